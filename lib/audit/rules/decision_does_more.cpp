// SPDX-License-Identifier: Apache-2.0
// A decision that signs and archives as well.
#include "audit/rules.hpp"
#include "audit/said.hpp"
#include "base/ascii.hpp"

#include <array>

namespace sp::rule {
namespace {

constexpr std::array<std::string_view, 6> deeds{"ttd",   "tanda tangan", "ditandatangani",
                                                "arsip", "dicetak",      "diserahkan"};

std::vector<std::string> deeds_in(const std::string& text) {
  const auto small = in_small_letters(text);
  std::vector<std::string> found;
  for (const auto deed : deeds) {
    if (small.find(deed) != std::string::npos) found.emplace_back(deed);
  }
  return found;
}

std::vector<Violation> check(const Subject& subject) {
  if (!has_steps(subject.standard)) return {};
  std::vector<Violation> found;
  for (std::size_t i = 0; i < subject.standard.steps().size(); ++i) {
    const auto& step = subject.standard.steps()[i];
    const auto more = deeds_in(step.text.value_or(""));
    if (!step.is_decision() || more.empty()) continue;
    found.push_back({.args = {step.id.value_or(""), listed(more)},
                     .at = at(step.text, step.place.value),
                     .path = "procedure.step[" + std::to_string(i) + "].text"});
  }
  return found;
}

}  // namespace

const Rule decision_does_more{
    .head = {.code = "SP701",
             .name = "decision-does-more",
             .severity = Severity::info,
             .sentence_en = "the decision '{0}' seems to do more than decide: '{1}'",
             .sentence_id = "keputusan '{0}' tampaknya berbuat lebih dari memutuskan: '{1}'",
             .hint_en = "give what follows the decision a step of its own",
             .hint_id = "berikan langkah tersendiri bagi yang mengikuti keputusan"},
    .what_en = "The words of a decision name deeds that follow it.",
    .what_id = "Kalimat sebuah keputusan menyebut perbuatan yang mengikutinya.",
    .why_en = "The time of the decision and of the signature cannot be told apart.",
    .why_id = "Waktu keputusan dan waktu penandatanganan tidak dapat dibedakan.",
    .basis = "PermenPANRB 35/2012",
    .bad = R"([procedure]
[[procedure.step]]
id        = "check"
kind      = "decision"
text      = "Memeriksa konsep, bila sesuai di TTD dan diarsipkan"
time      = "10 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "check" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
]
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "check"
kind      = "decision"
text      = "Memeriksa konsep"
time      = "10 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
outcomes  = [
  { id = "back", label = "Kurang", effect = "return", next = "check" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
]
)",
    .check = check};

}  // namespace sp::rule
