// SPDX-License-Identifier: Apache-2.0
// A no has to come in time as well.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

const Outcome* refusal_of(const Standard& standard) {
  for (const auto& step : standard.steps()) {
    if (!step.outcomes) continue;
    for (const auto& outcome : *step.outcomes) {
      if (outcome.effect.value == Effect::reject) return &outcome;
    }
  }
  return nullptr;
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  const auto& promise = standard.time_limit;
  if (!has_steps(standard) || !promise.limit || !is_unsaid(promise.refusal_limit)) return {};
  const auto* refusal = refusal_of(standard);
  if (refusal == nullptr) return {};
  return {{.args = {refusal->id.value_or("")},
           .at = at(promise.limit, at(promise)),
           .path = "time_limit.refusal_limit",
           .spots = {{refusal->place.value, "the request can be refused here",
                      "permohonan dapat ditolak di sini"}}}};
}

}  // namespace

const Rule refusal_limit_unsaid{
    .head = {.code = "SP307",
             .name = "refusal-limit-unsaid",
             .severity = Severity::warning,
             .sentence_en = "a request can be refused ('{0}'), but not said by when",
             .sentence_id =
                 "permohonan dapat ditolak ('{0}'), tetapi batas waktunya tidak dinyatakan",
             .hint_en = "add refusal_limit, the same as the limit where that is meant",
             .hint_id = "tambahkan refusal_limit, sama dengan limit bila itu maksudnya"},
    .what_en = "The procedure can refuse a request, and no time is promised for the refusal.",
    .what_id = "Prosedur dapat menolak permohonan, tetapi tidak ada janji waktu penolakan.",
    .why_en = "Whoever is refused late loses the time for an objection.",
    .why_id = "Pemohon yang terlambat ditolak kehilangan waktu untuk mengajukan keberatan.",
    .basis = "UU 30/2014 Pasal 53",
    .bad = R"([procedure]
[[procedure.step]]
id        = "decide"
kind      = "decision"
text      = "Memutuskan"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "decide" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
  { id = "no", label = "Tidak", effect = "reject", next = "end" },
]
[time_limit]
limit      = "2 hours"
start      = "received"
stop       = "end"
not_stated = ["refusal_limit"]
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "decide"
kind      = "decision"
text      = "Memutuskan"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "decide" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
  { id = "no", label = "Tidak", effect = "reject", next = "end" },
]
[time_limit]
limit         = "2 hours"
refusal_limit = "2 hours"
start         = "received"
stop          = "end"
)",
    .check = check};

}  // namespace sp::rule
