// SPDX-License-Identifier: Apache-2.0
#include "calendar/office_hours.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace sp {

using std::chrono::days;

OfficeHours::OfficeHours(CalendarParts parts) : parts_(std::move(parts)) {
  for (std::size_t weekday = 0; weekday < overrides_.size(); ++weekday) {
    overrides_.at(weekday) = overrides_of(parts_, weekday);
  }
}

std::vector<OfficeHours::OverrideFrom> OfficeHours::overrides_of(const CalendarParts& parts,
                                                                 std::size_t weekday) {
  std::map<Date, const DatedHours*> from{{Date::min(), nullptr}};
  for (const auto& dated : parts.overrides) {
    if (!dated.hours.at(weekday) || dated.dates.last < dated.dates.first) continue;
    const Date after = dated.dates.last + days{1};
    const auto* before = std::prev(from.upper_bound(after))->second;
    from.erase(from.lower_bound(dated.dates.first), from.lower_bound(after));
    from[dated.dates.first] = &dated;
    from.try_emplace(after, before);
  }
  std::vector<OverrideFrom> entries;
  for (const auto& [date, hours] : from) entries.push_back({date, hours});
  return entries;
}

const DayOff* OfficeHours::day_off(Date date) const {
  const auto& all = parts_.days_off;
  const auto at = std::lower_bound(all.begin(), all.end(), date,
                                   [](const DayOff& d, Date wanted) { return d.date < wanted; });
  return at != all.end() && at->date == date ? &*at : nullptr;
}

const DatedHours* OfficeHours::override_on(Date date) const {
  const auto& entries = overrides_.at(weekday_index(date));
  const auto after =
      std::upper_bound(entries.begin(), entries.end(), date,
                       [](Date wanted, const OverrideFrom& entry) { return wanted < entry.date; });
  return std::prev(after)->hours;
}

const DayHours* OfficeHours::hours_on(Date date) const {
  if (day_off(date) != nullptr) return nullptr;
  const unsigned weekday = weekday_index(date);
  if (const auto* dated = override_on(date)) return &*dated->hours.at(weekday);
  return &parts_.week.at(weekday);
}

void OfficeHours::append_stretches(Date date, std::vector<Span>& spans) const {
  const auto* hours = hours_on(date);
  if (hours == nullptr) return;
  for (const auto& stretch : *hours) {
    const Span span{zone().to_instant(date + stretch.open),
                    zone().to_instant(date + stretch.close)};
    if (span.from < span.to) spans.push_back(span);
  }
}

void OfficeHours::append_stretches(Date date, Seconds offset, std::vector<Span>& spans) const {
  const auto* hours = hours_on(date);
  if (hours == nullptr) return;
  const Instant midnight{Seconds{date.time_since_epoch()} - offset};
  for (const auto& stretch : *hours) {
    spans.push_back({midnight + stretch.open, midnight + stretch.close});
  }
}

Date OfficeHours::date_at(Instant instant) const {
  Date date = zone().date_of(instant);
  while (instant < midnight_of(date)) date -= days{1};
  while (midnight_of(date + days{1}) <= instant) date += days{1};
  return date;
}

}  // namespace sp
