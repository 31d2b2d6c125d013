// SPDX-License-Identifier: Apache-2.0
// What is said of a case beside its promise: whose it is, its letter, its units, its other clocks,
// in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class CaseLabel {
  assignee,
  letter,
  letter_dated,
  letter_agenda,
  letter_entered,
  letter_memo,
  unit_line,
  unit_open,
  duplicate_of,
  unanswered,
  unanswered_request,
  clock_legal,
  clock_applicant,
  clock_cycle,
  clock_phase,
  clock_product,
  clock_before,
  variant,
  for_refusal,
  for_condition,
  reopened,
  extended_by,
  extended_late,
  rehearsal,
  all_done,
  none_concerned,
  import_line,
  import_done,
  import_repeated,
  import_known,
  import_ignored,
  import_unnumbered,
  left_alone,
};

std::string_view words(CaseLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless.
std::string say(CaseLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
