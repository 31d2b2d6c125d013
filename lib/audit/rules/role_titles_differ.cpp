// SPDX-License-Identifier: Apache-2.0
// One role, two titles.
#include "audit/rules.hpp"
#include "audit/said.hpp"
#include "base/ascii.hpp"

namespace sp::rule {
namespace {

bool same_title(const std::string& a, const std::string& b) {
  return in_small_letters(trimmed(a)) == in_small_letters(trimmed(b));
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!standard.competence.roles || !standard.staffing.roles) return {};
  std::vector<Violation> found;
  for (const auto& counted : *standard.staffing.roles) {
    for (const auto& wanted : *standard.competence.roles) {
      const bool same_role = counted.role && wanted.role && *counted.role == *wanted.role;
      if (!same_role || !counted.title || !wanted.title) continue;
      if (same_title(*counted.title, *wanted.title)) continue;
      found.push_back({.args = {*wanted.title, *counted.title},
                       .at = at(counted.title, counted.place.value),
                       .path = "staffing.role",
                       .spots = {{at(wanted.title, wanted.place.value),
                                  "competence says '{0}'",
                                  "kompetensi menyebut '{0}'",
                                  {*wanted.title}}}});
    }
  }
  return found;
}

}  // namespace

const Rule role_titles_differ{
    .head = {.code = "SP403",
             .name = "role-titles-differ",
             .severity = Severity::warning,
             .sentence_en = "competence calls the role '{0}', staffing '{1}'",
             .sentence_id = "kompetensi menyebut peran itu '{0}', jumlah pelaksana '{1}'",
             .hint_en = "spell it the same in both, or make two roles of it",
             .hint_id = "samakan ejaannya, atau jadikan dua peran"},
    .what_en = "The components of competence and staffing spell the title of one role differently.",
    .what_id = "Komponen kompetensi dan jumlah pelaksana mengeja jabatan yang sama secara berbeda.",
    .why_en = "Whether it is one post or two decides who may sign.",
    .why_id = "Apakah satu jabatan atau dua menentukan siapa yang berwenang menandatangani.",
    .basis = "PermenPANRB 15/2014 (kompetensi pelaksana, jumlah pelaksana)",
    .bad = R"([competence]
[[competence.role]]
role      = "officer"
title     = "Analis SDM Aparatur"
education = [{ level = "S-1", count = 2 }]
[staffing]
[[staffing.role]]
role  = "officer"
title = "Analisis SDM Aparatur"
count = 2
)",
    .good = R"([competence]
[[competence.role]]
role      = "officer"
title     = "Analis SDM Aparatur"
education = [{ level = "S-1", count = 2 }]
[staffing]
[[staffing.role]]
role  = "officer"
title = "Analis SDM Aparatur"
count = 2
)",
    .check = check};

}  // namespace sp::rule
