#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Sixteen processes write while backups are taken. Each backup verifies, is the beginning of the log as it stands at the
# end, and can be worked on; damage to one is told.
. "$(dirname "$0")/ground.sh"
office
export SP_NOW=2024-06-07T15:30
cases_of() { for _ in $(seq 10); do sp open $medan --subject "Petugas $1" --actor "Petugas $1" || return 1; done; }
jobs=()
for i in $(seq 16); do
  cases_of "$i" >"writer.$i" 2>&1 &
  jobs+=($!)
done
taken=0
while [ "$(jobs -r | wc -l)" -gt 0 ]; do
  taken=$((taken + 1))
  expect 0 sp backup "copy-$taken.db"
done
for i in $(seq 16); do wait "${jobs[i - 1]}" || fail "writer $i: $(cat "writer.$i")"; done
[ $taken -ge 3 ] || fail "only $taken backups were taken while others wrote"
expect 0 sp log --all --format jsonl
mv out whole
[ "$(wc -l <whole)" = 160 ] || fail 'an event is missing'
before=0
for i in $(seq $taken); do
  expect 0 sp backup --verify "copy-$i.db"
  expect 0 sp --db "copy-$i.db" log --all --format jsonl
  events=$(wc -l <out)
  [ "$events" -ge "$before" ] || fail "backup $i knows less than the one before it"
  head -n "$events" whole | cmp -s - out || fail "backup $i is not a beginning of the log"
  before=$events
done

# Restored: the backup takes the place of the database, and the work goes on.
expect 0 sp backup last.db
expect 0 sp backup --verify last.db --format json
says '"events": 160'
says '"whole": true'
rm sp.db && cp -p last.db sp.db
expect 0 sp advance 2024-0001 --from prepare --actor Rina
expect 0 sp backup after.db
expect 0 sp backup --verify after.db --format json
says '"events": 161'

# A backup replaces nothing.
refused 3 sp backup last.db
refused 2 sp backup sp.db
refused 2 sp backup sp.db-journal

# Damage is told by its status: 1 where a backup is broken, 3 where it is none.
size=$(stat -c %s last.db)
found=0
for place in $(seq 8300 1543 "$size"); do
  cp last.db bent.db
  byte=$(od -An -tu1 -j "$place" -N 1 bent.db)
  printf "\\x$(printf %x $((byte ^ 4)))" | dd of=bent.db bs=1 seek="$place" conv=notrunc status=none
  sp backup --verify bent.db >out 2>err </dev/null
  case $? in
    1) found=$((found + 1)) ;;
    0 | 3) ;;
    *) fail "byte $place: status of a damaged backup" ;;
  esac
done
[ $found -gt 0 ] || fail 'no damage was found'
head -c 5000 last.db >short.db
expect 1 sp backup --verify short.db
echo 'Laporan' >text.db
expect 3 sp backup --verify text.db
expect 3 sp backup --verify none.db
