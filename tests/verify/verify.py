#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks a database of sp without sp: `verify.py DATABASE [CHECKPOINT…]`.

Written from docs/reference/log-format.md alone, with nothing but Python's standard library, so that sp is not
believed about itself. What is the same in the log and in a bundle stands in lib/bundle/verifier/log_format.py. Exit
status 0: the log is whole; 1: it is not, and the first wrong row is named; 3: the database or a checkpoint cannot be
used. Signatures of checkpoints are not checked: the standard library has no Ed25519.
"""
import pathlib
import sqlite3
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "lib/bundle/verifier"))
from log_format import (COLUMNS, CORRECTED, CORRECTIONS, NAMES, NEVER_NULL, ZERO, Text, Tree, Unusable,  # noqa: E402
                        committed, leaf, read_checkpoint, read_list, sha256, sized)


class Broken(Exception):
    """The first wrong row: table, key, what is wrong."""


def is_blob(value, size):
    return type(value) is bytes and len(value) == size


class Verifier:
    def __init__(self, path):
        # As an address, so that nothing is created and nothing written.
        self.db = sqlite3.connect(pathlib.Path(path).absolute().as_uri() + "?mode=ro", uri=True)
        self.db.text_factory = Text
        self.schema = self.one("PRAGMA user_version")
        if self.one("PRAGMA application_id") != 0x53504442 or self.schema not in (1, 2, 3, 4):
            raise Unusable("not a database of schema 1 to 4")
        self.tree = Tree()
        self.calendars = set()

    def one(self, sql, *values):
        row = self.db.execute(sql, values).fetchone()
        return row[0] if row else None

    def verify(self, checkpoints=()):
        try:
            self.check_log_row()
            self.check_events()
            self.check_blobs()
            self.check_lists()
            self.check_strays()
            self.check_file()
            self.check_numbers()
        except sqlite3.DatabaseError as error:
            raise Broken("", "", f"the file is damaged: {error}") from error
        for place, (log_id, size, root) in enumerate(checkpoints, 1):
            if log_id != self.log_id:
                raise Broken("checkpoint", str(place), "of another log")
            if size > len(self.tree.leaves):
                raise Broken("checkpoint", str(place), "the end of the log was cut off")
            if root != self.tree.root(size):
                raise Broken("checkpoint", str(place), "the log was written anew")

    def check_log_row(self):
        rows = self.db.execute("SELECT log_id, replay, id FROM log").fetchall()
        if len(rows) != 1 or rows[0][2] != 1 or not is_blob(rows[0][0], 16) or rows[0][1] not in (0, 1):
            raise Broken("log", "", "not one row of a log")
        self.log_id, replay, _ = rows[0]
        if replay != (self.log_id[0] >= 0x80):
            raise Broken("log", "1", "replay is not what the id says")

    def check_events(self):
        previous = ZERO
        names = ", ".join(name for name, _ in COLUMNS)
        for row in self.db.execute(f"SELECT enc, hash, {names} FROM events ORDER BY seq"):
            enc, stored, values = row[0], row[1], row[2:]
            previous = self.check_event(enc, stored, values, previous)
            self.tree.add(previous)
            event = dict(zip((name for name, _ in COLUMNS), values))
            self.check_details(event, NAMES + (b"correction",) if enc == 2 else NAMES)
            self.check_request(event)
            self.check_pins(event)

    def check_event(self, enc, stored, values, previous):
        key = str(values[0])
        if enc not in (1, 2) or type(enc) is not int:
            raise Broken("events", key, "encoding")
        for place, ((name, kind), value) in enumerate(zip(COLUMNS, values)):
            if value is None and place >= NEVER_NULL:
                continue
            if type(value) is not kind or kind is bytes and len(value) != 32:
                raise Broken("events", key, f"column {name}")
        if not is_blob(stored, 32):
            raise Broken("events", key, "column hash")
        if enc != (2 if values[3] in CORRECTIONS else 1):
            raise Broken("events", key, "encoding of another kind")
        corrected = self.corrected(enc, values[0])
        if values[0] != len(self.tree.leaves) + 1:
            raise Broken("events", key, "seq")
        if leaf(enc, (self.log_id, previous) + values + corrected) != stored:
            raise Broken("events", key, "hash")
        return stored

    def corrected(self, enc, seq):
        """What encoding 2 adds."""
        rows = [] if self.schema < 2 else self.db.execute(
            "SELECT number, kind FROM corrections WHERE seq = ?", (seq,)).fetchall()
        if len(rows) != enc - 1:
            raise Broken("events", str(seq), "corrections")
        for row in rows:
            for (name, kind), value in zip(CORRECTED, row):
                if value is not None and type(value) is not kind:
                    raise Broken("corrections", str(seq), f"column {name}")
        return rows[0] if rows else ()

    def check_details(self, event, names):
        combined = b""
        rows = self.db.execute("SELECT field, salt, value, commitment FROM details WHERE seq = ? ORDER BY field",
                               (event["seq"],))
        for field, salt, value, commitment in rows:
            if field not in names or not self.holds(field, salt, value, commitment):
                name = field.decode(errors="replace") if field else ""
                raise Broken("details", f"{event['seq']}/{name}", "commitment")
            combined += sized(field) + sized(commitment)
        if event["details_commitment"] != (sha256(combined) if combined else None):
            raise Broken("events", str(event["seq"]), "details_commitment")

    @staticmethod
    def holds(field, salt, value, commitment):
        if type(field) is not Text or not is_blob(commitment, 32):
            return False
        if salt is None and value is None:
            return True
        if not is_blob(salt, 16) or type(value) is not Text:
            return False
        return committed(salt, field, value) == commitment

    def check_request(self, event):
        key = str(event["seq"])
        salts = self.db.execute("SELECT salt FROM request_salts WHERE seq = ?", (event["seq"],)).fetchall()
        asked = event["request_id"] is not None
        if asked != (event["request_commitment"] is not None) or asked != (len(salts) == 1):
            raise Broken("events", key, "request")
        if salts and salts[0][0] is not None and not is_blob(salts[0][0], 16):
            raise Broken("request_salts", key, "column salt")

    def check_pins(self, event):
        for column in ("standard", "calendar"):
            if event[column] is None:
                continue
            if not self.is_kept(event[column]):
                raise Broken("events", str(event["seq"]), f"{column} is not kept")
            if column == "calendar":
                self.calendars.add(event[column])

    def is_kept(self, hash_):
        return self.one("SELECT 1 FROM blobs WHERE hash = ?", hash_) == 1

    def check_blobs(self):
        for hash_, data in self.db.execute("SELECT hash, bytes FROM blobs ORDER BY hash"):
            if not is_blob(hash_, 32) or type(data) is not bytes or sha256(data) != hash_:
                raise Broken("blobs", hash_.hex() if is_blob(hash_, 32) else "", "bytes")

    def check_lists(self):
        for calendar in sorted(self.calendars):
            try:
                files = read_list(self.one("SELECT bytes FROM blobs WHERE hash = ?", calendar))
            except ValueError as error:
                raise Broken("blobs", calendar.hex(), "not a list") from error
            for _, _, hash_ in files:
                if not self.is_kept(hash_):
                    raise Broken("blobs", calendar.hex(), "names what is not kept")

    def check_strays(self):
        tables = [("details", "seq || '/' || field"), ("request_salts", "seq || ''")]
        for table, key in tables + ([("corrections", "seq || ''")] if self.schema > 1 else []):
            stray = self.one(f"SELECT {key} FROM {table} WHERE seq NOT IN (SELECT seq FROM events) ORDER BY seq, 1")
            if stray is not None:
                raise Broken(table, stray.decode(errors="replace"), "belongs to no event")

    def check_file(self):
        said = self.one("PRAGMA integrity_check(1)")
        if said != b"ok":
            raise Broken("", "", said.decode(errors="replace"))

    def check_numbers(self):
        case = number = before = None
        for case_number, found, seq in self.db.execute(
                "SELECT case_number, number, seq FROM events ORDER BY case_number, number"):
            number, before = (number + 1, before) if case_number == case else (1, 0)
            case = case_number
            if found != number or seq <= before:
                raise Broken("events", str(seq), "number")
            before = seq


def main(arguments):
    try:
        checkpoints = [read_checkpoint(pathlib.Path(name).read_bytes()) for name in arguments[1:]]
        verifier = Verifier(arguments[0])
        verifier.verify(checkpoints)
    except Broken as broken:
        print("not whole:", *broken.args)
        return 1
    except (Unusable, OSError, sqlite3.Error) as error:
        print("cannot be used:", error)
        return 3
    size = len(verifier.tree.leaves)
    print(f"whole: log {verifier.log_id.hex()}, {size} events, root {verifier.tree.root(size).hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
