#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The fields that scripts rely on, and that everything called JSON is JSON (where there is a python3 to say so).
. "$(dirname "$0")/ground.sh"
office
at 2024-06-07T15:30 open $medan --subject 'Laporan "Mei" 2024' --ref 800/12
at 2024-06-07T15:40 open $surakarta --subject 'Dispensasi' --units 3
at 2024-06-07T16:20 advance 2024-0001
export SP_NOW=2024-06-10T09:00

python=$(command -v python3 || true)
[ -n "$python" ] || echo 'skipped: no python3, the JSON is not parsed'
parses() {
  [ -n "$python" ] || return 0
  "$python" -c 'import json, sys
for line in ([sys.stdin.read()] if sys.argv[1] == "json" else sys.stdin): json.loads(line)' "$1" <"$2" || fail "not $1: $2"
}
# `has FIELD…`: each is there, null or not.
has() { for field in "$@"; do grep -q "\"$field\":" out || fail "no field $field"; done; }

expect 0 sp show 2024-0001 --format json
parses json out
has schema as_of data warnings case standard edition status held step number visits clocks
has visit from to outcome clock start due date late_from elapsed_minutes elapsed_days remaining_minutes remaining_days late_minutes
says '"clock": "promise"'
says '"due": "2024-06-10T08:35:00\+07:00"'
says '"late_from": "2024-06-10T08:35:01\+07:00"'

expect 0 sp check --as-of 2024-06-10T09:00 --format json
parses json out
has case clock due date status late_minutes
says '"status": "overdue"' && says '"late_minutes": 25'

expect 0 sp due $medan --from 2024-06-07T15:30 --format json
parses json out
has due date late_from

expect 0 sp log 2024-0001 --format jsonl
parses jsonl out
has seq case number kind occurred_at recorded_at actor step outcome reason hash
[ "$(wc -l <out)" = 2 ] || fail 'not one event a line'
[ "$(grep -cE '"hash":"[0-9a-f]{64}"' out)" = 2 ] || fail 'no hashes'

for command in 'list' 'next' 'report overdue' 'calendar coverage' 'calendar show id/office 2024' 'calendar impact' \
  'calendar diff id/office --from 2023-03-28' 'standard list' "standard show $surakarta" 'version' 'show 2024-0002' 'log 2024-0002'; do
  expect 0 sp $command --format json && parses json out
  [ "$(head -c 1 out)" = '{' ] || fail "$command: not one object"
  expect 0 sp $command --format jsonl && parses jsonl out
done

# Writes and refusals speak JSON as well.
expect 0 sp advance 2024-0001 --from draft --actor Rina --format json && parses json out
has event repeated dry_run
for command in 'advance 2024-0001' 'advance 2024-0001 --from draft' 'show 2024-0009' 'shwo' 'validate absent.toml'; do
  sp $command --format json >out 2>err </dev/null && fail "$command succeeded"
  cat out err >both
  parses json both
done
expect 5 sp advance 2024-0001 --format json && silent out
says '"schema":"sp.error/1"' && says '"code":"step_is_decision"' && says '"exit_status":5'
