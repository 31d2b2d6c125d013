// SPDX-License-Identifier: Apache-2.0
// Hours of work while clocks are put forward and back.
#include "calendar/office.hpp"
#include "calendar/working_calendar.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

/// An office in Berlin that opens on Sundays, when clocks change.
WorkingCalendar berlin_office(const DayHours& day) {
  CalendarParts parts;
  parts.id = "de/office";
  parts.zone = berlin();
  parts.week = {day, day, day, day, day, day, day};
  parts.coverage = {date("2024-01-01"), date("2025-12-31")};
  return WorkingCalendar::create(parts);
}

}  // namespace

TEST_CASE("what passed while clocks changed within the hours is what counts") {
  const auto nights = berlin_office(hours({{"00:00", "08:00"}}));
  struct Row {
    const char* date;
    Seconds worked;
  };
  for (const auto& row : {Row{"2024-03-30", 8h}, Row{"2024-03-31", 7h}, Row{"2024-10-27", 9h}}) {
    CAPTURE(row.date);
    const auto whole = nights.opening_and_closing(date(row.date)).value();
    REQUIRE(whole);
    CHECK((whole->to - whole->from == row.worked));
    CHECK((nights.working_time(whole->from, whole->to).value() == row.worked));
  }
  const Instant midnight = at("2024-03-31", berlin());
  CHECK(civil(nights.due(midnight, 3h).value(), berlin()) == "2024-03-31T04:00");
}

TEST_CASE("hours that begin or end in a gap or a fold are clamped") {
  struct Row {
    Opening opening;
    const char* date;
    Seconds worked;
    const char* why;
  };
  const std::array rows{
      Row{{"02:30", "04:00"}, "2024-03-31", 1h, "opens in the gap: at the transition"},
      Row{{"01:00", "02:30"}, "2024-03-31", 1h, "closes in the gap: at the transition"},
      Row{{"02:10", "02:50"}, "2024-03-31", 0h, "wholly in the gap: no work that day"},
      Row{{"02:10", "02:50"}, "2024-10-27", 40min, "wholly in the fold: the first time round"},
      Row{{"02:30", "04:00"}, "2024-10-27", 2h + 30min, "opens the first time round"},
      Row{{"01:00", "02:30"}, "2024-10-27", 1h + 30min, "closes the first time round"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto calendar = berlin_office(hours({row.opening}));
    const Instant midnight = at(row.date, berlin());
    CHECK((calendar.working_time(midnight, midnight + 22h).value() == row.worked));
    CHECK(calendar.is_working_day(date(row.date)).value() == (row.worked > 0h));
  }
}

TEST_CASE("clocks put back over midnight leave every stretch on its date") {
  CalendarParts parts;
  parts.id = "x/midnight";
  parts.zone = Zone("X", 0s, {{at("2024-06-07T00:30:00Z"), -1h}});
  const DayHours day = hours({{"00:00", "00:20"}, {"23:00", "24:00"}});
  parts.week = {day, day, day, day, day, day, day};
  parts.coverage = {date("2024-06-01"), date("2024-06-30")};
  const auto calendar = WorkingCalendar::create(parts);
  const Instant first = at("2024-06-06T12:00:00Z");
  Seconds sum = 0s;
  for (int step = 0; step < 200; ++step) {
    const Instant from = first + step * 7min;
    CAPTURE(to_rfc3339_utc(from));
    sum += calendar.working_time(from, from + 7min).value();
    CHECK((calendar.working_time(first, from + 7min).value() == sum));
  }
  CHECK((sum == 80min));
}
