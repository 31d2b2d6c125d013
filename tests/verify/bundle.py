#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `sp bundle` hands over proves itself: `bundle.py SP_PROGRAM SOURCE_FOLDER`.

Bundles of generated logs are checked by the verifier that they carry; every change of an entry must be found, also
where whoever made it has put the manifest right. What cannot be found is tried as well, so that no more is promised
than holds. SP_VERIFY_BYTES=all changes every byte of a bundle, not some.
"""
import copy
import hashlib
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import tampering  # noqa: E402
import verify  # noqa: E402
from export import other  # noqa: E402
from office import MEDAN, Office  # noqa: E402

VERIFIER = pathlib.Path(__file__).resolve().parents[2] / "lib/bundle/verifier"


def loaded():
    """The module of the verifier that has this one's name."""
    import importlib.util
    spec = importlib.util.spec_from_file_location("carried_bundle", VERIFIER / "bundle.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


carried = loaded()


class Desk(Office):
    """An office whose every step is given, and whose personal values occur nowhere else."""

    def begin(self):
        for name in ("sp.db", "sp.toml"):
            (self.folder / name).unlink(missing_ok=True)
        self.must("init", ".", "--replay")
        self.cases = 0

    def do(self, *words):
        self.must(*words, "--actor", "Zqactor", "--now", self.now())

    def bundle(self, case, *options, name="case.zip"):
        self.must("bundle", case, "--output", name, "--now", "2026-12-01T00:00", *options)
        return self.folder / name


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


def put_right(entries):
    """The manifest of a forger who knows how it is made, as far as it follows from the other entries."""
    def listed(found):
        content = entries.get(found[2].decode(), b"")
        return b"file " + hashlib.sha256(content).hexdigest().encode() + b" " + found[2]

    manifest = re.sub(rb"(?m)^file ([0-9a-f]{64}) (.*)$", listed, entries["manifest.txt"])
    count = b"events %d" % entries.get("events.jsonl", b"").count(b"\n")
    return {**entries, "manifest.txt": re.sub(rb"(?m)^events .*$", count, manifest)}


def fault(entries):
    """What the verifier names first; nothing where the bundle is whole."""
    try:
        carried.Bundle(entries)
    except carried.Broken as broken:
        return broken.args
    return None


def records_of(entries):
    return [json.loads(line) for line in entries["events.jsonl"].splitlines()]


def lines_of(records):
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records).encode()


def another_hash(hash_):
    return ("0" if hash_[0] != "0" else "1") + hash_[1:]


def is_proved(name):
    """Whether a change is found though the manifest is put right."""
    return name.startswith(("pinned", "events", "checkpoint", "manifest", "key"))


class Trial:
    """Counts what was tried of one bundle."""

    def __init__(self, entries, what):
        self.entries, self.what, self.tried = entries, what, 0
        assert fault(entries) is None, f"{what}: {fault(entries)}"
        # Not for how it is written: what is written anew without a change is whole.
        assert fault(put_right({**entries, "events.jsonl": lines_of(records_of(entries))})) is None, what

    def expect(self, changed, how, *keys):
        """Must be found, by one of the faults `keys` where they are given; also where the manifest is put right."""
        for version in (changed, put_right(changed)) if "manifest.txt" in changed else (changed,):
            found = fault(version)
            assert found, f"{self.what}: not found: {how}"
            assert not keys or found[1] in keys or version is changed, f"{self.what}: {how}: found as {found}"
            self.tried += 1

    def expect_events(self, records, how, *keys):
        self.expect({**self.entries, "events.jsonl": lines_of(records)}, how, *keys)

    def events(self):
        """Lines that are gone, twice, swapped; fields and proofs that are changed."""
        records = records_of(self.entries)
        for place in range(len(records)):
            last = place == len(records) - 1
            twice = records[:place] + [records[place]] + records[place:]
            self.expect_events(twice, f"event {place + 1} twice", "order")
            if not last:
                self.expect_events(records[:place] + records[place + 1:], f"event {place + 1} gone", "order", "opening")
                swapped = records[:place] + [records[place + 1], records[place]] + records[place + 2:]
                self.expect_events(swapped, f"event {place + 1} swapped", "order")
            for name in records[place]:
                self.field(records, place, name)
            self.proof(records, place)
            self.details(records, place)

    def changed(self, records, place, change):
        changed = copy.deepcopy(records)
        change(changed[place])
        return changed

    def field(self, records, place, name):
        def change(record):
            record[name] = other(record[name])
        self.expect_events(self.changed(records, place, change), f"{name} of event {place + 1}")

        def leave_out(record):
            del record[name]
        self.expect_events(self.changed(records, place, leave_out), f"{name} of event {place + 1} gone", "form")

    def proof(self, records, place):
        path = records[place]["proof"]
        others = [path + ["0" * 64]]
        for at in range(len(path)):
            others.append(path[:at] + path[at + 1:])
            others.append(path[:at] + [another_hash(path[at])] + path[at + 1:])
            if at and path[at] != path[at - 1]:
                others.append(path[:at - 1] + [path[at], path[at - 1]] + path[at + 1:])
        for forged in others:
            self.expect_events(self.changed(records, place, lambda record: record.update(proof=forged)),
                               f"proof of event {place + 1}", "proof")

        def rehash(record):
            record["uid"] += 1
            record["hash"] = carried.log_format.recomputed(record).hex()
        # The first fault is the proof's, unless the next event follows at once.
        self.expect_events(self.changed(records, place, rehash), f"event {place + 1} rehashed", "proof")

        def elsewhere(record):
            record["seq"], record["index"] = record["seq"] + 1, record["index"] + 1
            record["hash"] = carried.log_format.recomputed(record).hex()
        self.expect_events(self.changed(records, place, elsewhere), f"event {place + 1} elsewhere")

    def details(self, records, place):
        for index, detail in enumerate(records[place]["details"]):
            for name in detail:
                def change(record):
                    record["details"][index][name] = other(detail[name])
                    if name == "value":
                        record[detail["field"]] = record["details"][index][name]
                changed = self.changed(records, place, change)
                self.expect_events(changed, f"{name} of a value of event {place + 1}", "values")

            def erase(record):
                record["details"][index].update(salt=None)
            if detail["salt"] is not None:
                self.expect_events(self.changed(records, place, erase), "a value without its salt", "values")

            def leave_out(record):
                del record["details"][index]
                record[detail["field"]] = None
            self.expect_events(self.changed(records, place, leave_out), "a value gone", "values")

    def whole_entries(self):
        """Entries that are gone, strange or other than they were."""
        for name in self.entries:
            changed = dict(self.entries)
            del changed[name]
            self.expect(changed, f"{name} gone")
            if is_proved(name):
                self.expect({**self.entries, name: self.entries[name] + b"\n"}, f"{name} longer")
        for name in ("pinned/" + "0" * 64, "pinned/" + hashlib.sha256(b"x").hexdigest(), "hashlib.py", "more.txt"):
            self.expect({**self.entries, name: b"x"}, f"{name} added")

    def bytes(self, names, chance, most):
        """One byte is another; where the manifest is put right, in entries that prove something."""
        for name in names:
            content = self.entries[name]
            places = range(len(content)) if len(content) <= most else chance.sample(range(len(content)), most)
            for at in places:
                changed = bytearray(content)
                changed[at] ^= 1 << chance.randrange(8)
                version = {**self.entries, name: bytes(changed)}
                forged = [put_right(version)] if is_proved(name) and name != "manifest.txt" else []
                for tried in (version, *forged):
                    assert fault(tried), f"{self.what}: not found: byte {at} of {name}"
                    self.tried += 1


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


PERSONAL = ("Zqactor", "Zqsubject", "Zqreason", "Zqnote", "Zqcorrection", "Zqother", "Zqhold")


def play(desk):
    """One case with every kind of personal value and of correction, among others."""
    desk.begin()
    desk.do("open", MEDAN, "--subject", "Zqsubject", "--ref", "B/7", "--request-id", "r1")
    desk.do("open", MEDAN, "--subject", "lain")
    desk.do("advance", "2026-0001")
    desk.do("suspend", "2026-0001", "--cause", "applicant", "--reason", "Zqhold")
    desk.do("resume", "2026-0001")
    desk.do("advance", "2026-0001")
    desk.do("advance", "2026-0002")
    desk.do("return", "2026-0001", "--reason", "Zqreason")
    desk.do("note", "2026-0001", "Zqnote \u202e \u2028 \"<!--\" \U0001f600 \\u00AB")
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
            trial.bytes(names, chance, 10**9 if every else 60)
            tried += trial.tried
        try_runs(desk)
        try_checkpoints(desk, chance)
        try_signed(desk)
        try_limits(desk)
        try_same_bytes(desk)
        (folder / "long").mkdir()
        cases = try_long(Office(os.path.abspath(program), os.path.abspath(source), folder / "long", chance), 300)
    print(f"{tried} changes tried, all found; {cases} bundles of a log of 300 events, all whole")


if __name__ == "__main__":
    main(*sys.argv[1:])
