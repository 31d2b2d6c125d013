// SPDX-License-Identifier: Apache-2.0
// The standard itself has a date to keep.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& due = subject.standard.service.review_due;
  if (!due || first_day(*due) >= subject.as_of) return {};
  return {{.args = {to_string(*due)},
           .at = at(due, subject.standard.service.table.key),
           .path = "service.review_due"}};
}

}  // namespace

const Rule review_overdue{
    .head = {.code = "SP604",
             .name = "review-overdue",
             .severity = Severity::warning,
             .sentence_en = "the standard was to be reviewed by {0}",
             .sentence_id = "standar ini seharusnya ditinjau paling lambat {0}",
             .hint_en = "review it, and raise its edition",
             .hint_id = "tinjau standar ini, lalu naikkan edisinya"},
    .what_en = "The day on which the standard was to be reviewed has passed.",
    .what_id = "Hari peninjauan standar sudah lewat.",
    .why_en = "What was true three years ago may be promised no longer.",
    .why_id = "Yang benar tiga tahun lalu belum tentu masih dapat dijanjikan.",
    .basis = "PermenPANRB 15/2014 (peninjauan ulang)",
    .bad = R"([service]
review_due = "2020-01-01"
)",
    .good = R"([service]
review_due = "2999-01-01"
)",
    .check = check};

}  // namespace sp::rule
