// SPDX-License-Identifier: Apache-2.0
#include "calendar/deadline.hpp"

#include "calendar/clock_dates.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sp {
namespace {

using std::chrono::days;

constexpr int last_year = 9999;
// More than any calendar covers, and few enough to calculate with.
constexpr std::int64_t most_dates = 10'000'000;
constexpr std::int64_t most_minutes = 1'000'000'000'000;

/// No calendar reaches there, and no date can be written.
Error beyond_all_dates(const WorkingCalendar& calendar, bool before) {
  const DateRange covered = calendar.coverage();
  if (before) {
    return {.code = ErrorCode::calendar_before_coverage,
            .args = {calendar.id(), to_string(make_date(1, 1, 1)), to_string(covered.first)}};
  }
  return {
      .code = ErrorCode::calendar_gap,
      .args = {calendar.id(), to_string(make_date(last_year, 12, 31)), to_string(covered.last)}};
}

/// The same day of the month `months` away, or the last one of a month that is too short.
std::optional<Date> add_months(Date date, std::int64_t months) {
  const std::chrono::year_month_day from{date};
  const std::int64_t month =
      std::int64_t{year_of(date)} * 12 + static_cast<unsigned>(from.month()) - 1 + months;
  if (month < 12 || month / 12 > last_year) return std::nullopt;
  const std::chrono::year_month to{std::chrono::year{static_cast<int>(month / 12)},
                                   std::chrono::month{static_cast<unsigned>(month % 12 + 1)}};
  const auto last =
      std::chrono::year_month_day_last{to.year(), std::chrono::month_day_last{to.month()}};
  return Date{to / std::min(from.day(), last.day())};
}

Result<Date> count_working_days(ClockDates& dates, Date day_zero, std::int64_t n, CountRule count) {
  if (n < 0) return dates.add_working_days(day_zero, n);
  const bool from_day_zero = n == 0 || count == CountRule::same_day;
  return dates.nth(ClockDates::Of::working_dates, from_day_zero ? day_zero : day_zero + days{1},
                   std::max<std::int64_t>(n, 1));
}

Result<Date> count_calendar_days(ClockDates& dates, Date day_zero, std::int64_t n,
                                 CountRule count) {
  if (n < 0) return day_zero + days{n};
  const bool from_day_zero = n == 0 || count == CountRule::same_day;
  return dates.nth(ClockDates::Of::dates, from_day_zero ? day_zero : day_zero + days{1},
                   std::max<std::int64_t>(n, 1));
}

/// The date `months` away, and as many dates further as are interrupted on the way.
Result<Date> count_months(const WorkingCalendar& calendar, ClockDates& dates, Date day_zero,
                          std::int64_t months) {
  const auto target = add_months(day_zero, months);
  if (!target) return fail(beyond_all_dates(calendar, months < 0));
  if (months < 0) return *target;
  const std::int64_t n = (*target - day_zero).count();
  return count_calendar_days(dates, day_zero, n, CountRule::next_day);
}

Result<Date> count_dates(const WorkingCalendar& calendar, ClockDates& dates, Date day_zero,
                         const Amount& amount, CountRule count) {
  const std::int64_t n = std::clamp(amount.max, -most_dates, most_dates);
  switch (amount.unit) {
    case Unit::working_day:
      return count_working_days(dates, day_zero, n, count);
    case Unit::calendar_day:
      return count_calendar_days(dates, day_zero, n, count);
    case Unit::month:
      return count_months(calendar, dates, day_zero, n);
    case Unit::year:
      return count_months(calendar, dates, day_zero, n * 12);
    case Unit::minute:
    case Unit::day:
      break;
  }
  throw std::logic_error("an amount that does not count dates");
}

bool same_month(Date a, Date b) {
  const std::chrono::year_month_day left{a};
  const std::chrono::year_month_day right{b};
  return left.year() == right.year() && left.month() == right.month();
}

Result<Date> roll_to_work(ClockDates& dates, Date date, Roll roll) {
  const auto following = [&] { return dates.add_working_days(date, 0); };
  const auto preceding = [&] { return dates.add_working_days(date + days{1}, -1); };
  switch (roll) {
    case Roll::following:
      return following();
    case Roll::preceding:
      return preceding();
    case Roll::none:
      return date;
    case Roll::modified_following: {
      const auto next = following();
      if (!next) return fail(next.error());
      return same_month(*next, date) ? *next : preceding();
    }
  }
  throw std::logic_error("a roll of no kind");
}

/// The date `date` rolls to, or the next working date after it on which the clock runs.
Result<Date> roll_and_run(ClockDates& dates, Date date, Roll roll) {
  const auto rolled = roll_to_work(dates, date, roll);
  if (!rolled || *rolled == date) return rolled;
  const auto runs = dates.counts(*rolled);
  if (!runs) return fail(runs.error());
  if (*runs) return *rolled;
  return dates.nth(ClockDates::Of::working_dates, *rolled, 1);
}

Result<Deadline> deadline_by_date(const WorkingCalendar& calendar, Instant start,
                                  const Amount& amount, const CountingRules& rules,
                                  const std::vector<Interruption>& interruptions) {
  const auto zero = day_zero(calendar, start, rules);
  if (!zero) return fail(zero.error());
  const auto merged =
      amount.max < 0 ? std::vector<Interruption>{} : merge_from(start, interruptions);
  ClockDates dates(calendar, merged);
  auto date = count_dates(calendar, dates, *zero, amount, rules.count);
  if (date && amount.unit != Unit::working_day) date = roll_and_run(dates, *date, rules.roll);
  if (!date) return fail(date.error());
  const auto due = dates.end_of_work(*date);
  if (!due) return fail(due.error());
  const bool start_read = rules.cutoff && calendar.is_provisional(calendar.zone().date_of(start));
  return Deadline{.due = *due,
                  .date = *date,
                  .late_from = dates.midnight_after(*date),
                  .provisional = start_read || dates.read_provisional()};
}

/// Was a date outside the coverage read to get from `a` to `b`?
bool reads_provisional(const WorkingCalendar& calendar, Instant a, Instant b) {
  if (a == b) return false;
  const Zone& zone = calendar.zone();
  return calendar.is_provisional(zone.date_of(std::min(a, b))) ||
         calendar.is_provisional(zone.date_of(std::max(a, b) - Seconds{1}));
}

Result<Deadline> deadline_by_working_time(const WorkingCalendar& calendar, Instant start,
                                          std::int64_t minutes,
                                          const std::vector<Interruption>& interruptions) {
  const Minutes amount{std::clamp(minutes, -most_minutes, most_minutes)};
  const auto due = due_outside(calendar, start, amount, interruptions);
  if (!due) return fail(due.error());
  return Deadline{.due = *due,
                  .date = calendar.zone().date_of(*due),
                  .late_from = *due + Seconds{1},
                  .provisional = reads_provisional(calendar, start, *due)};
}

}  // namespace

Result<Date> day_zero(const WorkingCalendar& calendar, Instant start, const CountingRules& rules) {
  const Date date = calendar.zone().date_of(start);
  if (!rules.cutoff) return date;
  const auto hours = calendar.opening_and_closing(date);
  if (!hours) return fail(hours.error());
  if (!*hours) return calendar.add_working_days(date, 1);
  const Instant cutoff = rules.cutoff->at_close
                             ? (*hours)->to
                             : calendar.zone().to_instant(date + rules.cutoff->time_of_day);
  if (start < cutoff) return date;
  return calendar.add_working_days(date, 1);
}

Result<Deadline> deadline(const WorkingCalendar& calendar, Instant start, const Amount& amount,
                          const CountingRules& rules,
                          const std::vector<Interruption>& interruptions) {
  if (amount.is_working_time()) {
    return deadline_by_working_time(calendar, start, amount.max, interruptions);
  }
  if (amount.unit != Unit::day) {
    return deadline_by_date(calendar, start, amount, rules, interruptions);
  }
  const auto both = readings_of_days(calendar, start, amount.max, rules, interruptions);
  if (!both) return fail(both.error());
  const bool working_days_later = both->working_days.late_from >= both->calendar_days.late_from;
  return working_days_later ? both->working_days : both->calendar_days;
}

Result<Readings> readings_of_days(const WorkingCalendar& calendar, Instant start, std::int64_t n,
                                  const CountingRules& rules,
                                  const std::vector<Interruption>& interruptions) {
  const auto reading = [&](Unit unit) {
    const Amount amount{.unit = unit, .min = n, .max = n};
    return deadline_by_date(calendar, start, amount, rules, interruptions);
  };
  const auto working = reading(Unit::working_day);
  if (!working) return fail(working.error());
  const auto of_calendar = reading(Unit::calendar_day);
  if (!of_calendar) return fail(of_calendar.error());
  return Readings{.working_days = *working, .calendar_days = *of_calendar};
}

Result<Instant> due_outside(const WorkingCalendar& calendar, Instant start, Seconds amount,
                            const std::vector<Interruption>& interruptions) {
  auto due = calendar.due(start, amount);
  for (const auto& interruption : merge_from(start, interruptions)) {
    if (!due || interruption.from >= *due) break;
    const auto lost = calendar.working_time(interruption.from, interruption.to);
    if (!lost) return fail(lost.error());
    due = calendar.due(*due, *lost);
  }
  return due;
}

Result<Seconds> working_time_outside(const WorkingCalendar& calendar, Instant a, Instant b,
                                     const std::vector<Interruption>& interruptions) {
  const Instant from = std::min(a, b);
  const Instant to = std::max(a, b);
  const auto whole = calendar.working_time(from, to);
  if (!whole) return fail(whole.error());
  Seconds outside = *whole;
  for (const auto& interruption : merge_from(from, interruptions)) {
    if (interruption.from >= to) break;
    const auto lost = calendar.working_time(interruption.from, std::min(interruption.to, to));
    if (!lost) return fail(lost.error());
    outside -= *lost;
  }
  return a < b ? outside : -outside;
}

Result<std::int64_t> days_counted(const WorkingCalendar& calendar, Instant start, Unit unit,
                                  const CountingRules& rules, Instant as_of,
                                  const std::vector<Interruption>& interruptions) {
  if (unit == Unit::minute) throw std::logic_error("minutes are not counted in days");
  const bool working_dates = unit == Unit::working_day || unit == Unit::day;
  const auto zero = day_zero(calendar, start, rules);
  if (!zero) return fail(zero.error());
  const auto merged = merge_from(start, interruptions);
  ClockDates dates(calendar, merged);
  const Date date = rules.count == CountRule::same_day ? *zero : *zero + days{1};
  const auto end = dates.first_ending_after(as_of, date);
  if (!end) return fail(end.error());
  return dates.count(working_dates ? ClockDates::Of::working_dates : ClockDates::Of::dates, date,
                     *end);
}

}  // namespace sp
