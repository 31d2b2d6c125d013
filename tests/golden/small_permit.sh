# SPDX-License-Identifier: Apache-2.0
# A permit that has everything a case can meet: a decision, a request with a limit for its answer, pauses and
# an extension. Its calendar is the common one.
. "$CASE/../../prelude.sh"

# The folder of standards and an empty database.
kenanga() {
  office
  rm -rf standards && mkdir -p standards/kenanga
  cp -rL ../standards/calendars standards/
  printf 'format   = 1\nname     = "Kelurahan Kenanga"\ncalendar = "id/office"\n' >standards/kenanga/agency.toml
  cat >standards/kenanga/permit.toml <<'END'
format     = 1
id         = "kenanga/permit"
edition    = 1
not_stated = ["fee", "product", "complaints", "legal_basis"]

[service]
title      = "Izin keramaian"
title_en   = "A permit for a gathering"
agency     = "Kelurahan Kenanga"
kind       = "application"
effective  = "2024-01-01"

[requirements]
items = [
  { id = "form",   text = "Formulir permohonan" },
  { id = "sketch", text = "Denah lokasi" },
]

[[procedure.step]]
id   = "check"
text = "Memeriksa berkas"

[[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan permohonan"
outcomes = [
  { id = "redo", label = "diperiksa ulang", effect = "return",  next = "check" },
  { id = "yes",  label = "diizinkan",       effect = "approve", next = "deliver" },
  { id = "no",   label = "ditolak",         effect = "reject",  next = "deliver" },
]

[[procedure.step]]
id   = "deliver"
text = "Menyerahkan surat"
next = "end"

[time_limit]
original     = "5 hari kerja sejak permohonan diterima"
limit        = "5 working_days"
start        = "received"
stop         = "end"
count        = "next_day"
answer_limit = "3 working_days"

[[time_limit.pause]]
cause = "applicant"

[[time_limit.pause]]
cause = "outage"

[time_limit.extension]
count = 1
limit = "2 working_days"
END
  export SP_STANDARDS=standards
}

# 2024-0001, received on Monday 3 June 2024 at 09:00 and due on Monday the 10th; options of `open` may follow.
permit() {
  kenanga
  at 2024-06-03T09:00 open kenanga/permit --subject 'Pasar malam' "$@"
}
