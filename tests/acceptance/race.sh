#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sixteen processes advance the same step with --from, 25 rounds: one winner each, the others 6.
. "$(dirname "$0")/ground.sh"
office
for round in $(seq 25); do
  at 2024-06-07T15:30 open $medan --subject "Putaran $round"
  case=$(printf '2024-%04d' "$round")
  jobs=()
  for i in $(seq 16); do
    SP_NOW=2024-06-07T15:30 sp advance "$case" --from prepare --actor "Petugas $i" >"out.$i" 2>"err.$i" </dev/null &
    jobs+=($!)
  done
  won=0
  for i in $(seq 16); do
    wait "${jobs[i - 1]}"
    status=$?
    case $status in
      0) won=$((won + 1)) ;;
      6) ;;
      *) fail "round $round: exit status $status: $(cat "err.$i")" ;;
    esac
  done
  [ $won = 1 ] || fail "round $round: $won winners"
  expect 0 sp log "$case" --now 2024-06-07T16:00 --format jsonl
  [ "$(wc -l <out)" = 2 ] || fail "round $round: not two events"
done
