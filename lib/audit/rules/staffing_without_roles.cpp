// SPDX-License-Identifier: Apache-2.0
// Eight people: which?
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& staffing = subject.standard.staffing;
  const bool roles = staffing.roles && !staffing.roles->empty();
  if (!staffing.total || roles || !is_unsaid(staffing.roles)) return {};
  return {{.args = {std::to_string(*staffing.total)},
           .at = at(staffing.total, at(staffing)),
           .path = "staffing.role"}};
}

}  // namespace

const Rule staffing_without_roles{
    .head = {.code = "SP404",
             .name = "staffing-without-roles",
             .severity = Severity::warning,
             .sentence_en = "{0} people are named, but not how many of which role",
             .sentence_id = "disebut {0} orang, tetapi tidak berapa orang bagi setiap peran",
             .hint_en = "add a [[staffing.role]] for each role",
             .hint_id = "tambahkan [[staffing.role]] bagi setiap peran"},
    .what_en = "The staffing is one number without roles.",
    .what_id = "Jumlah pelaksana hanya satu angka tanpa peran.",
    .why_en = "Eight clerks and nobody who may sign are eight people as well.",
    .why_id =
        "Delapan juru tulis tanpa seorang pun yang berwenang menandatangani juga delapan orang.",
    .basis = "PermenPANRB 15/2014 (jumlah pelaksana)",
    .bad = R"([staffing]
total      = 8
not_stated = ["role"]
)",
    .good = R"([staffing]
total = 8
[[staffing.role]]
role  = "officer"
count = 8
)",
    .check = check};

}  // namespace sp::rule
