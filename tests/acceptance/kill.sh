#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Writers are killed at random moments of an append: what was answered is there, and a request that got no answer is
# asked again under its id and leaves one event. SP_KILL=1000: so many; 24 where nothing is said.
appends=${SP_KILL:-24}
. "$(dirname "$0")/ground.sh"
office
export SP_NOW=2024-06-07T15:30
at $SP_NOW open $medan --subject 'Laporan Mei 2024'
case=2024-0001
mkfifo quiet
exec 9<>quiet
RANDOM=20240605

# `request N`: sets what asks for append N.
request() { asking=(sp note "$case" "Catatan $1" --request-id "request-$1" --actor Rina); }
append() { request "$1" && "${asking[@]}" >answer 2>&1 </dev/null; }

# How long an append takes, in microseconds.
began=${EPOCHREALTIME/[.,]/}
for i in 1 2 3 4; do append "warm-$i" || fail "an append failed: $(cat answer)"; done
longest=$(((${EPOCHREALTIME/[.,]/} - began) / 4))
[ $longest -lt 1000000 ] || longest=999999

# `append_and_kill N`: sets status; 137 is the status of what was killed.
append_and_kill() {
  local writer
  request "$1"
  "${asking[@]}" >answer 2>&1 </dev/null &
  writer=$!
  read -r -t "$(printf '0.%06d' $(((RANDOM * 32768 + RANDOM) % longest)))" -u 9
  kill -9 "$writer"
  wait "$writer"
  status=$?
}

answered=0 killed=0 killed_but_in=0 lost=0
for i in $(seq "$appends"); do
  append_and_kill "$i" 2>/dev/null
  found=$(events_of_request "request-$i")
  case $status in
    0)
      answered=$((answered + 1))
      [ "$found" = 1 ] || lost=$((lost + 1))
      continue
      ;;
    137) killed=$((killed + 1)) ;;
    *) fail "append $i: exit status $status: $(cat answer)" ;;
  esac
  killed_but_in=$((killed_but_in + found))
  append "$i" || fail "append $i was not answered when it was asked again: $(cat answer)"
done
expect 0 sp log "$case" --format jsonl
for i in $(seq "$appends"); do
  [ "$(grep -c "\"request_id\":\"request-$i\"" out)" = 1 ] || fail "append $i is not there once"
done
[ "$(wc -l <out)" = $((appends + 5)) ] || fail 'there are events that nobody asked for'
sound
echo "of $appends appends $killed were killed, $killed_but_in of them with the event in; $answered acknowledged, $lost lost"
[ $lost = 0 ] || fail "$lost acknowledged events are lost"
[ $((killed * 8)) -ge "$appends" ] || fail 'too few were killed for this to show anything'
