// SPDX-License-Identifier: Apache-2.0
// The roles against their total.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& staffing = subject.standard.staffing;
  if (!staffing.total || !staffing.roles || staffing.roles->empty()) return {};
  std::int64_t sum = 0;
  for (const auto& role : *staffing.roles) {
    if (!role.count) return {};
    sum += *role.count;
  }
  if (sum == *staffing.total) return {};
  return {{.args = {std::to_string(sum), std::to_string(*staffing.total)},
           .at = at(staffing.total, at(staffing)),
           .path = "staffing.total"}};
}

}  // namespace

const Rule staffing_sum_differs{
    .head = {.code = "SP405",
             .name = "staffing-sum-differs",
             .severity = Severity::error,
             .sentence_en = "the roles add up to {0} people, the total says {1}",
             .sentence_id = "jumlah seluruh peran {0} orang, tetapi totalnya disebut {1}",
             .hint_en = "correct the count that is wrong",
             .hint_id = "betulkan angka yang salah"},
    .what_en = "The counts of the roles do not add up to the total.",
    .what_id = "Jumlah orang setiap peran tidak sama dengan totalnya.",
    .why_en = "One of the numbers is wrong, and both are published.",
    .why_id = "Salah satu angkanya keliru, padahal keduanya dipublikasikan.",
    .basis = "PermenPANRB 15/2014 (jumlah pelaksana)",
    .bad = R"([staffing]
total = 9
[[staffing.role]]
role  = "officer"
count = 8
)",
    .good = R"([staffing]
total = 8
[[staffing.role]]
role  = "officer"
count = 8
)",
    .check = check};

}  // namespace sp::rule
