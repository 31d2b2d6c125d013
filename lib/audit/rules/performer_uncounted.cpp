// SPDX-License-Identifier: Apache-2.0
// Whoever does a step should be among the staff.
#include "audit/rules.hpp"
#include "audit/said.hpp"

#include <algorithm>
#include <set>

namespace sp::rule {
namespace {

bool is_counted(const Standard& standard, const std::string& role) {
  const auto& roles = *standard.staffing.roles;
  return std::any_of(roles.begin(), roles.end(), [&](const RoleCount& counted) {
    return counted.role && *counted.role == role;
  });
}

bool is_own(const Standard& standard, const std::string& id) {
  const auto* role = find_role(standard, id);
  return role != nullptr && role->kind.value_or(RoleKind::own) == RoleKind::own;
}

std::vector<Violation> check(const Subject& subject) {
  const auto& standard = subject.standard;
  if (!has_steps(standard) || !standard.staffing.roles || standard.staffing.roles->empty())
    return {};
  std::vector<Violation> found;
  std::set<std::string> told;
  for (const auto& step : standard.steps()) {
    if (!step.performer || !is_own(standard, *step.performer)) continue;
    if (is_counted(standard, *step.performer) || !told.insert(*step.performer).second) continue;
    found.push_back({.args = {*step.performer, step.id.value_or("")},
                     .at = at(step.performer, step.place.value),
                     .path = "procedure.step",
                     .spots = {{at(standard.staffing), "the staff", "jumlah pelaksana"}}});
  }
  return found;
}

}  // namespace

const Rule performer_uncounted{
    .head = {.code = "SP407",
             .name = "performer-uncounted",
             .severity = Severity::warning,
             .sentence_en = "role '{0}' performs step '{1}', but staffing does not count it",
             .sentence_id = "peran '{0}' melaksanakan langkah '{1}', tetapi tidak ada dalam jumlah "
                            "pelaksana",
             .hint_en = "add a [[staffing.role]] for it, or name the role that is meant",
             .hint_id = "tambahkan [[staffing.role]] untuknya, atau sebut peran yang dimaksud"},
    .what_en = "A role of the office that performs a step is not among the staff.",
    .what_id = "Peran kantor yang melaksanakan suatu langkah tidak ada dalam jumlah pelaksana.",
    .why_en = "A step without people waits.",
    .why_id = "Langkah tanpa orang akan menunggu.",
    .basis = "PermenPANRB 15/2014 (jumlah pelaksana)",
    .bad = R"([roles]
officer = "Petugas"
clerk   = "Juru tulis"
[staffing]
[[staffing.role]]
role  = "clerk"
count = 2
)",
    .good = R"([roles]
officer = "Petugas"
clerk   = "Juru tulis"
[staffing]
[[staffing.role]]
role  = "clerk"
count = 2
[[staffing.role]]
role  = "officer"
count = 1
)",
    .check = check};

}  // namespace sp::rule
