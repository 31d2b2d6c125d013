// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace sp {
namespace {

using std::chrono::days;

constexpr days provisional_reach{50 * 365 + 13};
// More than any calendar covers, and few enough to calculate with.
constexpr std::int64_t most_dates = 1'000'000'000;

bool is_known(const DayOff& day_off, std::optional<Date> known_at) {
  if (!known_at) return !day_off.withdrawn_on;
  if (day_off.withdrawn_on && *day_off.withdrawn_on <= *known_at) return false;
  return !day_off.known_from || *day_off.known_from <= *known_at;
}

/// The last date of the years whose national days off had been announced by `known_at`.
Date last_known_date(const CalendarParts& parts, Date known_at) {
  std::map<int, bool> announced;
  for (const auto& day_off : parts.days_off) {
    if (day_off.kind != DayOffKind::national || !day_off.known_from) continue;
    announced[year_of(day_off.date)] |= *day_off.known_from <= known_at;
  }
  for (const auto& [year, known] : announced) {
    const DateRange dates{make_date(year, 1, 1), make_date(year, 12, 31)};
    const bool covered = dates.first <= parts.coverage.last && parts.coverage.first <= dates.last;
    if (covered && !known) return dates.first - days{1};
  }
  return parts.coverage.last;
}

/// |d|, also of the smallest value there is.
Seconds magnitude(Seconds d) {
  if (d == Seconds::min()) return Seconds::max();
  return d < Seconds{0} ? -d : d;
}

}  // namespace

WorkingCalendar WorkingCalendar::create(CalendarParts parts, std::optional<Date> known_at) {
  if (!has_ordered_hours(parts)) {
    throw std::logic_error("the hours of a day are not in order");
  }
  if (known_at) parts.coverage.last = last_known_date(parts, *known_at);
  std::erase_if(parts.days_off, [&](const DayOff& day_off) {
    const bool worked = parts.works_joint_leave && day_off.kind == DayOffKind::joint_leave;
    return worked || !is_known(day_off, known_at);
  });
  std::stable_sort(parts.days_off.begin(), parts.days_off.end(),
                   [](const DayOff& a, const DayOff& b) { return a.date < b.date; });
  return WorkingCalendar(std::make_shared<const OfficeHours>(std::move(parts)));
}

WorkingCalendar::WorkingCalendar(std::shared_ptr<const OfficeHours> hours)
    : hours_(std::move(hours)),
      covered_(std::make_shared<const WorkingIndex>(hours_, coverage())),
      far_beyond_(std::make_shared<const WorkingIndex>(
          hours_,
          DateRange{coverage().first - provisional_reach, coverage().last + provisional_reach})) {
  set_answered();
}

WorkingCalendar WorkingCalendar::with(BeyondCoverage beyond) const {
  WorkingCalendar other = *this;
  other.beyond_ = beyond;
  other.set_answered();
  return other;
}

void WorkingCalendar::set_answered() {
  const days reach = beyond_ == BeyondCoverage::provisional ? provisional_reach : days{0};
  answered_ = {coverage().first - reach, coverage().last + reach};
  // Each holds no date that may not be asked for, so that what is found in one is answered.
  index_ = (beyond_ == BeyondCoverage::provisional ? far_beyond_ : covered_).get();
  begin_ = hours_->midnight_of(answered_.first);
  end_ = hours_->midnight_of(answered_.last + days{1});
}

Failure WorkingCalendar::not_answered(Date date) const {
  const DateRange covered = coverage();
  if (date < covered.first) {
    return fail({.code = ErrorCode::calendar_before_coverage,
                 .args = {id(), to_string(date), to_string(covered.first)}});
  }
  return fail(
      {.code = ErrorCode::calendar_gap, .args = {id(), to_string(date), to_string(covered.last)}});
}

Result<const WorkingTable*> WorkingCalendar::table_of(Date first, Date last) const {
  if (!answered_.contains(first)) return not_answered(first);
  if (last > answered_.last) return nothing_after();
  return &index_->holding({first, last});
}

Result<std::vector<Span>> WorkingCalendar::stretches(Date date) const {
  if (!answered_.contains(date)) return not_answered(date);
  std::vector<Span> spans;
  hours_->append_stretches(date, spans);
  return spans;
}

Result<bool> WorkingCalendar::is_working_day(Date date) const {
  if (!answered_.contains(date)) return not_answered(date);
  return index_->holding(date).works_on(date);
}

Result<std::optional<Span>> WorkingCalendar::opening_and_closing(Date date) const {
  if (!answered_.contains(date)) return not_answered(date);
  return index_->holding(date).opening_and_closing(date);
}

Result<Seconds> WorkingCalendar::working_time(Instant a, Instant b) const {
  if (a == b) return Seconds{0};
  const Instant from = std::min(a, b);
  const Instant before_to = std::max(a, b) - Seconds{1};
  const auto table = table_of(date_at(from), date_at(before_to));
  if (!table) return fail(table.error());
  const Seconds total =
      (*table)->worked_until(before_to + Seconds{1}) - (*table)->worked_until(from);
  return a < b ? total : -total;
}

Result<Instant> WorkingCalendar::due_after(Instant t, Seconds d) const {
  const Date start = date_at(t);
  if (!answered_.contains(start)) return not_answered(start);
  const auto* table = &index_->holding(start);
  while (true) {
    const Seconds done = table->worked_until(t);
    if (d <= table->worked() - done) {
      const Instant due = table->reach(done + d);
      if (due <= end_) return due;
    }
    const Date last = table->dates().last;
    if (last >= answered_.last) return nothing_after();
    table = &index_->holding(last + days{1});
  }
}

Result<Instant> WorkingCalendar::due_before(Instant t, Seconds d) const {
  const Date start = date_at(t - Seconds{1});
  if (!answered_.contains(start)) return not_answered(start);
  const auto* table = &index_->holding(start);
  while (true) {
    const Seconds done = table->worked_until(t);
    if (d <= done) {
      // The latest moment by which no more was done ends just before the next second of work.
      const Instant due = table->reach(done - d + Seconds{1}) - Seconds{1};
      if (due >= begin_) return due;
    }
    const Date first = table->dates().first;
    if (first <= answered_.first) return nothing_before();
    table = &index_->holding(first - days{1});
  }
}

Result<Instant> WorkingCalendar::due(Instant t, Seconds d) const {
  if (d == Seconds{0}) return t;
  return d > Seconds{0} ? due_after(t, d) : due_before(t, magnitude(d));
}

Result<Instant> WorkingCalendar::resume(Instant t, Seconds d) const {
  if (d < Seconds{0}) return due_before(t, magnitude(d));
  // The earliest instant by which one second more is worked ends the first second of going on.
  if (d == Seconds::max()) return due_after(t, d);
  const auto after = due_after(t, d + Seconds{1});
  if (!after) return fail(after.error());
  return *after - Seconds{1};
}

Result<Date> WorkingCalendar::find_working_day(Date date, std::int64_t n) const {
  const bool back = n < 0;
  const Date start = n == 0 ? date : date + days{back ? -1 : 1};
  if (!answered_.contains(start)) return not_answered(start);
  // Forward the dates from the start on are counted from nothing, back those before `date`.
  const Date from = back ? date : start;
  const std::int64_t steps =
      back ? std::max(n, -most_dates) : std::clamp(n - 1, std::int64_t{0}, most_dates);
  const auto* table = &index_->holding(start);
  while (true) {
    const auto before = table->working_dates_before(from) + steps;
    if (before >= 0 && before < table->working_dates()) {
      const Date found = table->working_date(before);
      if (answered_.contains(found)) return found;
    }
    const DateRange held = table->dates();
    if (back && held.first <= answered_.first) return nothing_before();
    if (!back && held.last >= answered_.last) return nothing_after();
    table = &index_->holding(back ? held.first - days{1} : held.last + days{1});
  }
}

Result<std::int64_t> WorkingCalendar::working_days_between(Date from, Date to) const {
  if (from == to) return std::int64_t{0};
  const Date first = std::min(from, to) + days{1};
  const Date end = std::max(from, to) + days{1};
  const auto table = table_of(first, end - days{1});
  if (!table) return fail(table.error());
  const auto count = (*table)->working_dates_before(end) - (*table)->working_dates_before(first);
  return from < to ? count : -count;
}

}  // namespace sp
