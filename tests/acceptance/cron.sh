#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The examples for cron and systemd are run as they stand, but for the paths: by /bin/sh, with nothing but cron's own
# environment, or what the unit sets. With nothing to say they print nothing.
. "$(dirname "$0")/ground.sh"
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024'
here=$PWD
mkdir metrics

# `local_paths`: of an example, in the place of those of an installation.
local_paths() {
  sed -e "s,/usr/local/share/sp/standards,$source/standards,g" -e "s,/usr/local/bin/sp,$program,g" \
    -e "s,/srv/sp,$here,g" -e "s,/var/lib/node_exporter,$here/metrics,g" -e "s,^User=.*,User=$(id -un),"
}

# `as_cron NOW COMMAND`: from the home, as cron starts it. The time is the one thing that is not cron's.
as_cron() {
  expect 0 env -i -C / HOME="$room" LOGNAME=clerk SHELL=/bin/sh PATH=/usr/bin:/bin SP_NOW="$1" /bin/sh -c "$2"
}

line() { grep -E '^[0-9*]' "$source/examples/cron/crontab" | sed -n "$1p" | local_paths | sed -E 's/^(\S+\s+){5}//'; }
[ "$(grep -cE '^[0-9*]' "$source/examples/cron/crontab")" = 2 ] || fail 'another line of the crontab is not tried'

# The reminder: silent while there is nothing, then once, with a subject and without colour.
as_cron 2024-06-07T15:30 "$(line 1) --within '30 minutes'"
silent out && silent err
as_cron 2024-06-10T08:36 "$(line 1)"
[ "$(head -1 out)" = 'sp: 1 terlambat, 0 segera jatuh tempo, 0 tidak diketahui' ] || fail 'no subject'
says '2024-0001' && silent err
! grep -q "$(printf '\033')" out || fail 'a mail in colour'
as_cron 2024-06-10T08:36 "$(line 1)"
silent out && silent err

# cron has no locale: what it prints is plain ASCII, and all there.
for language in en id; do
  expect 0 env -i LC_ALL=C SP_LANG=$language SP_STANDARDS="$source/standards" SP_NOW=2024-06-10T08:36 "$program" \
    --db "$here/sp.db" check --cron
  says '2024-0001' && silent err
  ! LC_ALL=C grep -q '[^ -~]' out || fail "not ASCII in $language"
done

# The figures: whole or as they were.
as_cron 2024-06-10T08:36 "$(line 2)"
silent out && silent err
grep -qx 'sp_open_cases{standard="bkn-medan/monitoring-evaluation",status="overdue"} 1' metrics/sp.prom || fail 'no gauge'
sha256sum metrics/sp.prom >before
expect 74 env -i SP_STANDARDS="$source/standards" "$program" --db "$here/sp.db" check --format prometheus \
  --output "$here/metrics/none/sp.prom"
expect 3 env -i SP_STANDARDS="$source/standards" "$program" --db "$here/gone.db" check --format prometheus \
  --output "$here/metrics/sp.prom"
sha256sum --quiet --check before || fail 'a failed run has changed the figures'
[ "$(ls metrics)" = sp.prom ] || fail "something was left: $(ls metrics)"

# The unit's own line with the unit's own environment.
for unit in service timer; do local_paths <"$source/examples/cron/sp-remind.$unit" >sp-remind.$unit; done
at 2024-06-10T09:00 open $medan --subject 'Laporan Mei 2024, susulan'
# shellcheck disable=SC2046
expect 0 env -i -C / $(sed -n 's/^Environment=//p' sp-remind.service) SP_NOW=2024-06-10T13:00 \
  $(sed -n 's/^ExecStart=//p' sp-remind.service)
says '2024-0002'
! grep -q 2024-0001 out || fail 'what cron has told is told again'
if command -v systemd-analyze >/dev/null; then
  expect 0 systemd-analyze verify --man=no ./sp-remind.service ./sp-remind.timer
  ! grep -q 'sp-remind' out err || fail 'systemd has something to say'
fi
