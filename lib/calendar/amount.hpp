// SPDX-License-Identifier: Apache-2.0
// Amounts of time as a standard words them: "60 minutes", "2 hours 5 minutes", "3 working_days",
// "1 to 14 working_days", "about 15 minutes", "7 days" (of a kind the document leaves open). Units
// measure different things and are never converted into each other, but for hours into minutes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

enum class Unit {
  minute,        // working time
  working_day,   // dates on which the office works
  calendar_day,  // dates
  month,
  year,
  day,  // the document says "days" and not which
};

/// `min` to `max` of one unit; equal where one value is given. The maximum binds.
struct Amount {
  Unit unit = Unit::minute;
  std::int64_t min = 0;
  std::int64_t max = 0;
  bool approximate = false;  ///< "about", "±"

  bool is_range() const { return min != max; }
  /// Judged by the instant (minutes) and not by the date.
  bool is_working_time() const { return unit == Unit::minute; }
  bool operator==(const Amount&) const = default;
};

/// Reads the grammar above: [about] N [to M] unit, or [about] N hours M minutes, words parted by
/// blanks. Units in singular or plural: minute, hour, working_day, calendar_day, month, year, day.
/// Values 0 to 1,000,000, the second of a range not below the first; hours and minutes together at
/// most 1,000,000 hours.
std::optional<Amount> parse_amount(std::string_view text);

/// The canonical spelling, which parse_amount reads back: "125 minutes" is "2 hours 5 minutes".
std::string to_string(const Amount& amount);

/// Name of a unit in the singular, as the grammar spells it.
std::string_view name_of(Unit unit);

}  // namespace sp
