// SPDX-License-Identifier: Apache-2.0
// What differs between two calendars, or between one calendar as known at two moments: days off
// with their decrees, hours, and what becomes of the working days of each month.
#pragma once

#include "calendar/calendar_days.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace sp {

enum class Change { added, removed, changed };
std::string_view name_of(Change change);

/// A date that is off on one side alone, or on both by different rows.
struct DayOffChange {
  Date date{};
  Change change = Change::added;
  std::optional<DayOff> before;  ///< in force there; removed and changed
  std::optional<DayOff> after;   ///< in force there; added and changed
};

/// A month whose working days or hours differ; nothing on a side that does not cover all of it.
struct MonthChange {
  std::chrono::year_month month{};
  std::optional<WorkSum> before;
  std::optional<WorkSum> after;
};

/// Weekly hours that differ.
struct HoursChange {
  unsigned weekday = 0;  ///< 0 = Monday
  DayHours before;
  DayHours after;
};

/// Dated hours that are on one side alone.
struct SpecialChange {
  Change change = Change::added;
  DatedHours hours;
};

struct CalendarDifference {
  std::vector<DayOffChange> days_off;  ///< by date
  std::vector<MonthChange> months;     ///< ascending
  std::vector<HoursChange> hours;
  std::vector<SpecialChange> specials;  ///< removed ones first
  bool coverage_differs = false;

  bool empty() const {
    return days_off.empty() && months.empty() && hours.empty() && specials.empty() &&
           !coverage_differs;
  }
};

/// Of dates that are covered on at least one side.
CalendarDifference difference(const KnownCalendar& before, const KnownCalendar& after);

}  // namespace sp
