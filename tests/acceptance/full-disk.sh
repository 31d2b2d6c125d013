#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A small file system fills up in the middle of an append, at every number of free pages; then it may only be read.
# The error is clear, the log is as it was, and the same request is answered once there is room.
if [ -z "${in_a_room_of_its_own:-}" ]; then
  export in_a_room_of_its_own=yes
  for way in '-rm' '-m'; do
    unshare $way mount -t tmpfs none /mnt 2>/dev/null && exec unshare $way bash "$0" "$@"
  done
  echo 'SKIPPED: no file system may be mounted'
  exit 77
fi
. "$(dirname "$0")/ground.sh"
mkdir disk elsewhere
mount -t tmpfs -o size=640k,mode=0700 none disk || skip 'no file system may be mounted'
disk=$PWD/disk
trap 'cd / && umount "$disk"; rm -rf "$room"' EXIT
cd disk || exit 1
office
cd ../elsewhere || exit 1
export SP_NOW=2024-06-07T15:30 SP_DB=../disk/sp.db
at $SP_NOW open $medan --subject 'Laporan Mei 2024'
case=2024-0001
cp ../disk/sp.db before.db
long=$(head -c 9000 /dev/zero | tr '\0' n)

# `leave PAGES`: an hour ago, with so many pages of 4 KiB free.
leave() {
  rm -f ../disk/filler ../disk/sp.db-journal
  cp before.db ../disk/sp.db
  head -c $((($(stat -f -c %f ../disk) - $1) * 4096)) /dev/zero >../disk/filler
}

ask() { sp note "$case" "$long" --request-id letter-1 --actor Rina >answer 2>said </dev/null; }

# `check_failure PAGES STATUS`: nothing is lost, and there is one event once there is room.
check_failure() {
  [ "$2" = 74 ] || fail "$1 pages free: exit status $2: $(cat said)"
  grep -q 'no space left on the disk' said || fail "$1 pages free: no clear error: $(cat said)"
  [ "$(events_of_request letter-1)" = 0 ] || fail "$1 pages free: 74, and the event is in"
  cmp -s before.db ../disk/sp.db || fail "$1 pages free: the database is not as it was"
  rm ../disk/filler
  ask || fail "$1 pages free: asked again: $(cat said)"
  [ "$(events_of_request letter-1)" = 1 ] || fail "$1 pages free: not one event"
  sound
}

full=0
for pages in {0..60}; do
  leave "$pages"
  ask
  status=$?
  [ $status != 0 ] || break
  check_failure "$pages" $status
  full=$((full + 1))
done
[ $status = 0 ] || fail 'it never fits'
[ "$(events_of_request letter-1)" = 1 ] || fail 'acknowledged, and not there'
[ $full -gt 5 ] || fail "the disk was full $full times only"

rm ../disk/filler
mount -o remount,ro ../disk || fail 'the file system cannot be made one for reading'
cp ../disk/sp.db before.db
expect 74 sp note "$case" 'Catatan' --actor Rina
silent out
says 'the disk is read-only'
cmp -s before.db ../disk/sp.db || fail 'a file system for reading was written to'
expect 0 sp show "$case"
[ "$(events_of_request letter-1)" = 1 ] || fail 'what is there cannot be read'
echo "the disk was full at $full numbers of free pages; nothing lost"
