// SPDX-License-Identifier: Apache-2.0
#include "desk/surveying.hpp"

#include "desk/looking.hpp"

namespace sp {
namespace {

/// Can nothing but this one case be the matter?
bool is_of_the_case(const Error& error) {
  return error.code == ErrorCode::database_corrupt || error.code == ErrorCode::limit_missing ||
         error.code == ErrorCode::file_unusable;
}

/// `kept`: a case's row, which tells the present, or its state at the vantage.
template <class Kept>
bool bears_on(const Kept& kept, const SurveyScope& scope) {
  const auto& period = scope.period;
  const bool open = !is_closed(kept.status);
  switch (scope.of) {
    case SurveyOf::open_cases:
      return open;
    case SurveyOf::received:
      return period.contains(kept.received);
    case SurveyOf::active:
      break;
  }
  const bool over_before = kept.ended && period.since && *kept.ended < *period.since;
  return !over_before && (open || !period.until || kept.received < *period.until);
}

CaseFilter filter_of(const SurveyScope& scope, const Vantage& vantage, bool present) {
  CaseFilter filter;
  filter.standard_id = scope.standard_id;
  if (present && scope.of == SurveyOf::open_cases) filter.closed = false;
  // A day of receipt that was corrected later was not known to be another.
  if (!vantage.known_at) filter.received_until = vantage.as_of;
  return filter;
}

void note(const CaseView& view, const Vantage& vantage, std::vector<Warning>& warnings) {
  for (const auto& warning : view.warnings) warn(warnings, warning);
  if (!is_closed(view.state.status)) warn_of_coverage(warnings, view.calendar, vantage.as_of);
}

}  // namespace

ObservedCase observed(const CaseView& view) {
  return {.state = view.state,
          .standard = view.standard(),
          .calendar = view.calendar,
          .clocks = view.clocks,
          .as_of = view.as_of};
}

Result<std::vector<Warning>> survey(CaseReader& reader, const Vantage& vantage,
                                    const SurveyScope& scope, const Surveyor& surveyor) {
  const auto present = asks_about_present(reader, vantage);
  if (!present) return fail(present.error());
  const auto rows = reader.cases(filter_of(scope, vantage, *present));
  if (!rows) return fail(rows.error());
  std::vector<Warning> warnings;
  Judges judges;
  for (const auto& row : *rows) {
    if (*present && !bears_on(row, scope)) continue;
    const auto view = view_case(reader, judges, row.case_number, vantage);
    if (view && bears_on(view->state, scope)) {
      note(*view, vantage, warnings);
      surveyor.seen(*view);
    } else if (!view && is_of_the_case(view.error())) {
      warn(warnings, {WarningCode::case_not_judged,
                      {row.case_number, std::string(name_of(view.error().code))}});
      surveyor.not_judged(row);
    } else if (!view && view.error().code != ErrorCode::case_not_yet) {
      return fail(view.error());
    }
  }
  return warnings;
}

}  // namespace sp
