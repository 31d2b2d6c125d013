# SPDX-License-Identifier: Apache-2.0
"""Working-time arithmetic, whatever the span, and beside QuantLib: `time.py BUILD SOURCE`."""
import json
import subprocess
import sys

import measure

GOALS = {"due": 50, "working days": 10, "build": 2e6}
LEAST_RATIO = 1000


def said(figure, goal):
    return f"goal ≤ {goal:g} ns  {'reached' if figure['ns'] <= goal else 'MISSED'}"


def main():
    done = subprocess.run([f"{sys.argv[1]}/tests/bench/bench-time"], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True)
    figures = [json.loads(line) for line in done.stdout.splitlines()]
    for figure in figures:
        goal = GOALS.get(figure["what"])
        print(f"{figure['what']:14} {figure['span']:14} {figure['ns']:12.1f} ns  {said(figure, goal) if goal else ''}")
        measure.keep({**figure, "goal": goal})
    ours, theirs = ([figure["ns"] for figure in figures if figure["what"] == what] for what in ("sp", "QuantLib"))
    if not theirs:
        print("beside QuantLib: skipped (libquantlib0-dev is not installed)")
        return
    ratio = theirs[0] / ours[0]
    print(f"beside QuantLib, with equal answers: {ratio:.0f} × as fast  goal ≥ {LEAST_RATIO}  "
          f"{'reached' if ratio >= LEAST_RATIO else 'MISSED'}")
    measure.keep({"what": "QuantLib / sp, 1 to 10 working days", "ratio": ratio, "goal": LEAST_RATIO})


main()
