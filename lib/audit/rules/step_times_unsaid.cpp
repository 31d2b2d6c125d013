// SPDX-License-Identifier: Apache-2.0
// No step says how long it takes.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!has_steps(standard)) return {};
  const bool none = std::all_of(standard.steps().begin(), standard.steps().end(),
                                [](const Step& step) { return is_unsaid(step.time); });
  if (!none) return {};
  return {{.args = {std::to_string(standard.steps().size())},
           .at = at(standard.procedure),
           .path = "procedure"}};
}

}  // namespace

const Rule step_times_unsaid{
    .head = {.code = "SP301",
             .name = "step-times-unsaid",
             .severity = Severity::warning,
             .sentence_en = "no step says how long it takes (steps: {0})",
             .sentence_id = "tidak satu langkah pun menyebut lamanya (langkah: {0})",
             .hint_en = "add time to the steps, like time = \"30 minutes\"",
             .hint_id = "tambahkan time pada langkah, misalnya time = \"30 minutes\""},
    .what_en = "No step of the procedure has a time.",
    .what_id = "Tidak satu pun langkah prosedur mempunyai waktu.",
    .why_en = "Nobody can tell whether the promise can be kept, or at which step it was broken.",
    .why_id = "Tidak dapat diketahui apakah janji dapat ditepati, atau di langkah mana dilanggar.",
    .basis = "PermenPANRB 35/2012 (mutu baku: waktu)",
    .bad = R"([procedure]
not_stated = ["time"]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
performer = "officer"
input     = "Berkas"
output    = "Surat"
next      = "end"
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
