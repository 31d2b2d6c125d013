// SPDX-License-Identifier: Apache-2.0
// The parts of the two published standards by which the format was settled.
#include "brief.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

namespace {

using sp::Presence;

constexpr const char* medan = R"(format   = 1
id       = "bkn-medan/monitoring-evaluation"
edition  = 1                                    # of this transcription; raise it with every change

[service]
title      = "Pemantauan dan Evaluasi"
title_en   = "Monitoring and evaluation"
agency     = "Kantor Regional VI Badan Kepegawaian Negara Medan"
kind       = "routine"                          # application | routine | assignment | complaint
issued     = "2024-06-04"
not_stated = ["decree", "revision", "effective", "signatory.name", "review_due"]
inferred   = ["kind"]

[roles]
division-head = "Kepala Bidang"

[procedure]
not_stated = ["input", "output"]                # of every step

[[procedure.step]]
id   = "prepare"
text = "Mempersiapkan bahan laporan"
time = "60 minutes"
not_stated = ["performer"]

[[procedure.step]]
id   = "draft"
text = "Mengkonsep laporan"
time = "30 minutes"
not_stated = ["performer"]

[[procedure.step]]
id        = "examine"
kind      = "decision"
text      = "Memeriksa Konsep laporan Pemantauan Evaluasi, …"
time      = "30 minutes"
performer = "division-head"
outcomes  = [
  { id = "no",  label = "Tidak", effect = "return",  next = "draft" },
  { id = "yes", label = "Ya",    effect = "approve", next = "receive" },
]

[[procedure.step]]
id   = "receive"
text = "Menerima Laporan"
time = "5 minutes"
next = "end"

[time_limit]
limit      = "2 hours 5 minutes"
applies_to = "Layanan Penetapan Pertimbangan Teknis Perbaikan"   # another service
original   = "Layanan Penetapan Pertimbangan Teknis Perbaikan 2 Jam 5 menit"
not_stated = ["start", "stop"]
)";

constexpr const char* surakarta = R"(format  = 1
id      = "bkpsdm-surakarta/e-kinerja-exemption"
edition = 1

[service]
title  = "Pelaporan kinerja"
agency = "BKPSDM Kota Surakarta"
kind   = "application"

[[procedure.step]]
id       = "reply"
kind     = "decision"
text     = "Membuat surat jawaban atas permohonan baik yang disetujui maupun tidak …"
outcomes = [
  { id = "approved", label = "disetujui",       effect = "approve", next = "send" },
  { id = "rejected", label = "tidak disetujui", effect = "reject",  next = "send" },
]
inferred = ["kind", "outcomes"]                 # the decision is hidden in the sentence

[[procedure.step]]
id   = "send"
text = "Mengirimkan surat jawaban ke OPD"

[[procedure.step]]
id   = "enter"
text = "Menginput data pada aplikasi e-Kinerja dalam hal permohonan disetujui"
when = { step = "reply", outcome = "approved" }
next = "end"

[time_limit]
limit      = "3 working_days"
per        = "employee"
start      = "received"
original   = "3 hari kerja (per pegawai) sejak permohonan diterima"
not_stated = ["stop", "multiply", "refusal_limit"]

[[legal_basis.act]]
act      = "ISO 9001:2015"
kind     = "standard"                           # not an act: the auditor says so
original = "Standar Peryaratan ISO 9001:2015 Tentang Sistem Manajemen Mutu."
)";

sp::Standard read(const char* text, const char* id) {
  const auto result = sp::read_standard(text, "", id);
  CHECK(sp::test::brief(result.findings).empty());
  return result.standard.value_or(sp::Standard{});
}

TEST_CASE("Medan's fragment says what the document says, and what it does not") {
  const auto standard = read(medan, "bkn-medan/monitoring-evaluation");
  REQUIRE(standard.steps().size() == 4);
  CHECK(*standard.service.title_en == "Monitoring and evaluation");
  CHECK(standard.service.kind.presence == Presence::inferred);
  CHECK(standard.service.review_due.presence == Presence::not_stated);
  CHECK(standard.steps()[0].performer.presence == Presence::not_stated);
  CHECK(*standard.steps()[2].performer == "division-head");
  CHECK(standard.steps()[3].input.presence == Presence::not_stated);
  CHECK(*standard.time_limit.limit == sp::Amount{sp::Unit::minute, 125, 125, false});
  CHECK(*standard.time_limit.applies_to == "Layanan Penetapan Pertimbangan Teknis Perbaikan");
  CHECK(standard.time_limit.start.presence == Presence::not_stated);
}

TEST_CASE("Surakarta's fragment has an inferred decision, a condition and a limit per employee") {
  const auto standard = read(surakarta, "bkpsdm-surakarta/e-kinerja-exemption");
  REQUIRE(standard.steps().size() == 3);
  CHECK(standard.steps()[0].kind.presence == Presence::inferred);
  CHECK(standard.steps()[0].outcomes.presence == Presence::inferred);
  CHECK(*(*standard.steps()[0].outcomes)[1].effect == sp::Effect::reject);
  CHECK(*standard.steps()[2].when->step == "reply");
  CHECK(*standard.time_limit.limit == sp::Amount{sp::Unit::working_day, 3, 3, false});
  CHECK(*standard.time_limit.per == "employee");
  CHECK(*standard.time_limit.start == sp::ClockStart::received);
  CHECK(standard.time_limit.multiply.presence == Presence::not_stated);
  CHECK(*(*standard.legal_basis.acts)[0].kind == "standard");
}

}  // namespace
