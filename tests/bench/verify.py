#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`sp verify` against a bare replay of the chain: `verify.py BUILD SOURCE`. SP_BENCH_EVENTS says of how many events (a
million); the database is made once and kept in the build folder. The goal: at least 0.45 of the replay's speed, in 32
MiB of memory at most."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

from measure import environment, keep


def timed(words, folder, surroundings):
    begin = time.perf_counter()
    process = subprocess.Popen(words, cwd=folder, env=surroundings, stdout=subprocess.PIPE)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{words}: {status}: {said}")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024, said


def main(build, source):
    events = int(os.environ.get("SP_BENCH_EVENTS", "1000000"))
    folder = pathlib.Path(os.environ.get("SP_BENCH_DIR", build)) / f"bench-{events}"
    surroundings = environment(source, folder)
    if not (folder / "done").exists():
        subprocess.run(["rm", "-rf", str(folder)], check=True)
        subprocess.run([f"{build}/tests/bench/bench-fill", str(folder / "sp.db"), f"{source}/standards", str(events)],
                       check=True)
        (folder / "done").touch()
    runs = {"replay": [], "verify": []}
    for _ in range(3):
        runs["replay"].append(timed([f"{build}/tests/bench/bench-replay", "sp.db"], folder, surroundings))
        runs["verify"].append(timed([f"{build}/sp", "verify", "--db", "sp.db"], folder, surroundings))
    count = int(runs["replay"][0][2])
    seconds = {name: statistics.median(run[0] for run in all_runs) for name, all_runs in runs.items()}
    memory = max(run[1] for run in runs["verify"])
    ratio = seconds["replay"] / seconds["verify"]
    size = os.path.getsize(folder / "sp.db") / count
    print(f"{count} events, {size:.0f} bytes each; replay {count / seconds['replay']:,.0f} events/s, "
          f"verify {count / seconds['verify']:,.0f} events/s")
    print(f"verify : replay {ratio:.2f}  goal ≥ 0.45; memory {memory:.1f} MiB  goal ≤ 32")
    keep({"what": "verify", "events": count, "ratio": ratio, "memory_mib": memory, "bytes_an_event": size})


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
