# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: whole processes, one after the other and in turn, medians, and a table of ratios."""
import json
import os
import statistics
import subprocess
import time


def environment(source, folder):
    return {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "SP_LANG": "en",
            "SP_STANDARDS": f"{source}/standards"}


class Process:
    """A command that is run again and again; `words` and `stdin` are asked for anew with each round."""

    def __init__(self, name, words, folder, surroundings, stdin=lambda _: b""):
        self.name, self.words, self.folder, self.surroundings, self.stdin = name, words, folder, surroundings, stdin
        self.times = []

    def run(self, number):
        words, text = self.words(number), self.stdin(number)
        begin = time.perf_counter()
        done = subprocess.run(words, cwd=self.folder, env=self.surroundings, input=text, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE)
        self.times.append(time.perf_counter() - begin)
        if done.returncode != 0:
            raise SystemExit(f"{self.name}: {words}: {done.returncode}: {done.stderr.decode()}")

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
