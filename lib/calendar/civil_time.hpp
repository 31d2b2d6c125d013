// SPDX-License-Identifier: Apache-2.0
// The two kinds of time and how they are written. Civil time is what the clock on the office wall
// shows; an instant is a point of physical time. They meet only in zone.hpp. This is the one file
// that reads and writes ISO 8601.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

using CivilTime = std::chrono::local_seconds;
using Instant = std::chrono::sys_seconds;
using Date = std::chrono::local_days;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

/// First and last date, both included. Empty when last < first.
struct DateRange {
  Date first{};
  Date last{};

  bool contains(Date date) const { return first <= date && date <= last; }
  bool operator==(const DateRange&) const = default;
};

/// The date a civil time belongs to.
inline Date date_of(CivilTime time) {
  return std::chrono::floor<std::chrono::days>(time);
}

/// 0 = Monday … 6 = Sunday.
unsigned weekday_index(Date date);

/// Makes a date; the three must form a valid one (else std::logic_error).
Date make_date(int year, unsigned month, unsigned day);
int year_of(Date date);

/// Reads "2024-06-04"; years 0001 to 9999; nothing but a whole valid date.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

/// Reads a time of day "07:30" or "07:30:15", "24:00" included, as seconds since midnight.
std::optional<Seconds> parse_time_of_day(std::string_view text);
/// "07:30"; "24:00" for a whole day. Seconds are written only where there are any.
std::string to_string_of_day(Seconds since_midnight);

/// What a person may type for a time, before a zone is known.
struct TypedTime {
  enum class Shape {
    instant,      // 2024-06-07T15:30:00+07:00 or …Z: complete in itself
    civil,        // 2024-06-07T15:30, 2024-06-07 15:30:05
    date,         // 2024-06-07
    time_of_day,  // 15:30, meaning today
  };
  Shape shape = Shape::civil;
  Instant instant{};
  CivilTime civil{};  ///< for civil and date (its midnight)
  Seconds of_day{0};  ///< for time_of_day
};

/// Reads any of the shapes above; seconds may be left out, fractions of a second and 24:00 are not
/// read.
std::optional<TypedTime> parse_typed_time(std::string_view text);

/// RFC 3339 with the offset given, cut to whole minutes: "2024-06-07T15:30:00+07:00".
std::string to_rfc3339(Instant instant, Seconds offset);
/// RFC 3339 in UTC: "2024-06-07T08:30:00Z".
std::string to_rfc3339_utc(Instant instant);

}  // namespace sp
