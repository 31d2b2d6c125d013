# SPDX-License-Identifier: Apache-2.0
# The ground that the acceptance scripts stand on: an empty folder, `sp` in the path, an environment like cron's.
set -u
program=$(realpath "$1") source=$(realpath "$2")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/bin" "$room/work"
ln -s "$program" "$room/bin/sp"
for variable in $(compgen -e | grep -E '^(SP_|LC_|LANG|NO_COLOR|FORCE_COLOR|CLICOLOR|XDG_CONFIG)'); do unset "$variable"; done
export PATH="$room/bin:/usr/bin:/bin" HOME=$room LC_ALL=C.UTF-8 SP_STANDARDS=$source/standards SP_LANG=en
cd "$room/work" || exit 1
medan=bkn-medan/monitoring-evaluation
surakarta=bkpsdm-surakarta/e-kinerja-exemption

fail() {
  echo "FAILED: $*" >&2
  [ ! -s out ] || sed 's/^/  stdout: /' out >&2
  [ ! -s err ] || sed 's/^/  stderr: /' err >&2
  exit 1
}

# `skip WHY`: this test cannot be run here; ctest lists it as skipped.
skip() {
  echo "SKIPPED: $*"
  exit 77
}

# `expect STATUS COMMAND…`: runs it, keeps its streams in the files out and err.
expect() {
  local wanted=$1 got
  shift
  "$@" >out 2>err </dev/null
  got=$?
  [ "$got" = "$wanted" ] || fail "exit status $got instead of $wanted: ${*:0:20}"
}

# `says PATTERN`: what the last command said, on either stream, matches.
says() { cat out err | grep -qE -- "$1" || fail "nothing matches '$1'"; }
silent() { [ ! -s "$1" ] || fail "$1 is not silent"; }

# `refused STATUS COMMAND…`: fails with this status and leaves every byte of the database as it is.
refused() {
  sha256sum sp.db >before
  expect "$@"
  silent out
  [ -s err ] || fail "refused without a word: ${*:2}"
  sha256sum --quiet --check before || fail "the database changed: ${*:2}"
  [ ! -e sp.db-journal ] || fail "a journal was left behind"
}

# An empty database in this folder, which takes a given now.
office() {
  rm -f sp.db sp.toml
  expect 0 sp init . --replay
}

# `at TIME VERB…` writes at this time.
at() { SP_NOW=$1 expect 0 sp "${@:2}" --actor Rina; }

# `events_of_request ID`: how many events the case holds under this request id.
events_of_request() {
  expect 0 sp log "$case" --format jsonl
  grep -c "\"request_id\":\"$1\"" out || true
}

# The log is sound, as far as the program can tell.
sound() {
  ! sp help verify >/dev/null 2>&1 || expect 0 sp verify
}
