// SPDX-License-Identifier: Apache-2.0
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;

TEST_CASE("a calendar as known on a date has the days off announced by then") {
  struct Row {
    const char* known_at;  // empty: now
    const char* date;
    bool off;
    const char* why;
  };
  const std::array rows{
      Row{"", "2025-08-18", true, "joint leave as known now"},
      Row{"2025-08-07", "2025-08-18", true, "announced on that date"},
      Row{"2025-08-06", "2025-08-18", false, "announced the day after"},
      Row{"", "2023-04-26", false, "withdrawn"},
      Row{"2023-03-28", "2023-04-26", true, "not withdrawn yet"},
      Row{"2023-03-29", "2023-04-26", false, "withdrawn on that date"},
      Row{"2023-03-28", "2023-04-19", false, "not yet announced instead"},
      Row{"2023-03-29", "2023-04-19", true, "announced instead"},
      Row{"2023-09-12", "2024-02-14", true, "an election day: its announcement is not recorded"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto calendar = WorkingCalendar::create(office_parts(), parse_date(row.known_at));
    CHECK((calendar.day_off(date(row.date)) != nullptr) == row.off);
    CHECK(calendar.is_working_day(date(row.date)).value() != row.off);
  }
}

TEST_CASE("before its decree a year is not covered") {
  struct Row {
    const char* known_at;
    const char* last;
    const char* why;
  };
  const std::array rows{
      Row{"2025-09-19", "2026-12-31", "the decree for 2026 was signed"},
      Row{"2025-09-18", "2025-12-31", "it was signed the day after"},
      Row{"2023-01-01", "2023-12-31", "only 2023 was known"},
      Row{"2022-10-10", "2022-12-31", "nothing was known"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto calendar = WorkingCalendar::create(office_parts(), date(row.known_at));
    CHECK(to_string(calendar.coverage().last) == row.last);
    const auto next = calendar.is_working_day(calendar.coverage().last + std::chrono::days{1});
    REQUIRE_FALSE(next);
    CHECK(next.error().code == ErrorCode::calendar_gap);
  }
}

TEST_CASE("a calendar without announcements keeps its coverage") {
  auto parts = office_parts();
  for (auto& day_off : parts.days_off) day_off.known_from.reset();
  const auto calendar = WorkingCalendar::create(parts, date("2020-01-01"));
  CHECK((calendar.coverage() == parts.coverage));
  CHECK_FALSE(calendar.is_working_day(date("2026-12-25")).value());
}

TEST_CASE("what was known never makes the coverage longer") {
  auto parts = office_parts();
  parts.coverage.last = date("2025-06-30");
  const auto calendar = WorkingCalendar::create(parts, date("2025-09-18"));
  CHECK(to_string(calendar.coverage().last) == "2025-06-30");
}

TEST_CASE("a date that is a day off twice stays one when one of the two is withdrawn") {
  auto parts = office_parts();
  DayOff local;
  local.date = date("2023-04-26");
  local.kind = DayOffKind::local;
  local.name = "Hari jadi kota";
  parts.days_off.push_back(local);
  const auto calendar = WorkingCalendar::create(parts);
  REQUIRE(calendar.day_off(local.date) != nullptr);
  CHECK(calendar.day_off(local.date)->name == "Hari jadi kota");
}
