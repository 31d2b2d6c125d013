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
/// interruptions it was made of.
class ClockDates {
 public:
  /// `merged`: what merge() returns.
  ClockDates(const WorkingCalendar& calendar, const std::vector<Interruption>& merged)
      : calendar_(calendar), interruptions_(merged) {}

  bool read_provisional() const { return read_provisional_; }

  /// The last closing of `date`, or the midnight after it where no work is done.
  Result<Instant> end_of_work(Date date);
  Instant midnight_after(Date date) const;

  Result<bool> is_working(Date date);
  /// Is work done on `date`, and does the clock run just before the last closing?
  Result<bool> counts_as_working(Date date);
  /// Does the clock run just before the end of `date`, worked or not? Reads no date that no
  /// interruption touches.
  Result<bool> counts(Date date);

  /// The n-th date from `date` on that counts, worked or not; n >= 1.
  Result<Date> nth_date(Date date, std::int64_t n);
  using Test = Result<bool> (ClockDates::*)(Date);
  /// The n-th date from `date` on, in steps of one day forward or back, that passes `test`; n >= 1.
  Result<Date> nth(Date date, std::int64_t n, std::chrono::days step, Test test);

 private:
  Result<std::optional<Instant>> closing(Date date);
  bool runs_before(Instant instant) const;
  bool is_interrupted_from(Date date) const;

  const WorkingCalendar& calendar_;
  const std::vector<Interruption>& interruptions_;
  bool read_provisional_ = false;
};

}  // namespace sp
