# SPDX-License-Identifier: Apache-2.0
"""What is in a bundle of one case, and whether it follows from its checkpoint: docs/reference/log-format.md, "The
bundle". Nothing but Python's standard library.
"""
import hashlib
import os
import zipfile

import ed25519
import log_format

PROGRAMS = {"__main__.py", "bundle.py", "ed25519.py", "log_format.py", "words.py"}
READ = {"README.txt", "case.txt", "log-format.md"} | PROGRAMS
# The account of each deadline; bundles made before there was one have none of them.
EXPLAINED = {"explanation.en.txt", "explanation.id.txt", "explanation.json"}
NEEDED = READ | {"manifest.txt", "checkpoint", "events.jsonl"}
FIELDS = {"actor", "assignee", "calendar_sha256", "case", "cause", "corrected_kind", "correction", "corrects",
          "details", "details_commitment", "document", "edition", "enc", "hash", "index", "kind", "log_id",
          "login_uid", "names", "note", "number", "occurred_at", "outcome", "previous", "proof", "reason",
          "recorded_at", "ref", "request_commitment", "request_id", "requirements", "scheduled_at", "seq", "standard",
          "standard_sha256", "step", "subject", "uid", "units", "visit"} | {name.decode() for name in log_format.FACTS}


class Broken(Exception):
    """The first fault: the entry, a key of words.WORDS, its values."""


def read_entries(path):
    """Names and bytes, of an archive or of a folder that one was unpacked into."""
    if os.path.isdir(path):
        return dict(walk(path))
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if len(names) != len(set(names)):
                raise Broken(os.path.basename(path), "entries")
            return {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Broken(os.path.basename(path), "damaged", error) from error


def walk(folder):
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                yield os.path.relpath(path, folder).replace(os.sep, "/"), file.read()


class Bundle:
    """Checks everything when it is made; Broken where something does not hold."""

    def __init__(self, entries):
        self.entries = entries
        self.check_names()
        self.personal = self.read_head()
        self.checkpoint, self.key = self.read_checkpoint()
        self.events = self.read_events()
        self.opening = self.check_opening()
        self.pinned = self.check_pinned()
        self.check_manifest()

    def check_names(self):
        names = {name for name in self.entries if not name.startswith("pinned/")} - {"key.pub"}
        self.read = READ | (EXPLAINED if names & EXPLAINED else set())
        for name in sorted(names ^ (NEEDED | self.read)):
            raise Broken(name, "entries")

    def read_head(self):
        """Whether personal values are said to be here."""
        lines = self.entries["manifest.txt"].split(b"\n")
        if lines[0] != b"sp-bundle/1":
            raise Broken("manifest.txt", "manifest", 1)
        said = [line for line in lines if line.startswith(b"personal ")]
        if said not in ([b"personal included"], [b"personal left_out"]):
            raise Broken("manifest.txt", "manifest", 5)
        return said == [b"personal included"]

    def read_checkpoint(self):
        """A checkpoint is signed exactly where its key is here."""
        key = None
        if "key.pub" in self.entries:
            try:
                key = ed25519.PublicKey(self.entries["key.pub"])
            except ValueError as error:
                raise Broken("key.pub", "damaged", error) from error
        try:
            checkpoint = log_format.Checkpoint(self.entries["checkpoint"], signed=key is not None)
        except log_format.Unusable as error:
            raise Broken("checkpoint", "no_checkpoint") from error
        # One signature, the one that sp makes.
        if key and not (len(checkpoint.signatures) == 1 and key.has_signed(checkpoint)):
            raise Broken("checkpoint", "signature")
        return checkpoint, key

    def read_events(self):
        try:
            text = self.entries["events.jsonl"].decode()
        except UnicodeDecodeError as error:
            raise Broken("events.jsonl", "damaged", error) from error
        lines = text.split("\n")
        if lines.pop() != "" or not lines:
            raise Broken("events.jsonl", "damaged", "no end of line")
        events = []
        for place, line in enumerate(lines, 1):
            events.append(self.read_event(line, place, events))
        return events

    def read_event(self, line, place, before):
        try:
            record = log_format.read_record(line)
            if set(record) != FIELDS or any(record[name] is None for name in ("hash", "case", "kind", "recorded_at")):
                raise ValueError("the fields")
            hash_, proof = log_format.hashed(record["hash"]), [log_format.hashed(step) for step in record["proof"]]
            computed = log_format.recomputed(record)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError,
                log_format.struct.error) as error:
            raise Broken("events.jsonl", "form", place, error) from error
        if hash_ != computed:
            raise Broken("events.jsonl", "hash", place)
        self.check_place(record, place, before)
        self.check_values(record, place)
        if not log_format.is_included(hash_, record["index"], self.checkpoint.size, proof, self.checkpoint.root):
            raise Broken("events.jsonl", "proof", place)
        return record

    def check_place(self, record, place, before):
        """The events of one case of this log, without a gap."""
        if record["log_id"] != self.checkpoint.log_id.hex() or before and record["case"] != before[0]["case"]:
            raise Broken("events.jsonl", "other_case", place)
        if record["number"] != place or before and record["seq"] <= before[-1]["seq"]:
            raise Broken("events.jsonl", "order", place)
        if type(record["index"]) is not int or record["index"] != record["seq"] - 1:
            raise Broken("events.jsonl", "form", place, "index")
        follows = bool(before) and record["seq"] == before[-1]["seq"] + 1
        if follows and record["previous"] != before[-1]["hash"]:
            raise Broken("events.jsonl", "chain", place)

    def check_values(self, record, place):
        try:
            record["counted"] = log_format.check_details(record)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise Broken("events.jsonl", "values", place, error) from error
        if not self.personal and record["counted"][0] != record["counted"][1]:
            raise Broken("events.jsonl", "values", place, "it should have been left out")

    def check_opening(self):
        if self.events[0]["kind"] != "opened":
            raise Broken("events.jsonl", "opening")
        for place, event in enumerate(self.events, 1):
            pins = [event[name] for name in ("standard", "edition", "standard_sha256", "calendar_sha256")]
            if pins.count(None) != (0 if place == 1 or event["kind"] == "repinned" else 4):
                raise Broken("events.jsonl", *(("opening",) if place == 1 else ("pins", place)))
        return self.events[0]

    def check_pinned(self):
        """Hash, kind and id of what the events name, in that order; nothing else is there."""
        pinned = [file for event in self.events if event["standard"] is not None for file in self.named_by(event)]
        for hash_, _ in pinned:
            self.pinned_bytes(hash_)
        for name in sorted(name for name in self.entries if name.startswith("pinned/")):
            if name[len("pinned/"):] not in {hash_ for hash_, _ in pinned}:
                raise Broken(name, "unpinned")
        return pinned

    def named_by(self, event):
        """What an event pins, and what its list names."""
        calendar = event["calendar_sha256"]
        yield event["standard_sha256"], f"standard {event['standard']} {event['edition']}"
        yield calendar, "calendar"
        try:
            for kind, id_, hash_ in log_format.read_list(self.pinned_bytes(calendar)):
                yield hash_.hex(), f"{kind.decode()} {id_.decode()}"
        except ValueError as error:
            raise Broken("pinned/" + calendar, "damaged", error) from error

    def pinned_bytes(self, hash_):
        name = "pinned/" + hash_
        if name not in self.entries:
            raise Broken(name, "gone")
        if hashlib.sha256(self.entries[name]).hexdigest() != hash_:
            raise Broken(name, "bytes")
        return self.entries[name]

    def check_manifest(self):
        found = self.entries["manifest.txt"].split(b"\n")
        for place, line in enumerate(self.manifest(), 1):
            if place > len(found) or found[place - 1] != line.encode():
                raise Broken("manifest.txt", "manifest", place)
        if len(found) != place:
            raise Broken("manifest.txt", "manifest", place + 1)

    def manifest(self):
        """What manifest.txt must say, line by line."""
        yield from ("sp-bundle/1", f"case {self.opening['case']}", f"log {self.checkpoint.log_id.hex()}",
                    f"events {len(self.events)}", f"personal {'included' if self.personal else 'left_out'}",
                    f"made_at {self.checkpoint.made_at}", f"signed_by {self.key.name if self.key else '-'}")
        for hash_, what in self.pinned:
            yield f"pinned {hash_} {what}"
        # What nothing else vouches for; it shows damage, not forgery.
        for name in sorted(self.read | ({"key.pub"} if self.key else set())):
            yield f"file {hashlib.sha256(self.entries[name]).hexdigest()} {name}"
        yield ""

    def corrections(self):
        return sum(event["kind"].encode() in log_format.CORRECTIONS for event in self.events)

    def counted(self):
        """Personal values, and those of them that are not here."""
        return tuple(sum(event["counted"][which] for event in self.events) for which in (0, 1))

    def compare(self, name, given):
        """What a checkpoint from elsewhere proves: True where it is the same, None where nothing."""
        if given.log_id != self.checkpoint.log_id:
            raise Broken(name, "other_log")
        if given.size != self.checkpoint.size:
            return None
        if given.root != self.checkpoint.root:
            raise Broken(name, "rewritten", given.size, given.root.hex())
        return True
