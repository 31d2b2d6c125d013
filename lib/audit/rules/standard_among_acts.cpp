// SPDX-License-Identifier: Apache-2.0
// A norm is no act.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  std::vector<Violation> found;
  const auto acts = subject.standard.legal_basis.acts.value_or({});
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i].kind.value != "standard") continue;
    found.push_back({.args = {acts[i].act.value_or("")},
                     .at = at(acts[i].act, acts[i].place.value),
                     .path = "legal_basis.act[" + std::to_string(i) + "]"});
  }
  return found;
}

}  // namespace

const Rule standard_among_acts{
    .head = {.code = "SP502",
             .name = "standard-among-acts",
             .severity = Severity::warning,
             .sentence_en = "'{0}' is cited as legal basis, but is no act",
             .sentence_id = "'{0}' dikutip sebagai dasar hukum, padahal bukan peraturan",
             .hint_en = "move it to where it is used, like internal control",
             .hint_id = "pindahkan ke tempat pemakaiannya, misalnya pengawasan internal"},
    .what_en = "A norm of a standards body stands among the acts.",
    .what_id = "Norma lembaga standardisasi tercantum di antara peraturan.",
    .why_en = "It binds nobody: no right follows from it.",
    .why_id = "Norma itu tidak mengikat siapa pun: tidak ada hak yang timbul darinya.",
    .basis = "UU 12/2011 Pasal 7 dan 8",
    .bad = R"([legal_basis]
[[legal_basis.act]]
act = "UU 25/2009"
[[legal_basis.act]]
act  = "ISO 9001:2015"
kind = "standard"
)",
    .good = R"([legal_basis]
[[legal_basis.act]]
act = "UU 25/2009"
)",
    .check = check};

}  // namespace sp::rule
