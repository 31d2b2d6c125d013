// SPDX-License-Identifier: Apache-2.0
// Questions about many cases at once. One case that cannot be judged never stops the others: it is
// in the answer as unknown, with a warning.
#pragma once

#include "desk/case_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Cases with the warnings that belong to all of them.
struct CaseViews {
  std::vector<CaseView> views;
  std::vector<Warning> warnings;
};

/// True where the index and the projections, which tell the present, answer the question.
Result<bool> asks_about_present(CaseReader& reader, const Vantage& vantage);

/// Warns where the calendar of a case ends within 90 days of `as_of`.
void warn_of_coverage(std::vector<Warning>& warnings, const WorkingCalendar& calendar,
                      Instant as_of);

/// How many clocks at risk have this status.
std::int64_t count_at_risk(const std::vector<CaseView>& views, ClockStatus status);

/// Cases with a clock among those asked about that is overdue, due soon, or unknown (`at_risk`
/// names them), the most urgent first. Asked about now, it reads the index of deadlines; asked
/// about an earlier moment, every case received by then.
Result<CaseViews> cases_at_risk(CaseReader& reader, const Vantage& vantage);

/// Open cases, the most urgent first: by the moment from which they are late, then unknown ones,
/// then those whose clock does not run.
Result<CaseViews> open_cases(CaseReader& reader, const Vantage& vantage);

struct CaseQuery {
  std::optional<std::string> standard_id;
  std::optional<std::string> ref;
  std::optional<CaseStatus> status;
  bool open_only = false;
};

/// Cases as they stood at the vantage, by number, without clocks that would need a calendar: quick
/// where the vantage is the present.
Result<std::vector<CaseRow>> list_cases(CaseReader& reader, const CaseQuery& query,
                                        const Vantage& vantage);

/// The one case that `name` means; times of the request are in the zone of its calendar.
Result<CaseView> look_at(CaseReader& reader, const std::string& name,
                         const VantageRequest& request);

}  // namespace sp
