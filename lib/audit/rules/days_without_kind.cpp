// SPDX-License-Identifier: Apache-2.0
// "7 hari": of which kind?
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& promise = subject.standard.time_limit;
  if (!promise.limit || promise.limit->unit != Unit::day) return {};
  return {{.args = {to_string(*promise.limit)},
           .at = at(promise.limit, at(promise)),
           .path = "time_limit.limit"}};
}

}  // namespace

const Rule days_without_kind{
    .head = {.code = "SP308",
             .name = "days-without-kind",
             .severity = Severity::warning,
             .sentence_en = "'{0}' may be working days or calendar days",
             .sentence_id = "'{0}' dapat berarti hari kerja atau hari kalender",
             .hint_en = "say which: working_days or calendar_days",
             .hint_id = "nyatakan yang mana: working_days atau calendar_days"},
    .what_en = "The promise is in days, and the document does not say of which kind.",
    .what_id = "Janji dinyatakan dalam hari tanpa menyebut hari kerja atau hari kalender.",
    .why_en = "Seven working days are nine calendar days at least, and seventeen at Idul Fitri.",
    .why_id =
        "Tujuh hari kerja sekurangnya sembilan hari kalender, dan tujuh belas saat Idulfitri.",
    .basis = "UU 30/2014 Pasal 53 (hari kerja)",
    .bad = R"([time_limit]
limit = "7 days"
count = "next_day"
roll  = "following"
start = "received"
stop  = "end"
)",
    .good = R"([time_limit]
limit = "7 working_days"
count = "next_day"
start = "received"
stop  = "end"
)",
    .check = check};

}  // namespace sp::rule
