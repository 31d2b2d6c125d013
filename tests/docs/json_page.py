# SPDX-License-Identifier: Apache-2.0
"""Holds docs/reference/json.md against what the program was seen to print: every field of every golden and of every
example is named in the section of its schema, every field that a table leads with was seen, and each schema has both.

json_page.py ROOT [NAME]: with a name, as if the page did not have it.
"""
import json
import re
import sys
from pathlib import Path

HEADING = re.compile(r"^(#{2,3}) (.*)$", re.M)
SCHEMA = re.compile(r"\bsp\.[a-z_.-]+/\d+")
NAME = re.compile(r"`([a-z][a-z0-9_.]*)`")
LINK = re.compile(r"\]\(#([a-z0-9_-]+)\)")
MASK = re.compile(r": <\w+>")
# A JSON Schema is told by its own standard.
OF_OTHERS = {"sp.standard.schema/1"}


def anchor(heading):
    return re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-")


def names_in(text):
    """`error.code` names both."""
    return {part for name in NAME.findall(text) for part in name.split(".")}


class Section:
    def __init__(self, heading, text):
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
        rows = [line for line in prose.split("\n") if line.startswith("| `")]
        self.schemas = SCHEMA.findall(heading)
        self.named = names_in(prose)
        self.leading = {name for row in rows for name in names_in(row.split("|")[1])}
        self.links = set(LINK.findall(prose))
        self.mentions = set(SCHEMA.findall(prose))


def sections_of(page):
    marks = list(HEADING.finditer(page))
    ends = [mark.start() for mark in marks[1:]] + [len(page)]
    return {anchor(mark[2]): Section(mark[2], page[mark.end():end]) for mark, end in zip(marks, ends)}


def reach(sections, of_schema, start):
    """The section and those that it refers to."""
    seen, todo = set(), [start]
    while todo:
        at = todo.pop()
        if at in sections and at not in seen:
            seen.add(at)
            todo += sections[at].links | {of_schema[schema] for schema in sections[at].mentions if schema in of_schema}
    return [sections[at] for at in seen]


def documents(root):
    decoder = json.JSONDecoder()
    for path in sorted(root.glob("tests/golden/**/*")) + sorted(root.glob("docs/**/*.md")):
        text = MASK.sub(": 0", path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else ""
        for start in re.finditer(r"^\{", text, re.M):
            try:
                document, _ = decoder.raw_decode(text, start.start())
            except ValueError:
                continue  # cut short by a filter of the example
            if "schema" in document:
                yield path.relative_to(root), document


def keys_of(value, found):
    if isinstance(value, dict):
        for key, below in value.items():
            found.add(key)
            keys_of(below, found)
    elif isinstance(value, list):
        for one in value:
            keys_of(one, found)
    return found


def main():
    root = Path(sys.argv[1])
    page = (root / "docs/reference/json.md").read_text(encoding="utf-8")
    sections = sections_of(page.replace(f"`{sys.argv[2]}`", "") if len(sys.argv) > 2 else page)
    of_schema = {schema: at for at, section in sections.items() for schema in section.schemas}
    seen, faults = {}, [
        f"json.md: no section #{link}" for section in sections.values() for link in section.links - set(sections)
    ]
    for path, document in documents(root):
        schema = document["schema"]
        keys = keys_of({key: below for key, below in document.items() if key in ("data", "error")}, set()) - {"data"}
        seen.setdefault(schema, set()).update(keys)
        if schema not in of_schema:
            faults.append(f"{path}: {schema} has no section")
            continue
        if schema in OF_OTHERS:
            continue
        named = set().union(*(section.named for section in reach(sections, of_schema, of_schema[schema])))
        faults += [f"{path}: {schema} has {key}, which its section does not name" for key in sorted(keys - named)]
    for schema, at in of_schema.items():
        if schema not in seen:
            faults.append(f"{schema}: no golden and no example shows it")
        else:
            faults += [f"{schema}: {key} was never printed" for key in sorted(sections[at].leading - seen[schema])]
    print("\n".join(dict.fromkeys(faults)) or f"{len(seen)} schemas, each as it is told")
    return 1 if faults else 0


sys.exit(main())
