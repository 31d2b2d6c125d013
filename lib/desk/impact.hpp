// SPDX-License-Identifier: Apache-2.0
// What the calendars of the library, as they stand now, would change for the open cases, each of
// which is judged by the calendar it was opened with. Nothing is written here: whoever gives cases
// the new calendar takes the list from here, shows it, and records one event each
// (desk/repinning.hpp).
#pragma once

#include "desk/calendars.hpp"
#include "desk/case_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// A clock of an open case that is late from another moment by the library's calendar.
struct MovedDeadline {
  std::string case_number;
  std::optional<std::string> ref;
  std::string clock;               ///< "promise"
  Amount limit;                    ///< of that clock
  Pins pins;                       ///< what the case is judged by
  std::optional<Hash> calendar;    ///< what it would be pinned to; nothing: cannot be used now
  std::string calendar_id;         ///< of the one it is judged by
  Zone zone;                       ///< of the same
  std::optional<Deadline> before;  ///< nothing: unknown, its calendar does not reach
  std::optional<Deadline> after;   ///< nothing: unknown by the library's calendar as well

  /// Cannot be computed by the calendar of now.
  bool is_unknown() const { return !after; }
  /// By how many dates the due date moves, back where negative; nothing where one is unknown.
  std::optional<std::int64_t> moved_days() const;
};

struct Impact {
  std::vector<MovedDeadline> deadlines;  ///< by number of the case
  std::vector<Warning> warnings;
};

/// Of the cases open at the vantage. With `calendar`, only those whose calendar, pinned or of now,
/// is that one, is based on it, or uses it as a list of days off. A clock that has no deadline, for
/// it has not started or stands still, is not there. calendar_unknown; what the store says.
Result<Impact> impact_of(CaseReader& reader, const Library& library,
                         const std::optional<std::string>& calendar, const Vantage& vantage);

}  // namespace sp
