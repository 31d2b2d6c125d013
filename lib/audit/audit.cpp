// SPDX-License-Identifier: Apache-2.0
#include "audit/audit.hpp"

#include "audit/rules.hpp"

#include <algorithm>

namespace sp {
namespace {

Finding finding_of(const rule::Rule& rule, rule::Violation&& violation, const std::string& file) {
  Finding finding{.args = std::move(violation.args),
                  .where = {file, violation.at},
                  .path = std::move(violation.path),
                  .rule = &rule.head};
  for (auto& spot : violation.spots) {
    finding.asides.push_back({{file, spot.at}, spot.label_en, spot.label_id, std::move(spot.args)});
  }
  return finding;
}

}  // namespace

const std::vector<const rule::Rule*>& audit_rules() {
  static const std::vector<const rule::Rule*> rules{
      &rule::components_unsaid,
      &rule::complaints_without_handling,
      &rule::steps_without_input_and_output,
      &rule::nothing_comes_back,
      &rule::decision_read_into_text,
      &rule::step_times_unsaid,
      &rule::step_times_exceed_limit,
      &rule::return_exceeds_limit,
      &rule::clock_start_unsaid,
      &rule::clock_stop_open,
      &rule::multiply_unsaid,
      &rule::refusal_limit_unsaid,
      &rule::days_without_kind,
      &rule::performers_unsaid,
      &rule::role_titles_differ,
      &rule::staffing_without_roles,
      &rule::staffing_sum_differs,
      &rule::competence_counts_differ,
      &rule::performer_uncounted,
      &rule::service_act_missing,
      &rule::standard_among_acts,
      &rule::decree_unsaid,
      &rule::signatory_unsaid,
      &rule::date_unsaid,
      &rule::review_overdue,
      &rule::decision_does_more,
      &rule::limit_of_another_service,
      &rule::product_is_the_service,
      &rule::components_in_another_order,
  };
  return rules;
}

std::vector<Finding> audit(const Standard& standard, Date as_of) {
  std::vector<Finding> findings;
  for (const auto* rule : audit_rules()) {
    for (auto& violation : rule->check({standard, as_of})) {
      findings.push_back(finding_of(*rule, std::move(violation), standard.file));
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.where.at < b.where.at; });
  return findings;
}

}  // namespace sp
