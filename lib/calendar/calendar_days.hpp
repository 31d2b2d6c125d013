// SPDX-License-Identifier: Apache-2.0
// What a calendar says of each date: the stretches of work, and which rows of which decree speak of
// it, whether they are in force or not. For those who look at a calendar, not for counting.
#pragma once

#include "calendar/working_calendar.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sp {

/// A calendar as known on a date, beside everything that its files say.
struct KnownCalendar {
  CalendarParts parts;
  std::optional<Date> known_at;  ///< nothing: all that is known
  WorkingCalendar calendar;
};

KnownCalendar as_known(CalendarParts parts, std::optional<Date> known_at,
                       BeyondCoverage beyond = BeyondCoverage::fail);

/// What a row of a decree means for its date.
enum class DayOffStanding {
  in_force,        // nobody works
  worked_through,  // joint leave, in an office that works through it
  withdrawn,       // taken back
  not_known,       // not announced yet
};

std::string_view name_of(DayOffStanding standing);
DayOffStanding standing_of(const DayOff& row, const KnownCalendar& known);

/// One date as the calendar has it.
struct CalendarDay {
  struct Row {
    DayOff day_off;
    DayOffStanding standing = DayOffStanding::in_force;
  };

  Date date{};
  std::vector<Span> stretches;        ///< ascending; none: no work
  std::vector<Row> rows;              ///< that were known, those in force first
  std::optional<DatedHours> special;  ///< whose hours replace the weekly ones
  bool provisional = false;           ///< outside the coverage

  bool works() const { return !stretches.empty(); }
  bool is_off() const { return !rows.empty() && rows.front().standing == DayOffStanding::in_force; }
  Seconds worked() const;
};

/// Every date of `dates`, ascending. calendar_gap, calendar_before_coverage.
Result<std::vector<CalendarDay>> days_of(const KnownCalendar& known, DateRange dates);

/// Working days and working time of some dates.
struct WorkSum {
  std::int64_t working_days = 0;
  Seconds worked{0};
  bool operator==(const WorkSum&) const = default;
};
WorkSum sum_of(const std::vector<CalendarDay>& days);

/// The dates of a month; of the year.
DateRange month_of(std::chrono::year_month month);
DateRange dates_of_year(int year);
std::chrono::year_month month_of(Date date);

}  // namespace sp
