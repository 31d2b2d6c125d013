#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# One golden test: `run.sh CASE_FOLDER SP_PROGRAM SOURCE_FOLDER`. Runs the case's `cmd` in an empty folder with `sp` in
# the path and an environment like cron's, and compares stdout, stderr and status with the files beside it.
# SP_BLESS=1 writes them instead; the difference is reviewed like code.
set -u
case=$(cd "$1" && pwd) program=$(realpath "$2") source=$(realpath "$3")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/bin" "$room/work"
ln -s "$program" "$room/bin/sp"
ln -s "$source/standards" "$room/standards"
(cd "$room/work" && env -i PATH="$room/bin:/usr/bin:/bin" HOME="$room" LC_ALL=C.UTF-8 SP_STANDARDS=../standards CASE="$case" \
  bash "$case/cmd" >"$room/stdout" 2>"$room/stderr" </dev/null)
echo $? >"$room/status"
if [ -n "${SP_BLESS:-}" ]; then
  for part in stdout stderr status; do cp "$room/$part" "$case/$part"; done
  exit 0
fi
failed=0
for part in status stdout stderr; do
  diff -u --label "expected $part" --label "actual $part" "$case/$part" "$room/$part" || failed=1
done
exit $failed
