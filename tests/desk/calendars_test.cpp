// SPDX-License-Identifier: Apache-2.0
#include "desk/calendars.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a calendar says how far it reaches, and of which lists it is made") {
  const Workplace office;
  const auto coverage = coverage_of(office.library(), "city/office", date("2025-10-02"));
  REQUIRE(coverage);
  CHECK(coverage->dates == DateRange{date("2024-01-01"), date("2025-12-31")});
  CHECK(coverage->days_left == 90);
  CHECK_FALSE(coverage->ends_soon());
  REQUIRE(coverage->lists.size() == 2);
  CHECK(coverage->lists.front().id == "city/2024");
  CHECK(coverage->lists.back().dates == DateRange{date("2025-01-01"), date("2025-12-31")});
  CHECK(coverage->offices == std::vector<std::string>{"city/office"});
}

TEST_CASE("fewer than 90 days left are worth a warning, down to and after the last") {
  const Workplace office;
  struct Row {
    const char* seen_from;
    std::int64_t left;
    bool soon;
  };
  for (const auto& row : {Row{"2025-10-02", 90, false}, Row{"2025-10-03", 89, true},
                          Row{"2025-12-31", 0, true}, Row{"2026-01-01", -1, true}}) {
    CAPTURE(std::string(row.seen_from));
    const auto coverage = coverage_of(office.library(), "city/office", date(row.seen_from));
    REQUIRE(coverage);
    CHECK(coverage->days_left == row.left);
    CHECK(coverage->ends_soon() == row.soon);
  }
}

TEST_CASE("an office's calendar may be asked for by the office") {
  const Workplace office;
  const auto parts = calendar_meant(office.library(), "city");
  REQUIRE(parts);
  CHECK(parts->id == "city/office");
  CHECK(coverage_of(office.library(), "city", date("2025-01-01"))->id == "city/office");
  const auto unknown = calendar_meant(office.library(), "town");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == ErrorCode::calendar_unknown);
}

TEST_CASE("lists of days off are no calendars, and a broken file hides none of the others") {
  const Workplace office;
  office.write("standards/calendars/city/broken.toml", "[");
  const auto all = all_coverages(office.library(), date("2025-01-01"));
  REQUIRE(all.size() == 2);
  CHECK(all.front().id == "city/broken");
  CHECK(all.front().unusable);
  CHECK_FALSE(all.front().ends_soon());
  CHECK(all.back().id == "city/office");
  CHECK_FALSE(all.back().unusable);
}
