// SPDX-License-Identifier: Apache-2.0
// Papers are incomplete every day: where they go then.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

bool sends_back(const Step& step) {
  const auto outcomes = step.outcomes.value_or({});
  return std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.effect.value == Effect::return_back;
  });
}

bool has_sub_procedures(const Standard& standard) {
  return standard.subprocedures && !standard.subprocedures->empty();
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  const bool applied_for = standard.service.kind.value == ServiceKind::application;
  if (!applied_for || !has_steps(standard) || has_sub_procedures(standard)) return {};
  if (!standard.requirements.items || standard.requirements.items->empty()) return {};
  const auto& steps = standard.steps();
  if (std::any_of(steps.begin(), steps.end(), sends_back)) return {};
  return {{.args = {std::to_string(standard.requirements.items->size())},
           .at = at(standard.procedure),
           .path = "procedure",
           .spots = {{at(standard.requirements), "what is asked for", "yang dipersyaratkan"}}}};
}

}  // namespace

const Rule nothing_comes_back{
    .head = {.code = "SP213",
             .name = "nothing-comes-back",
             .severity = Severity::info,
             .sentence_en =
                 "requirements are asked for ({0}), but no way leads back where one is missing",
             .sentence_id =
                 "ada persyaratan ({0}), tetapi tidak ada jalan kembali bila satu kurang",
             .hint_en = "add an outcome with effect = \"return\" where the papers are looked at",
             .hint_id =
                 "tambahkan hasil dengan effect = \"return\" pada langkah pemeriksaan berkas"},
    .what_en =
        "The procedure of an application has requirements, and no step that can return them.",
    .what_id =
        "Prosedur permohonan mempunyai persyaratan, tetapi tidak ada langkah yang dapat "
        "mengembalikan berkas.",
    .why_en =
        "Incomplete papers are the commonest reason of delay; without a way back the case lies.",
    .why_id =
        "Berkas yang tidak lengkap adalah sebab keterlambatan yang paling umum; tanpa jalan "
        "kembali berkas terhenti.",
    .basis = "UU 30/2014 Pasal 53; PermenPANRB 35/2012",
    .bad = R"([service]
kind = "application"
[procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
next      = "end"
)",
    .good = R"([service]
kind = "application"
[procedure]
[[procedure.step]]
id        = "check"
kind      = "decision"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "check" },
  { id = "done", label = "Lengkap", effect = "approve", next = "end" },
]
)",
    .check = check};

}  // namespace sp::rule
