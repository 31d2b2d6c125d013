// SPDX-License-Identifier: Apache-2.0
// Who does it.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!has_steps(standard)) return {};
  Violation found{.at = at(standard.procedure), .path = "procedure"};
  std::vector<std::string> ids;
  for (const auto& step : standard.steps()) {
    const bool named = step.performer || step.performer_title || step.procedure;
    if (named || !is_unsaid(step.performer)) continue;
    ids.push_back(step.id.value_or(""));
    found.spots.push_back(
        {at(step.text, step.place.value), "step '{0}'", "langkah '{0}'", {step.id.value_or("")}});
  }
  if (ids.empty()) return {};
  found.args = {std::to_string(ids.size()), std::to_string(standard.steps().size()), listed(ids)};
  return {found};
}

}  // namespace

const Rule performers_unsaid{
    .head = {.code = "SP402",
             .name = "performers-unsaid",
             .severity = Severity::warning,
             .sentence_en = "{0} of {1} steps have no performer: {2}",
             .sentence_id = "{0} dari {1} langkah tidak menyebut pelaksananya: {2}",
             .hint_en = "name one role for each step",
             .hint_id = "sebutkan satu peran bagi setiap langkah"},
    .what_en = "Steps of the procedure do not say who does them.",
    .what_id = "Ada langkah prosedur yang tidak menyebut pelaksananya.",
    .why_en = "What is nobody's task is done by nobody, and nobody answers for it.",
    .why_id =
        "Yang bukan tugas siapa pun tidak dikerjakan dan tidak dipertanggungjawabkan siapa pun.",
    .basis = "PermenPANRB 35/2012 (satu pelaksana setiap kegiatan)",
    .bad = R"([procedure]
[[procedure.step]]
id         = "check"
text       = "Memeriksa berkas"
time       = "10 minutes"
input      = "Berkas"
output     = "Surat"
next       = "end"
not_stated = ["performer"]
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "10 minutes"
performer = "officer"
input     = "Berkas"
output    = "Surat"
next      = "end"
)",
    .check = check};

}  // namespace sp::rule
