// SPDX-License-Identifier: Apache-2.0
// A case as it stood at a moment and as it was known at another.
#pragma once

#include "base/result.hpp"
#include "cases/corrections.hpp"
#include "desk/pins.hpp"
#include "desk/warning.hpp"
#include "sla/clock.hpp"
#include "store/case_store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Names of clocks whose risk is asked about; "step" stands for those of all steps.
using ClocksAsked = std::vector<std::string>;

/// What was promised and what the law allows: nobody is told of the others unasked.
ClocksAsked usual_clocks();

/// From which moment a reader looks.
struct Vantage {
  Instant as_of;                    ///< what happened later is ignored
  std::optional<Instant> known_at;  ///< what was recorded later is ignored
  BeyondCoverage beyond = BeyondCoverage::fail;
  Amount within = one_working_day;  ///< what "due soon" means
  ClocksAsked clocks = usual_clocks();
};

/// A vantage as asked for, before the zone is known that its times are read in.
struct VantageRequest {
  Instant now;
  std::optional<TypedTime> as_of;     ///< nothing: now; a date alone is its 23:59:59
  std::optional<TypedTime> known_at;  ///< a date alone is its 23:59:59
  BeyondCoverage beyond = BeyondCoverage::fail;
  Amount within = one_working_day;
  ClocksAsked clocks = usual_clocks();
};

Vantage stand_at(const VantageRequest& request, const Zone& zone);

struct CaseView {
  std::shared_ptr<const CaseJudge> judge;
  std::vector<CaseEvent> log;            ///< the events that can be seen from the vantage
  std::vector<EventStanding> standings;  ///< of each of them
  CaseState state;
  WorkingCalendar calendar;
  std::vector<Clock> clocks;  ///< the promise first
  Instant as_of;
  std::vector<Warning> warnings;
  std::vector<std::string> at_risk{};  ///< names of clocks, where the question was about risk

  const Standard& standard() const { return judge->standard; }
  const Zone& zone() const { return calendar.zone(); }
  const Clock& promise() const { return clocks.front(); }
  /// The clock of a name that the case has (else std::logic_error).
  const Clock& clock(std::string_view name) const;
};

/// Warns where days off have no date of announcement: looking from an earlier moment, they count as
/// always known.
void warn_of_undated(std::vector<Warning>& warnings, const CalendarParts& calendar);

/// The case seen from `vantage`. case_not_yet where nothing of it had happened, or was known, by
/// then.
Result<CaseView> view_case(CaseReader& reader, Judges& judges, const std::string& case_number,
                           const Vantage& vantage);

/// What the case is judged by, seen from `vantage`: a calendar that was pinned later is ignored.
const Pins& pins_seen(const std::vector<CaseEvent>& events, const Vantage& vantage);

/// The same of all events of a case, which `judge` is that of.
Result<CaseView> view_events(std::shared_ptr<const CaseJudge> judge, std::vector<CaseEvent> events,
                             const Vantage& vantage);

/// The same of a log at hand, which holds nothing that was not known.
Result<CaseView> view_log(std::shared_ptr<const CaseJudge> judge, std::vector<CaseEvent> log,
                          const Vantage& vantage);

/// Plays a log through as it was stored, up to a moment. database_corrupt, naming the first event
/// that cannot have followed and leaving the path to the store, where the log was not written by
/// the rules of the procedure.
Result<CaseState> fold_stored(const Standard& standard, const std::vector<CaseEvent>& log,
                              std::optional<Instant> until = std::nullopt);

}  // namespace sp
