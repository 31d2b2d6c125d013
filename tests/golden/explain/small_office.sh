# SPDX-License-Identifier: Apache-2.0
# An office whose standards say what the two real ones leave open; its calendar is the common one.
. "$CASE/../../prelude.sh"

# `small_standard ID TIME_LIMIT`: one step, and the lines of [time_limit].
small_standard() {
  cat >"standards/melati/$1.toml" <<END
format     = 1
id         = "melati/$1"
edition    = 1
not_stated = ["requirements", "fee", "product", "complaints", "legal_basis"]

[service]
title      = "Surat keterangan"
title_en   = "A letter"
agency     = "Kelurahan Melati"
kind       = "application"
effective  = "2024-01-01"

[[procedure.step]]
id   = "write"
text = "Menulis surat"
next = "end"

[time_limit]
start = "received"
stop  = "end"
$2

[[time_limit.pause]]
cause = "applicant"

[[time_limit.pause]]
cause = "payment"
cap   = "2 working_days"
END
}

# The folder of standards and an empty database. The letter takes three working days, the copy two hours.
melati() {
  office
  rm -rf standards && mkdir -p standards/melati
  cp -rL ../standards/calendars standards/
  printf 'format   = 1\nname     = "Kelurahan Melati"\ncalendar = "id/office"\n' >standards/melati/agency.toml
  small_standard letter $'original = "3 hari kerja sejak permohonan diterima"\nlimit = "3 working_days"\ncount = "next_day"'
  small_standard copy $'original = "2 jam"\nlimit = "2 hours"'
  export SP_STANDARDS=standards
}

# 2024-0001, received on Tuesday 4 June 2024 at 10:00 and due on Friday the 7th.
melati_letter() {
  melati
  at 2024-06-04T10:00 open melati/letter --subject 'Surat pindah'
}

# The account, without the hashes of files.
explained() { sp explain "$@" | masked; }
