// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_difference.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sp {
namespace {

using DaysOff = std::map<Date, DayOff>;

/// The row in force on each date on which nobody works by decree.
DaysOff in_force(const KnownCalendar& known, DateRange first, DateRange second) {
  DaysOff rows;
  for (const auto& row : known.parts.days_off) {
    if (!first.contains(row.date) && !second.contains(row.date)) continue;
    if (standing_of(row, known) == DayOffStanding::in_force) rows.emplace(row.date, row);
  }
  return rows;
}

bool says_the_same(const DayOff& a, const DayOff& b) {
  return a.kind == b.kind && a.name == b.name && a.decree == b.decree;
}

std::vector<DayOffChange> changes_of(const DaysOff& before, const DaysOff& after) {
  std::set<Date> dates;
  for (const auto& [date, row] : before) dates.insert(date);
  for (const auto& [date, row] : after) dates.insert(date);
  std::vector<DayOffChange> changes;
  for (const auto date : dates) {
    const auto old = before.find(date);
    const auto now = after.find(date);
    DayOffChange change{.date = date, .change = Change::changed, .before = {}, .after = {}};
    if (old != before.end()) change.before = old->second;
    if (now != after.end()) change.after = now->second;
    if (change.before && change.after && says_the_same(*change.before, *change.after)) continue;
    if (!change.before) change.change = Change::added;
    if (!change.after) change.change = Change::removed;
    changes.push_back(std::move(change));
  }
  return changes;
}

/// Nothing where the calendar does not cover all of the month.
std::optional<WorkSum> work_of(const KnownCalendar& known, DateRange dates) {
  const auto covered = known.calendar.coverage();
  if (!covered.contains(dates.first) || !covered.contains(dates.last)) return std::nullopt;
  const auto days = days_of(known, dates);
  return days ? std::optional(sum_of(*days)) : std::nullopt;
}

std::vector<MonthChange> months_between(const KnownCalendar& before, const KnownCalendar& after) {
  const auto old = before.calendar.coverage();
  const auto now = after.calendar.coverage();
  const auto last = month_of(std::max(old.last, now.last));
  std::vector<MonthChange> changes;
  for (auto month = month_of(std::min(old.first, now.first)); month <= last;
       month += std::chrono::months{1}) {
    const auto dates = month_of(month);
    MonthChange change{month, work_of(before, dates), work_of(after, dates)};
    if (change.before != change.after) changes.push_back(change);
  }
  return changes;
}

std::vector<HoursChange> hours_between(const CalendarParts& before, const CalendarParts& after) {
  std::vector<HoursChange> changes;
  for (unsigned day = 0; day < before.week.size(); ++day) {
    if (before.week.at(day) == after.week.at(day)) continue;
    changes.push_back({day, before.week.at(day), after.week.at(day)});
  }
  return changes;
}

bool contains(const std::vector<DatedHours>& all, const DatedHours& wanted) {
  return std::any_of(all.begin(), all.end(), [&](const DatedHours& one) {
    return one.dates == wanted.dates && one.hours == wanted.hours && one.name == wanted.name;
  });
}

std::vector<SpecialChange> specials_between(const CalendarParts& before,
                                            const CalendarParts& after) {
  std::vector<SpecialChange> changes;
  for (const auto& hours : before.overrides) {
    if (!contains(after.overrides, hours)) changes.push_back({Change::removed, hours});
  }
  for (const auto& hours : after.overrides) {
    if (!contains(before.overrides, hours)) changes.push_back({Change::added, hours});
  }
  return changes;
}

}  // namespace

std::string_view name_of(Change change) {
  switch (change) {
    case Change::added:
      return "added";
    case Change::removed:
      return "removed";
    case Change::changed:
      return "changed";
  }
  return {};
}

CalendarDifference difference(const KnownCalendar& before, const KnownCalendar& after) {
  const auto old = before.calendar.coverage();
  const auto now = after.calendar.coverage();
  return {.days_off = changes_of(in_force(before, old, now), in_force(after, old, now)),
          .months = months_between(before, after),
          .hours = hours_between(before.parts, after.parts),
          .specials = specials_between(before.parts, after.parts),
          .coverage_differs = !(old == now)};
}

}  // namespace sp
