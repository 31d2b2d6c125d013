// SPDX-License-Identifier: Apache-2.0
// The hours in force on each date, by the layers of a calendar: the week, what dated hours put in
// its place, and the days off, which win. Knows nothing of coverage: it answers for every date by
// what it happens to know.
#pragma once

#include "calendar/calendar_parts.hpp"

#include <array>
#include <vector>

namespace sp {

/// A working stretch as instants, half-open [from, to).
struct Span {
  Instant from;
  Instant to;
  bool operator==(const Span&) const = default;
};

class OfficeHours {
 public:
  /// Of `parts`, whose days off are the ones in force and ascending.
  explicit OfficeHours(CalendarParts parts);
  OfficeHours(const OfficeHours&) = delete;
  OfficeHours& operator=(const OfficeHours&) = delete;

  const CalendarParts& parts() const { return parts_; }
  const Zone& zone() const { return parts_.zone; }
  /// The day off on `date`, if any.
  const DayOff* day_off(Date date) const;
  /// The last override that states hours for the weekday of `date` and holds then, if any.
  const DatedHours* override_on(Date date) const;
  /// Appends the stretches of `date`, ascending. One that lies within a gap of the clocks is none.
  void append_stretches(Date date, std::vector<Span>& spans) const;
  /// The same of a date in which clocks are `offset` ahead of UTC from midnight to midnight.
  void append_stretches(Date date, Seconds offset, std::vector<Span>& spans) const;

  Instant midnight_of(Date date) const { return zone().to_instant(date); }
  /// The date whose midnights `instant` is between, also where clocks are put back over midnight.
  Date date_at(Instant instant) const;

 private:
  /// From the date on, the override holds (or none), until the next entry.
  struct OverrideFrom {
    Date date;
    const DatedHours* hours;
  };

  static std::vector<OverrideFrom> overrides_of(const CalendarParts& parts, std::size_t weekday);
  /// The hours of a date; nullptr where it has a day off.
  const DayHours* hours_on(Date date) const;

  CalendarParts parts_;
  std::array<std::vector<OverrideFrom>, 7> overrides_;  ///< of each weekday, ascending
};

}  // namespace sp
