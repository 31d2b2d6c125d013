#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The overdue list at many cases against few, with the same open set: `overdue.py BUILD SOURCE`.

SP_BENCH_CASES says how many there are at most (1,000,000), SP_BENCH_ROUNDS how many rounds (60). The peer is the same
program on a database with a tenth of the cases.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

from measure import Process, environment, interleave, ratio

OPEN = 200


def fill(build, source, path, cases):
    subprocess.run([f"{build}/tests/bench/bench-fill", str(path), f"{source}/standards", "--cases", str(cases),
                    str(OPEN)], check=True)


def overdue(build, folder, surroundings, database, command):
    words = [f"{build}/sp", *command, "--db", database, "--now", "2024-06-20T09:00"]
    lines = subprocess.run([*words, "--format", "jsonl"], cwd=folder, env=surroundings, check=True,
                           capture_output=True).stdout.splitlines()
    # One more: the case that was opened on its own, before the others.
    assert len(lines) == OPEN + 1 or len(lines) == OPEN, f"{len(lines)} overdue cases in {database}"
    return Process(database, lambda _: words, folder, surroundings)


def main(build, source):
    rounds = int(os.environ.get("SP_BENCH_ROUNDS", "60"))
    most = int(os.environ.get("SP_BENCH_CASES", "1000000"))
    with tempfile.TemporaryDirectory(dir=os.environ.get("SP_BENCH_DIR", build)) as name:
        folder = pathlib.Path(name)
        surroundings = environment(source, folder)
        for cases, path in ((most // 10, "few.db"), (most, "many.db")):
            fill(build, source, folder / path, cases)
        print(f"{'':44} {f'{most:,}':>12} {f'{most // 10:,}':>12} {'ratio':>7}  medians of {rounds} rounds, {OPEN} overdue")
        for title, command in (("sp check", ["check"]), ("sp report overdue", ["report", "overdue"])):
            many = overdue(build, folder, surroundings, "many.db", command)
            few = overdue(build, folder, surroundings, "few.db", command)
            interleave([many, few], rounds)
            ratio(f"{title}, ten times the cases", many, few, 1.3)


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
