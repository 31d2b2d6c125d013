// SPDX-License-Identifier: Apache-2.0
// The graphs of a standard: of its procedure, its sub-procedures and its variants.
#include "formats/cross_check.hpp"
#include "procedure/check.hpp"
#include "standard/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace sp {
namespace {

/// "procedure.step[0]" is that of the table `here`.
void put_below(std::string& path, const std::string& here) {
  constexpr std::string_view procedure = "procedure.step[";
  if (!path.starts_with(procedure) && path != "procedure") return;
  path = here + path.substr(std::string_view("procedure").size());
}

/// The steps of a sub-procedure as if they were a procedure of their own.
std::vector<Finding> check_subprocedure(const Standard& standard, std::size_t index) {
  Standard alone;
  alone.file = standard.file;
  const auto& below = (*standard.subprocedures)[index];
  alone.procedure.place = below.place;
  alone.procedure.steps = below.steps;
  auto findings = check_procedure(alone);
  const auto here = element_path("subprocedure", index);
  for (auto& finding : findings) {
    put_below(finding.path, here);
    for (auto& argument : finding.args) put_below(argument, here);
  }
  return findings;
}

/// A step of a variant that is not there belongs to none: another finding speaks of it.
bool names_known_variants(const Standard& standard) {
  const auto known = variant_ids(standard);
  const auto is_known = [&](const std::string& id) {
    return std::find(known.begin(), known.end(), id) != known.end();
  };
  return std::all_of(standard.steps().begin(), standard.steps().end(), [&](const Step& step) {
    if (!step.when || !step.when->variant) return true;
    const auto& named = *step.when->variant;
    return std::all_of(named.begin(), named.end(), is_known);
  });
}

bool is_told(const std::vector<Finding>& findings, const Finding& finding) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& told) {
    return told.code == finding.code && told.where.at == finding.where.at;
  });
}

/// A step has another place in the list of a variant, so that no index is told.
void check_resolved(const Standard& resolved, std::vector<Finding>& findings) {
  for (auto& finding : check_procedure(resolved)) {
    finding.path = "procedure";
    if (!is_told(findings, finding)) findings.push_back(std::move(finding));
  }
}

}  // namespace

void check_procedures(const Standard& standard, std::vector<Finding>& findings) {
  auto found = check_procedure(standard);
  for (std::size_t i = 0; standard.subprocedures && i < standard.subprocedures->size(); ++i) {
    for (auto& finding : check_subprocedure(standard, i)) found.push_back(std::move(finding));
  }
  if (found.empty() && names_known_variants(standard)) {
    for (const auto& variant : variant_ids(standard)) {
      check_resolved(*resolve(standard, variant), found);
    }
    if (!standard.variants && standard.subprocedures) check_resolved(resolve(standard), found);
  }
  findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
}

}  // namespace sp
