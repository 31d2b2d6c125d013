// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

namespace sp {
namespace {

using std::chrono::days;

constexpr days provisional_reach{50 * 365 + 13};

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

/// The part of `span` within [from, to); empty where they do not meet.
Seconds overlap(Span span, Instant from, Instant to) {
  return std::max(Seconds{0}, std::min(span.to, to) - std::max(span.from, from));
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
  const auto shared = std::make_shared<const CalendarParts>(std::move(parts));
  return {shared, table_of(shared->overrides)};
}

WorkingCalendar::OverrideTable WorkingCalendar::table_of(const std::vector<DatedHours>& overrides) {
  OverrideTable table;
  for (std::size_t weekday = 0; weekday < table.size(); ++weekday) {
    std::map<Date, const DatedHours*> from{{Date::min(), nullptr}};
    for (const auto& dated : overrides) {
      if (!dated.hours.at(weekday) || dated.dates.last < dated.dates.first) continue;
      const Date after = dated.dates.last + days{1};
      const auto* before = std::prev(from.upper_bound(after))->second;
      from.erase(from.lower_bound(dated.dates.first), from.lower_bound(after));
      from[dated.dates.first] = &dated;
      from.try_emplace(after, before);
    }
    for (const auto& [date, hours] : from) table.at(weekday).push_back({date, hours});
  }
  return table;
}

WorkingCalendar WorkingCalendar::with(BeyondCoverage beyond) const {
  WorkingCalendar other = *this;
  other.beyond_ = beyond;
  return other;
}

const DayOff* WorkingCalendar::day_off(Date date) const {
  const auto& all = parts_->days_off;
  const auto at = std::lower_bound(all.begin(), all.end(), date,
                                   [](const DayOff& d, Date wanted) { return d.date < wanted; });
  return at != all.end() && at->date == date ? &*at : nullptr;
}

const DatedHours* WorkingCalendar::override_on(Date date) const {
  const auto& entries = overrides_->at(weekday_index(date));
  const auto after =
      std::upper_bound(entries.begin(), entries.end(), date,
                       [](Date wanted, const OverrideFrom& entry) { return wanted < entry.date; });
  return std::prev(after)->hours;
}

Result<void> WorkingCalendar::check_covered(Date date) const {
  const days reach = beyond_ == BeyondCoverage::provisional ? provisional_reach : days{0};
  const DateRange covered = coverage();
  if (date < covered.first - reach) {
    return fail({.code = ErrorCode::calendar_before_coverage,
                 .args = {id(), to_string(date), to_string(covered.first)}});
  }
  if (date > covered.last + reach) {
    return fail({.code = ErrorCode::calendar_gap,
                 .args = {id(), to_string(date), to_string(covered.last)}});
  }
  return {};
}

const DayHours* WorkingCalendar::hours_on(Date date) const {
  if (day_off(date) != nullptr) return nullptr;
  const unsigned weekday = weekday_index(date);
  if (const auto* dated = override_on(date)) return &*dated->hours.at(weekday);
  return &parts_->week.at(weekday);
}

Span WorkingCalendar::span_of(Date date, const Stretch& stretch) const {
  return {zone().to_instant(date + stretch.open), zone().to_instant(date + stretch.close)};
}

Instant WorkingCalendar::midnight_of(Date date) const {
  return zone().to_instant(date);
}

Date WorkingCalendar::date_at(Instant instant) const {
  Date date = zone().date_of(instant);
  while (instant < midnight_of(date)) date -= days{1};
  while (midnight_of(date + days{1}) <= instant) date += days{1};
  return date;
}

Result<std::vector<Span>> WorkingCalendar::stretches(Date date) const {
  if (const auto covered = check_covered(date); !covered) return fail(covered.error());
  std::vector<Span> spans;
  const auto* hours = hours_on(date);
  if (hours == nullptr) return spans;
  for (const auto& stretch : *hours) {
    const Span span = span_of(date, stretch);
    if (span.from < span.to) spans.push_back(span);
  }
  return spans;
}

Result<bool> WorkingCalendar::is_working_day(Date date) const {
  const auto hours = opening_and_closing(date);
  if (!hours) return fail(hours.error());
  return hours->has_value();
}

Result<Seconds> WorkingCalendar::worked_on(Date date, Span within) const {
  const auto spans = stretches(date);
  if (!spans) return fail(spans.error());
  Seconds worked{0};
  for (const auto& span : *spans) worked += overlap(span, within.from, within.to);
  return worked;
}

Result<Seconds> WorkingCalendar::working_time(Instant a, Instant b) const {
  if (a == b) return Seconds{0};
  const Span within{std::min(a, b), std::max(a, b)};
  const Date last = date_at(within.to - Seconds{1});
  Seconds total{0};
  for (Date date = date_at(within.from); date <= last; date += days{1}) {
    const auto worked = worked_on(date, within);
    if (!worked) return fail(worked.error());
    total += *worked;
  }
  return a < b ? total : -total;
}

Result<Instant> WorkingCalendar::due_after(Instant t, Seconds d) const {
  Seconds left = d;
  for (Date date = date_at(t);; date += days{1}) {
    const auto spans = stretches(date);
    if (!spans) return fail(spans.error());
    for (const auto& span : *spans) {
      const Seconds length = overlap(span, t, span.to);
      if (left <= length) return std::max(span.from, t) + left;
      left -= length;
    }
  }
}

Result<Instant> WorkingCalendar::due_before(Instant t, Seconds d) const {
  Seconds left = d;
  for (Date date = date_at(t - Seconds{1});; date -= days{1}) {
    const auto spans = stretches(date);
    if (!spans) return fail(spans.error());
    for (auto span = spans->rbegin(); span != spans->rend(); ++span) {
      const Seconds length = overlap(*span, span->from, t);
      if (left <= length) return std::min(span->to, t) - left;
      left -= length;
    }
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

Result<Date> WorkingCalendar::add_working_days(Date date, std::int64_t n) const {
  const days step{n < 0 ? -1 : 1};
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  std::int64_t left = n < 0 ? -std::max(n, -most) : std::max<std::int64_t>(n, 1);
  for (Date at = n == 0 ? date : date + step;; at += step) {
    const auto works = is_working_day(at);
    if (!works) return fail(works.error());
    if (*works && --left == 0) return at;
  }
}

Result<std::int64_t> WorkingCalendar::working_days_between(Date from, Date to) const {
  std::int64_t count = 0;
  const Date last = std::max(from, to);
  for (Date date = std::min(from, to) + days{1}; date <= last; date += days{1}) {
    const auto works = is_working_day(date);
    if (!works) return fail(works.error());
    if (*works) ++count;
  }
  return from <= to ? count : -count;
}

Result<std::optional<Span>> WorkingCalendar::opening_and_closing(Date date) const {
  const auto spans = stretches(date);
  if (!spans) return fail(spans.error());
  if (spans->empty()) return std::optional<Span>{};
  return std::optional<Span>{Span{spans->front().from, spans->back().to}};
}

}  // namespace sp
