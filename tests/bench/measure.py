# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: whole processes, one after the other and in turn, medians, and a table of ratios."""
import json
import os
import shutil
import statistics
import tempfile
import time


def environment(source, folder):
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "SP_LANG": "en",
            "SP_STANDARDS": f"{source}/standards"}


def spin(words, surroundings, stdin, stderr):
    """Seconds from the start of a process to its end, and its exit status. Whoever waits does not sleep: to be woken
    takes longer than such a process runs, and on a virtual machine it is the host's doing how long."""
    os.lseek(stdin, 0, os.SEEK_SET)
    with open(os.devnull, "wb") as nowhere:
        places = [(os.POSIX_SPAWN_DUP2, file, place) for place, file in enumerate((stdin, nowhere.fileno(), stderr))]
        program = shutil.which(words[0], path=surroundings["PATH"])
        begin = time.perf_counter()
        process = os.posix_spawn(program, words, surroundings, file_actions=places)
        while True:
            ended, status = os.waitpid(process, os.WNOHANG)
            if ended:
                return time.perf_counter() - begin, os.waitstatus_to_exitcode(status)
            os.sched_yield()


class Process:
    """A command that is run again and again; `words` and `stdin` are asked for anew with each round."""

    def __init__(self, name, words, folder, surroundings, stdin=lambda _: b""):
        self.name, self.words, self.folder, self.surroundings, self.stdin = name, words, folder, surroundings, stdin
        self.times = []

    def run(self, number):
        words = self.words(number)
        os.chdir(self.folder)
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stderr:
            stdin.write(self.stdin(number))
            stdin.flush()
            seconds, status = spin(words, self.surroundings, stdin.fileno(), stderr.fileno())
            if status != 0:
                stderr.seek(0)
                raise SystemExit(f"{self.name}: {words}: {status}: {stderr.read().decode()}")
        self.times.append(seconds)

    def median(self):
        return statistics.median(self.times)


def interleave(processes, rounds):
    """Each in turn, in another order every round, so that what disturbs one disturbs all."""
    for number in range(rounds):
        shift = number % len(processes)
        for process in processes[shift:] + processes[:shift]:
            process.run(number)


def keep(record):
    name = os.environ.get("SP_BENCH_JSON")
    if name:
        with open(name, "a", encoding="utf-8") as file:
            file.write(json.dumps(record, sort_keys=True) + "\n")


def ratio(title, ours, theirs, goal, at_least=False):
    """Prints and keeps one line; the goal is a bound of ours divided by theirs."""
    value = ours.median() / theirs.median()
    reached = value >= goal if at_least else value <= goal
    sign = "≥" if at_least else "≤"
    print(f"{title:44} {ours.median() * 1e3:9.2f} ms {theirs.median() * 1e3:9.2f} ms {value:7.2f}  goal {sign} {goal}  "
          f"{'reached' if reached else 'MISSED'}")
    keep({"what": title, "ours_ms": ours.median() * 1e3, "theirs_ms": theirs.median() * 1e3, "ratio": value,
          "goal": goal, "rounds": len(ours.times), "reached": reached})
