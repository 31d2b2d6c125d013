#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bytes of a database flipped one at a time: `flip.py SP_PROGRAM SOURCE_FOLDER`.

Whatever a flipped byte does to what the database holds, `sp verify` must find it. Where it finds nothing, every row of
every table must be what it was: such bytes are room that nobody uses, or numbers that SQLite keeps for itself.
SP_VERIFY_BYTES says how many bytes are tried (400, drawn by SP_VERIFY_SEED), or `all`.
"""
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from office import Office  # noqa: E402


def contents(path):
    """Every row; of a request's salt only what can be told: another salt proves as much as the one that was there."""
    try:
        database = sqlite3.connect(path)
        database.text_factory = bytes
        schema = database.execute("SELECT type, sql, name FROM sqlite_schema ORDER BY sql, name").fetchall()
        tables = [name.decode() for kind, _, name in schema if kind == b"table"]
        rows = {name: sorted(map(repr, database.execute(f"SELECT * FROM {name}"))) for name in tables
                if name != "request_salts"}
        rows["request_salts"] = database.execute("SELECT seq, length(salt) FROM request_salts ORDER BY seq").fetchall()
        database.close()
        # The name of a trigger beside its text is nothing that anybody goes by.
        return [sql for _, sql, _ in schema], rows
    except sqlite3.DatabaseError as error:
        return str(error)


class Trial:
    def __init__(self, program, source, folder):
        self.office = Office(program, source, folder, random.Random(1))
        self.office.grow(20)
        self.original = self.office.database.read_bytes()
        self.expected = contents(self.office.database)

    def flip(self, place):
        """found, harmless, or missed."""
        path = self.office.folder / f"flipped-{place}.db"
        changed = bytearray(self.original)
        changed[place // 8] ^= 1 << (place % 8)
        path.write_bytes(changed)
        done = self.office.sp("verify", "--db", str(path))
        harmless = done.returncode == 0 and contents(path) == self.expected
        path.unlink()
        if done.returncode == 0:
            return "harmless" if harmless else "missed"
        return "found" if done.returncode in (1, 3, 74) else f"exit status {done.returncode}"


def places(size):
    """One bit of each byte that is tried."""
    chance = random.Random(int(os.environ.get("SP_VERIFY_SEED", "1")))
    wanted = os.environ.get("SP_VERIFY_BYTES", "400")
    tried = range(size) if wanted == "all" else chance.sample(range(size), int(wanted))
    return [byte * 8 + chance.randrange(8) for byte in tried]


def main(program, source):
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(os.path.realpath(program), os.path.realpath(source), pathlib.Path(folder))
        tried = places(len(trial.original))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            verdicts = list(pool.map(trial.flip, tried))
    counts = {verdict: verdicts.count(verdict) for verdict in sorted(set(verdicts))}
    print(f"{len(tried)} of {len(trial.original)} bytes flipped:", counts)
    wrong = [place for place, verdict in zip(tried, verdicts) if verdict not in ("found", "harmless")]
    for place in wrong[:10]:
        print(f"FAILED: bit {place % 8} of byte {place // 8}")
    return 1 if wrong or "found" not in counts else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
