// SPDX-License-Identifier: Apache-2.0
#include "desk/impact.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

using Lines = std::vector<std::string>;

/// A day off in the list of its year, as a new decree adds it.
void decree(const Workplace& office, const std::string& date) {
  const auto file = "standards/calendars/city/" + date.substr(0, 4) + ".toml";
  office.write(file, office.read(file) + "\n[[day_off]]\ndate = \"" + date +
                         "\"\nkind = \"joint_leave\"\nname = \"Cuti bersama\"\ndecree = \"SKB "
                         "baru\"\nknown_from = \"2024-06-10\"\n");
}

Impact impact(const Workplace& office, std::string_view as_of,
              const std::optional<std::string>& calendar = std::nullopt) {
  return office.ask<Impact>([&](CaseReader& reader) {
    return impact_of(reader, office.library(), calendar, vantage(as_of));
  });
}

/// "2024-0001 2024-06-13 → 2024-06-14 +1".
Lines told(const Impact& found) {
  Lines lines;
  for (const auto& moved : found.deadlines) {
    const auto side = [&](const std::optional<Deadline>& deadline) {
      return deadline ? to_string(deadline->date) : std::string("unknown");
    };
    auto line = moved.case_number + " " + side(moved.before) + " → " + side(moved.after);
    if (const auto days = moved.moved_days()) line += " " + std::to_string(*days);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("a decree moves the open cases that count its day, and no others") {
  const Workplace office;
  office.open("city/exemption", "2024-06-03T08:00");  // due on the 6th, before the new day off
  office.open("city/exemption", "2024-06-10T08:00");  // due on Thursday, the 13th
  office.open("city/licence", "2024-06-10T08:00");    // 5 working days: the 18th
  CHECK(impact(office, "2024-06-10T12:00").deadlines.empty());
  decree(office, "2024-06-12");
  const auto found = impact(office, "2024-06-10T12:00");
  CHECK(told(found) ==
        Lines{"2024-0002 2024-06-13 → 2024-06-14 1", "2024-0003 2024-06-18 → 2024-06-19 1"});
  CHECK(found.warnings.empty());
  CHECK(found.deadlines.front().clock == "promise");
  REQUIRE(found.deadlines.front().calendar);
  CHECK(*found.deadlines.front().calendar != found.deadlines.front().pins.calendar);
}

TEST_CASE("a case in minutes moves as well, and a closed one never does") {
  const Workplace office;
  office.open("city/report", "2024-06-07T15:30");  // 65 minutes of Monday are needed
  const auto closed = office.open("city/exemption", "2024-06-10T08:00");
  office.act(closed, Verb::withdraw, "2024-06-10T09:00");
  decree(office, "2024-06-10");
  const auto found = impact(office, "2024-06-10T12:00");
  CHECK(told(found) == Lines{"2024-0001 2024-06-10 → 2024-06-11 1"});
  CHECK(civil(found.deadlines.front().after->due) == "2024-06-11T08:35");
}

TEST_CASE("a case that its calendar does not reach is known once the new year's list is there") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-30T09:00");
  occasion.beyond = BeyondCoverage::provisional;
  REQUIRE(office.try_open("city/exemption", occasion));
  CHECK(impact(office, "2025-12-30T12:00").deadlines.empty());
  office.write("standards/calendars/city/2026.toml",
               "format = 1\nid = \"city/2026\"\nkind = \"days_off\"\ntitle = \"Libur 2026\"\nyear "
               "= 2026\n\n[[day_off]]\n"
               "date = \"2026-01-01\"\nkind = \"national\"\nname = \"Libur\"\ndecree = \"SKB\"\n");
  office.edit("standards/calendars/city/office.toml", "\"city/2025\"",
              "\"city/2025\", \"city/2026\"");
  CHECK(told(impact(office, "2025-12-30T12:00")) == Lines{"2025-0001 unknown → 2026-01-05"});
}

TEST_CASE("a calendar that cannot be used, or does not reach, makes cases unknown and no error") {
  const Workplace office;
  office.open("city/exemption", "2025-12-24T08:00");
  SUBCASE("the list of the year is gone") {
    office.edit("standards/calendars/city/office.toml", ", \"city/2025\"", "");
    const auto found = impact(office, "2025-12-24T12:00");
    CHECK(told(found) == Lines{"2025-0001 2025-12-29 → unknown"});
    REQUIRE(found.warnings.size() == 1);
    CHECK(found.warnings.front().code == WarningCode::deadline_unknown);
  }
  SUBCASE("the file is broken") {
    office.write("standards/calendars/city/office.toml", "[");
    const auto found = impact(office, "2025-12-24T12:00");
    CHECK(told(found) == Lines{"2025-0001 2025-12-29 → unknown"});
    REQUIRE(found.warnings.size() == 1);
    CHECK(found.warnings.front().code == WarningCode::calendar_unusable);
    CHECK_FALSE(found.deadlines.front().calendar);
  }
}

TEST_CASE("one calendar can be asked about, by any of its files") {
  const Workplace office;
  office.open("city/exemption", "2024-06-10T08:00");
  decree(office, "2024-06-12");
  const auto count = [&](const char* id) {
    return impact(office, "2024-06-10T12:00", id).deadlines.size();
  };
  CHECK(count("city/office") == 1);
  CHECK(count("city/2024") == 1);
  CHECK(count("city") == 1);
  office.write("standards/calendars/city/other.toml",
               office.read("standards/calendars/city/office.toml"));
  office.edit("standards/calendars/city/other.toml", "\"city/office\"", "\"city/other\"");
  CHECK(count("city/other") == 0);
  const auto unknown = office.store().read([&](CaseReader& reader) -> Result<void> {
    const auto found =
        impact_of(reader, office.library(), "city/nothing", vantage("2024-06-10T12:00"));
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::calendar_unknown);
    return {};
  });
  CHECK(unknown);
}
