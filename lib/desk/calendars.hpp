// SPDX-License-Identifier: Apache-2.0
// The calendars of the library as they stand now: which there are, how far they reach, and what
// they are made of.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar_days.hpp"
#include "desk/library.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// The calendar that a person means by `id`: that of a calendar file ("id/office"), or, where there
/// is no slash in it, that of an office ("bkn-medan"), in the office's zone. What the library says.
Result<CalendarParts> calendar_meant(const Library& library, const std::string& id);

/// The id of the file of that calendar, which need not be there. What the library says of an
/// office.
Result<std::string> calendar_file_meant(const Library& library, const std::string& id);

/// A calendar whose last covered date is nearer than this is worth a warning.
inline constexpr std::chrono::days coverage_warned_ahead{90};

/// A list of days off that a calendar is made of.
struct CoveredList {
  std::string id;
  std::string title;
  DateRange dates;
};

/// How far one calendar reaches, seen from a date.
struct CalendarCoverage {
  std::string id;
  std::string title;
  DateRange dates;
  std::int64_t days_left = 0;        ///< dates after the one it is seen from; negative: over
  std::vector<CoveredList> lists;    ///< by first date
  std::vector<std::string> offices;  ///< files with hours, the bottom first
  std::optional<Error> unusable;     ///< then only the id is known

  bool ends_soon() const { return !unusable && days_left < coverage_warned_ahead.count(); }
};

/// calendar_unknown; what makes a calendar unusable.
Result<CalendarCoverage> coverage_of(const Library& library, const std::string& id, Date seen_from);

/// Of every office calendar of the library, by id; one that cannot be used hides none of the
/// others.
std::vector<CalendarCoverage> all_coverages(const Library& library, Date seen_from);

}  // namespace sp
