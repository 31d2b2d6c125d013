#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whole processes against their peers: `processes.py BUILD SOURCE`. SP_BENCH_ROUNDS says how many rounds (200).

The peer of a write is the sqlite3 shell that writes the very same rows into a copy of the same database, with the same
settings: they are taken from a rehearsal.
"""
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile

from measure import Process, environment, interleave, ratio

SETTINGS = ("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; "
            "PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON;")


def prepare(sp, folder, surroundings, cases):
    """A database with so many cases at their first step."""
    def must(*words):
        import subprocess
        subprocess.run([sp, *words], cwd=folder, env=surroundings, check=True, capture_output=True)
    must("init", ".", "--replay")
    for number in range(cases):
        must("open", "bkn-medan/monitoring-evaluation", "--subject", f"Laporan {number}", "--now", "2026-03-02T08:00")
    return lambda number: ["advance", f"2026-{number + 1:04}", "--from", "prepare", "--now", "2026-03-02T08:10"]


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def rows_of(path):
    database = sqlite3.connect(path)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]
    rows = {table: set(database.execute(f"SELECT * FROM {table}")) for table in tables}
    database.close()
    return rows


def script_of(before, after):
    """What turns one set of rows into the other, the log first, as sp writes it."""
    sql = []
    for table in ("events", "corrections", "facts", "details", "request_salts", "tree"):
        for row in sorted(after.get(table, set()) - before.get(table, set()), key=lambda row: row[:2]):
            sql.append(f"INSERT INTO {table} VALUES ({', '.join(map(literal, row))});")
    for table in ("cases", "deadlines"):
        gone, new = before[table] - after[table], after[table] - before[table]
        for row in gone if table == "deadlines" else ():
            sql.append(f"DELETE FROM deadlines WHERE case_number = {literal(row[0])};")
        for row in new:
            sql.append(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join(map(literal, row))});")
    return sql


def rehearse(sp, folder, surroundings, words, rounds):
    """The SQL of each round's write."""
    import subprocess
    path, scripts, before = folder / "rehearsal.db", [], None
    shutil.copy(folder / "sp.db", path)
    before = rows_of(path)
    for number in range(rounds):
        subprocess.run([sp, *words(number), "--db", str(path)], cwd=folder, env=surroundings, check=True,
                       capture_output=True)
        after = rows_of(path)
        sql = " ".join(script_of(before, after))
        scripts.append(f".timeout 30000\n{SETTINGS}\nBEGIN IMMEDIATE; {sql} COMMIT;\n".encode())
        before = after
    return scripts


def main(build, source):
    sp, rounds = f"{build}/sp", int(os.environ.get("SP_BENCH_ROUNDS", "200"))
    with tempfile.TemporaryDirectory(dir=os.environ.get("SP_BENCH_DIR", build)) as name:
        folder = pathlib.Path(name)
        surroundings = environment(source, folder)
        words = prepare(sp, folder, surroundings, rounds)
        scripts = rehearse(sp, folder, surroundings, words, rounds)
        shutil.copy(folder / "sp.db", folder / "peer.db")
        start = Process("true", lambda _: ["true"], folder, surroundings)
        version = Process("sp --version", lambda _: [sp, "--version"], folder, surroundings)
        show = Process("sp show", lambda number: [sp, "show", f"2026-{number + 1:04}", "--now", "2026-03-02T08:20"],
                       folder, surroundings)
        row = Process("sqlite3, one row", lambda number: [
            "sqlite3", "-readonly", "peer.db", f"SELECT * FROM cases WHERE case_number = '2026-{number + 1:04}'"],
            folder, surroundings)
        advance = Process("sp advance", lambda number: [sp, *words(number)], folder, surroundings)
        shell = Process("sqlite3, the same rows", lambda _: ["sqlite3", "-bail", "peer.db"], folder, surroundings,
                        lambda number: scripts[number])
        task = Process("task add", lambda number: ["task", "rc.confirmation=off", "rc.data.location=tasks", "add",
                                                   f"Laporan {number}"], folder, {**surroundings, "TASKRC": "/dev/null"})
        (folder / "tasks").mkdir()
        interleave([start, version, show, row, advance, shell, task], rounds)
        assert rows_of(folder / "sp.db")["cases"] == rows_of(folder / "peer.db")["cases"], "not the same rows"
        print(f"{'':44} {'ours':>12} {'theirs':>12} {'ratio':>7}  medians of {rounds} rounds")
        ratio("sp --version : true", version, start, 1.2)
        ratio("sp show : true", show, start, 2.5)
        ratio("sp show : sqlite3 reading one row", show, row, 0.8)
        ratio("sp advance : sqlite3 writing the same rows", advance, shell, 0.8)
        ratio("sp advance : task add", advance, task, 0.4)


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
