#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Many processes that write to one log: `writers.py BUILD SOURCE`. SP_BENCH_WRITERS says how many (64), SP_BENCH_WRITES
how many events each (10).

The peer is the same program without its lock file, so that SQLite's own way of waiting is left: a link in the place of
the file keeps it from being used. Both in turn, three times.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from measure import environment, keep


def writer(sp, folder, surroundings, number, writes, waits, failures):
    for count in range(writes):
        begin = time.perf_counter()
        done = subprocess.run([sp, "note", "2026-0001", f"catatan {number}/{count}"], cwd=folder, env=surroundings,
                              capture_output=True)
        waits.append(time.perf_counter() - begin)
        if done.returncode != 0:
            failures.append((done.returncode, done.stderr.decode()))


def trial(sp, source, lock, writers, writes):
    """Seconds in all, the longest wait, failures, events in the log."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("SP_BENCH_DIR", os.path.dirname(sp))) as name:
        folder = pathlib.Path(name)
        surroundings = environment(source, folder)
        subprocess.run([sp, "init", "."], cwd=folder, env=surroundings, check=True, capture_output=True)
        subprocess.run([sp, "open", "bkn-medan/monitoring-evaluation", "--subject", "Laporan", "--beyond-coverage",
                        "provisional"], cwd=folder, env=surroundings, check=True, capture_output=True)
        if not lock:
            (folder / "sp.db.lock").symlink_to("nowhere")
        waits, failures = [], []
        threads = [threading.Thread(target=writer, args=(sp, folder, surroundings, number, writes, waits, failures))
                   for number in range(writers)]
        begin = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        total = time.perf_counter() - begin
        listed = subprocess.run([sp, "log", "2026-0001", "--format", "jsonl", "--beyond-coverage", "provisional"],
                                cwd=folder, env=surroundings, check=True, capture_output=True).stdout
        return total, max(waits), len(failures), len(listed.splitlines()) - 1, failures


def main(build, source):
    writers, writes = (int(os.environ.get(name, default))
                       for name, default in (("SP_BENCH_WRITERS", "64"), ("SP_BENCH_WRITES", "10")))
    found = {True: [], False: []}
    for _ in range(3):
        for lock in (True, False):
            found[lock].append(trial(f"{build}/sp", source, lock, writers, writes))
    rates = {lock: statistics.median(writers * writes / run[0] for run in runs) for lock, runs in found.items()}
    waits = {lock: statistics.median(run[1] for run in runs) for lock, runs in found.items()}
    failed = sum(run[2] for run in found[True])
    lost = sum(writers * writes - run[3] for run in found[True])
    print(f"{writers} processes, {writes} events each; with the lock file against SQLite's own waiting, medians of 3")
    print(f"events a second {rates[True]:8.0f} {rates[False]:8.0f}  ratio {rates[True] / rates[False]:5.2f}  goal ≥ 2")
    print(f"longest wait, s {waits[True]:8.2f} {waits[False]:8.2f}  ratio {waits[True] / waits[False]:5.2f}  goal ≤ 0.33")
    for status, said in [failure for runs in found[True] for failure in runs[4]][:3]:
        print(f"  {status}: {said.splitlines()[0] if said else None}")
    print(f"with the lock file: {failed} failures, {lost} events lost; without: {sum(r[2] for r in found[False])} failures")
    keep({"what": "writers", "rate_ratio": rates[True] / rates[False], "wait_ratio": waits[True] / waits[False],
          "failures": failed, "lost": lost})
    return 1 if failed or lost else 0


if __name__ == "__main__":
    sys.exit(main(*map(os.path.abspath, sys.argv[1:3])))
