# SPDX-License-Identifier: Apache-2.0
"""Changes to a bundle, by somebody who knows how it is made; each must be found by the verifier that it carries."""
import base64
import copy
import hashlib
import importlib.util
import json
import pathlib
import re

import verify  # noqa: F401  (leads to what it shares with bundles)
from export import other

VERIFIER = pathlib.Path(__file__).resolve().parents[2] / "lib/bundle/verifier"


def loaded():
    """The module of the verifier that has this one's name."""
    spec = importlib.util.spec_from_file_location("carried_bundle", VERIFIER / "bundle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


carried = loaded()


def put_right(entries):
    """The manifest of a forger who knows how it is made, as far as it follows from the other entries."""
    def listed(found):
        content = entries.get(found[2].decode(), b"")
        return b"file " + hashlib.sha256(content).hexdigest().encode() + b" " + found[2]

    manifest = re.sub(rb"(?m)^file ([0-9a-f]{64}) (.*)$", listed, entries["manifest.txt"])
    count = b"events %d" % entries.get("events.jsonl", b"").count(b"\n")
    return {**entries, "manifest.txt": re.sub(rb"(?m)^events .*$", count, manifest)}


def fault(entries):
    """What the verifier names first; nothing where the bundle is whole."""
    try:
        carried.Bundle(entries)
    except carried.Broken as broken:
        return broken.args
    return None


def records_of(entries):
    return [json.loads(line) for line in entries["events.jsonl"].splitlines()]


def lines_of(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records).encode()


def another_hash(hash_):
    return ("0" if hash_[0] != "0" else "1") + hash_[1:]


def is_proved(name):
    """Whether a change is found though the manifest is put right."""
    return name.startswith(("pinned", "events", "checkpoint", "manifest", "key"))


class Trial:
    """Counts what was tried of one bundle."""

    def __init__(self, entries, what):
        self.entries, self.what, self.tried = entries, what, 0
        assert fault(entries) is None, f"{what}: {fault(entries)}"
        # Not for how it is written: what is written anew without a change is whole.
        assert fault(put_right({**entries, "events.jsonl": lines_of(records_of(entries))})) is None, what

    def expect(self, changed, how, *keys):
        """Must be found, by one of the faults `keys` where they are given; also where the manifest is put right."""
        for version in (changed, put_right(changed)) if "manifest.txt" in changed else (changed,):
            found = fault(version)
            assert found, f"{self.what}: not found: {how}"
            assert not keys or found[1] in keys or version is changed, f"{self.what}: {how}: found as {found}"
            self.tried += 1

    def expect_events(self, records, how, *keys):
        self.expect({**self.entries, "events.jsonl": lines_of(records)}, how, *keys)

    def events(self):
        """Lines that are gone, twice, swapped; fields and proofs that are changed."""
        records = records_of(self.entries)
        for place in range(len(records)):
            last = place == len(records) - 1
            twice = records[:place] + [records[place]] + records[place:]
            self.expect_events(twice, f"event {place + 1} twice", "order")
            if not last:
                self.expect_events(records[:place] + records[place + 1:], f"event {place + 1} gone", "order", "opening")
                swapped = records[:place] + [records[place + 1], records[place]] + records[place + 2:]
                self.expect_events(swapped, f"event {place + 1} swapped", "order")
            for name in records[place]:
                self.field(records, place, name)
            self.proof(records, place)
            self.details(records, place)
            self.facts(records, place)

    def changed(self, records, place, change):
        changed = copy.deepcopy(records)
        change(changed[place])
        return changed

    def field(self, records, place, name):
        def change(record):
            record[name] = other(record[name])
        self.expect_events(self.changed(records, place, change), f"{name} of event {place + 1}")

        def leave_out(record):
            del record[name]
        self.expect_events(self.changed(records, place, leave_out), f"{name} of event {place + 1} gone", "form")

    def proof(self, records, place):
        path = records[place]["proof"]
        others = [path + ["0" * 64]]
        for at in range(len(path)):
            others.append(path[:at] + path[at + 1:])
            others.append(path[:at] + [another_hash(path[at])] + path[at + 1:])
            if at and path[at] != path[at - 1]:
                others.append(path[:at - 1] + [path[at], path[at - 1]] + path[at + 1:])
        for forged in others:
            self.expect_events(self.changed(records, place, lambda record: record.update(proof=forged)),
                               f"proof of event {place + 1}", "proof")

        def rehash(record):
            record["uid"] += 1
            record["hash"] = carried.log_format.recomputed(record).hex()
        # The first fault is the proof's, unless the next event follows at once.
        self.expect_events(self.changed(records, place, rehash), f"event {place + 1} rehashed", "proof")

        def elsewhere(record):
            record["seq"], record["index"] = record["seq"] + 1, record["index"] + 1
            record["hash"] = carried.log_format.recomputed(record).hex()
        self.expect_events(self.changed(records, place, elsewhere), f"event {place + 1} elsewhere")

    def details(self, records, place):
        for index, detail in enumerate(records[place]["details"]):
            for name in detail:
                def change(record):
                    record["details"][index][name] = other(detail[name])
                    if name == "value":
                        record[detail["field"]] = record["details"][index][name]
                changed = self.changed(records, place, change)
                self.expect_events(changed, f"{name} of a value of event {place + 1}", "values")

            def erase(record):
                record["details"][index].update(salt=None)
            if detail["salt"] is not None:
                self.expect_events(self.changed(records, place, erase), "a value without its salt", "values")

            def leave_out(record):
                del record["details"][index]
                record[detail["field"]] = None
            self.expect_events(self.changed(records, place, leave_out), "a value gone", "values")

    def facts(self, records, place):
        """A fact that is gone, or one more, by a forger who puts the encoding right, and then the hash."""
        for name in carried.log_format.FACTS:
            def turn(record):
                new = 2 if name in carried.log_format.NUMBERS else "2026-03-01"
                record[name.decode()] = new if record[name.decode()] is None else None
                held = any(record[one.decode()] is not None for one in carried.log_format.FACTS)
                corrects = record["kind"].encode() in carried.log_format.CORRECTIONS
                record["enc"] = 3 if held else 2 if corrects else 1

            def rehash(record):
                turn(record)
                record["hash"] = carried.log_format.recomputed(record).hex()
            what = f"fact {name.decode()} of event {place + 1}"
            self.expect_events(self.changed(records, place, turn), what, "hash")
            self.expect_events(self.changed(records, place, rehash), what + " rehashed", "proof")

    def whole_entries(self):
        """Entries that are gone, strange or other than they were."""
        for name in self.entries:
            changed = dict(self.entries)
            del changed[name]
            self.expect(changed, f"{name} gone")
            if is_proved(name):
                self.expect({**self.entries, name: self.entries[name] + b"\n"}, f"{name} longer")
        for name in ("pinned/" + "0" * 64, "pinned/" + hashlib.sha256(b"x").hexdigest(), "hashlib.py", "more.txt"):
            self.expect({**self.entries, name: b"x"}, f"{name} added")

    def bytes(self, names, chance, most):
        """One byte is another; where the manifest is put right, in entries that prove something."""
        for name in names:
            content = self.entries[name]
            places = range(len(content)) if len(content) <= most else chance.sample(range(len(content)), most)
            for at in places:
                changed = bytearray(content)
                changed[at] ^= 1 << chance.randrange(8)
                version = {**self.entries, name: bytes(changed)}
                forged = [put_right(version)] if is_proved(name) and name != "manifest.txt" else []
                for tried in (version, *forged):
                    assert fault(tried), f"{self.what}: not found: byte {at} of {name}"
                    self.tried += 1


def audit_path(index, leaves):
    """By the words of RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    near, far = (leaves[:half], leaves[half:]) if index < half else (leaves[half:], leaves[:half])
    tree = verify.Tree()
    tree.leaves = far
    return audit_path(index % half, near) + [tree.root(len(far)).hex()]


def rehashed(record, **changes):
    record = {**record, **changes}
    return {**record, "hash": carried.log_format.recomputed(record).hex()}


def resealed(entries, records):
    """A log of these events alone, each where its index says, under a checkpoint of its own."""
    tree = verify.Tree()
    tree.leaves = [bytes.fromhex(record["hash"]) for record in sorted(records, key=lambda record: record["index"])]
    lines = entries["checkpoint"].split(b"\n")
    lines[1:3] = [b"%d" % len(records), base64.b64encode(tree.root(len(records)))]
    records = [{**record, "proof": audit_path(record["index"], tree.leaves)} for record in records]
    return put_right({**entries, "checkpoint": b"\n".join(lines), "events.jsonl": lines_of(records)})


def try_new_logs(entries):
    """Logs that somebody wrote anew, but not as sp would have. `entries`: a log of two events."""
    first, second = records_of(entries)
    assert resealed(entries, [first, second]) == entries
    other_first = rehashed(first, uid=first["uid"] + 1)
    assert fault(resealed(entries, [other_first, second]))[1] == "chain"
    # Rightly written anew: only a checkpoint from elsewhere tells.
    assert fault(resealed(entries, [other_first, rehashed(second, previous=other_first["hash"])])) is None
    assert fault(resealed(entries, [{**first, "index": 1}, {**second, "index": 0}]))[1] == "form"
    assert fault(resealed(entries, [rehashed(first, kind="advanced"), second]))[1] in ("chain", "opening")
    not_opened = rehashed(first, kind="advanced")
    assert fault(resealed(entries, [not_opened, rehashed(second, previous=not_opened["hash"])]))[1] == "opening"
    without = rehashed(first, standard=None)
    assert fault(resealed(entries, [without, rehashed(second, previous=without["hash"])]))[1] == "opening"


def try_mixed(ours, theirs):
    """What belongs to another case of the same log is proved as well, and does not belong here."""
    mine, others = records_of(ours), records_of(theirs)
    for place in range(1, len(mine)):
        for other_event in others:
            if mine[place - 1]["seq"] < other_event["seq"]:
                forged = mine[:place] + [other_event] + mine[place + 1:]
                found = fault(put_right({**ours, "events.jsonl": lines_of(forged)}))
                assert found[1] == "other_case", found
                break
    assert fault(put_right({**ours, "events.jsonl": lines_of(others)})), "another case under this standard's name"


def try_forms(entries, personal):
    """`personal`: the same with personal values."""
    for content in (b"", b"\n", entries["events.jsonl"][:-1], b"\xff" + entries["events.jsonl"]):
        assert fault(put_right({**entries, "events.jsonl": content}))[:2] in (
            ("events.jsonl", "damaged"), ("events.jsonl", "form")), content[:9]
    hidden = personal["manifest.txt"].replace(b"personal included", b"personal left_out")
    assert fault({**personal, "manifest.txt": hidden})[:2] == ("events.jsonl", "values")
    for wrong in (b"personal included\npersonal left_out", b"personal some", b""):
        changed = entries["manifest.txt"].replace(b"personal left_out", wrong)
        assert fault({**entries, "manifest.txt": changed})[0] == "manifest.txt"
    lines = entries["checkpoint"].split(b"\n")
    digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    root = lines[2][:42] + digits[digits.index(lines[2][42]) ^ 1:][:1] + b"="
    assert root != lines[2] and base64.b64decode(root) == base64.b64decode(lines[2]), "another spelling of the same"
    assert fault({**entries, "checkpoint": entries["checkpoint"].replace(lines[2], root)})[1] == "no_checkpoint"
    one = bytes(32)
    assert carried.log_format.is_included(one, 0, 1, [], one)
    assert not carried.log_format.is_included(one, 1, 1, [], one), "a leaf beyond the end"
    assert not carried.log_format.is_included(one, -1, 1, [], one), "a leaf before the beginning"
    # The same said in another way.
    text = entries["events.jsonl"].decode()
    hash_, time = records_of(entries)[0]["hash"], records_of(entries)[0]["recorded_at"]
    for said, again in ((',"case"', ', "case"'), ('"number":1,', '"number":1.0,'), ('"number":1,', '"number":true,'),
                        ('"number":1,', '"number":1,"number":1,'), ('{"actor":null,', '{'), ('"opened"', '"\\u006Fpened"'),
                        (time, time.replace("T", " ")), (hash_, hash_.upper()), (hash_, " " + hash_)):
        assert said in text and said != again, said
        forged = {**entries, "events.jsonl": text.replace(said, again, 1).encode()}
        assert fault(put_right(forged))[:2] == ("events.jsonl", "form"), again
