// SPDX-License-Identifier: Apache-2.0
#include "cli/context.hpp"

namespace sp::cli {

std::string words_of(const Warning& warning, Language language) {
  switch (warning.code) {
    case WarningCode::no_effective_date:
      return sp::say(Label::warn_no_effective_date, language, warning.args);
    case WarningCode::deadline_unknown:
      return sp::say(Label::warn_deadline_unknown, language, warning.args);
    case WarningCode::provisional:
      return sp::say(Label::warn_provisional, language, warning.args);
    case WarningCode::coverage_ends_soon:
      return sp::say(Label::warn_coverage_ends_soon, language, warning.args);
    case WarningCode::known_from_missing:
      return sp::say(Label::warn_known_from_missing, language, warning.args);
    case WarningCode::not_pausing:
      return sp::say(Label::warn_not_pausing, language, warning.args);
    case WarningCode::case_not_judged:
      return sp::say(ReportLabel::warn_case_not_judged, language, warning.args);
    case WarningCode::calendar_unusable:
      return sp::say(CalendarLabel::warn_calendar_unusable, language, warning.args);
    case WarningCode::rows_known:
      return sp::say(CaseLabel::import_known, language, warning.args);
    case WarningCode::columns_ignored:
      return sp::say(CaseLabel::import_ignored, language, warning.args);
    case WarningCode::rows_unnumbered:
      return sp::say(CaseLabel::import_unnumbered, language, warning.args);
    case WarningCode::left_alone:
      return sp::say(CaseLabel::left_alone, language, warning.args);
    case WarningCode::migrated:
      return sp::say(Label::warn_migrated, language, warning.args);
  }
  return {};
}

}  // namespace sp::cli
