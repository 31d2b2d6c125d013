# SPDX-License-Identifier: Apache-2.0
"""Checks a bundle of one case without sp: `python3 BUNDLE.zip [--checkpoint NOTE]…`, or from a copy that one trusts,
`python3 lib/bundle/verifier BUNDLE.zip`.

Exit status 0: the bundle is whole; 1: it is not, and the first fault is named; 2: wrong command line; 3: a file cannot
be used.
"""
import argparse
import hashlib
import os
import sys

sys.dont_write_bytecode = True

import bundle  # noqa: E402
import ed25519  # noqa: E402
import log_format  # noqa: E402
from words import LANGUAGES, say  # noqa: E402


def read(path):
    with open(path, "rb") as file:
        return file.read()


def tell(language, lines):
    for spoken in (language,) if language else LANGUAGES:
        for line in lines:
            print(" ".join(say(spoken, *line).splitlines()))
        if spoken != (language or LANGUAGES[-1]):
            print()


def summary(checked):
    opening, values = checked.opening, checked.counted()
    times = [event["recorded_at"] for event in checked.events]
    made_at = checked.checkpoint.made_at
    yield "case", opening["case"], len(times), checked.corrections(), times[0], times[-1]
    yield "log", checked.checkpoint.log_id.hex(), checked.checkpoint.size, checked.checkpoint.root.hex()
    yield "pinned", opening["standard"], opening["edition"], len({hash_ for hash_, _ in checked.pinned})
    yield ("included", *values) if checked.personal else ("left_out", values[0])
    if checked.key:
        yield "signed", made_at, checked.key.name, checked.entries["key.pub"].decode().strip()
    else:
        yield "unsigned", made_at


def compared(checked, names, key):
    """What checkpoints from elsewhere prove."""
    for name in names:
        given = log_format.Checkpoint(read(name))
        if key and not key.has_signed(given):
            raise bundle.Broken(name, "signature")
        if checked.compare(name, given) is None:
            yield "incomparable", name, given.size, checked.checkpoint.size, given.made_at
        else:
            yield "agrees", name, given.made_at, given.size
            yield ("checked", key.name) if key else ("not_checked",)


def check(wanted):
    key = ed25519.PublicKey(read(wanted.public_key)) if wanted.public_key else None
    checked = bundle.Bundle(bundle.read_entries(wanted.file))
    if key and not wanted.checkpoint and not key.has_signed(checked.checkpoint):
        raise bundle.Broken("checkpoint", "signature" if checked.key else "no_signature")
    lines = [("whole",), *summary(checked)]
    if key and not wanted.checkpoint:
        lines += [("vouched", key.name)]
    proved = list(compared(checked, wanted.checkpoint, key))
    lines += proved
    if os.path.isfile(wanted.file):
        lines += [("fingerprint", hashlib.sha256(read(wanted.file)).hexdigest())]
    if not any(line[0] == "agrees" for line in proved):
        lines += [("not_kept_elsewhere",)]
    return lines + [("not_more",)]


def main(arguments):
    parser = argparse.ArgumentParser(prog="python3 BUNDLE", description="Checks a bundle of one case.")
    parser.add_argument("--checkpoint", metavar="FILE", action="append", default=[],
                        help="a checkpoint of the log that was kept elsewhere")
    parser.add_argument("--public-key", metavar="FILE", help="key that it must be signed with")
    parser.add_argument("--lang", choices=LANGUAGES, help="one language instead of both")
    # What is run: the archive, or the folder.
    parser.add_argument("file", nargs="?", default=os.path.dirname(os.path.abspath(__file__)),
                        help="another bundle than this one")
    wanted = parser.parse_args(arguments)
    try:
        tell(wanted.lang, check(wanted))
    except bundle.Broken as broken:
        entry, key, *values = broken.args
        for spoken in (wanted.lang,) if wanted.lang else LANGUAGES:
            print(say(spoken, "not_whole", entry, say(spoken, key, *values)))
        return 1
    except (OSError, ValueError, log_format.Unusable) as error:
        for spoken in (wanted.lang,) if wanted.lang else LANGUAGES:
            print(say(spoken, "cannot_be_used", error), file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
