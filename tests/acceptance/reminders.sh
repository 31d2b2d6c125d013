#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A run that gives reminders is killed before each of its system calls: none is lost, and what a run that ended has
# printed is not repeated. Then one is killed while nobody reads what it prints. SP_KILL=all: before every call; every
# fifth where nothing is said.
every=5
[ "${SP_KILL:-}" != all ] || every=1
. "$(dirname "$0")/ground.sh"
command -v strace >/dev/null || skip 'strace is not here'
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024'
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024, susulan'
export SP_NOW=2024-06-10T09:00
remind=(sp check --once --cron --format jsonl)
cp sp.db fresh.db
strace -qq -e trace=none true 2>err || skip "nothing can be traced here: $(cat err)"

# From a database in which nothing was given yet.
anew() { rm -f sp.db sp.db-journal && cp fresh.db sp.db; }
told() { grep -c '"case":"2024-000[12]"' "$1" || true; }

anew
expect 0 strace -f -o calls "${remind[@]}"
[ "$(told out)" = 2 ] || fail 'not both were told'
# Each call by its name, and the how-manieth of that name it is: so strace counts them.
sed -nE 's/^[0-9]+ +([a-z_0-9]+)\(.*/\1/p' calls | awk '{ print $1, ++count[$1] }' >order
calls=$(wc -l <order)

# `killed_before CALL NUMBER`: sets status, what was printed is in the file first.
killed_before() {
  strace -qq -f -o /dev/null -e "inject=$1:signal=SIGKILL:when=$2" "${remind[@]}" >first 2>/dev/null </dev/null
  status=$?
}

points=0 again=0 lost=0 repeated=0
for ((call = 2; call <= calls; call += every)); do
  anew
  # shellcheck disable=SC2046
  killed_before $(sed -n "${call}p" order) 2>/dev/null
  expect 0 "${remind[@]}"
  cp out second
  [ $status = 0 ] || points=$((points + 1))
  again=$((again + $(told second)))
  [ $(($(told first) + $(told second))) -ge 2 ] || lost=$((lost + 1))
  [ $status != 0 ] || [ "$(told second)" = 0 ] || repeated=$((repeated + 1))
  expect 0 "${remind[@]}"
  silent out
done
sound
echo "killed at $points of $calls system calls: $again reminders given again, $lost lost, $repeated repeated"
[ $lost = 0 ] || fail "$lost reminders are lost"
[ $repeated = 0 ] || fail "$repeated reminders of runs that ended are repeated"
[ $points -ge $((calls / every / 2)) ] || fail 'too few were killed for this to show anything'

# Nobody reads: it is killed in the middle of its printing. The pipe is full before it begins.
anew
mkfifo pipe still
exec 9<>pipe
dd if=/dev/zero of=pipe bs=4096 oflag=nonblock 2>/dev/null
"${remind[@]}" >pipe 2>/dev/null </dev/null &
writer=$!
for ((i = 0; i < 100; ++i)); do
  grep -q pipe_write "/proc/$writer/wchan" 2>/dev/null && break
  read -r -t 0.05 -u 8 8<>still || true
  [ "$(python3 -c 'import sqlite3
print(sqlite3.connect("file:sp.db?mode=ro", uri=True).execute("SELECT count(*) FROM reminders WHERE done = 0").fetchone()[0])' 2>/dev/null)" != 2 ] || break
done
kill -9 $writer
wait $writer 2>/dev/null
exec 9>&-
expect 0 "${remind[@]}"
[ "$(told out)" = 2 ] || fail 'what nobody read is not given again'
expect 0 "${remind[@]}"
silent out

# A reader that goes before the end has not been reminded.
anew
"${remind[@]}" > >(exec <&-) 2>/dev/null </dev/null || true
expect 0 "${remind[@]}"
# What was written before the reader went may be taken for read; then it is not repeated.
[ "$(told out)" = 2 ] || [ "$(told out)" = 0 ] || fail 'half of a run is repeated'

# Two runs at once give each reminder once between them.
anew
"${remind[@]}" >one 2>/dev/null </dev/null &
"${remind[@]}" >two 2>/dev/null </dev/null
wait
[ "$(cat one two | grep -c '"case"')" = 2 ] || fail 'two runs at once repeat each other'

# Who may not write is told why.
if [ "$(id -u)" != 0 ]; then
  chmod 400 sp.db && chmod 500 .
  expect 74 "${remind[@]}"
  chmod 700 . && chmod 600 sp.db
fi
