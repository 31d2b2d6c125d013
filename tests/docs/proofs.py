#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every proof that docs/explanation/trust.md names is there: `proofs.py SOURCE_FOLDER`.

In the table of promises, what stands in quotes is a case of the unit tests, what ends with .sh a script of
tests/acceptance, and `verify.NAME` a script of tests/verify. Each promise from R1 to R11 names one at least.
"""
import pathlib
import re
import sys


def cases(tests):
    """The names of all test cases; a long one is written as several literals."""
    names = set()
    for path in tests.rglob("*.cpp"):
        for literals in re.findall(r'TEST_CASE(?:_FIXTURE\(\w+,|\()\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', path.read_text()):
            names.add("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals)))
    return names


def promises(page):
    """Each row of the first table: its number and what is its proof."""
    return re.findall(r"^\| (R\d+) \| [^|]* \| (.*) \|$", page.split("## Figures")[0], re.M)


def main(source):
    tests = source / "tests"
    known = cases(tests)
    rows = promises((source / "docs/explanation/trust.md").read_text())
    faults = [] if {number for number, _ in rows} >= {f"R{n}" for n in range(1, 12)} else ["a promise is missing"]
    for number, proof in rows:
        quoted = re.findall(r'"([^"]+)"', proof)
        scripts = [tests / "acceptance" / name for name in re.findall(r"`([\w-]+\.sh)`", proof)]
        scripts += [tests / "verify" / f"{name}.py" for name in re.findall(r"`verify\.(\w+)`", proof)]
        faults += [f"{number}: no test is called \"{name}\"" for name in quoted if name not in known]
        faults += [f"{number}: there is no {path.relative_to(source)}" for path in scripts if not path.is_file()]
        if not quoted and not scripts and "tests of R" not in proof:
            faults.append(f"{number} names no proof")
    print("\n".join(faults) or f"{len(rows)} promises, {len(known)} cases: every proof is there")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
