// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_days.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

KnownCalendar known(const char* known_at = "") {
  return as_known(office_parts(), parse_date(known_at));
}

CalendarDay day_of(const KnownCalendar& calendar, const char* on) {
  const auto days = days_of(calendar, {date(on), date(on)});
  REQUIRE(days);
  REQUIRE(days->size() == 1);
  return days->front();
}

}  // namespace

TEST_CASE("each date has its hours, and the row of the decree that speaks of it") {
  struct Row {
    const char* date;
    const char* known_at;
    std::size_t stretches;
    std::int64_t minutes;
    const char* standing;
    const char* special;
    const char* why;
  };
  for (const auto& row : {
           Row{"2025-03-27", "", 2, 390, "", "Ramadan 1446", "a Thursday in Ramadan: 6.5 hours"},
           Row{"2025-03-28", "", 0, 0, "in_force", "", "joint leave wins over Ramadan"},
           Row{"2025-04-10", "", 2, 450, "", "", "an ordinary Thursday: 7.5 hours"},
           Row{"2025-04-11", "", 2, 450, "", "", "an ordinary Friday: 7.5 hours"},
           Row{"2025-04-12", "", 0, 0, "", "", "a Saturday: nobody decreed it"},
           Row{"2025-03-29", "", 0, 0, "in_force", "", "a holiday on a Saturday"},
           Row{"2023-04-26", "", 2, 450, "withdrawn", "", "worked, and told why"},
           Row{"2023-04-26", "2023-03-28", 0, 0, "in_force", "", "before it was withdrawn"},
           Row{"2025-08-18", "2025-08-06", 2, 450, "", "", "not announced: nothing to be seen"},
       }) {
    CAPTURE(row.why);
    const auto day = day_of(known(row.known_at), row.date);
    CHECK(day.stretches.size() == row.stretches);
    CHECK(day.worked() == Minutes{row.minutes});
    CHECK(day.works() == (row.stretches > 0));
    const auto standing = day.rows.empty() ? "" : name_of(day.rows.front().standing);
    CHECK(standing == row.standing);
    CHECK((day.special ? day.special->name : std::string()) == row.special);
    CHECK_FALSE(day.provisional);
  }
}

TEST_CASE("joint leave that an office works through is shown as such") {
  auto parts = office_parts();
  parts.works_joint_leave = true;
  const auto day = day_of(as_known(parts, std::nullopt), "2025-08-18");
  CHECK(day.works());
  CHECK_FALSE(day.is_off());
  REQUIRE(day.rows.size() == 1);
  CHECK(day.rows.front().standing == DayOffStanding::worked_through);
}

TEST_CASE("dates outside the coverage are refused, or marked where they were asked for") {
  const DateRange new_year{date("2026-12-31"), date("2027-01-01")};
  const auto refused = days_of(known(), new_year);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::calendar_gap);
  const auto before = days_of(known(), {date("2022-12-31"), date("2023-01-01")});
  REQUIRE_FALSE(before);
  CHECK(before.error().code == ErrorCode::calendar_before_coverage);
  const auto marked =
      days_of(as_known(office_parts(), std::nullopt, BeyondCoverage::provisional), new_year);
  REQUIRE(marked);
  CHECK_FALSE(marked->front().provisional);
  CHECK(marked->back().provisional);
  CHECK(marked->back().works());
}

TEST_CASE("a month and a year have all their dates") {
  CHECK(month_of(month_of(date("2024-02-10"))) ==
        DateRange{date("2024-02-01"), date("2024-02-29")});
  CHECK(month_of(month_of(date("2025-12-31"))) ==
        DateRange{date("2025-12-01"), date("2025-12-31")});
  CHECK(dates_of_year(2025) == DateRange{date("2025-01-01"), date("2025-12-31")});
}

TEST_CASE("what is shown of each date is what the calendar counts by") {
  for (const auto* known_at : {"", "2025-08-06", "2025-08-10", "2024-10-14"}) {
    CAPTURE(std::string(known_at));
    const auto calendar = known(known_at);
    const auto days = days_of(calendar, {date("2023-01-01"), calendar.calendar.coverage().last});
    REQUIRE(days);
    Seconds worked{0};
    for (const auto& day : *days) {
      CAPTURE(to_string(day.date));
      CHECK(day.works() == calendar.calendar.is_working_day(day.date).value());
      CHECK(day.is_off() == (calendar.calendar.day_off(day.date) != nullptr));
      worked += day.worked();
    }
    const auto sum = sum_of(*days);
    CHECK(sum.worked == worked);
    CHECK(sum.working_days ==
          calendar.calendar.working_days_between(days->front().date, days->back().date).value() +
              (days->front().works() ? 1 : 0));
  }
}
