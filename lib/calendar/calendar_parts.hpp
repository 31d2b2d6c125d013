// SPDX-License-Identifier: Apache-2.0
// What a working calendar is made of, layer by layer: the days off of each year by decree, weekly
// office hours, dated overrides such as the Ramadan weeks, and an agency's own file on top. Plain
// data, as the files say it.
#pragma once

#include "base/finding.hpp"
#include "calendar/civil_time.hpp"
#include "calendar/zone.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// A stretch of work within one civil day, half-open [open, close), in seconds since midnight.
struct Stretch {
  Seconds open{0};
  Seconds close{0};
  bool operator==(const Stretch&) const = default;
};

/// The stretches of one kind of day, in ascending order, none overlapping; empty = no work.
using DayHours = std::vector<Stretch>;

/// Index 0 = Monday … 6 = Sunday.
using WeeklyHours = std::array<DayHours, 7>;

/// Hours that replace the weekly ones on the dates `dates`. On a weekday for which `hours` has
/// nothing stated it says nothing: an override before it, or else the week, holds; a weekday stated
/// as empty has no work.
struct DatedHours {
  DateRange dates;
  std::array<std::optional<DayHours>, 7> hours{};
  std::string name{};    ///< "Ramadan 1445"
  std::string source{};  ///< the act or circular it rests on
  Location where{};
};

enum class DayOffKind { national, joint_leave, election, local };

/// A date without work, with the history of the decree behind it.
struct DayOff {
  Date date{};
  DayOffKind kind = DayOffKind::national;
  std::string name{};
  std::string decree{};
  std::optional<Date> known_from{};    ///< first date on which it was known; nothing: not recorded
  std::optional<Date> withdrawn_on{};  ///< date from which it no longer holds
  Location where{};
};

/// Everything a calendar consists of after its layers were put on top of each other; later entries
/// of `overrides` win over earlier ones.
struct CalendarParts {
  std::string id;
  std::string title;
  Zone zone;
  WeeklyHours week;
  std::vector<DatedHours> overrides;
  std::vector<DayOff> days_off;
  DateRange coverage;              ///< the dates for which days off are known
  bool works_joint_leave = false;  ///< the agency works through joint leave
};

/// Are the stretches of every kind of day in order, within the day, and none of them empty?
bool has_ordered_hours(const CalendarParts& parts);

/// A stretch as a person writes it: `open` before 24:00, `close` up to 24:00; a close before the
/// opening is of the next day.
struct TypedStretch {
  unsigned day = 0;  ///< weekday, 0 = Monday … 6 = Sunday
  Seconds open{0};
  Seconds close{0};
  Location where{};
  std::string key{};  ///< under which it is written, like "monday_to_thursday"; else the weekday
};
struct WeekOrFindings {
  WeeklyHours week;
  std::vector<Finding> findings;
};
/// Puts stretches on the days they belong to: of one that runs past midnight, the part after
/// midnight goes to the next weekday. A stretch that is empty (open = close) or overlaps another is
/// left out and becomes a finding `bad_value` (its key, the stretch, what was expected: the other
/// one is quoted), one a place however many weekdays it speaks of.
WeekOrFindings arrange_week(const std::vector<TypedStretch>& typed);

std::string_view name_of(DayOffKind kind);
std::optional<DayOffKind> parse_day_off_kind(std::string_view name);

}  // namespace sp
