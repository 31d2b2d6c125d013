#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What is refused says what is possible, has its own exit status and changes no byte of the database.
. "$(dirname "$0")/ground.sh"
office
at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024' --ref 800/12
export SP_NOW=2024-06-07T16:00

# The procedure does not allow it: 5, with what is possible now.
refused 5 sp approve 2024-0001 && says 'sp advance 2024-0001'
refused 5 sp reject 2024-0001 --reason x && says 'sp advance 2024-0001'
refused 5 sp return 2024-0001 --reason x
refused 5 sp resume 2024-0001
refused 5 sp advance 2024-0001 --at 2024-06-07T16:30
refused 5 sp advance 2024-0001 --at 2024-06-07T15:00

# No such thing: 4, with a suggestion.
refused 4 sp advance 2024-0002 && says "did you mean '2024-0001'"
refused 4 sp advance 2024-0001 --from prepair && says "did you mean 'prepare'"
refused 4 sp show 800/13
refused 4 sp open bkn-medan/monitoring-evalution --subject x && says "did you mean 'bkn-medan/monitoring-evaluation'"
refused 4 sp accept 2024-0001 --requirement performance-dat && says "did you mean 'performance-data'"

# A typo: 2, with a suggestion.
refused 2 sp advnce 2024-0001 && says "did you mean 'advance'"
refused 2 sp advance 2024-0001 --form prepare && says "did you mean '--from'"
refused 2 sp list --status opne && says "did you mean 'open'"
refused 2 sp advance
refused 2 sp advance 2024-0001 2024-0001
refused 2 sp return 2024-0001
refused 2 sp open $medan --subject x --at 2024-06-07

# The case has moved on: 6, judged before the procedure.
refused 6 sp advance 2024-0001 --from draft && says 'sp show 2024-0001'
refused 6 sp approve 2024-0001 --from draft
refused 6 sp advance 2024-0001 --from 'prepare#2'
refused 6 sp advance 2024-0001 --if-number 7
refused 6 sp open $medan --subject x --ref 800/12

# A decision cannot be advanced, and has only its own outcomes.
at 2024-06-07T16:10 advance 2024-0001
at 2024-06-07T16:20 advance 2024-0001
export SP_NOW=2024-06-07T16:25
refused 5 sp advance 2024-0001 && says 'sp approve 2024-0001' && says 'sp return 2024-0001'
refused 5 sp reject 2024-0001 --reason x && says 'sp approve 2024-0001'
refused 4 sp approve 2024-0001 --outcome yess && says "did you mean 'yes'"
refused 5 sp approve 2024-0001 --outcome no

# A dry run checks everything and writes nothing.
sha256sum sp.db >before
expect 0 sp approve 2024-0001 --dry-run
sha256sum --quiet --check before || fail 'a dry run wrote'
refused 5 sp advance 2024-0001 --dry-run

# Any verb on a closed case.
at 2024-06-07T16:26 approve 2024-0001
at 2024-06-07T16:28 advance 2024-0001
export SP_NOW=2024-06-10T08:00
for verb in advance approve 'return --reason x' 'reject --reason x' accept 'suspend --cause x --reason x' resume 'withdraw --reason x'; do
  refused 5 sp ${verb%% *} 2024-0001 $(echo "$verb" | cut -s -d' ' -f2-) && says 'closed'
done

# A given now is for replay only.
rm sp.db sp.toml
expect 0 env -u SP_NOW sp init .
[ "$(stat -c %a sp.db)" = 600 ] || fail 'the database is open to others'
refused 2 sp open $medan --subject x
refused 3 sp init .
