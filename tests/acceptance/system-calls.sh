#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Each system call of one append fails (once with EIO; from then on with ENOSPC) or is where the writer is killed. Its
# exit status says whether the event is in, and the same request under its id leaves one. All syncs and removals and
# a sample of the others; SP_FAULTS=all: each.
every=$([ "${SP_FAULTS:-}" = all ] && echo 1 || echo 40)
. "$(dirname "$0")/ground.sh"
# The sanitizer that looks for leaks does not work under a tracer.
export ASAN_OPTIONS=detect_leaks=0
strace -o trace -e inject=getuid:error=EIO true 2>err || skip "no system call may be traced: $(cat err)"
office
export SP_NOW=2024-06-07T15:30
at $SP_NOW open $medan --subject 'Laporan Mei 2024'
case=2024-0001
cp sp.db before.db
calls=openat,read,pread64,pwrite64,fsync,fdatasync,ftruncate,unlink,fcntl,newfstatat,statfs,getrandom,write

ask() { "$@" sp note "$case" 'Catatan' --request-id letter-1 --actor Rina >answer 2>err </dev/null; }

# `try CALL NUMBER WHAT`: sets status and found.
try() {
  rm -f sp.db-journal
  cp before.db sp.db
  { ask strace -f -qq -o trace -e "trace=$1" -e "inject=$1:$3:when=$2"; } 2>/dev/null
  status=$?
  cp err said
  found=$(events_of_request letter-1)
}

# What the status says about the event is so.
check_answer() {
  case $status:$found in
    0:1 | 3:0 | 74:0 | 75:[01] | 137:[01]) ;;
    0:0) lost=$((lost + 1)) ;;
    # The event is in and only its answer could not be written.
    74:1) grep -q "$case" said || fail "$1: exit status 74, and the event is in: $(cat said)" ;;
    *) fail "$1: exit status $status, events: $found: $(cat said)" ;;
  esac
}

check_retry() {
  ask || fail "$1: asked again: exit status $?"
  [ "$(events_of_request letter-1)" = 1 ] || fail "$1: not one event after it was asked again"
  sound
}

ask strace -f -qq -o trace -e "trace=$calls" || fail 'an append under strace'
# The loader's calls, before the program asks who uses it, are not its own.
sed -nE 's/^[0-9 ]*([a-z0-9]+)\(/\1 &/p' trace |
  awk '/loginuid/ { own = 1 } { number[$1]++ } own { print $1, number[$1] }' >points
# A sanitizer tries addresses by writing from them into a pipe, and takes an error for one of its own.
! grep -qE 'write\([03-9]' trace || sed -i '/^write /d' points
[ "$(wc -l <points)" -gt 60 ] || fail 'too few system calls are seen'
tried=0 lost=0 point=0
declare -A answers
for what in error=EIO error=ENOSPC+ signal=KILL; do
  while read -r call number; do
    point=$((point + 1))
    [[ $((point % every)) = 0 || $call = fdatasync || $call = unlink ]] || continue
    when=$number inject=$what
    [ "$what" != error=ENOSPC+ ] || when=$number+ inject=error=ENOSPC
    # One that cannot write at all can say nothing either.
    [ "$call" != write ] || when=$number
    try "$call" "$when" "$inject"
    check_answer "$call $when $inject"
    check_retry "$call $when $inject"
    tried=$((tried + 1))
    answers[$status]=$((${answers[$status]:-0} + 1))
  done <points
done
summary=
for status in $(printf '%s\n' "${!answers[@]}" | sort -n); do summary+=", ${answers[$status]} with $status"; done
echo "$tried of $point faults at $(wc -l <points) system calls: answered$(echo "$summary" | cut -c2-); $lost acknowledged events lost"
[ $lost = 0 ] || fail "$lost acknowledged events are lost"
