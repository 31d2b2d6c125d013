// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_days.hpp"

#include <algorithm>
#include <map>

namespace sp {
namespace {

using std::chrono::days;

using RowsByDate = std::map<Date, std::vector<CalendarDay::Row>>;

/// The rows that were known of the dates, those in force first.
RowsByDate rows_within(const KnownCalendar& known, DateRange dates) {
  RowsByDate rows;
  for (const auto& day_off : known.parts.days_off) {
    if (!dates.contains(day_off.date)) continue;
    const auto standing = standing_of(day_off, known);
    if (standing != DayOffStanding::not_known) rows[day_off.date].push_back({day_off, standing});
  }
  for (auto& [date, of_date] : rows) {
    std::stable_sort(of_date.begin(), of_date.end(),
                     [](const auto& a, const auto& b) { return a.standing < b.standing; });
  }
  return rows;
}

}  // namespace

KnownCalendar as_known(CalendarParts parts, std::optional<Date> known_at, BeyondCoverage beyond) {
  auto calendar = WorkingCalendar::create(parts, known_at).with(beyond);
  return {std::move(parts), known_at, std::move(calendar)};
}

std::string_view name_of(DayOffStanding standing) {
  switch (standing) {
    case DayOffStanding::in_force:
      return "in_force";
    case DayOffStanding::worked_through:
      return "worked_through";
    case DayOffStanding::withdrawn:
      return "withdrawn";
    case DayOffStanding::not_known:
      return "not_known";
  }
  return {};
}

DayOffStanding standing_of(const DayOff& row, const KnownCalendar& known) {
  const auto& at = known.known_at;
  if (at && row.known_from && *row.known_from > *at) return DayOffStanding::not_known;
  if (row.withdrawn_on && (!at || *row.withdrawn_on <= *at)) return DayOffStanding::withdrawn;
  const bool worked = known.parts.works_joint_leave && row.kind == DayOffKind::joint_leave;
  return worked ? DayOffStanding::worked_through : DayOffStanding::in_force;
}

Seconds CalendarDay::worked() const {
  Seconds sum{0};
  for (const auto& span : stretches) sum += span.to - span.from;
  return sum;
}

Result<std::vector<CalendarDay>> days_of(const KnownCalendar& known, DateRange dates) {
  const auto rows = rows_within(known, dates);
  std::vector<CalendarDay> all;
  for (Date date = dates.first; date <= dates.last; date += days{1}) {
    auto stretches = known.calendar.stretches(date);
    if (!stretches) return fail(stretches.error());
    CalendarDay day{.date = date,
                    .stretches = std::move(*stretches),
                    .rows = {},
                    .special = {},
                    .provisional = known.calendar.is_provisional(date)};
    if (const auto found = rows.find(date); found != rows.end()) day.rows = found->second;
    const auto* special = known.calendar.override_on(date);
    if (special != nullptr && !day.is_off()) day.special = *special;
    all.push_back(std::move(day));
  }
  return all;
}

WorkSum sum_of(const std::vector<CalendarDay>& days) {
  WorkSum sum;
  for (const auto& day : days) {
    sum.working_days += day.works() ? 1 : 0;
    sum.worked += day.worked();
  }
  return sum;
}

DateRange month_of(std::chrono::year_month month) {
  const std::chrono::year_month_day_last last{month.year(),
                                              std::chrono::month_day_last{month.month()}};
  return {Date{month / std::chrono::day{1}}, Date{last}};
}

DateRange dates_of_year(int year) {
  return {make_date(year, 1, 1), make_date(year, 12, 31)};
}

std::chrono::year_month month_of(Date date) {
  const std::chrono::year_month_day ymd{date};
  return {ymd.year(), ymd.month()};
}

}  // namespace sp
