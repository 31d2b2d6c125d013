// SPDX-License-Identifier: Apache-2.0
// Since when it holds.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& service = subject.standard.service;
  if (!is_unsaid(service.issued) || !is_unsaid(service.effective)) return {};
  return {{.at = at(service.issued, service.table.key), .path = "service.issued"}};
}

}  // namespace

const Rule date_unsaid{
    .head = {.code = "SP603",
             .name = "date-unsaid",
             .severity = Severity::warning,
             .sentence_en = "the standard has no date: neither issued nor effective is stated",
             .sentence_id = "standar tanpa tanggal: issued maupun effective tidak dinyatakan",
             .hint_en = "add issued, or effective where the decree names another day",
             .hint_id = "tambahkan issued, atau effective bila keputusannya menyebut hari lain"},
    .what_en = "The document says neither when it was issued nor from when it holds.",
    .what_id = "Dokumen tidak menyebut kapan ditetapkan dan sejak kapan berlaku.",
    .why_en = "Which edition a case is judged by depends on the date.",
    .why_id = "Edisi yang dipakai menilai sebuah berkas bergantung pada tanggalnya.",
    .basis = "PermenPANRB 15/2014 (penetapan)",
    .bad = R"([service]
not_stated = ["issued", "effective"]
)",
    .good = R"([service]
issued     = "2024-06"
not_stated = ["effective"]
)",
    .check = check};

}  // namespace sp::rule
