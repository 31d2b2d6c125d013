#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the machine holds for its zone, or that it knows none, changes no answer; a machine whose clock stands before the
# log records nothing.
. "$(dirname "$0")/ground.sh"

office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei'
at 2024-06-10T07:45 advance 2024-0001

ask() {
  local command
  for command in 'show 2024-0001' 'log 2024-0001 --format json' check list 'report overdue' \
                 "due $medan --from 2024-06-07T15:30"; do
    # shellcheck disable=SC2086
    SP_NOW=2024-06-10T09:00 sp $command 2>&1
  done
}

ask >usual
grep -q '08:35' usual || fail 'nothing was answered'
for zone in UTC Pacific/Kiritimati America/St_Johns Asia/Jakarta :/nowhere 'X-13:59:59' '' garbage; do
  TZ=$zone ask >odd
  cmp -s usual odd || fail "another answer under TZ=$zone"
done
TZDIR=/nowhere TZ=Asia/Jakarta ask >odd
cmp -s usual odd || fail 'another answer without zone data'

export SP_NOW=2024-06-10T07:44
refused 5 sp advance 2024-0001
says 'clock|jam'
unset SP_NOW
