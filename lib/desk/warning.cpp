// SPDX-License-Identifier: Apache-2.0
#include "desk/warning.hpp"

#include <algorithm>

namespace sp {

void warn(std::vector<Warning>& warnings, Warning warning) {
  const bool known = std::find(warnings.begin(), warnings.end(), warning) != warnings.end();
  if (!known) warnings.push_back(std::move(warning));
}

std::string_view name_of(WarningCode code) {
  switch (code) {
    case WarningCode::no_effective_date:
      return "no_effective_date";
    case WarningCode::deadline_unknown:
      return "deadline_unknown";
    case WarningCode::provisional:
      return "provisional";
    case WarningCode::coverage_ends_soon:
      return "coverage_ends_soon";
    case WarningCode::known_from_missing:
      return "known_from_missing";
    case WarningCode::not_pausing:
      return "not_pausing";
    case WarningCode::calendar_unusable:
      return "calendar_unusable";
    case WarningCode::case_not_judged:
      return "case_not_judged";
    case WarningCode::rows_known:
      return "rows_known";
    case WarningCode::columns_ignored:
      return "columns_ignored";
    case WarningCode::rows_unnumbered:
      return "rows_unnumbered";
    case WarningCode::left_alone:
      return "left_alone";
    case WarningCode::migrated:
      return "migrated";
  }
  return "";
}

}  // namespace sp
