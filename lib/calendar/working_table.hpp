// SPDX-License-Identifier: Apache-2.0
// The working time of a range of dates, laid out so that every question about it is a few look-ups
// whatever the span: stretches as instants with the working seconds before each, a row a date, the
// working dates counted through, and for each so many working seconds where to look. Once built it
// never changes.
#pragma once

#include "calendar/office_hours.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sp {

class WorkingTable {
 public:
  /// Of every date of `dates`, which must not be empty (std::logic_error).
  WorkingTable(const OfficeHours& hours, DateRange dates);

  DateRange dates() const { return dates_; }
  bool holds(Date date) const { return dates_.contains(date); }
  /// Does `instant` lie between the first and the last midnight?
  bool holds(Instant instant) const {
    return days_.front().midnight <= instant && instant < days_.back().midnight;
  }

  /// The date between whose midnights a held instant lies.
  Date date_at(Instant instant) const { return date_of_row(row_at(instant)); }
  /// Working seconds from the first midnight to a held instant or the last midnight.
  Seconds worked_until(Instant instant) const;
  /// Working seconds from the first midnight to the last.
  Seconds worked() const { return stretches_.back().worked_before; }
  /// The earliest instant by which so much was worked since the first midnight;
  /// 0 < amount <= worked().
  Instant reach(Seconds amount) const;

  /// First opening and last closing of a held date; nothing on a day without work.
  std::optional<Span> opening_and_closing(Date date) const;
  /// Working dates before a held date or the one after the last.
  std::int64_t working_dates_before(Date date) const {
    return days_[row_of(date)].working_dates_before;
  }
  /// Sets `found` to the n-th working date after `date`, n >= 1; false where it is not held, or
  /// n < 1.
  bool find_nth_working_date(Date date, std::int64_t n, Date& found) const {
    const auto row = std::uint64_t((date - dates_.first).count() + 1);
    if (row >= rows_) return false;
    const std::uint64_t place = days_[row].working_dates_before + std::uint64_t(n) - 1;
    if (n < 1 || place >= worked_dates_) return false;
    found = working_dates_[place];
    return true;
  }
  /// Is work done on a held date?
  bool works_on(Date date) const {
    const Day* day = &days_[row_of(date)];
    return day[0].working_dates_before != day[1].working_dates_before;
  }
  std::int64_t working_dates() const { return std::int64_t(working_dates_.size()); }
  /// The working date with so many before it; 0 <= before < working_dates().
  Date working_date(std::int64_t before) const { return working_dates_[std::size_t(before)]; }

 private:
  struct Day {
    Instant midnight;
    std::uint32_t stretches_before;
    std::uint32_t working_dates_before;
  };
  struct Opening {
    Instant open;
    Seconds worked_before;  ///< since the first midnight
  };

  void add_days(const OfficeHours& hours);
  void add_row(Instant midnight);
  void add_stretches(Date date, const std::vector<Span>& spans);
  void mark_amounts();

  std::size_t row_of(Date date) const { return std::size_t((date - dates_.first).count()); }
  Date date_of_row(std::size_t row) const {
    return dates_.first + std::chrono::days{std::int64_t(row)};
  }
  std::size_t row_at(Instant instant) const;
  Instant closing_of(std::size_t stretch) const {
    return stretches_[stretch].open +
           (stretches_[stretch + 1].worked_before - stretches_[stretch].worked_before);
  }

  DateRange dates_;
  std::vector<Day> days_;           ///< and one for the midnight after the last date
  std::vector<Opening> stretches_;  ///< and one for the last closing and all that was worked
  std::vector<Date> working_dates_;
  std::uint64_t rows_ = 0;          ///< how many dates there are
  std::uint64_t worked_dates_ = 0;  ///< and of them with work
  /// For each multiple of 2^shift_ working seconds, the first stretch at whose end it is reached.
  std::vector<std::uint32_t> reached_in_;
  int shift_ = 0;
};

}  // namespace sp
