# SPDX-License-Identifier: Apache-2.0
"""A database that grows: cases of both standards are taken in, moved, held and corrected at random."""
import subprocess
import sys

MEDAN, SURAKARTA = "bkn-medan/monitoring-evaluation", "bkpsdm-surakarta/e-kinerja-exemption"
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
            if self.chance.random() < 0.4:
                more += ["--letter-date", "2026-03-01", "--agenda-number", f"800/{self.chance.randrange(99)}"]
            more += ["--ref", f"B/{self.cases}/{self.chance.randrange(10**6)}"] if self.chance.random() < 0.5 else []
            return ["open", office, "--subject", f"Laporan {self.clock}", *more]
        case = f"2026-{self.chance.randrange(self.cases) + 1:04}"
        verb = self.chance.choice((["advance", case],) * 6 + (
            ["approve", case], ["accept", case], ["return", case, "--reason", "kurang"], ["resume", case],
            ["suspend", case, "--cause", "applicant", "--reason", "menunggu"], ["note", case, "catatan"],
            ["reject", case, "--reason", "tidak"], ["assign", case, "Tono"],
            ["void", case, "--reason", "ganda", "--duplicate-of", "2026-0001"], ["withdraw", case, "--reason", "dicabut"]) + tuple(
                [word or case for word in words] + ["--because", "keliru"] for words in CORRECTING))
        return list(verb)

    def checkpoint(self, name):
        path = self.folder / name
        path.unlink(missing_ok=True)
        self.must("checkpoint", "--key", "key", "--now", "2026-12-01T00:00", "--output", name)
        return path


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
