// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_parts.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;

namespace {

TypedStretch typed(unsigned day, std::string_view open, std::string_view close,
                   std::uint32_t line = 1) {
  return {.day = day,
          .open = parse_time_of_day(open).value(),
          .close = parse_time_of_day(close).value(),
          .where = {.file = "hours.toml", .at = {line, 1}}};
}

}  // namespace

TEST_CASE("stretches are put in order on their weekday") {
  const auto arranged = arrange_week(
      {typed(0, "13:00", "16:00"), typed(0, "07:30", "12:00"), typed(4, "07:30", "11:30")});
  CHECK(arranged.findings.empty());
  CHECK((arranged.week[0] == hours({{"07:30", "12:00"}, {"13:00", "16:00"}})));
  CHECK((arranged.week[4] == hours({{"07:30", "11:30"}})));
  CHECK(arranged.week[6].empty());
}

TEST_CASE("a stretch past midnight is split, and the part after it belongs to the next weekday") {
  struct Row {
    TypedStretch stretch;
    DayHours today;
    DayHours tomorrow;
    const char* why;
  };
  const std::array rows{
      Row{typed(0, "22:00", "06:00"), hours({{"22:00", "24:00"}}), hours({{"00:00", "06:00"}}),
          "a night shift"},
      Row{typed(6, "22:00", "06:00"), hours({{"22:00", "24:00"}}), hours({{"00:00", "06:00"}}),
          "Sunday night runs into Monday"},
      Row{typed(0, "22:00", "00:00"), hours({{"22:00", "24:00"}}), {}, "up to midnight"},
      Row{typed(0, "22:00", "24:00"), hours({{"22:00", "24:00"}}), {}, "up to midnight"},
      Row{typed(0, "00:00", "24:00"), hours({{"00:00", "24:00"}}), {}, "round the clock"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto arranged = arrange_week({row.stretch});
    CHECK(arranged.findings.empty());
    CHECK((arranged.week.at(row.stretch.day) == row.today));
    CHECK((arranged.week.at((row.stretch.day + 1) % 7) == row.tomorrow));
  }
}

TEST_CASE("stretches that touch do not overlap") {
  const auto arranged = arrange_week(
      {typed(0, "08:00", "12:00"), typed(0, "12:00", "16:00"), typed(6, "20:00", "08:00")});
  CHECK(arranged.findings.empty());
  CHECK((arranged.week[0] == hours({{"00:00", "08:00"}, {"08:00", "12:00"}, {"12:00", "16:00"}})));
}

TEST_CASE("overlapping stretches are a finding that quotes the two") {
  struct Row {
    TypedStretch one;
    TypedStretch other;
    std::vector<std::string> args;
    const char* why;
  };
  const std::array rows{
      Row{typed(2, "08:00", "12:00", 4),
          typed(2, "11:59", "16:00", 5),
          {"wednesday", "11:59-16:00", "no overlap with 08:00-12:00"},
          "one minute"},
      Row{typed(2, "08:00", "16:00", 4),
          typed(2, "09:00", "10:00", 5),
          {"wednesday", "09:00-10:00", "no overlap with 08:00-16:00"},
          "one within the other"},
      Row{typed(6, "22:00", "06:00", 4),
          typed(0, "05:00", "12:00", 5),
          {"monday", "05:00-12:00", "no overlap with 22:00-06:00"},
          "the night before"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto arranged = arrange_week({row.one, row.other});
    REQUIRE(arranged.findings.size() == 1);
    const Finding& finding = arranged.findings.front();
    CHECK(finding.code == FindingCode::bad_value);
    CHECK(finding.args == row.args);
    CHECK(finding.where.at.line == 5);
  }
}

TEST_CASE("a stretch without length is a finding, and the others are still arranged") {
  const auto arranged = arrange_week({typed(1, "08:00", "08:00", 3), typed(1, "24:00", "06:00", 4),
                                      typed(1, "08:00", "09:00", 5)});
  REQUIRE(arranged.findings.size() == 2);
  CHECK(arranged.findings[0].where.at.line == 3);
  CHECK(arranged.findings[0].args[1] == "08:00-08:00");
  CHECK(arranged.findings[1].where.at.line == 4);
  CHECK((arranged.week[1] == hours({{"08:00", "09:00"}})));
}

TEST_CASE("kinds of days off have names that read back") {
  using enum DayOffKind;
  for (const auto kind : {national, joint_leave, election, local}) {
    CHECK((parse_day_off_kind(name_of(kind)) == kind));
  }
  CHECK(name_of(joint_leave) == "joint_leave");
  CHECK_FALSE(parse_day_off_kind("cuti bersama"));
}
