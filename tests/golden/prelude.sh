# SPDX-License-Identifier: Apache-2.0
# What the golden cases begin with; a `cmd` sources it. Every write has a given time and actor, so that the same
# commands give the same bytes; what is random (salts, and with them hashes) or belongs to the account is masked.
set -uo pipefail
medan=bkn-medan/monitoring-evaluation
surakarta=bkpsdm-surakarta/e-kinerja-exemption

# A step of the set-up: `at TIME VERB …` is silent, and stops the case where it fails.
at() {
  local said
  said=$(SP_NOW=$1 sp "${@:2}" --actor Rina 2>&1) || { echo "set-up failed: sp ${*:2}: $said" && exit 99; }
}

# An empty replay database in this folder.
office() {
  rm -f sp.db sp.toml
  sp init . --replay >office.log 2>&1 || { cat office.log && exit 99; }
}

# 2024-0001: Friday 7 June 2024 15:30, due on Monday at 08:35.
medan_case() {
  office
  at 2024-06-07T15:30 open $medan --subject 'Laporan Mei 2024' --ref 800/12
}

# The same after its return to the drafting: at its second visit of `draft`.
medan_returned() {
  medan_case
  at 2024-06-07T16:20 advance 2024-0001 --from prepare
  at 2024-06-10T07:45 advance 2024-0001 --from draft
  at 2024-06-10T08:00 return 2024-0001 --from examine --reason 'Tabel 2 belum lengkap'
}

# The same to its end at the given time of Monday, 08:30 where none is given.
medan_closed() {
  medan_returned
  at 2024-06-10T08:10 advance 2024-0001 --from 'draft#2'
  at 2024-06-10T08:25 approve 2024-0001
  at "2024-06-10T${1:-08:30}" advance 2024-0001
}

# 2026-0001: Tuesday 17 March 2026, due on Friday 27 March; options of `open` may follow.
surakarta_case() {
  office
  at 2026-03-17T09:00 open $surakarta --subject 'Dispensasi e-Kinerja Dinas Kesehatan' "$@"
}

# The same before its decision.
surakarta_at_reply() {
  surakarta_case "$@"
  at 2026-03-25T08:00 advance 2026-0001 --from receive
}

# A copy of the standards that may be changed, in place of the real ones.
own_standards() {
  rm -rf standards && cp -rL ../standards standards
  export SP_STANDARDS=standards
}

# Runs the function `story` in English, then in Indonesian; the exit status must be the same.
in_both_languages() {
  local status_en status_id
  export SP_LANG=en && story
  status_en=$?
  export SP_LANG=id && story
  status_id=$?
  [ $status_en = $status_id ] || { echo "exit status $status_en in English, $status_id in Indonesian" && return 98; }
  return $status_en
}

# Machine formats are the same in every language: prints stdout of `story` once, or both where they differ.
same_in_both_languages() {
  local status
  export SP_LANG=en && story >en.txt
  status=$?
  export SP_LANG=id && story >id.txt
  cat en.txt
  cmp -s en.txt id.txt || { echo 'differs under SP_LANG=id:' && cat id.txt && return 98; }
  return $status
}

masked() { sed -E 's/[0-9a-f]{64}/<sha256>/g; s/"(login_)?uid": ?(null|[0-9]+)/"\1uid":"<uid>"/g'; }

# The same, and what checkpoints and keys have of it.
named() { masked | sed -E "s/[0-9a-f]{32}/<log id>/; s|[A-Za-z0-9+/]{80,}=*|<signature>|; s|[A-Za-z0-9+/]{43}=|<root>|"; }

# Runs a command and masks what it says on stderr; paths become relative to this folder.
masked_stderr() { { "$@" 2>&1 >&3 | masked | sed "s,$PWD/,,g" >&2; } 3>&1; }

# Six cases of June 2024: kept after a return, broken, withdrawn, two that lie overdue, one that is not due.
june() {
  medan_closed
  at 2024-06-10T09:00 open $medan --subject 'Laporan Mei 2024, susulan'
  at 2024-06-10T10:30 advance 2024-0002
  at 2024-06-10T11:30 advance 2024-0002
  at 2024-06-10T13:30 return 2024-0002 --reason 'Tabel 1 belum lengkap'
  at 2024-06-10T14:00 advance 2024-0002
  at 2024-06-10T14:10 return 2024-0002 --reason 'Tanda tangan belum ada'
  at 2024-06-10T14:30 advance 2024-0002
  at 2024-06-10T14:40 approve 2024-0002
  at 2024-06-10T14:50 advance 2024-0002
  at 2024-06-11T08:00 open $medan --subject 'Laporan April 2024'
  at 2024-06-11T08:20 withdraw 2024-0003 --reason 'Dicabut pemohon'
  at 2024-06-12T08:00 open $medan --subject 'Laporan Maret 2024'
  at 2024-06-12T08:30 advance 2024-0004
  at 2024-06-12T08:40 suspend 2024-0004 --cause superior --reason 'Pimpinan dinas luar'
  at 2024-06-13T08:00 open $surakarta --subject 'Dispensasi e-Kinerja' --units 3
  at 2024-06-20T08:00 open $surakarta --subject 'Dispensasi e-Kinerja, kedua'
  at 2024-06-20T08:30 advance 2024-0006
}
