# SPDX-License-Identifier: Apache-2.0
# The permit with what the law allows beside it, eight working days from the moment the requirements are complete, and
# with a time for its first step.
. "$CASE/../../small_permit.sh"

kenanga_law() {
  kenanga
  cat >>standards/kenanga/permit.toml <<'TOML'

[time_limit.legal]
limit = "8 working_days"
start = "complete"
act   = "UU 30/2014 Pasal 53"
TOML
  sed -i 's/^text = "Memeriksa berkas"$/&\ntime = "4 hours"/' standards/kenanga/permit.toml
}

# Three cases: one whose applicant has not answered, one that lies at its first step, one that is complete and decided on.
three_permits() {
  kenanga_law
  at 2024-06-03T08:00 open kenanga/permit --subject 'Pasar malam'
  at 2024-06-03T08:30 open kenanga/permit --subject 'Lomba desa'
  at 2024-06-03T09:00 open kenanga/permit --subject 'Kerja bakti'
  at 2024-06-03T09:30 accept 2024-0003 --requirement form,sketch
  at 2024-06-03T10:00 advance 2024-0003
  at 2024-06-03T10:00 request 2024-0001 --requirement sketch --reason 'Denah lokasi belum ada'
}
