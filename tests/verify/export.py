#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The export of the whole log proves itself: `export.py SP_PROGRAM SOURCE_FOLDER`.

`sp log --all --format jsonl` is verified by docs/reference/log-format.md with nothing but its lines; every change of
a line must be found. Two filters that meet leave nothing out. And the memory that an export takes does not grow with
the log.
"""
import hashlib
import hmac
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import tampering  # noqa: E402
import verify  # noqa: E402  (also leads to what it shares with bundles)
import log_format  # noqa: E402
from office import Office  # noqa: E402

EXPORT = ("log", "--all", "--format", "jsonl")


def check_export(lines):
    """Root of the Merkle tree over all events; AssertionError or ValueError where anything does not follow."""
    tree, previous, log_id = verify.Tree(), verify.ZERO, None
    for place, line in enumerate(lines, 1):
        record = log_format.read_record(line if isinstance(line, str) else line.decode())
        log_id = log_id or record["log_id"]
        assert record["log_id"] == log_id and record["seq"] == place, "the frame"
        assert log_format.hashed(record["previous"]) == previous, "the chain"
        previous = log_format.recomputed(record)
        assert log_format.hashed(record["hash"]) == previous, "the hash"
        log_format.check_details(record)
        tree.add(previous)
    return log_id, len(tree.leaves), tree.root(len(tree.leaves)).hex()


def other(value):
    """Another value of the same kind."""
    if isinstance(value, list):
        return value[1:] if value and isinstance(value[0], dict) else value + ["letter"]
    if isinstance(value, int):
        return value + 1
    if value is None:
        return "2026-03-02T09:00:00+07:00"
    digit = value[0].isdigit()
    return ("8" if value[0] != "8" else "7") + value[1:] if digit else value + "0"


def changed_lines(lines):
    """A line with one of its fields changed, for each field; a detail with one of its."""
    for place, line in enumerate(lines):
        for name in json.loads(line):
            record = json.loads(line)
            record[name] = other(record[name])
            yield f"{name} of event {place + 1}", place, record
        for index, detail in enumerate(json.loads(line)["details"]):
            for name in detail:
                record = json.loads(line)
                record["details"][index][name] = other(detail[name])
                yield f"{name} of a value of event {place + 1}", place, record


def is_found(lines):
    try:
        check_export(lines)
    except (AssertionError, ValueError, TypeError, KeyError, AttributeError):
        return True
    return False


def written(record):
    return json.dumps(record, separators=(",", ":"))


def try_changes(lines):
    tried = 0
    # Not for how it is spelled.
    assert not is_found([written(json.loads(line)) for line in lines]), "found without a change"
    for what, place, record in changed_lines(lines):
        changed = lines[:place] + [written(record)] + lines[place + 1:]
        assert is_found(changed), f"not found: {what}"
        tried += 1
    for place in range(len(lines) - 1):
        assert is_found(lines[:place] + lines[place + 1:]), f"not found: event {place + 1} is gone"
        assert is_found(lines[:place] + [lines[place + 1], lines[place]] + lines[place + 2:]), "not found: a swap"
    return tried


def try_filters(office, lines):
    """What was recorded before a moment and what was recorded from it on are the whole log, each event once."""
    moments = sorted({json.loads(line)["recorded_at"] for line in lines})
    for moment in moments[:: max(1, len(moments) // 10)]:
        before = office.must(*EXPORT, "--until", moment).splitlines()
        after = office.must(*EXPORT, "--since", moment).splitlines()
        assert before + after == lines, f"until and since {moment}"
        assert json.loads(after[0])["recorded_at"] == moment
    names = {json.loads(line)["actor"] for line in lines}
    found = [line for name in names if name for line in office.must(*EXPORT, "--actor", name).splitlines()]
    named = [line for line in lines if json.loads(line)["actor"]]
    assert sorted(found) == sorted(named), "by actor"


def lengthen(path, events):
    """Appends notes of about a kilobyte to the last case of the log, as sp would have."""
    database = tampering.opened(path)
    names = ", ".join(name for name, _ in verify.COLUMNS)
    log_id = database.execute("SELECT log_id FROM log").fetchone()[0]
    last = dict(zip((name for name, _ in verify.COLUMNS),
                    database.execute(f"SELECT {names} FROM events ORDER BY seq DESC LIMIT 1").fetchone()))
    previous = database.execute("SELECT hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()[0]
    row = dict.fromkeys((name for name, _ in verify.COLUMNS), None)
    row.update({name: last[name] for name in ("case_number", "occurred_at", "recorded_at", "uid")},
               kind=verify.Text(b"noted"))
    database.execute("BEGIN")
    for place in range(events):
        salt, note = hashlib.sha256(str(place).encode()).digest()[:16], b"catatan %d " % place + b"x" * 1000
        commitment = hmac.digest(salt, b"note\0" + note, "sha256")
        row.update(seq=last["seq"] + 1 + place, number=last["number"] + 1 + place,
                   details_commitment=verify.sha256(verify.sized(b"note") + verify.sized(commitment)))
        previous = verify.leaf(1, (log_id, previous) + tuple(row.values()))
        values = [value.decode() if isinstance(value, verify.Text) else value for value in row.values()]
        database.execute(f"INSERT INTO events (enc, hash, {names}) VALUES (1, ?, {', '.join('?' * len(row))})",
                         (previous, *values))
        database.execute("INSERT INTO details (seq, field, salt, value, commitment) VALUES (?, 'note', ?, ?, ?)",
                         (row["seq"], salt, note.decode(), commitment))
    database.execute("COMMIT")
    database.close()


def most_memory(process):
    """In KiB, since it was started; 0 where it has ended."""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return max((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), default=0)


def run_measured(office, *words):
    """Status, bytes printed, and the most memory that the process had while it printed them, in KiB."""
    printed = most = 0
    with subprocess.Popen([office.program, *words], cwd=office.folder, env=office.environment,
                          stdout=subprocess.PIPE) as process:
        for piece in iter(lambda: process.stdout.read(1 << 16), b""):
            printed += len(piece)
            most = max(most, most_memory(process.pid))
    return process.returncode, printed, most


def try_memory(office, few=1000, many=4000, most_kib=3 * 1024):
    most = {}
    for events in (few, many):
        path = office.folder / f"long-{events}.db"
        shutil.copy(office.database, path)
        lengthen(path, events)
        # JSON is one object and is put together in memory: it shows that growth would be seen.
        for form in ("jsonl", "csv", "json"):
            status, printed, kib = run_measured(office, "log", "--all", "--format", form, "--db", str(path))
            assert status == 0 and printed > events * 1000, (status, printed)
            most[events, form] = kib
        if events == few:
            log_id, size, _ = check_export(office.must(*EXPORT, "--db", str(path)).splitlines())
            assert size > few
    for form in ("jsonl", "csv", "json"):
        grown = most[many, form] - most[few, form]
        assert (grown < most_kib) == (form != "json"), f"{form}: {many - few} more events take {grown} KiB more"
    return most


def main(program, source):
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as room:
        folder = pathlib.Path(room)
        office = Office(os.path.abspath(program), os.path.abspath(source), folder, chance)
        # Else what was freed is kept from being used again.
        office.environment["ASAN_OPTIONS"] = "quarantine_size_mb=1"
        office.grow(40)
        tried = 0
        for erased in (False, True):
            if erased:
                tampering.erase(office.database, chance)
            lines = office.must(*EXPORT).splitlines()
            log_id, size, root = check_export(lines)
            told = json.loads(office.must("verify", "--format", "json"))["data"]
            assert (log_id, size, root) == (told["log_id"], told["events"], told["root"])
            tried += try_changes(lines)
        try_filters(office, lines)
        most = try_memory(office)
    print(f"{size} events exported; {tried} changes tried, all found; memory in KiB: {most}")


if __name__ == "__main__":
    main(*sys.argv[1:])
