#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A case keeps the standard and the calendar that it was opened under, whatever becomes of their files.
. "$(dirname "$0")/ground.sh"
cp -r "$SP_STANDARDS" standards
export SP_STANDARDS=standards
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024'
expect 0 sp show 2024-0001 --now 2024-06-07T16:00 --format json
cp out as-opened

# Editing without a new edition: refused at the next open, both hashes named; the case goes on.
old=$(sha256sum <standards/$medan.toml | cut -d' ' -f1)
sed -i 's/"2 hours 5 minutes"/"9 hours"/' standards/$medan.toml
new=$(sha256sum <standards/$medan.toml | cut -d' ' -f1)
export SP_NOW=2024-06-07T16:00
refused 3 sp open $medan --subject 'Laporan Juni 2024' && says "$old" && says "$new"
expect 0 sp show 2024-0001 --format json
cmp as-opened out || fail 'an edited standard changed the case'

# A new edition counts for new cases only.
sed -i 's/^edition = 1/edition = 2/' standards/$medan.toml
expect 0 sp open $medan --subject 'Laporan Juni 2024' --actor Rina
expect 0 sp show 2024-0002 --format json && says '"limit": "9 hours"' && says '"edition": 2'
expect 0 sp show 2024-0001 --format json
cmp as-opened out || fail 'a new edition changed an old case'

# Deleting the files changes nothing for the case.
rm -r standards
expect 0 sp show 2024-0001 --format json
cmp as-opened out || fail 'deleting the standard changed the case'
export SP_NOW=2024-06-10T09:00
expect 0 sp advance 2024-0001 --from prepare --actor Rina
expect 1 sp check --exit-code && says '1 overdue'
expect 0 sp log 2024-0001 && says 'advanced'
