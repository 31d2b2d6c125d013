// SPDX-License-Identifier: Apache-2.0
// The order of the ministry's guide.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

std::vector<ComponentKey> printed_order(const Standard& standard) {
  std::vector<ComponentKey> order;
  for (const auto& part : standard.document.parts.value_or({})) {
    for (const auto& name : part.components.value_or({})) {
      if (const auto key = parse_component_key(name)) order.push_back(*key);
    }
  }
  return order;
}

std::vector<Violation> check(const Subject& subject) {
  const auto order = printed_order(subject.standard);
  const auto turn = std::is_sorted_until(order.begin(), order.end());
  if (turn == order.end()) return {};
  const auto& parts = subject.standard.document.parts;
  return {{.args = {std::string(name_of(*turn)), std::string(name_of(*(turn - 1)))},
           .at = at(parts, {1, 1}),
           .path = "document.part"}};
}

}  // namespace

const Rule components_in_another_order{
    .head = {.code = "SP903",
             .name = "components-in-another-order",
             .severity = Severity::info,
             .sentence_en =
                 "the components stand in another order than the guide's: {0} behind {1}",
             .sentence_id = "urutan komponen berbeda dari pedoman: {0} sesudah {1}",
             .hint_en = "both orders occur; the act itself has another one",
             .hint_id = "kedua urutan lazim; undang-undangnya pun memakai urutan lain"},
    .what_en = "The document has its components in another order than the ministry's guide.",
    .what_id = "Dokumen menyusun komponen dengan urutan yang berbeda dari pedoman kementerian.",
    .why_en = "Whoever compares standards looks for the same number in the same place.",
    .why_id = "Pembanding standar mencari nomor yang sama di tempat yang sama.",
    .basis = "PermenPANRB 15/2014; UU 25/2009 Pasal 21 (urutan lain)",
    .bad = R"([document]
[[document.part]]
heading    = "Pengelolaan"
components = ["legal_basis", "competence", "facilities"]
)",
    .good = R"([document]
[[document.part]]
heading    = "Pengelolaan"
components = ["legal_basis", "facilities", "competence"]
)",
    .check = check};

}  // namespace sp::rule
