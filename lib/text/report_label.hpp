// SPDX-License-Identifier: Apache-2.0
// What the reports over many cases say, in both languages: headings, columns and the rules that
// their figures follow.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class ReportLabel {
  total,
  nobody,
  erased_name,
  cases,
  step,
  unknown,
  received_from_until,
  received_from,
  received_before,
  happened_from_until,
  happened_from,
  happened_before,
  count_share,
  share_point,
  compliance_heading,
  compliance_none,
  compliance_rule,
  counted,
  on_time,
  late,
  open_not_due,
  open_overdue,
  withdrawn,
  lapsed,
  not_begun,
  void_cases,
  ageing_heading,
  ageing_rule,
  longest,
  longest_is,
  steps_heading,
  steps_rule,
  done,
  median,
  percentile_90,
  longest_time,
  standard_time,
  over,
  over_of,
  held_time,
  open_now,
  returns_heading,
  returns_rule,
  outcome,
  returns,
  returns_of,
  with_reason,
  more_than_once,
  not_back,
  lost_time,
  workload_heading,
  workload_rule,
  workload_actor_heading,
  workload_actor_rule,
  role,
  at_hand,
  overdue,
  held_cases,
  received,
  finished,
  actor,
  events,
  warn_case_not_judged,
};

std::string_view words(ReportLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(ReportLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
