#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sixteen processes advance the same step with --from, six rounds: one winner each, the others 6, and the log holds
# what was answered. Without --from nothing is compared, and several of them move the case. SP_RACE=all: 64 processes,
# 40 steps.
[ "${SP_RACE:-}" = all ] && writers=64 steps=40 || writers=16 steps=6
. "$(dirname "$0")/ground.sh"
office
export SP_NOW=2024-06-07T15:30
opened=0 refused=0

# `race OPTION…`: a new case, and all of them at once; sets won.
race() {
  local jobs=() i status
  at $SP_NOW open $medan --subject "Putaran $opened"
  opened=$((opened + 1)) won=0
  case=$(printf '2024-%04d' "$opened")
  for i in $(seq $writers); do
    sp advance "$case" "$@" --actor "Petugas $i" >"out.$i" 2>"err.$i" </dev/null &
    jobs+=($!)
  done
  for i in $(seq $writers); do
    wait "${jobs[i - 1]}"
    status=$?
    case $status in
      0) won=$((won + 1)) ;;
      5 | 6) refused=$((refused + 1)) ;;
      *) fail "$case: exit status $status: $(cat "err.$i")" ;;
    esac
    [ $# = 0 ] || [ $status != 5 ] || fail "$case: $(cat "err.$i")"
  done
  expect 0 sp log "$case" --format jsonl
  [ "$(wc -l <out)" = $((1 + won)) ] || fail "$case: $won were told that they had won, and the log says: $(cat out)"
}

double=0
for _ in $(seq $steps); do
  race --from prepare
  [ $won -gt 0 ] || fail "$case: nobody won"
  [ $won = 1 ] || double=$((double + 1))
done
sound
echo "$writers writers to each of $steps steps: $refused refused, $double double wins, none lost"
[ $double = 0 ] || fail "$double steps were won more than once"

race
echo "control, nothing compared: $won of $writers won"
[ $won -gt 1 ] || fail 'without the comparison there is one winner as well: this shows nothing'
