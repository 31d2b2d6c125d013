// SPDX-License-Identifier: Apache-2.0
// When an office works, and the arithmetic on it. The working set is a union of half-open stretches
// [open, close) of instants; everything below is defined by W(a, b), the working seconds in [a, b).
//
// Any date outside the coverage is an answer `calendar_gap` (or `calendar_before_coverage`), never
// "no holidays" — except in a calendar made provisional, which then goes by the weekly hours, the
// overrides and what days off it happens to know, for 50 years around its coverage. A question
// reads only the dates it needs, in the order of time from its start, so the first date that is
// missing is the one named. The time it takes is the same whatever the span; what is needed for
// that is built as questions ask for it, and shared by the copies of a calendar.
#pragma once

#include "base/result.hpp"
#include "calendar/amount.hpp"
#include "calendar/calendar_parts.hpp"
#include "calendar/office_hours.hpp"
#include "calendar/working_index.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sp {

enum class BeyondCoverage { fail, provisional };

class WorkingCalendar {
 public:
  /// The calendar as known now, or as known at the end of the date `known_at`: days off that were
  /// announced later are not in it, those withdrawn later still are. A day off whose announcement
  /// is not recorded counts as known. The coverage then ends with the last year of which a national
  /// day off was known: before its decree nobody could say which dates of a year are worked.
  /// Hours that are not ascending, overlap or lie outside the day are std::logic_error.
  static WorkingCalendar create(CalendarParts parts, std::optional<Date> known_at = std::nullopt);

  const std::string& id() const { return hours_->parts().id; }
  const std::string& title() const { return hours_->parts().title; }
  const Zone& zone() const { return hours_->parts().zone; }
  DateRange coverage() const { return hours_->parts().coverage; }
  BeyondCoverage beyond_coverage() const { return beyond_; }
  /// The same calendar that goes by the weekly hours outside its coverage (or fails there).
  WorkingCalendar with(BeyondCoverage beyond) const;
  /// True where a question about `date` is answered without the decrees.
  bool is_provisional(Date date) const { return !coverage().contains(date); }
  /// The date whose midnights `instant` is between, also where clocks are put back over midnight.
  Date date_at(Instant instant) const { return index_->date_at(instant); }

  /// The day off in force on `date`, if any (an agency that works through joint leave has none
  /// then).
  const DayOff* day_off(Date date) const { return hours_->day_off(date); }
  /// The override in force on `date`, if any: the last one that states hours for its weekday.
  const DatedHours* override_on(Date date) const { return hours_->override_on(date); }

  /// Working stretches that belong to the civil date, ascending; none on a day without work. One
  /// that lies within a gap of the clocks is no stretch.
  Result<std::vector<Span>> stretches(Date date) const;
  Result<bool> is_working_day(Date date) const;

  /// W(a, b): seconds of physical time worked in [a, b); negative when b < a.
  Result<Seconds> working_time(Instant a, Instant b) const;
  /// The earliest instant u >= t with W(t, u) >= d: a deadline, which may fall at closing time.
  /// d = 0: t itself. d < 0: the latest u <= t with W(u, t) >= |d|.
  Result<Instant> due(Instant t, Seconds d) const;
  /// The working instant u >= t with W(t, u) = d: when work can go on, so never a closing time.
  /// d < 0: the working instant u <= t with W(u, t) = |d|, which is due(t, d).
  Result<Instant> resume(Instant t, Seconds d) const;

  /// The n-th working date strictly after `date` (n >= 1), `date` itself or the next working date
  /// (n = 0), the |n|-th working date strictly before (n < 0).
  Result<Date> add_working_days(Date date, std::int64_t n) const {
    // Nearly every question: forward, within what is built.
    const auto* table = index_->newest();
    Date found{};
    if (table != nullptr && table->find_nth_working_date(date, n, found)) return found;
    return find_working_day(date, n);
  }
  /// Working dates in (from, to]; negative when to < from.
  Result<std::int64_t> working_days_between(Date from, Date to) const;
  /// First opening and last closing of a date; nothing on a day without work.
  Result<std::optional<Span>> opening_and_closing(Date date) const;

 private:
  explicit WorkingCalendar(std::shared_ptr<const OfficeHours> hours);

  /// Sets which dates may be asked for.
  void set_answered();
  /// What an answer about `date`, which is not one of them, says instead.
  Failure not_answered(Date date) const;
  /// What it says when the answer lies beyond the last of them, or before the first.
  Failure nothing_after() const { return not_answered(answered_.last + std::chrono::days{1}); }
  Failure nothing_before() const { return not_answered(answered_.first - std::chrono::days{1}); }
  /// A table of the dates [first, last], or the failure of the first one that is not answered.
  Result<const WorkingTable*> table_of(Date first, Date last) const;
  Result<Date> find_working_day(Date date, std::int64_t n) const;
  Result<Instant> due_after(Instant t, Seconds d) const;
  Result<Instant> due_before(Instant t, Seconds d) const;

  std::shared_ptr<const OfficeHours> hours_;
  std::shared_ptr<const WorkingIndex> covered_;     ///< of the coverage
  std::shared_ptr<const WorkingIndex> far_beyond_;  ///< of what a provisional calendar answers
  const WorkingIndex* index_ = nullptr;             ///< that of these two which is asked
  BeyondCoverage beyond_ = BeyondCoverage::fail;
  DateRange answered_;  ///< dates that may be asked for
  Instant begin_;       ///< midnight of the first of them
  Instant end_;         ///< midnight after the last
};

}  // namespace sp
