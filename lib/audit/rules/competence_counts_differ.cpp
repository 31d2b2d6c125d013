// SPDX-License-Identifier: Apache-2.0
// The people whose education is listed against those who are counted.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <optional>

namespace sp::rule {
namespace {

std::optional<std::int64_t> people_of(const RoleCompetence& role) {
  std::int64_t sum = 0;
  for (const auto& level : role.education.value_or({})) {
    if (!level.count) return std::nullopt;
    sum += *level.count;
  }
  return role.education && !role.education->empty() ? std::optional(sum) : std::nullopt;
}

const RoleCount* count_of(const Standard& standard, const std::string& role) {
  for (const auto& counted : *standard.staffing.roles) {
    if (counted.role && *counted.role == role) return &counted;
  }
  return nullptr;
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!standard.competence.roles || !standard.staffing.roles) return {};
  std::vector<Violation> found;
  for (const auto& wanted : *standard.competence.roles) {
    const auto people = people_of(wanted);
    const auto* counted = wanted.role ? count_of(standard, *wanted.role) : nullptr;
    if (!people || counted == nullptr || !counted->count || *counted->count == *people) continue;
    found.push_back(
        {.args = {*wanted.role, std::to_string(*people), std::to_string(*counted->count)},
         .at = at(wanted.education, wanted.place.value),
         .path = "competence.role",
         .spots = {{at(counted->count, counted->place.value),
                    "staffing counts {0}",
                    "jumlah pelaksana {0}",
                    {std::to_string(*counted->count)}}}});
  }
  return found;
}

}  // namespace

const Rule competence_counts_differ{
    .head = {.code = "SP406",
             .name = "competence-counts-differ",
             .severity = Severity::error,
             .sentence_en = "competence lists {1} people as '{0}', staffing {2}",
             .sentence_id = "kompetensi menyebut {1} orang sebagai '{0}', jumlah pelaksana {2}",
             .hint_en = "correct the count that is wrong",
             .hint_id = "betulkan angka yang salah"},
    .what_en = "The educations of a role are for another number of people than staffing has in it.",
    .what_id = "Jumlah orang menurut pendidikan suatu peran berbeda dari jumlah pelaksananya.",
    .why_en = "One of the numbers is wrong, and both are published.",
    .why_id = "Salah satu angkanya keliru, padahal keduanya dipublikasikan.",
    .basis = "PermenPANRB 15/2014 (kompetensi pelaksana, jumlah pelaksana)",
    .bad = R"([competence]
[[competence.role]]
role      = "officer"
education = [{ level = "S-1", count = 2 }, { level = "D-III", count = 1 }]
[staffing]
[[staffing.role]]
role  = "officer"
count = 4
)",
    .good = R"([competence]
[[competence.role]]
role      = "officer"
education = [{ level = "S-1", count = 2 }, { level = "D-III", count = 2 }]
[staffing]
[[staffing.role]]
role  = "officer"
count = 4
)",
    .check = check};

}  // namespace sp::rule
