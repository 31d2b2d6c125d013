#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `sp bundle` hands over proves itself: `bundle.py SP_PROGRAM SOURCE_FOLDER`.

Bundles of generated logs are checked by the verifier that they carry; every change of an entry must be found, also
where whoever made it has put the manifest right. What cannot be found is tried as well, so that no more is promised
than holds. SP_VERIFY_BYTES=all changes every byte of a bundle, not some.
"""
import hashlib
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import tampering  # noqa: E402
import verify  # noqa: E402
from forgery import (Trial, VERIFIER, carried, fault, lines_of, put_right, records_of, try_forms,  # noqa: E402
                     try_mixed, try_new_logs)
from office import MEDAN, Desk, Office  # noqa: E402


def run(path, *options, program=None):
    """The verifier as a court runs it: status, what it says."""
    words = [*map(str, options), str(path)] if program else [str(path), *map(str, options)]
    words = [sys.executable, "-B", *([str(program)] if program else []), *words]
    done = subprocess.run(words, capture_output=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"}, cwd="/")
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def must(path, *options, **more):
    status, said = run(path, *options, **more)
    assert status == 0, said
    return said


def zipped(entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return data.getvalue()


def try_small(desk):
    """A case in a log of one event, of two, of three: alone, first, last."""
    tried = 0
    for others in ((), ("before",), ("after",), ("before", "after"), ("after", "after", "after")):
        desk.begin()
        for place in others:
            if place == "before":
                desk.do("open", MEDAN, "--subject", "lain")
        case = f"2026-{others.count('before') + 1:04}"
        desk.do("open", MEDAN, "--subject", "Zqsubject")
        for place in others:
            if place == "after":
                desk.do("open", MEDAN, "--subject", "lain")
        path = desk.bundle(case)
        said = must(path, "--lang", "en")
        assert f"{len(others) + 1} events, root" in said, said
        trial = Trial(carried.read_entries(str(path)), f"log of {len(others) + 1}")
        trial.events()
        tried += trial.tried
    return tried


PERSONAL = ("Zqactor", "Zqsubject", "Zqreason", "Zqnote", "Zqcorrection", "Zqother", "Zqhold", "Zqassignee")


def play(desk):
    """One case with every kind of personal value and of correction, among others."""
    desk.begin()
    desk.do("open", MEDAN, "--subject", "Zqsubject", "--ref", "B/7", "--request-id", "r1", "--letter-date", "2026-03-01",
            "--agenda-number", "800/7")
    desk.do("open", MEDAN, "--subject", "lain")
    desk.do("advance", "2026-0001")
    desk.do("suspend", "2026-0001", "--cause", "applicant", "--reason", "Zqhold")
    desk.do("resume", "2026-0001")
    desk.do("advance", "2026-0001")
    desk.do("advance", "2026-0002")
    desk.do("return", "2026-0001", "--reason", "Zqreason")
    desk.do("note", "2026-0001", "Zqnote \u202e \u2028 \"<!--\" \U0001f600 \\u00AB")
    desk.do("assign", "2026-0001", "Zqassignee")
    desk.do("correct", "amend", "2026-0001", "1", "--subject", "Zqother", "--because", "Zqcorrection")
    desk.do("correct", "annul", "2026-0001", "7", "--because", "Zqcorrection")
    desk.do("advance", "2026-0002")


def try_personal(desk):
    """Left out, no entry has any of them; asked for, each is there and committed to."""
    for language in ("en", "id"):
        path = desk.bundle("2026-0001", "--lang", language)
        whole = path.read_bytes()
        for value in PERSONAL:
            assert value.encode() not in whole, f"{value} is there"
        assert "left out" in must(path)
    entries = carried.read_entries(str(path))
    assert b"tidak disertakan" in entries["case.txt"]
    entries = carried.read_entries(str(desk.bundle("2026-0001", "--personal")))
    for value in PERSONAL:
        assert value.encode() in entries["events.jsonl"], f"{value} is not there"
    for value in ("Zqother", "Zqreason", "Zqhold", "Zqcorrection"):
        # As `sp show` has it.
        assert (value.encode() in entries["case.txt"]) == (
            value.encode() in desk.must("show", "2026-0001", "--now", "2026-12-01T00:00")), value
    shown = desk.must("show", "2026-0001", "--now", "2026-12-01T00:00", "--output", "show.txt")
    assert entries["case.txt"] == (desk.folder / "show.txt").read_bytes() and shown == b""


def recorded(desk, place):
    """When an event of the case was recorded."""
    log = json.loads(desk.must("log", "2026-0001", "--format", "json", "--now", "2026-12-01T00:00"))
    return log["data"][place]["recorded_at"]


def try_same_bytes(desk):
    then = recorded(desk, -1)
    first = desk.bundle("2026-0001", "--known-at", then).read_bytes()
    assert desk.bundle("2026-0001", "--known-at", then).read_bytes() == first
    # On another day, and after more was recorded.
    desk.must("bundle", "2026-0001", "--known-at", then, "--output", "later.zip", "--now", "2027-01-01T00:00")
    assert (desk.folder / "later.zip").read_bytes() == first
    desk.do("note", "2026-0001", "later")
    assert desk.bundle("2026-0001", "--known-at", then).read_bytes() == first
    assert desk.bundle("2026-0001").read_bytes() != first


def try_runs(desk):
    """As an archive, as a folder, by a verifier from elsewhere; in either language, or both."""
    path = desk.bundle("2026-0001")
    english, indonesian = must(path, "--lang", "en"), must(path, "--lang", "id")
    assert english.startswith("WHOLE") and indonesian.startswith("UTUH")
    assert must(path) == english + "\n" + indonesian
    assert hashlib.sha256(path.read_bytes()).hexdigest() in english
    assert must(path, "--lang", "en", program=VERIFIER) == english
    folder = desk.folder / "unpacked"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    assert must(folder, "--lang", "en").startswith("WHOLE")
    assert not list(folder.rglob("__pycache__"))
    shutil.rmtree(folder)
    # Twice the same name, a broken archive, none.
    entries = carried.read_entries(str(path))
    doubled = desk.folder / "doubled.zip"
    doubled.write_bytes(zipped(entries))
    with zipfile.ZipFile(doubled, "a") as archive:
        sys.stderr, kept = io.StringIO(), sys.stderr
        archive.writestr("case.txt", b"another")
        sys.stderr = kept
    assert run(doubled)[0] == 1
    short = path.read_bytes().replace(b"sp-log/1/", b"sp-log/2/", 1)
    doubled.write_bytes(short)
    status, said = run(doubled, program=VERIFIER)
    assert status == 1 and "TIDAK UTUH" in said, said
    status, said = run(desk.folder / "none.zip", program=VERIFIER)
    assert status == 3 and "Traceback" not in said, said
    forged = desk.folder / "forged.zip"
    forged.write_bytes(zipped({**entries, "events.jsonl": entries["events.jsonl"].replace(b'"uid":', b'"uid":1', 1)}))
    status, said = run(forged, "--lang", "en")
    assert status == 1 and said.startswith("NOT WHOLE; first wrong: events.jsonl: line 1"), said


def try_checkpoints(desk, chance):
    """What only a checkpoint from elsewhere can tell."""
    note = desk.checkpoint("note")
    desk.must("checkpoint", "--new-key", "other", "--name", "sp")
    path = desk.bundle("2026-0001")
    assert "agrees" in must(path, "--checkpoint", note, "--lang", "en")
    said = must(path, "--checkpoint", note, "--public-key", desk.folder / "key.pub", "--lang", "en")
    assert "signed by sp" in said and "written anew" not in said, said
    assert run(path, "--checkpoint", note, "--public-key", desk.folder / "other.pub")[0] == 1
    assert run(path, "--checkpoint", path)[0] == 3 and run(path, "--checkpoint", "/none")[0] == 3
    early = desk.bundle("2026-0001", "--known-at", recorded(desk, 2), name="early.zip")
    said = must(early, "--checkpoint", note, "--lang", "en")
    assert "NOT COMPARED" in said and "written anew" in said, said
    # The whole log written anew, past sp: it proves itself, and only the checkpoint tells.
    kept = desk.database.read_bytes()
    tamperer = tampering.Tamperer(desk.database, chance)
    tamperer.guards_off()
    tamperer.put("events", (1,), "ref", verify.Text(b"B/8"))
    tamperer.chain()
    tamperer.guards_on()
    forged = desk.bundle("2026-0001", name="forged.zip")
    must(forged)
    status, said = run(forged, "--checkpoint", note, "--lang", "en")
    assert status == 1 and "another history" in said, said
    # Half written anew: no bundle is made.
    tamperer = tampering.Tamperer(desk.database, chance)
    tamperer.guards_off()
    tamperer.put("events", (2,), "uid", 7)
    tamperer.guards_on()
    assert desk.sp("bundle", "2026-0001", "--output", "none.zip").returncode == 74
    assert not (desk.folder / "none.zip").exists()
    desk.database.write_bytes(kept)
    desk.begin()
    desk.do("open", MEDAN, "--subject", "lain")
    status, said = run(desk.bundle("2026-0001", name="another.zip"), "--checkpoint", note, "--lang", "en")
    assert status == 1 and "another log" in said, said
    desk.database.write_bytes(kept)


def try_signed(desk):
    """The signature is checked by the key in the bundle; that it is the office's, by the key that is given."""
    path = desk.bundle("2026-0001", "--key", "key", name="signed.zip")
    assert "signed by sp" in must(path, "--lang", "en")
    assert "key given" in must(path, "--public-key", desk.folder / "key.pub", "--lang", "en")
    forged = desk.bundle("2026-0001", "--key", "other", name="forged.zip")
    must(forged)
    assert run(forged, "--public-key", desk.folder / "key.pub")[0] == 1
    assert run(desk.bundle("2026-0001"), "--public-key", desk.folder / "key.pub")[0] == 1
    mixed = carried.read_entries(str(path))
    mixed["checkpoint"] = carried.read_entries(str(forged))["checkpoint"]
    assert fault(put_right(mixed))[1] == "signature"


def try_limits(desk):
    """What README.txt says is not proved: the last event withheld, by who puts the manifest right."""
    entries = carried.read_entries(str(desk.bundle("2026-0001")))
    shortened = {**entries, "events.jsonl": lines_of(records_of(entries)[:-1])}
    assert fault(shortened) and fault(put_right(shortened)) is None


def try_others(desk):
    """What belongs elsewhere, or is written in another form."""
    def entries(case, *options):
        return carried.read_entries(str(desk.bundle(case, *options)))

    try_mixed(entries("2026-0001"), entries("2026-0002"))
    try_mixed(entries("2026-0002"), entries("2026-0001"))
    try_forms(entries("2026-0001"), entries("2026-0001", "--personal"))
    desk.begin()
    desk.do("open", MEDAN, "--subject", "lain")
    desk.do("advance", "2026-0001")
    try_new_logs(entries("2026-0001"))


def try_long(office, events):
    """Every case of a long log; corrected and erased ones among them."""
    while True:
        office.grow(40)
        if json.loads(office.must("verify", "--format", "json"))["data"]["events"] >= events:
            break
    corrections = cases = 0
    for erased in (False, True):
        if erased:
            tampering.erase(office.database, office.chance)
        for number in range(1, office.cases + 1):
            form = office.chance.choice(((), ("--personal",), ("--personal", "--key", "key")))
            # From one case to the next, another language.
            office.must("bundle", f"2026-{number:04}", "--output", "case.zip", "--now", "2026-12-01T00:00", *form,
                        "--lang", office.chance.choice(("en", "id")))
            entries = carried.read_entries(str(office.folder / "case.zip"))
            checked = carried.Bundle(entries)
            logged = office.must("log", f"2026-{number:04}", "--format", "json", "--now", "2026-12-01T00:00")
            assert [record["hash"] for record in json.loads(logged)["data"]] == [
                record["hash"] for record in records_of(entries)]
            corrections += checked.corrections()
            cases += 1
    assert corrections > 10
    return cases


def main(program, source):
    chance = random.Random(1)
    every = os.environ.get("SP_VERIFY_BYTES") == "all"
    with tempfile.TemporaryDirectory() as room:
        folder = pathlib.Path(room)
        desk = Desk(os.path.abspath(program), os.path.abspath(source), folder, chance)
        tried = try_small(desk)
        play(desk)
        try_personal(desk)
        for options in ((), ("--personal",), ("--personal", "--key", "key")):
            entries = carried.read_entries(str(desk.bundle("2026-0001", *options)))
            trial = Trial(entries, " ".join(options) or "left out")
            if "--key" not in options:
                trial.events()
            trial.whole_entries()
            # Each look at a signature takes its time.
            names = ("checkpoint", "key.pub") if "--key" in options else trial.entries
            trial.bytes(names, chance, 10**9 if every else 20)
            tried += trial.tried
        try_runs(desk)
        try_checkpoints(desk, chance)
        try_signed(desk)
        try_limits(desk)
        try_same_bytes(desk)
        try_others(desk)
        (folder / "long").mkdir()
        cases = try_long(Office(os.path.abspath(program), os.path.abspath(source), folder / "long", chance), 300)
    print(f"{tried} changes tried, all found; {cases} bundles of a log of 300 events, all whole")


if __name__ == "__main__":
    main(*sys.argv[1:])
