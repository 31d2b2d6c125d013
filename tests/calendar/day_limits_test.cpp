// SPDX-License-Identifier: Apache-2.0
// Day zero, the cutoff, the roll and the ends of months.
#include "calendar/deadline.hpp"
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

Amount dates(Unit unit, std::int64_t n) {
  return {.unit = unit, .min = n, .max = n};
}

std::optional<Cutoff> cutoff(const char* text) {
  return parse_cutoff(text);
}

}  // namespace

TEST_CASE("day zero is the day of receipt, unless a cutoff moves it to the next working day") {
  struct Row {
    const char* received;
    const char* cutoff;
    const char* day_zero;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-06T17:00", "", "2024-06-06", "no cutoff: after closing is still that day"},
      Row{"2024-06-08T10:00", "", "2024-06-08", "no cutoff: a Saturday is day zero"},
      Row{"2024-06-06T15:59:59", "close", "2024-06-06", "just before closing"},
      Row{"2024-06-06T16:00", "close", "2024-06-07", "at closing"},
      Row{"2024-06-06T12:30", "close", "2024-06-06", "in the break: before the last closing"},
      Row{"2024-06-07T16:29", "close", "2024-06-07", "Fridays close later"},
      Row{"2024-06-07T16:30", "close", "2024-06-10", "over a weekend"},
      Row{"2024-06-06T13:59", "14:00", "2024-06-06", "before the hour"},
      Row{"2024-06-06T14:00", "14:00", "2024-06-07", "at the hour"},
      Row{"2024-06-08T10:00", "14:00", "2024-06-10", "a Saturday morning"},
      Row{"2024-06-08T10:00", "close", "2024-06-10", "a Saturday"},
      Row{"2024-06-14T20:00", "close", "2024-06-19", "before Idul Adha"},
      Row{"2024-03-14T15:00", "close", "2024-03-15", "Ramadan closes earlier"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto zero = day_zero(calendar, at(row.received), {.cutoff = cutoff(row.cutoff)});
    REQUIRE(zero);
    CHECK(to_string(*zero) == row.day_zero);
  }
}

TEST_CASE("day zero is a date of the office's zone") {
  auto parts = office_parts();
  parts.zone = *Zone::built_in("WIT");
  const auto calendar = WorkingCalendar::create(parts);
  CHECK(to_string(day_zero(calendar, at("2024-06-06T15:30:00Z"), {}).value()) == "2024-06-07");
  CHECK(to_string(day_zero(office(), at("2024-06-06T15:30:00Z"), {}).value()) == "2024-06-06");
}

TEST_CASE("working days are counted from day zero by the standard's rule") {
  struct Row {
    const char* received;
    std::int64_t n;
    CountRule count;
    const char* cutoff;
    const char* date;
    const char* why;
  };
  using enum CountRule;
  const std::array rows{
      Row{"2024-06-06T10:00", 1, next_day, "", "2024-06-07", "the next day is day 1"},
      Row{"2024-06-06T10:00", 1, same_day, "", "2024-06-06", "the day of receipt is day 1"},
      Row{"2024-06-06T10:00", 3, same_day, "", "2024-06-10", "three with the day of receipt"},
      Row{"2024-06-08T10:00", 1, same_day, "", "2024-06-10", "a Saturday cannot be day 1"},
      Row{"2024-06-08T10:00", 1, next_day, "", "2024-06-10", "nor can it with the other rule"},
      Row{"2024-06-08T10:00", 1, next_day, "close", "2024-06-11",
          "with a cutoff Monday is day zero"},
      Row{"2024-06-06T16:30", 1, next_day, "close", "2024-06-10",
          "after closing: Friday is day zero"},
      Row{"2024-06-06T16:30", 1, same_day, "close", "2024-06-07", "after closing: Friday is day 1"},
      Row{"2024-06-06T10:00", 0, next_day, "", "2024-06-06", "none: the same day"},
      Row{"2024-06-06T10:00", 0, same_day, "", "2024-06-06", "none: the same day by either rule"},
      Row{"2024-06-08T10:00", 0, next_day, "", "2024-06-10", "none on a Saturday: the next"},
      Row{"2024-06-06T16:30", 0, next_day, "close", "2024-06-07", "none after closing: the next"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const CountingRules rules{.count = row.count, .cutoff = cutoff(row.cutoff)};
    const auto due = deadline(calendar, at(row.received), dates(Unit::working_day, row.n), rules);
    REQUIRE(due);
    CHECK(to_string(due->date) == row.date);
    CHECK((due->due == calendar.opening_and_closing(date(row.date)).value()->to));
  }
}

TEST_CASE("calendar days, months and years end on a date, which then rolls") {
  struct Row {
    const char* from;
    Unit unit;
    std::int64_t n;
    Roll roll;
    const char* date;
    const char* why;
  };
  using enum Unit;
  using enum Roll;
  const std::array rows{
      Row{"2024-06-03", calendar_day, 4, following, "2024-06-07", "ends on a Friday"},
      Row{"2024-06-03", calendar_day, 5, following, "2024-06-10", "a Saturday rolls on"},
      Row{"2024-06-03", calendar_day, 5, preceding, "2024-06-07", "a Saturday rolls back"},
      Row{"2024-06-03", calendar_day, 5, none, "2024-06-08", "a Saturday stays"},
      Row{"2024-06-03", calendar_day, 5, modified_following, "2024-06-10", "on, within the month"},
      Row{"2024-05-31", month, 1, modified_following, "2024-06-28", "not over the month's end"},
      Row{"2024-05-31", month, 1, following, "2024-07-01", "over the month's end"},
      Row{"2024-01-31", month, 1, none, "2024-02-29", "clamped to the end of February"},
      Row{"2023-01-31", month, 1, none, "2023-02-28", "clamped in a common year"},
      Row{"2023-12-31", month, 2, none, "2024-02-29", "over the turn of the year"},
      Row{"2024-01-31", month, 2, none, "2024-03-31", "not clamped by the month between"},
      Row{"2024-02-29", year, 1, none, "2025-02-28", "a leap day"},
      Row{"2024-06-17", year, 1, following, "2025-06-17", "a year"},
      Row{"2024-06-08", calendar_day, 0, following, "2024-06-10", "none, on a Saturday"},
      Row{"2024-06-14", calendar_day, 3, following, "2024-06-19", "rolls over Idul Adha"},
      Row{"2024-06-14", calendar_day, 3, preceding, "2024-06-14", "rolls back before Idul Adha"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto due =
        deadline(calendar, at(row.from) + 9h, dates(row.unit, row.n), {.roll = row.roll});
    REQUIRE(due);
    CHECK(to_string(due->date) == row.date);
    CHECK((due->late_from == at(row.date) + 24h));
  }
}

TEST_CASE("a date without work is due at its midnight") {
  const auto due = deadline(office(), at("2024-06-03T10:00"), dates(Unit::calendar_day, 5),
                            {.roll = Roll::none});
  REQUIRE(due);
  CHECK(civil(due->due) == "2024-06-09T00:00");
  CHECK((due->due == due->late_from));
  CHECK(to_string(due->date) == "2024-06-08");
}

TEST_CASE("with same_day the date of receipt is the first of calendar days") {
  const CountingRules rules{.count = CountRule::same_day, .roll = Roll::none};
  const auto calendar = office();
  const auto on = [&](std::int64_t n) {
    return to_string(
        deadline(calendar, at("2024-06-03T10:00"), dates(Unit::calendar_day, n), rules)->date);
  };
  CHECK(on(1) == "2024-06-03");
  CHECK(on(7) == "2024-06-09");
}

TEST_CASE("the day a deadline is late from is local, also when clocks change") {
  const auto calendar = WorkingCalendar::create(night_guard_parts());
  const auto due =
      deadline(calendar, at("2024-10-26T10:00", berlin()), dates(Unit::working_day, 1));
  REQUIRE(due);
  CHECK(to_string(due->date) == "2024-10-27");
  CHECK(civil(due->due, berlin()) == "2024-10-28T00:00");
  CHECK((due->due == due->late_from));
}
