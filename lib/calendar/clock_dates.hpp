// SPDX-License-Identifier: Apache-2.0
// The dates of a calendar as a clock sees them that may stand still: which of them count. A date
// counts if, and only if, the clock runs just before its last closing (24:00 where it has none).
#pragma once

#include "base/result.hpp"
#include "calendar/interruption.hpp"
#include "calendar/working_calendar.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sp {

/// Remembers whether a date outside the coverage was read. Refers to the calendar and the
/// interruptions it was made of. What it costs grows with the interruptions and not with the dates.
/// Reads the dates in their order, up to the one that answers and no further.
class ClockDates {
 public:
  /// `merged`: what merge() returns.
  ClockDates(const WorkingCalendar& calendar, const std::vector<Interruption>& merged)
      : calendar_(calendar), interruptions_(merged) {}

  bool read_provisional() const { return read_provisional_; }

  /// The last closing of `date`, or the midnight after it where no work is done.
  Result<Instant> end_of_work(Date date);
  Instant midnight_after(Date date) const;
  /// Does the clock run just before the end of `date`, worked or not? Reads no date that no
  /// interruption touches.
  Result<bool> counts(Date date);

  /// What is counted: dates on which work is done, or all.
  enum class Of { working_dates, dates };
  /// The n-th one from `date` on that counts; n >= 1. Of dates it reads those alone that an
  /// interruption touches.
  Result<Date> nth(Of of, Date date, std::int64_t n);
  /// How many in [date, end), dates that the calendar answers for, count.
  Result<std::int64_t> count(Of of, Date date, Date end);
  /// The working date n (forward or back) from `date`, as WorkingCalendar counts them; the clock
  /// may stand still.
  Result<Date> add_working_days(Date date, std::int64_t n);
  /// The first date from `date` on that ends after `instant`. Reads those that begin before it.
  Result<Date> first_ending_after(Instant instant, Date date);

 private:
  Result<std::optional<Instant>> closing(Date date);
  /// Fails for the first date of [first, last] that the calendar does not answer for.
  Result<void> read(Date first, Date last);
  Result<Date> nth_of_all(Of of, Date date, std::int64_t n);
  Result<std::int64_t> number_of(Of of, Date date, Date end) const;
  bool runs_before(Instant instant) const;

  const WorkingCalendar& calendar_;
  const std::vector<Interruption>& interruptions_;
  bool read_provisional_ = false;
};

}  // namespace sp
