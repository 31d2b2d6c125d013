# SPDX-License-Identifier: Apache-2.0
"""Changes to a database past the program, and what it holds before and after."""
import shutil
import sqlite3
import sys

import verify

KEYS = {"log": "id", "events": "seq", "details": "seq, field", "request_salts": "seq", "blobs": "hash",
        "corrections": "seq", "facts": "seq, name", "cases": "case_number", "deadlines": "case_number, clock", "tree": "level, place"}


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
                       "name": verify.Text(self.chance.choice(verify.FACTS)),
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
            ("facts", f"INSERT INTO facts VALUES ({seq}, 'unit', '{self.chance.randrange(1, 4)}')"),
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
            held = self.db.execute("SELECT name, value FROM facts WHERE seq = ? ORDER BY name", values[:1]).fetchall()
            facts = (len(held), *(part for fact in held for part in fact)) if enc == 3 else ()
            columns = (log_id, previous, *values, *corrected.get(values[0], (None, None) if facts else ()), *facts)
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
