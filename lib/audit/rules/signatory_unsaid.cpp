// SPDX-License-Identifier: Apache-2.0
// Who stands for it.
#include "audit/rules.hpp"
#include "audit/said.hpp"

namespace sp::rule {
namespace {

std::vector<Violation> check(const Subject& subject) {
  const auto& service = subject.standard.service;
  if (!is_unsaid(service.signatory.name)) return {};
  return {{.at = at(service.signatory.name, service.table.key), .path = "service.signatory.name"}};
}

}  // namespace

const Rule signatory_unsaid{
    .head = {.code = "SP602",
             .name = "signatory-unsaid",
             .severity = Severity::warning,
             .sentence_en = "nobody is named as having signed the standard",
             .sentence_id = "tidak disebut nama penanda tangan standar ini",
             .hint_en = "add signatory = { title = \"…\", name = \"…\" }",
             .hint_id = "tambahkan signatory = { title = \"…\", name = \"…\" }"},
    .what_en = "The document carries no name of whoever signed it.",
    .what_id = "Dokumen tidak memuat nama penanda tangannya.",
    .why_en = "A promise needs somebody who gave it.",
    .why_id = "Sebuah janji memerlukan orang yang memberikannya.",
    .basis = "PermenPANRB 15/2014 (penetapan)",
    .bad = R"([service]
signatory  = { title = "Kepala Dinas" }
not_stated = ["signatory.name"]
)",
    .good = R"([service]
signatory = { title = "Kepala Dinas", name = "Ani Wijaya" }
)",
    .check = check};

}  // namespace sp::rule
