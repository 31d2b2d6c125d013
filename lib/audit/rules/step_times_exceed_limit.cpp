// SPDX-License-Identifier: Apache-2.0
// The steps of one way through the procedure against the promise.
#include "audit/path_times.hpp"
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& limit = subject.standard.time_limit.limit;
  const auto longest = longest_way(subject.standard);
  if (!limit || !longest || longest->max <= limit->max) return {};
  return {{.args = {to_string(*longest), to_string(*limit)},
           .at = at(limit, at(subject.standard.time_limit)),
           .path = "time_limit.limit",
           .spots = {{at(subject.standard.procedure),
                      "the steps take {0}",
                      "langkah-langkahnya {0}",
                      {to_string(*longest)}}}}};
}

}  // namespace

const Rule step_times_exceed_limit{
    .head = {.code = "SP302",
             .name = "step-times-exceed-limit",
             .severity = Severity::error,
             .sentence_en = "the steps take {0} on the longest way, but {1} are promised",
             .sentence_id =
                 "langkah-langkah memakan {0} pada jalan terpanjang, tetapi dijanjikan {1}",
             .hint_en = "shorten the steps, or promise what they take",
             .hint_id = "persingkat langkahnya, atau janjikan sesuai lamanya"},
    .what_en = "The times of the steps add up to more than the promised total.",
    .what_id = "Jumlah waktu langkah melebihi jangka waktu yang dijanjikan.",
    .why_en = "Every case would be late even when every officer is on time.",
    .why_id = "Setiap berkas akan terlambat walaupun setiap petugas tepat waktu.",
    .basis = "PermenPANRB 15/2014 (jangka waktu terhadap prosedur)",
    .bad = R"([procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "50 minutes"
performer = "officer"
input     = "Berkas"
output    = "Konsep"
[[procedure.step]]
id        = "sign"
text      = "Menandatangani"
time      = "20 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
next      = "end"
[time_limit]
limit = "1 hour"
start = "received"
stop  = "end"
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "check"
text      = "Memeriksa berkas"
time      = "40 minutes"
performer = "officer"
input     = "Berkas"
output    = "Konsep"
[[procedure.step]]
id        = "sign"
text      = "Menandatangani"
time      = "20 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
next      = "end"
[time_limit]
limit = "1 hour"
start = "received"
stop  = "end"
)",
    .check = check};

}  // namespace sp::rule
