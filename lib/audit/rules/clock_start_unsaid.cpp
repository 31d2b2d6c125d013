// SPDX-License-Identifier: Apache-2.0
// From when the promise counts.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& promise = subject.standard.time_limit;
  if (!promise.limit || !is_unsaid(promise.start)) return {};
  return {{.args = {to_string(*promise.limit)},
           .at = at(promise.limit, at(promise)),
           .path = "time_limit.start"}};
}

}  // namespace

const Rule clock_start_unsaid{
    .head = {.code = "SP304",
             .name = "clock-start-unsaid",
             .severity = Severity::warning,
             .sentence_en = "the promise of {0} does not say from when it counts",
             .sentence_id = "dijanjikan {0}, tetapi tidak dinyatakan sejak kapan",
             .hint_en =
                 "say what starts the clock: start = \"received\", \"complete\", \"paid\" or "
                 "\"scheduled\"",
             .hint_id =
                 "nyatakan awal waktunya: start = \"received\", \"complete\", \"paid\", atau "
                 "\"scheduled\""},
    .what_en = "Nothing says what starts the clock of the promise.",
    .what_id = "Tidak dinyatakan apa yang memulai jangka waktu.",
    .why_en = "Counted from receipt or from the complete papers, the same case is late or not.",
    .why_id =
        "Dihitung sejak diterima atau sejak berkas lengkap, berkas yang sama terlambat atau "
        "tidak.",
    .basis = "UU 30/2014 Pasal 53; PermenPANRB 15/2014",
    .bad = R"([time_limit]
limit      = "3 working_days"
count      = "next_day"
stop       = "end"
not_stated = ["start"]
)",
    .good = R"([time_limit]
limit = "3 working_days"
count = "next_day"
start = "complete"
stop  = "end"
)",
    .check = check};

}  // namespace sp::rule
