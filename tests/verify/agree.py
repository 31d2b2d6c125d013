#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two verifiers and one truth: `agree.py SP_PROGRAM SOURCE_FOLDER`.

Logs are written by sp, each a few events longer than the one before or begun anew. Every second one is then changed
in a random way, past the program. `sp verify` and verify.py must give the same verdict on the log and its checkpoints
and name the same row; sp must find the changes of the projections as well, and must find nothing where nothing was
changed. SP_VERIFY_LOGS says how many logs (200), SP_VERIFY_SEED which (1).
"""
import collections
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import verify  # noqa: E402

MEDAN, SURAKARTA = "bkn-medan/monitoring-evaluation", "bkpsdm-surakarta/e-kinerja-exemption"
KEYS = {"log": "id", "events": "seq", "details": "seq, field", "request_salts": "seq", "blobs": "hash",
        "corrections": "seq", "cases": "case_number", "deadlines": "case_number, clock", "tree": "level, place"}
# What an office does to correct a case; nothing stands for the case.
CORRECTING = (("undo", None), ("undo", None), ("correct", "annul", None, "2"), ("correct", "annul", None, "4"),
              ("correct", "amend", None, "1", "--at", "2026-03-02T08:00", "--subject", "Laporan lain"),
              ("correct", "amend", None, "3", "--document", "ND/7"),
              ("correct", "insert", None, "note", "--at", "2026-03-02T12:00", "--note", "telepon"))


class Office:
    """A database that grows."""

    def __init__(self, program, source, folder, chance):
        self.program, self.folder, self.chance = program, folder, chance
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8",
                            "SP_STANDARDS": f"{source}/standards", "SP_LANG": "en"}
        self.clock = 0
        self.database = folder / "sp.db"
        self.must("checkpoint", "--new-key", str(folder / "key"))
        self.begin()

    def sp(self, *words):
        return subprocess.run([self.program, *words], cwd=self.folder, env=self.environment, capture_output=True)

    def must(self, *words):
        done = self.sp(*words)
        if done.returncode != 0:
            sys.exit(f"sp {' '.join(words)}: {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def begin(self):
        for name in ("sp.db", "sp.toml"):
            (self.folder / name).unlink(missing_ok=True)
        self.must("init", ".", "--replay")
        self.cases, self.clock = 0, 0
        self.grow(3)

    def now(self):
        self.clock += self.chance.randrange(1, 50)
        day, minute = divmod(self.clock + 9 * 60, 24 * 60)
        return f"2026-03-{2 + day:02}T{minute // 60:02}:{minute % 60:02}"

    def grow(self, steps):
        for _ in range(steps):
            words = self.step()
            if self.chance.random() < 0.3:
                words += ["--request-id", f"r{self.chance.randrange(10**9)}"]
            done = self.sp(*words, "--actor", self.chance.choice(("siti", "Budi", "é\u202eñ")), "--now", self.now())
            # Refused; an event that is to be corrected and is not there.
            if done.returncode not in (0, 5) and (done.returncode, words[0]) != (4, "correct"):
                sys.exit(f"sp {' '.join(words)}: {done.returncode}: {done.stderr.decode()}")
            if words[0] == "open":
                self.cases += 1

    def step(self):
        if self.cases == 0 or self.chance.random() < 0.25:
            office = self.chance.choice((MEDAN, SURAKARTA))
            more = ["--units", str(self.chance.randrange(1, 9))] if office == SURAKARTA else []
            more += ["--ref", f"B/{self.cases}/{self.chance.randrange(10**6)}"] if self.chance.random() < 0.5 else []
            return ["open", office, "--subject", f"Laporan {self.clock}", *more]
        case = f"2026-{self.chance.randrange(self.cases) + 1:04}"
        verb = self.chance.choice((["advance", case],) * 6 + (
            ["approve", case], ["accept", case], ["return", case, "--reason", "kurang"], ["resume", case],
            ["suspend", case, "--cause", "applicant", "--reason", "menunggu"], ["note", case, "catatan"],
            ["reject", case, "--reason", "tidak"], ["withdraw", case, "--reason", "dicabut"]) + tuple(
                [word or case for word in words] + ["--because", "keliru"] for words in CORRECTING))
        return list(verb)

    def checkpoint(self, name):
        path = self.folder / name
        path.unlink(missing_ok=True)
        self.must("checkpoint", "--key", "key", "--now", "2026-12-01T00:00", "--output", name)
        return path


def opened(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.text_factory = verify.Text
    return database


def dump(path):
    """Every row, so that one can see whether anything was changed."""
    database = opened(path)
    rows = {table: database.execute(f"SELECT * FROM {table} ORDER BY {key}").fetchall() for table, key in KEYS.items()}
    database.close()
    return rows


def erase(path, chance):
    """Erases a few personal values, as the law demands: no change of history."""
    database = opened(path)
    for seq, field in database.execute("SELECT seq, field FROM details").fetchall():
        if chance.random() < 0.1:
            database.execute("UPDATE details SET salt = NULL, value = NULL WHERE seq = ? AND field = ?", (seq, field))
    database.execute("UPDATE request_salts SET salt = NULL WHERE seq % 7 = 0")
    database.close()


class Tamperer:
    """Changes a database as somebody would who can write the file: guards off, then put back as they were."""

    def __init__(self, path, chance):
        self.chance = chance
        self.db = opened(path)
        self.db.execute("PRAGMA foreign_keys = OFF")
        self.db.execute("PRAGMA ignore_check_constraints = ON")

    def guards_off(self):
        self.guards = self.db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in self.guards:
            self.db.execute(f"DROP TRIGGER {name.decode()}")

    def guards_on(self):
        for _, sql in self.guards:
            self.db.execute(sql.decode())
        self.db.close()

    def change(self, kind):
        # Most columns are in `events`.
        table = self.chance.choice([name for name in (*KEYS, *["events"] * 4) if self.rows(name)])
        row = self.chance.choice(self.rows(table))
        getattr(self, kind)(table, row)
        return table

    def rows(self, table):
        return self.db.execute(f"SELECT {KEYS[table]} FROM {table}").fetchall()

    def columns(self, table):
        return [row[1].decode() for row in self.db.execute(f"PRAGMA table_info({table})")
                # Nothing is committed to a request's salt but arguments that are not kept.
                if (table, row[1]) != ("request_salts", b"salt")]

    def where(self, table, row):
        return " AND ".join(f"{key} = {self.literal(value)}" for key, value in zip(KEYS[table].split(", "), row))

    @staticmethod
    def literal(value):
        if value is None:
            return "NULL"
        if isinstance(value, int):
            return str(value)
        return f"CAST(x'{value.hex()}' AS TEXT)" if isinstance(value, verify.Text) else f"x'{value.hex()}'"

    def put(self, table, row, column, value):
        self.db.execute(f"UPDATE {table} SET {column} = {self.literal(value)} WHERE {self.where(table, row)}")

    def flipped(self, value):
        if value is None:
            return self.chance.choice((7, verify.Text(b"x"), bytes(32)))
        if isinstance(value, int):
            return value ^ (1 << self.chance.randrange(40))
        changed = bytearray(value or b"\0")
        changed[self.chance.randrange(len(changed))] ^= 1 << self.chance.randrange(8)
        return type(value)(changed)

    def flip(self, table, row):
        column = self.chance.choice(self.columns(table))
        value = self.db.execute(f"SELECT {column} FROM {table} WHERE {self.where(table, row)}").fetchone()[0]
        self.put(table, row, column, self.flipped(value))

    def nullify(self, table, row):
        self.put(table, row, self.chance.choice(self.columns(table)), None)

    def delete(self, table, row):
        self.db.execute(f"DELETE FROM {table} WHERE {self.where(table, row)}")

    def swap(self, table, row):
        """Two rows change places: each keeps its key and gets what the other held."""
        other = self.chance.choice(self.rows(table))
        rest = [name for name in self.columns(table) if name not in KEYS[table].split(", ")]
        # Kept out of the way of columns that are unique.
        self.db.execute(f"CREATE TEMP TABLE both AS SELECT * FROM {table} WHERE {self.where(table, row)} "
                        f"OR {self.where(table, other)}")
        for ours, theirs in ((row, other), (other, row)):
            if table != "events":
                break
            self.put(table, ours, "case_number", verify.Text(b"0001-%04d" % self.chance.randrange(1, 9999)))
            self.put(table, ours, "request_id", None)
        for ours, theirs in ((row, other), (other, row)):
            for name in rest:
                self.db.execute(f"UPDATE {table} SET {name} = (SELECT {name} FROM both WHERE {self.where(table, theirs)})"
                                f" WHERE {self.where(table, ours)}")

    def insert(self, table, row):
        names = [info[1].decode() for info in self.db.execute(f"PRAGMA table_info({table})")]
        values = dict(zip(names, self.db.execute(f"SELECT * FROM {table} WHERE {self.where(table, row)}").fetchone()))
        key = self.chance.choice(KEYS[table].split(", "))
        values[key] = {"id": 2, "seq": len(self.rows("events")) + self.chance.randrange(1, 3), "field": verify.Text(b"note"),
                       "hash": self.chance.randbytes(32), "case_number": verify.Text(b"2026-9999"),
                       "clock": verify.Text(b"draft"), "level": 8, "place": 1}[key]
        for name in ("request_id", "request_commitment", "ref") if table in ("events", "cases") else ():
            if name in values:
                values[name] = None
        if table == "events":
            values["number"] += 1000
        if table == "cases":
            values["running"] = 9999
        self.db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES "
                        f"({', '.join(self.literal(value) for value in values.values())})")

    def plant(self, *_):
        """Puts a row into a table that most logs leave empty."""
        seq = self.chance.randrange(1, len(self.rows("events")) + 2)
        self.planted, sql = self.chance.choice((
            ("corrections", f"INSERT INTO corrections VALUES ({seq}, {self.chance.randrange(1, 4)}, 'noted')"),
            ("tree", f"INSERT INTO tree VALUES ({self.chance.randrange(8, 12)}, 0, x'{self.chance.randbytes(32).hex()}')")))
        self.db.execute(sql)

    def rechain(self, *_):
        """Changes an event and computes every hash anew, as sp would have written it."""
        seq = self.chance.choice(self.rows("events"))
        column = self.chance.choice(("occurred_at", "recorded_at", "uid", "step", "outcome", "ref", "document", "units"))
        value = self.db.execute(f"SELECT {column} FROM events WHERE seq = {seq[0]}").fetchone()[0]
        self.put("events", seq, column, self.flipped(value))
        self.chain()

    def chain(self):
        log_id = self.db.execute("SELECT log_id FROM log").fetchone()[0]
        previous = verify.ZERO
        names = ", ".join(name for name, _ in verify.COLUMNS)
        corrected = dict((row[0], row[1:]) for row in self.db.execute("SELECT seq, number, kind FROM corrections"))
        for enc, *values in self.db.execute(f"SELECT enc, {names} FROM events ORDER BY seq").fetchall():
            columns = (log_id, previous, *values, *corrected.get(values[0], ()))
            previous = verify.leaf(enc, columns)
            self.put("events", values, "hash", previous)


KINDS = ("flip",) * 8 + ("nullify", "delete", "delete", "swap", "swap", "insert", "insert", "plant", "rechain")


def tamper(path, chance):
    """The kind of change and its table; what would change nothing, or SQLite does not let stand, is tried anew."""
    original = path.with_suffix(".original")
    shutil.copy(path, original)
    before = dump(path)
    while True:
        kind = chance.choice(KINDS)
        tamperer = Tamperer(path, chance)
        tamperer.guards_off()
        try:
            table = tamperer.change(kind)
            tamperer.guards_on()
            if dump(path) != before:
                return kind, {"rechain": "events", "plant": getattr(tamperer, "planted", "")}.get(kind, table)
        except sqlite3.IntegrityError:
            tamperer.db.close()
        except sqlite3.OperationalError as error:
            sys.exit(f"{kind}: {error}")
        shutil.copy(original, path)


def second_verdict(path, checkpoints):
    try:
        verifier = verify.Verifier(path)
        try:
            verifier.verify([verify.read_checkpoint(name.read_bytes()) for name in checkpoints])
        finally:
            verifier.db.close()
    except verify.Broken as broken:
        return broken.args[:2]
    return None


def first_verdict(office, path, checkpoints):
    words = [word for name in checkpoints for word in ("--checkpoint", str(name))]
    done = office.sp("verify", "--db", str(path), "--format", "json", "--public-key", "key.pub", *words)
    if done.returncode not in (0, 1):
        sys.exit(f"sp verify: {done.returncode}: {done.stderr.decode()}")
    found = json.loads(done.stdout)["data"]
    assert found["whole"] == (done.returncode == 0) == (found["finding"] is None)
    return found["finding"]


class Trial:
    def __init__(self, office, chance):
        self.office, self.chance = office, chance
        self.done, self.found, self.rows_agree, self.failures = (collections.Counter() for _ in range(4))

    def fail(self, what, path, *verdicts):
        self.failures[what] += 1
        if sum(self.failures.values()) <= 10:
            print(f"FAILED: {what}: sp says {verdicts[0]}, verify.py says {verdicts[1]}")
            shutil.copy(path, f"/tmp/sp-disagreement-{sum(self.failures.values())}.db")

    def judge(self, kind, table, path, checkpoints):
        first, second = first_verdict(self.office, path, checkpoints), second_verdict(path, checkpoints)
        self.done[kind, table] += 1
        ours = first is not None and first["part"] in ("log", "checkpoint")
        if ours != (second is not None):
            return self.fail(f"{kind} of {table}: they disagree", path, first, second)
        if kind == "none":
            return self.fail("found in an untouched log", path, first, second) if first else None
        if first is None:
            return self.fail(f"{kind} of {table}: not found", path, first, second)
        self.found[kind, table] += 1
        # A file that cannot be opened has no row to name.
        if ours and first["table"] is not None and second[0] != "":
            if (first["table"], first["row"]) != second:
                self.fail(f"{kind} of {table}: another row", path, first, second)
            self.rows_agree[table] += 1

    def run(self, logs):
        folder = self.office.folder
        path, older = folder / "trial.db", folder / "older.db"
        checkpoint = self.office.checkpoint("older.note")
        for number in range(logs):
            if number % 20 == 19:
                self.office.begin()
                checkpoint = self.office.checkpoint("older.note")
            shutil.copy(self.office.database, older)
            self.office.grow(self.chance.randrange(1, 6))
            shutil.copy(self.office.database, path)
            if self.chance.random() < 0.3:
                erase(path, self.chance)
            if number % 2 == 0:
                self.judge("none", "", path, [checkpoint] if self.chance.random() < 0.5 else [])
            elif number % 10 == 1 and size_of(older) < size_of(path):
                # The log as it was: whole, but for what is known of it elsewhere.
                self.judge("none", "", older, [])
                self.judge("cut off", "events", older, [self.office.checkpoint("newer.note")])
            else:
                newest = self.office.checkpoint("newer.note")
                kind, table = tamper(path, self.chance)
                self.judge(kind, table, path, [checkpoint, newest] if kind == "rechain" else
                           [newest] if self.chance.random() < 0.3 else [])
            if number % 7 == 6:
                checkpoint = self.office.checkpoint("older.note")


def size_of(path):
    return len(dump(path)["events"])


def main(program, source):
    logs, seed = int(os.environ.get("SP_VERIFY_LOGS", "200")), int(os.environ.get("SP_VERIFY_SEED", "1"))
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        office = Office(os.path.realpath(program), os.path.realpath(source), pathlib.Path(folder), chance)
        trial = Trial(office, chance)
        trial.run(logs)
    for (kind, table), count in sorted(trial.done.items()):
        print(f"{kind or '':8} {table:14} {count:6} logs, {trial.found[kind, table]:6} found")
    tampered = sum(count for (kind, _), count in trial.done.items() if kind != "none")
    print(f"{sum(trial.done.values())} verdicts, {tampered} on changed logs, {sum(trial.found.values())} found, "
          f"{sum(trial.rows_agree.values())} named by the same row, {sum(trial.failures.values())} failures")
    return 1 if trial.failures or not tampered else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
