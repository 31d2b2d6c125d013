#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A database that an earlier version of the program wrote (tests/store/schemas) is read as it is, by whoever may only
# read, and is brought to the newest schema by the first write that is made; as it was, it stays beside it.
. "$(dirname "$0")/ground.sh"
second() { python3 -B "$source/tests/verify/verify.py" "$@"; }
schema() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version").fetchone()[0])' "$1"; }
contents() { python3 -c '
import sqlite3, sys
for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)' "$1"; }

# try SCHEMA EVENTS: of the database of that schema, which holds so many events.
try() {
  local old=$1 events=$2 root
  # No settings, no folder that could be written: the file alone.
  mkdir old
  cp "$source/tests/store/schemas/schema-$old.db" old/sp.db
  chmod 444 old/sp.db && chmod 555 old
  export SP_DB=old/sp.db SP_NOW=2026-03-27T10:00
  sha256sum old/sp.db >before
  [ "$(schema old/sp.db)" = "$old" ] || fail "the old database has not schema $old"
  expect 0 sp list && says '2024-0003' && says '2026-0003'
  expect 0 sp list --as-of 2024-06-10T08:05
  for case in 2024-0001 800/12 2024-0002 2024-0003 2026-0001 800/112/2026 2026-0002 2026-0003; do
    expect 0 sp show $case
    expect 0 sp log $case
  done
  expect 0 sp show 800/12 && says 'approved'
  expect 0 sp log 2024-0001 && says 'Tabel 2 belum lengkap'
  expect 0 sp check
  expect 0 sp next
  expect 0 sp report overdue --known-at 2026-03-26T08:45 && says '^log [0-9a-f]{32}, 20 events, root [0-9a-f]{64}$'
  expect 0 sp verify && says '^whole' && says "$events events"
  root=$(sed -nE 's/^log .* root ([0-9a-f]{64})$/\1/p' out)
  expect 0 second old/sp.db && says "$events events, root $root"
  sha256sum --quiet --check before || fail 'reading changed the old database'
  [ "$(ls old)" = sp.db ] || fail 'reading left something beside the old database'
  chmod 755 old && chmod 600 old/sp.db

  # What writes nothing migrates nothing: a rehearsal, a refusal, a request that is known already.
  expect 0 sp note 2026-0003 'Diperiksa' --dry-run
  expect 5 sp resume 2026-0003
  sha256sum --quiet --check before || fail 'what was not written changed the old database'
  [ "$(ls old)" = sp.db ] || fail 'what was not written left something beside the old database'

  # The first write says what it has done to the file, in the language of the account, once.
  contents old/sp.db >old-contents
  SP_LANG=id expect 0 sp note 2026-0003 'Diperiksa' --actor Rina
  grep -q "skema $old ke skema 4.*sp.db.schema-$old.backup" err || fail 'it does not say that the schema has changed'
  [ "$(schema old/sp.db)" = 4 ] || fail 'the schema is still the old one'
  [ "$(schema "old/sp.db.schema-$old.backup")" = "$old" ] || fail 'the backup has not the old schema'
  contents "old/sp.db.schema-$old.backup" | cmp - old-contents || fail 'the backup is not what the database was'
  [ "$(stat -c %a "old/sp.db.schema-$old.backup")" = 600 ] || fail 'others may read the backup'
  expect 0 sp note 2026-0003 'Diperiksa lagi' --actor Rina
  silent err
  expect 0 sp verify && says '^whole' && says "$((events + 2)) events"
  expect 0 second old/sp.db && says "$((events + 2)) events"
  expect 0 sp verify --db "old/sp.db.schema-$old.backup" && says "$events events, root $root"

  # A request that the first version recorded is still known.
  expect 0 sp show 2026-0003 --format json
  sha256sum old/sp.db >before
  expect 0 sp advance 2026-0003 --from receive --request-id desk-4 --actor Rina
  sha256sum --quiet --check before || fail 'a known request was recorded again'
  chmod 755 old && rm -r old
}

try 1 21
try 2 26
try 3 26
