#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The same question gives the same bytes, whatever was recorded, corrected or decreed since. The question: how things
# stood at a moment, by what was known then.
. "$(dirname "$0")/ground.sh"

office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei' --ref 800/12
at 2024-06-07T16:20 advance 2024-0001
at 2024-06-10T07:45 advance 2024-0001
at 2024-06-10T08:00 return 2024-0001 --reason 'Tabel 2'
at 2024-06-10T08:05 open $surakarta --subject 'Dispensasi' --units 3
at 2024-06-10T08:06 suspend 2024-0002 --cause applicant --reason 'menunggu berkas'

# Every command that reads, in every format that it has.
ask() {
  local then=2024-06-10T09:00 command format
  for command in list 'show 2024-0001' 'show 2024-0002' 'show 800/12' 'log 2024-0001' 'log 2024-0002' next check \
                 'report overdue'; do
    for format in table csv json jsonl markdown; do
      echo "== $command $format"
      # shellcheck disable=SC2086
      SP_NOW=$1 sp $command --as-of $then --known-at $then --format $format 2>&1
    done
  done
  SP_NOW=$1 sp bundle 2024-0001 --as-of $then --known-at $then --output case.zip >bundle.out 2>&1 || fail "$(cat bundle.out)"
  sha256sum case.zip
}

ask 2024-06-10T09:00 >then
grep -q 'Laporan Mei' then || fail 'nothing was answered'

at 2024-06-10T09:30 correct amend 2024-0001 1 --at 2024-06-07T14:00 --subject 'Laporan Juni' --ref 800/13 --because 'salah ketik'
at 2024-06-10T09:31 undo 2024-0001 --because 'keliru'
at 2024-06-10T09:32 undo 2024-0001 --because 'salah berkas'
at 2024-06-10T09:33 correct insert 2024-0001 note --at 2024-06-07T16:00 --note 'telepon' --because 'terlewat'
at 2024-06-10T09:34 resume 2024-0002 --at 2024-06-10T08:30
at 2024-06-10T09:40 withdraw 2024-0002 --reason 'dicabut'
at 2024-06-10T09:45 open $medan --subject 'Laporan Juli' --at 2024-06-10T08:30

# Were nothing changed by all that, the comparison would prove nothing.
SP_NOW=2025-06-10T09:00 sp list --as-of 2024-06-10T09:00 >now 2>&1
grep -q 'Laporan Juli' now || fail 'what was recorded since is not seen without --known-at'

ask 2025-06-10T09:00 >later
diff then later >differences || { cat differences >&2; fail 'a year later the answer is another'; }
