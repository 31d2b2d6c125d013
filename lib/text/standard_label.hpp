// SPDX-License-Identifier: Apache-2.0
// What `sp standard show` says beside the document's own words, in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class StandardLabel {
  // of a step
  at_most,
  at_most_once,
  beside_others,
  only_variants,
  pays_here,
  stands_for,
  stands_still,
  // of the time limit
  answer_within,
  before_event,
  extension,
  legal_limit,
  legal_limit_act,
  other_limit,
  pause,
  pause_up_to,
  phase,
  phase_of,
  read_into,
  refusal_within,
  // of the fee and the product
  act,
  condition,
  deposit,
  formula,
  free,
  for_approval,
  for_refusal,
  handed_over_at,
  own_limit,
  per,
  recurs,
  renew_before,
  valid_for,
  // parts beside the components
  always_open,
  by_agency,
  charter,
  closed,
  hours,
  quota,
  same_as_standard,
  source,
  sources,
  subprocedure,
  variant,
  variants,
  // of two files
  diff_after,
  diff_before,
  diff_key,
  diff_none,
  diff_part,
  diff_promise,
  diff_summary,
};

std::string_view words(StandardLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(StandardLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
