#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A request that is repeated under its id writes once and answers twice; another content is a conflict.
. "$(dirname "$0")/ground.sh"
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024' --request-id letter-1
sha256sum sp.db >first
at 2024-06-07T15:40 open $medan --subject 'Laporan Mei 2024' --request-id letter-1
says '^2024-0001 opened'
sha256sum --quiet --check first || fail 'the repeated request wrote'
export SP_NOW=2024-06-07T16:00
refused 6 sp open $medan --subject 'Laporan Juni 2024' --request-id letter-1 --actor Rina
refused 6 sp advance 2024-0001 --request-id letter-1 --actor Rina
expect 0 sp list --format jsonl
[ "$(wc -l <out)" = 1 ] || fail 'not one case'

# A verb that was done is answered again although the case has moved on.
at 2024-06-07T16:10 advance 2024-0001 --from prepare --request-id scan-2
at 2024-06-07T16:20 advance 2024-0001 --from prepare --request-id scan-2
at 2024-06-07T16:25 advance 2024-0001 --from draft
at 2024-06-07T16:26 advance 2024-0001 --from prepare --request-id scan-2
expect 0 sp log 2024-0001 --now 2024-06-07T16:30 --format jsonl
[ "$(wc -l <out)" = 3 ] || fail 'not three events'

# Sixteen at once: one case.
office
for i in $(seq 16); do
  sp open $medan --subject 'Laporan Mei 2024' --request-id letter-9 --actor Rina >"answer.$i" 2>&1 &
done
for job in $(jobs -p); do wait "$job" || fail "a repeated request failed: $(cat answer.*)"; done
expect 0 sp list --format jsonl
[ "$(wc -l <out)" = 1 ] || fail 'sixteen equal requests made more than one case'
