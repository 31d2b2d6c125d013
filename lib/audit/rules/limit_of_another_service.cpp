// SPDX-License-Identifier: Apache-2.0
// A promise that was copied from another standard.
#include "audit/rules.hpp"
#include "audit/said.hpp"
#include "base/ascii.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& named = subject.standard.time_limit.applies_to;
  const auto& title = subject.standard.service.title;
  if (!named || !title) return {};
  if (in_small_letters(trimmed(*named)) == in_small_letters(trimmed(*title))) return {};
  return {{.args = {*named, *title},
           .at = at(named, at(subject.standard.time_limit)),
           .path = "time_limit.applies_to",
           .spots = {{at(title, subject.standard.service.table.key),
                      "the service is '{0}'",
                      "layanan ini '{0}'",
                      {*title}}}}};
}

}  // namespace

const Rule limit_of_another_service{
    .head = {.code = "SP901",
             .name = "limit-of-another-service",
             .severity = Severity::error,
             .sentence_en = "the time limit names '{0}', but the service is '{1}'",
             .sentence_id = "jangka waktu menyebut '{0}', padahal layanannya '{1}'",
             .hint_en = "correct the name, or the limit: one of them is another standard's",
             .hint_id = "betulkan namanya, atau jangka waktunya: salah satunya milik standar lain"},
    .what_en = "The component of the time limit names another service.",
    .what_id = "Komponen jangka waktu menyebut layanan lain.",
    .why_en = "It was copied; whether the time is right nobody can tell.",
    .why_id = "Bagian itu disalin; tidak dapat diketahui apakah waktunya benar.",
    .basis = "PermenPANRB 15/2014 (jangka waktu setiap jenis pelayanan)",
    .bad = R"([time_limit]
limit      = "3 working_days"
count      = "next_day"
start      = "received"
stop       = "end"
applies_to = "Layanan Pindah Domisili"
)",
    .good = R"([time_limit]
limit      = "3 working_days"
count      = "next_day"
start      = "received"
stop       = "end"
applies_to = "Surat Keterangan"
)",
    .check = check};

}  // namespace sp::rule
