#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything that reads works on a database that cannot be written, in a folder that cannot be written: on a read-only
# mount where the account may make one, else by permissions, which do not bind root.
. "$(dirname "$0")/ground.sh"
export SP_NOW=2024-06-10T09:00
mkdir disk archive
( cd disk || exit 1
  expect 0 sp init . --replay
  at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024' --ref 800/12
  at 2024-06-07T16:20 advance 2024-0001 --from prepare
  at 2024-06-10T08:00 open $surakarta --subject 'Dispensasi e-Kinerja'
  rm -f out err ) || exit 1
expect 0 sp --db disk/sp.db backup disk/copy.db
expect 0 sp checkpoint --new-key key
expect 0 sp --db disk/sp.db checkpoint --key key --output early.note

release() { :; }
trap 'release; rm -rf "$room"' EXIT
if [ "$(id -u)" != 0 ]; then
  chmod 400 disk/sp.db disk/copy.db disk/sp.toml && chmod 500 disk
  release() { chmod -R u+rwX disk; }
elif mount --bind disk disk 2>mount.err; then
  release() { umount disk; }
  mount -o remount,bind,ro disk 2>mount.err || fail "the mount cannot be made read-only: $(cat mount.err)"
else
  echo "SKIPPED: root is not bound by permissions and may not mount here: $(cat mount.err)" >&2
  exit 77
fi
touch disk/probe 2>probe.err && fail 'the folder can be written: nothing would be proved'
grep -q 'Read-only\|Permission' probe.err || fail "not the refusal that was expected: $(cat probe.err)"

(cd disk && sha256sum sp.db copy.db) >before
export SP_DB=disk/sp.db
for question in 'show 2024-0001' 'show 800/12 --as-of 2024-06-07T16:00' 'list' 'log 2024-0001' 'log --all' \
  'log --all --format jsonl' 'check' 'check --format prometheus' 'next' 'report overdue' 'report compliance' 'report ageing' 'report steps' \
  'report returns' 'report workload' 'doctor' 'backup archive/one.db' \
  'backup --verify archive/one.db' 'backup --verify disk/copy.db' 'verify' \
  'verify --checkpoint early.note --public-key key.pub' 'checkpoint --key key' \
  'bundle 2024-0001 --key key --output archive/case.zip'; do
  # shellcheck disable=SC2086
  expect 0 sp $question
  silent err
  [ -s out ] || fail "nothing is said: $question"
done
(cd disk && sha256sum --quiet --check ../before) || fail 'a reader changed the file'
[ "$(ls -A disk | sort | tr '\n' ' ')" = 'copy.db sp.db sp.toml ' ] || fail "something was left: $(ls -A disk)"
[ "$(stat -c %a archive/one.db)" = "$(stat -c %a disk/sp.db)" ] || fail 'the backup has another mode'

# What writes says why it cannot.
expect 74 sp advance 2024-0001 --actor Rina
says 'the disk is read-only|permission denied'
expect 74 sp check --once
says 'the disk is read-only|permission denied' && says 'hint: ' && says '^ *sp check$'
expect 74 sp backup disk/two.db
says 'the disk is read-only|permission denied'
