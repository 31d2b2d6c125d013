// SPDX-License-Identifier: Apache-2.0
// A return costs time; is there room for one?
#include "audit/path_times.hpp"
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& limit = subject.standard.time_limit.limit;
  const auto longest = longest_way(subject.standard);
  if (!limit || !longest || longest->max > limit->max) return {};
  std::vector<Violation> found;
  for (const auto& round : returns_of(subject.standard)) {
    auto whole = *longest;
    whole.min += round.time.max;
    whole.max += round.time.max;
    if (whole.max <= limit->max) continue;
    found.push_back({.args = {round.step, to_string(round.time), to_string(*longest),
                              to_string(whole), to_string(*limit)},
                     .at = round.at,
                     .path = round.path,
                     .spots = {{at(limit, at(subject.standard.time_limit)),
                                "{0} are promised",
                                "dijanjikan {0}",
                                {to_string(*limit)}}}});
  }
  return found;
}

}  // namespace

const Rule return_exceeds_limit{
    .head =
        {.code = "SP303",
         .name = "return-exceeds-limit",
         .severity = Severity::warning,
         .sentence_en = "one return at '{0}' adds {1} ({2} become {3}), but {4} are promised",
         .sentence_id =
             "satu pengembalian pada '{0}' menambah {1} ({2} menjadi {3}), tetapi dijanjikan {4}",
         .hint_en = "let the promise have room for a return, or say that the clock stands still",
         .hint_id = "beri ruang bagi pengembalian dalam janji, atau nyatakan waktunya berhenti"},
    .what_en = "The promise has no room for a single return that the procedure provides for.",
    .what_id = "Janji tidak memberi ruang bagi satu pengembalian pun yang diatur dalam prosedur.",
    .why_en = "A case that is sent back once is late even when every officer is on time.",
    .why_id =
        "Berkas yang dikembalikan sekali sudah terlambat walaupun setiap petugas tepat waktu.",
    .basis = "PermenPANRB 15/2014 (jangka waktu terhadap prosedur)",
    .bad = R"([procedure]
[[procedure.step]]
id        = "draft"
text      = "Menyusun konsep"
time      = "30 minutes"
performer = "officer"
input     = "Berkas"
output    = "Konsep"
[[procedure.step]]
id        = "examine"
kind      = "decision"
text      = "Memeriksa konsep"
time      = "30 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
outcomes  = [
  { id = "no", label = "Tidak", effect = "return", next = "draft" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
]
[time_limit]
limit = "1 hour"
start = "received"
stop  = "end"
)",
    .good = R"([procedure]
[[procedure.step]]
id        = "draft"
text      = "Menyusun konsep"
time      = "30 minutes"
performer = "officer"
input     = "Berkas"
output    = "Konsep"
[[procedure.step]]
id        = "examine"
kind      = "decision"
text      = "Memeriksa konsep"
time      = "30 minutes"
performer = "officer"
input     = "Konsep"
output    = "Surat"
outcomes  = [
  { id = "no", label = "Tidak", effect = "return", next = "draft" },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
]
[time_limit]
limit = "2 hours"
start = "received"
stop  = "end"
)",
    .check = check};

}  // namespace sp::rule
