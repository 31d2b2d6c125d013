#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two verifiers and one truth: `agree.py SP_PROGRAM SOURCE_FOLDER`.

Logs are written by sp, each a few events longer than the one before or begun anew. Every second one is then changed
in a random way, past the program. `sp verify` and verify.py must give the same verdict on the log and its checkpoints
and name the same row; sp must find the changes of the projections as well, and must find nothing where nothing was
changed. SP_VERIFY_LOGS says how many logs (100), SP_VERIFY_SEED which (1).
"""
import collections
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import verify  # noqa: E402
from office import Office  # noqa: E402
from tampering import dump, erase, tamper  # noqa: E402


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
    logs, seed = int(os.environ.get("SP_VERIFY_LOGS", "100")), int(os.environ.get("SP_VERIFY_SEED", "1"))
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
