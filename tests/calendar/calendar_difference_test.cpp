// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_difference.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

KnownCalendar known(const char* known_at) {
  return as_known(office_parts(), parse_date(known_at));
}

std::vector<std::string> told(const CalendarDifference& found) {
  std::vector<std::string> lines;
  for (const auto& change : found.days_off) {
    lines.push_back(std::string(name_of(change.change)) + " " + to_string(change.date));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what an amending decree changed is told with the working days of its month") {
  const auto found = difference(known("2025-08-01"), known("2025-08-10"));
  CHECK(told(found) == Lines{"added 2025-08-18"});
  CHECK(found.days_off.front().after->kind == DayOffKind::joint_leave);
  CHECK_FALSE(found.days_off.front().before);
  REQUIRE(found.months.size() == 1);
  CHECK(found.months.front().month == month_of(date("2025-08-01")));
  // August 2025 has 21 weekdays; the 17th was a Sunday.
  CHECK(found.months.front().before->working_days == 21);
  CHECK(found.months.front().after->working_days == 20);
  CHECK(found.months.front().before->worked - found.months.front().after->worked == Minutes{450});
  CHECK_FALSE(found.coverage_differs);
  CHECK(found.hours.empty());
}

TEST_CASE("a decree that moves joint leave takes some away and adds others") {
  const auto found = difference(known("2023-03-28"), known("2023-03-29"));
  CHECK(told(found) == Lines{"added 2023-04-19", "added 2023-04-20", "removed 2023-04-26"});
  REQUIRE(found.months.size() == 1);
  CHECK(found.months.front().after->working_days == found.months.front().before->working_days - 1);
}

TEST_CASE("a new year's decree adds its days off, and months that nobody knew before") {
  const auto found = difference(known("2025-09-18"), known("2025-09-19"));
  CHECK(found.coverage_differs);
  CHECK(found.days_off.front().date == date("2026-01-01"));
  REQUIRE(found.months.size() == 12);
  CHECK_FALSE(found.months.front().before);
  REQUIRE(found.months.front().after);
  CHECK(found.months.front().after->working_days > 0);
}

TEST_CASE("nothing differs from itself, and a difference turned round has its signs turned") {
  CHECK(difference(known("2025-08-01"), known("2025-08-01")).empty());
  const auto there = difference(known("2023-03-28"), known("2025-08-10"));
  const auto back = difference(known("2025-08-10"), known("2023-03-28"));
  REQUIRE(there.days_off.size() == back.days_off.size());
  REQUIRE(there.months.size() == back.months.size());
  for (std::size_t i = 0; i < there.days_off.size(); ++i) {
    const bool added = there.days_off[i].change == Change::added;
    const bool taken = back.days_off[i].change == Change::removed;
    CHECK(added == taken);
    CHECK(there.days_off[i].date == back.days_off[i].date);
  }
  for (std::size_t i = 0; i < there.months.size(); ++i) {
    CHECK(there.months[i].before == back.months[i].after);
    CHECK(there.months[i].after == back.months[i].before);
  }
}

TEST_CASE("two calendars may differ in hours, in the weeks of Ramadan, and in joint leave") {
  auto other = office_parts();
  other.id = "id/other";
  other.week[5] = hours({{"08:00", "12:00"}});
  other.overrides.pop_back();
  other.works_joint_leave = true;
  const auto found =
      difference(as_known(office_parts(), std::nullopt), as_known(other, std::nullopt));
  REQUIRE(found.hours.size() == 1);
  CHECK(found.hours.front().weekday == 5);
  CHECK(found.hours.front().before.empty());
  REQUIRE(found.specials.size() == 1);
  CHECK(found.specials.front().change == Change::removed);
  CHECK(found.specials.front().hours.name == "Ramadan 1447");
  for (const auto& change : found.days_off) {
    CHECK(change.change == Change::removed);
    CHECK(change.before->kind == DayOffKind::joint_leave);
  }
  CHECK_FALSE(found.days_off.empty());
  CHECK_FALSE(found.coverage_differs);
}
