// SPDX-License-Identifier: Apache-2.0
// The law on public services itself.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

constexpr std::string_view service_act = "UU 25/2009";

std::vector<Violation> check(const Subject& subject) {
  const auto& basis = subject.standard.legal_basis;
  if (!basis.acts || basis.acts->empty()) return {};
  const bool cited = std::any_of(basis.acts->begin(), basis.acts->end(),
                                 [](const Act& act) { return act.act.value == service_act; });
  if (cited) return {};
  return {{.args = {std::string(service_act), std::to_string(basis.acts->size())},
           .at = at(basis),
           .path = "legal_basis.act"}};
}

}  // namespace

const Rule service_act_missing{
    .head = {.code = "SP501",
             .name = "service-act-missing",
             .severity = Severity::warning,
             .sentence_en = "{0}, on public services, is not among the acts (cited: {1})",
             .sentence_id =
                 "{0} tentang Pelayanan Publik tidak ada di antara dasar hukum (disebut: {1})",
             .hint_en = "add it: every service standard rests on it",
             .hint_id = "tambahkan: setiap standar pelayanan bersandar padanya"},
    .what_en = "The legal basis leaves out the act on which every service standard rests.",
    .what_id =
        "Dasar hukum tidak memuat undang-undang yang menjadi sandaran setiap standar pelayanan.",
    .why_en = "It is this act that gives whoever is served the right to hold the office to it.",
    .why_id = "Undang-undang itulah yang memberi pengguna layanan hak menuntut penyelenggara.",
    .basis = "UU 25/2009 Pasal 20 dan 21",
    .bad = R"([legal_basis]
[[legal_basis.act]]
act = "UU 23/2006"
)",
    .good = R"([legal_basis]
[[legal_basis.act]]
act = "UU 23/2006"
[[legal_basis.act]]
act = "UU 25/2009"
)",
    .check = check};

}  // namespace sp::rule
