#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Pipes, cron, locales and colour.
. "$(dirname "$0")/ground.sh"
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024'
export SP_NOW=2024-06-07T15:40

# A reader that goes away is no error and no noise.
for command in 'log 2024-0001' 'show 2024-0001' 'standard show bkn-medan/monitoring-evaluation' 'help open'; do
  { sp $command 2>err; echo $? >status; } | head -1 >out
  [ "$(wc -l <out)" = 1 ] || fail "$command | head -1 gives no line"
  silent err
done
{ sp standard show $medan 2>err; } | true
silent err

# stdout carries the result and nothing else.
expect 0 sp list --format json
silent err
expect 74 bash -c 'sp list >/dev/full'
expect 0 sp list --output list.txt
silent out
grep -q 2024-0001 list.txt || fail '--output wrote nothing'

# cron: nothing to say, nothing said; else a first line for the subject of a mail.
expect 0 sp check --cron --exit-code --as-of 2024-06-06
silent out && silent err
expect 1 sp check --cron --exit-code --now 2024-06-11T08:00
[ "$(head -1 out)" = 'sp: 1 overdue, 0 due soon, 0 unknown' ] || fail 'the first line changed'
expect 0 sp check --cron --now 2024-06-11T08:00

# The C locale: the same words, drawn in ASCII where the text is ours.
expect 0 env LC_ALL=C sp show 2024-0001
if grep -qP '[^\x00-\x7F]' out; then fail 'not ASCII under LC_ALL=C'; fi
expect 0 env -u LC_ALL sp show 2024-0001
if grep -qP '[^\x00-\x7F]' out; then fail 'not ASCII without a locale'; fi

# Colour only where it is asked for, and never against NO_COLOR.
escape=$(printf '\033')
expect 0 sp check --now 2024-06-11T08:00
if grep -q "$escape" out; then fail 'colour in a pipe'; fi
expect 0 env FORCE_COLOR=1 sp check --now 2024-06-11T08:00
grep -q "$escape" out || fail 'FORCE_COLOR is not followed'
expect 0 env FORCE_COLOR=1 NO_COLOR=1 sp check --now 2024-06-11T08:00
if grep -q "$escape" out; then fail 'colour in spite of NO_COLOR'; fi
expect 0 env NO_COLOR=1 sp check --color always --now 2024-06-11T08:00
grep -q "$escape" out || fail '--color is not stronger than NO_COLOR'

# Languages: flag before SP_LANG before the locale; machine formats do not change.
expect 0 env -u SP_LANG LC_ALL=id_ID.UTF-8 sp check --now 2024-06-11T08:00 && says '1 terlambat'
expect 0 env SP_LANG=id sp check --now 2024-06-11T08:00 --lang en && says '1 overdue'
for format in csv json jsonl; do
  expect 0 sp check --now 2024-06-11T08:00 --format $format && cp out english
  expect 0 env SP_LANG=id sp check --now 2024-06-11T08:00 --format $format
  cmp english out || fail "$format changes with the language"
done
