// SPDX-License-Identifier: Apache-2.0
// The calendar of an Indonesian government office 2023 to 2026, and short ways to write times.
// Hours by Perpres 21/2023: 37.5 hours a week from 07:30, break 60 minutes, on Fridays 90; in
// Ramadan 32.5 hours from 08:00, break 30 minutes, on Fridays 60. Ramadan of 1444 to 1447 by the
// state.
#pragma once

#include "calendar/days_off_id.hpp"
#include "calendar/working_calendar.hpp"

#include <chrono>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sp::test {

inline Date date(std::string_view text) {
  const auto read = parse_date(text);
  if (!read) throw std::logic_error("not a date: " + std::string(text));
  return *read;
}

/// The instant of a civil time like "2024-06-07T15:30" in `zone`; with an offset, of itself.
inline Instant at(std::string_view text, const Zone& zone = Zone()) {
  const auto typed = parse_typed_time(text);
  if (!typed) throw std::logic_error("not a time: " + std::string(text));
  return resolve(*typed, zone, Instant{});
}

/// "2024-06-07T15:30", without seconds and zone; with seconds where there are any.
inline std::string civil(Instant instant, const Zone& zone = Zone()) {
  const std::string text = to_rfc3339(instant, zone);
  return text.substr(0, text.substr(17, 2) == "00" ? 16 : 19);
}

struct Opening {
  std::string_view open;
  std::string_view close;
};

inline DayHours hours(std::initializer_list<Opening> openings) {
  DayHours day;
  for (const auto& opening : openings) {
    day.push_back(
        {parse_time_of_day(opening.open).value(), parse_time_of_day(opening.close).value()});
  }
  return day;
}

/// Monday to Friday the same, no work at the weekend.
inline WeeklyHours five_days(const DayHours& day) {
  return {day, day, day, day, day, {}, {}};
}

inline DatedHours ramadan(std::string_view year, std::string_view first, std::string_view last) {
  const DayHours day = hours({{"08:00", "12:00"}, {"12:30", "15:00"}});
  const DayHours friday = hours({{"08:00", "11:30"}, {"12:30", "15:30"}});
  return {.dates = {date(first), date(last)},
          .hours = {day, day, day, day, friday, {}, {}},
          .name = "Ramadan " + std::string(year),
          .source = "Perpres 21/2023"};
}

inline CalendarParts office_parts() {
  const DayHours day = hours({{"07:30", "12:00"}, {"13:00", "16:00"}});
  CalendarParts parts;
  parts.id = "id/office";
  parts.title = "Instansi pemerintah";
  parts.week = five_days(day);
  parts.week[4] = hours({{"07:30", "11:30"}, {"13:00", "16:30"}});
  parts.overrides = {
      ramadan("1444", "2023-03-23", "2023-04-21"), ramadan("1445", "2024-03-12", "2024-04-09"),
      ramadan("1446", "2025-03-01", "2025-03-30"), ramadan("1447", "2026-02-19", "2026-03-20")};
  parts.days_off = indonesian_days_off();
  parts.coverage = {date("2023-01-01"), date("2026-12-31")};
  return parts;
}

inline WorkingCalendar office() {
  return WorkingCalendar::create(office_parts());
}

/// Clocks of central Europe: forward on 31 March 2024 at 02:00, back on 27 October 2024 at 03:00,
/// and likewise in 2025.
inline Zone berlin() {
  using std::chrono::hours;
  return Zone("Europe/Berlin", hours{1},
              {{at("2024-03-31T01:00:00Z"), hours{2}},
               {at("2024-10-27T01:00:00Z"), hours{1}},
               {at("2025-03-30T01:00:00Z"), hours{2}},
               {at("2025-10-26T01:00:00Z"), hours{1}}});
}

/// A guard in Berlin from 22:00 to 06:00 every night, and from 10:00 to 10:40 on three weekdays,
/// with holidays, a working Saturday and short days around both changes of the clocks.
inline CalendarParts night_guard_parts() {
  CalendarParts parts;
  parts.id = "de/night-guard";
  parts.zone = berlin();
  const DayHours nights = hours({{"00:00", "06:00"}, {"22:00", "24:00"}});
  const DayHours with_day = hours({{"00:00", "06:00"}, {"10:00", "10:40"}, {"22:00", "24:00"}});
  parts.week = {nights, with_day, nights, with_day, nights, with_day, nights};
  const auto special = [](std::string_view on, const DayHours& day) {
    DatedHours dated{.dates = {date(on), date(on)}};
    dated.hours.at(weekday_index(date(on))) = day;
    return dated;
  };
  parts.overrides = {special("2024-03-30", hours({{"08:00", "20:00"}})), special("2024-10-26", {}),
                     special("2024-11-02", hours({{"09:00", "09:07"}}))};
  for (const auto* const off : {"2024-04-01", "2024-10-03", "2024-12-25", "2024-12-26"}) {
    DayOff day_off;
    day_off.date = date(off);
    parts.days_off.push_back(day_off);
  }
  parts.coverage = {date("2024-01-01"), date("2025-12-31")};
  return parts;
}

}  // namespace sp::test
