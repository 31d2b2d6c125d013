// SPDX-License-Identifier: Apache-2.0
// The law orders fourteen components.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  std::vector<std::string> unsaid;
  Position first{};
  for (const auto key : all_components()) {
    const auto& component = component_of(subject.standard, key);
    if (!is_unsaid(component.presence)) continue;
    unsaid.emplace_back(name_of(key));
    if (!first.known()) first = at(component);
  }
  if (unsaid.empty()) return {};
  if (!first.known()) first = Position{1, 1};
  return {{.args = {std::to_string(unsaid.size()), listed(unsaid)}, .at = first}};
}

}  // namespace

const Rule components_unsaid{
    .head = {.code = "SP101",
             .name = "components-unsaid",
             .severity = Severity::warning,
             .sentence_en = "of the 14 components {0} are not stated: {1}",
             .sentence_id = "dari 14 komponen, {0} tidak dinyatakan: {1}",
             .hint_en = "a standard has all of them; name one that does not concern the service in "
                        "not_applicable",
             .hint_id = "standar memuat semuanya; komponen yang tidak berkaitan dengan layanan ini "
                        "disebut dalam not_applicable"},
    .what_en = "A component of the fourteen that the law orders is missing from the document.",
    .what_id = "Salah satu dari empat belas komponen yang diwajibkan tidak ada dalam dokumen.",
    .why_en = "What is not promised cannot be claimed, and what nobody is told cannot be kept.",
    .why_id =
        "Yang tidak dijanjikan tidak dapat dituntut, dan yang tidak diberitahukan tidak dapat "
        "ditepati.",
    .basis = "UU 25/2009 Pasal 21; PermenPANRB 15/2014",
    .bad = R"(not_stated = ["safety", "evaluation"]
)",
    .good = R"(not_applicable = ["safety"]
[evaluation]
items = [{ text = "Survei kepuasan masyarakat", every = "1 year" }]
)",
    .check = check};

}  // namespace sp::rule
