# SPDX-License-Identifier: Apache-2.0
"""The log of sp, byte by byte, as docs/reference/log-format.md has it: encodings, hashes, the tree, checkpoints, and
the lines of an export. Nothing but Python's standard library; what is not to the letter is a ValueError.
"""
import base64
import datetime
import hashlib
import hmac
import json
import re
import struct

ZERO = bytes(32)
NAMES = (b"actor", b"subject", b"reason", b"note", b"assignee", b"names")
CORRECTIONS = (b"amended", b"annulled", b"inserted")


class Text(bytes):
    """A TEXT as its bytes, apart from a BLOB."""


# Column, type; the first seven are never null.
COLUMNS = [("seq", int), ("case_number", Text), ("number", int), ("kind", Text), ("occurred_at", int),
           ("recorded_at", int), ("uid", int), ("login_uid", int), ("step", Text), ("visit", int), ("outcome", Text),
           ("cause", Text), ("requirements", Text), ("units", int), ("ref", Text), ("document", Text),
           ("scheduled_at", int), ("standard_id", Text), ("edition", int), ("standard", bytes), ("calendar", bytes),
           ("request_id", Text), ("request_commitment", bytes), ("details_commitment", bytes)]
NEVER_NULL = 7
# Of `corrections`; either may be null.
CORRECTED = [("number", int), ("kind", Text)]
# Names in `facts`, in the order in which they are encoded.
FACTS = (b"agenda_date", b"agenda_number", b"disposition_date", b"duplicate_of", b"extension", b"letter_date",
         b"request", b"unit", b"variant")
NUMBERS = (b"request", b"unit")


class Unusable(Exception):
    """Not what it should be, so that nothing can be said of it."""


def names_of(kind):
    """The names of the personal values that an event of this kind may have."""
    return NAMES + (b"correction",) if kind in CORRECTIONS else NAMES


def sha256(data):
    return hashlib.sha256(data).digest()


def encoded(version, values):
    out = bytes([version])
    for value in values:
        if value is None:
            out += b"\0"
        elif isinstance(value, int):
            out += b"\1" + struct.pack(">q", value)
        else:
            out += b"\2" + sized(value)
    return out


def sized(data):
    return struct.pack(">Q", len(data)) + data


def leaf(version, values):
    return sha256(b"\0" + encoded(version, values))


def node(left, right):
    return sha256(b"\1" + left + right)


def committed(salt, field, value):
    return hmac.new(salt, field + b"\0" + value, hashlib.sha256).digest()


class Tree:
    """RFC 6962, section 2.1, over hashes of leaves."""

    def __init__(self):
        self.leaves = []

    def add(self, hash_):
        self.leaves.append(hash_)

    def root(self, size):
        level = self.leaves[:size]
        if not level:
            return sha256(b"")
        # Pairs from the left; a node without a partner moves up: the same tree as in the RFC.
        while len(level) > 1:
            pairs = [node(a, b) for a, b in zip(level[::2], level[1::2])]
            level = pairs + level[len(pairs) * 2:]
        return level[0]


def is_included(hash_, index, size, path, root):
    """Does the audit path (RFC 6962, section 2.1.1) lead from the leaf at `index`, from 0, to the root?"""
    if not 0 <= index < size:
        return False
    path = list(path)
    last = size - 1
    while last > 0:
        # A last node without a partner moves up.
        if index % 2 == 1 or index < last:
            if not path:
                return False
            beside = path.pop(0)
            hash_ = node(beside, hash_) if index % 2 == 1 else node(hash_, beside)
        index, last = index // 2, last // 2
    return not path and hash_ == root


def unbase64(text):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data) != text:
        raise ValueError("another spelling of the same")
    return data


CHECKPOINT = (rb"sp-log/1/([0-9a-f]{32})\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n"
              rb"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n")
SIGNATURES = rb"\n((?:\xe2\x80\x94 [^ \n]+ [^ \n]+\n)+)"


class Checkpoint:
    """Log id, size, root; when it was made; what is signed, and the signatures as (name, bytes)."""

    def __init__(self, note, signed=True):
        found = re.fullmatch(CHECKPOINT + (SIGNATURES if signed else b""), note)
        if not found:
            raise Unusable("not a checkpoint")
        try:
            self.log_id, self.size = bytes.fromhex(found[1].decode()), int(found[2])
            self.root, self.made_at = unbase64(found[3]), found[4].decode()
            lines = found[5].split(b"\n")[:-1] if signed else []
            self.signatures = [(line.split(b" ")[1].decode(), unbase64(line.split(b" ")[2])) for line in lines]
        except ValueError as error:
            raise Unusable("not a checkpoint") from error
        self.text = note[:found.end(4) + 1]


def read_checkpoint(note):
    """Log id, size, root of a signed note; its signatures are not checked."""
    read = Checkpoint(note)
    return read.log_id, read.size, read.root


def read_list(data):
    """The files that the list under `calendar` names, each (kind, id, hash), in its order."""
    lines = data.split(b"\n")
    if lines[0] != b"sp-calendar/1" or lines[-1] != b"":
        raise ValueError("not a list")
    files = []
    for line in lines[1:-1]:
        words = line.split(b" ")
        if len(words) != 3 or not re.fullmatch(rb"[0-9a-f]{64}", words[2]):
            raise ValueError("not a list")
        files.append((words[0], words[1], bytes.fromhex(words[2].decode())))
    return files


# A line of the export, by the page's table.

STRING = r'"(?:[^"\\\x00-\x1f]|\\["\\bfnrt]|\\u[0-9a-f]{4})*"'
TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\+[0-9]{2}:[0-9]{2}|-(?!00:00)[0-9]{2}:[0-9]{2}|Z)"
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def read_record(line):
    """One spelling only: no blank, no other form of a number, no key twice, keys sorted."""
    if re.search(r"[^][{}:,0-9a-z-]", re.sub(STRING, "", line)):
        raise ValueError("not a line of an export")
    return json.loads(line, object_pairs_hook=in_order)


def in_order(pairs):
    names = [name for name, _ in pairs]
    if names != sorted(set(names)):
        raise ValueError("keys")
    return dict(pairs)


def whole_number(value):
    if value is not None and type(value) is not int:
        raise ValueError("a number")
    return value


def seconds(time):
    if time is None:
        return None
    if not re.fullmatch(TIME, time):
        raise ValueError("a time")
    moment = datetime.datetime.fromisoformat(time.replace("Z", "+00:00"))
    return (moment - EPOCH) // datetime.timedelta(seconds=1)


def hashed(text, size=32):
    if text is None:
        return None
    if not re.fullmatch("[0-9a-f]{%d}" % (2 * size), text):
        raise ValueError("a hash")
    return bytes.fromhex(text)


def text(value):
    return None if value is None else value.encode()


def joined(words):
    if any(not word or " " in word for word in words):
        raise ValueError("requirements")
    return text(" ".join(words) or None)


def columns(record):
    """The columns of `events` in the order in which they are encoded."""
    return (whole_number(record["seq"]), text(record["case"]), whole_number(record["number"]), text(record["kind"]),
            seconds(record["occurred_at"]), seconds(record["recorded_at"]), whole_number(record["uid"]),
            whole_number(record["login_uid"]), text(record["step"]), whole_number(record["visit"]),
            text(record["outcome"]), text(record["cause"]), joined(record["requirements"]),
            whole_number(record["units"]), text(record["ref"]), text(record["document"]),
            seconds(record["scheduled_at"]), text(record["standard"]), whole_number(record["edition"]),
            hashed(record["standard_sha256"]), hashed(record["calendar_sha256"]), text(record["request_id"]),
            hashed(record["request_commitment"]), hashed(record["details_commitment"]))


def corrected(record):
    """What encodings 2 and 3 add."""
    about = whole_number(record["corrects"]), text(record["corrected_kind"])
    if text(record["kind"]) not in CORRECTIONS and about != (None, None):
        raise ValueError("a correction")
    return about if record["enc"] > 1 else ()


def fact(record, name):
    """As it is stored."""
    value = record[name.decode()]
    if name in NUMBERS and value is not None:
        return str(whole_number(value)).encode()
    return text(value)


def facts(record):
    """What encoding 3 adds behind that."""
    held = [(name, fact(record, name)) for name in FACTS]
    held = [pair for pair in held if pair[1] is not None]
    plain = 2 if text(record["kind"]) in CORRECTIONS else 1
    if record["enc"] != (3 if held else plain) or type(record["enc"]) is not int:
        raise ValueError("the encoding")
    return (len(held), *(part for pair in held for part in pair)) if held else ()


def recomputed(record):
    """The hash that follows from the line."""
    return leaf(record["enc"], (hashed(record["log_id"], 16), hashed(record["previous"])) + columns(record)
                + corrected(record) + facts(record))


def check_details(record):
    """The personal values of the line follow from what it commits to; how many there are, how many without a value."""
    combined, held, without = b"", [], 0
    for detail in record["details"]:
        if sorted(detail) != ["commitment", "field", "salt", "value"]:
            raise ValueError("a detail")
        field, commitment = text(detail["field"]), hashed(detail["commitment"])
        if (detail["salt"] is None) != (detail["value"] is None):
            raise ValueError("a value without its salt")
        if detail["salt"] is None:
            without += 1
        elif committed(hashed(detail["salt"], 16), field, text(detail["value"])) != commitment:
            raise ValueError("a value")
        # The same value as a person is shown it.
        if detail["value"] != record[detail["field"]]:
            raise ValueError("a value and its copy")
        combined += sized(field) + sized(commitment)
        held.append(field)
    if held != sorted(set(held)) or not set(held) <= set(names_of(text(record["kind"]))):
        raise ValueError("details")
    for name in NAMES + (b"correction",):
        if record[name.decode()] is not None and name not in held:
            raise ValueError("a value without a commitment")
    if hashed(record["details_commitment"]) != (sha256(combined) if combined else None):
        raise ValueError("details")
    return len(held), without
