// SPDX-License-Identifier: Apache-2.0
// From a start and an amount to the instant by which something must be done, by the rules that a
// standard states. Source of the rules: docs/explanation/working-time.md.
#pragma once

#include "base/result.hpp"
#include "calendar/amount.hpp"
#include "calendar/counting_rules.hpp"
#include "calendar/interruption.hpp"
#include "calendar/working_calendar.hpp"

#include <cstdint>
#include <vector>

namespace sp {

struct Deadline {
  Instant due;        ///< the instant, or the last closing of the date (24:00 where it has none)
  Date date{};        ///< local date of the deadline
  Instant late_from;  ///< first instant that is late: due + 1 s, or the midnight after the date
  bool provisional = false;  ///< a date outside the coverage was counted by the weekly hours

  bool operator==(const Deadline&) const = default;
};

/// Day zero of a count of days: the local date of `start`. With a cutoff, the next working day if
/// `start` is at or after it, or on a day without work.
Result<Date> day_zero(const WorkingCalendar& calendar, Instant start, const CountingRules& rules);

/// When `amount` (its maximum) that began at `start` is due. Interruptions that begin at or after
/// due change nothing, nor does what lies before `start`. A negative amount goes back from `start`,
/// and interruptions do not touch it.
///
/// Minutes: due when the working time outside the interruptions reaches the amount.
///
/// Dates: one counts if, and only if, no interruption covers the moment just before its last
/// closing (24:00 where it has none): [from, to) covers a closing c when from < c <= to. Working
/// days: the N-th counted working date after day zero, with same_day from day zero on; N = 0: day
/// zero or the next working date. Calendar days: likewise, of all dates. Months and years: the same
/// day of the month, clamped to its end, moved on by the dates that do not count; same_day changes
/// nothing here. Then the roll, and from a date that does not count to the next working date that
/// does.
///
/// Unit::day is judged as the later of working and calendar days, the reading under which late is
/// late under both. Dates after the year 9999 are `calendar_gap`.
Result<Deadline> deadline(const WorkingCalendar& calendar, Instant start, const Amount& amount,
                          const CountingRules& rules = {},
                          const std::vector<Interruption>& interruptions = {});

/// Both readings of an amount of unspecified days: working days, then calendar days.
struct Readings {
  Deadline working_days;
  Deadline calendar_days;
};
Result<Readings> readings_of_days(const WorkingCalendar& calendar, Instant start, std::int64_t days,
                                  const CountingRules& rules = {},
                                  const std::vector<Interruption>& interruptions = {});

/// The earliest instant by which `amount` was worked from `start` on outside the interruptions;
/// those that begin at or after it change nothing. A negative amount goes back, and no interruption
/// touches it.
Result<Instant> due_outside(const WorkingCalendar& calendar, Instant start, Seconds amount,
                            const std::vector<Interruption>& interruptions);

/// Working seconds in [a, b) outside the interruptions; negative when b < a.
Result<Seconds> working_time_outside(const WorkingCalendar& calendar, Instant a, Instant b,
                                     const std::vector<Interruption>& interruptions);

/// Days counted by `as_of`: dates after day zero (or from it, with same_day) whose last closing is
/// not after `as_of` and was not interrupted; for working_day and day those on which work is done,
/// for the other units of dates all of them. Minutes are no days (std::logic_error).
Result<std::int64_t> days_counted(const WorkingCalendar& calendar, Instant start, Unit unit,
                                  const CountingRules& rules, Instant as_of,
                                  const std::vector<Interruption>& interruptions);

}  // namespace sp
