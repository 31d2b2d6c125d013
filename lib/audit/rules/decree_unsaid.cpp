// SPDX-License-Identifier: Apache-2.0
// By what the standard was set.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& service = subject.standard.service;
  if (!is_unsaid(service.decree)) return {};
  return {{.at = at(service.decree, service.table.key), .path = "service.decree"}};
}

}  // namespace

const Rule decree_unsaid{
    .head = {.code = "SP601",
             .name = "decree-unsaid",
             .severity = Severity::warning,
             .sentence_en = "no decree is named that sets the standard",
             .sentence_id = "tidak disebut keputusan yang menetapkan standar ini",
             .hint_en = "add decree with its number",
             .hint_id = "tambahkan decree dengan nomornya"},
    .what_en = "The document names no decree that set it.",
    .what_id = "Dokumen tidak menyebut keputusan penetapannya.",
    .why_en = "A standard that nobody set binds nobody.",
    .why_id = "Standar yang tidak ditetapkan siapa pun tidak mengikat siapa pun.",
    .basis = "UU 25/2009 Pasal 20; PermenPANRB 15/2014 (penetapan)",
    .bad = R"([service]
not_stated = ["decree"]
)",
    .good = R"([service]
decree = "Keputusan Kepala Dinas 12/2024"
)",
    .check = check};

}  // namespace sp::rule
