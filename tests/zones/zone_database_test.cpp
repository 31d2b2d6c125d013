// SPDX-License-Identifier: Apache-2.0
#include "zones/zone_database.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

const DateRange years{date("2020-01-01"), date("2090-12-31")};

}  // namespace

TEST_CASE("clocks of the zone database show what they show there") {
  struct Row {
    const char* name;
    const char* instant;
    const char* shown;
    const char* why;
  };
  const std::array rows{
      Row{"Europe/Berlin", "2024-03-31T00:59:59Z", "2024-03-31T01:59:59+01:00", "before summer"},
      Row{"Europe/Berlin", "2024-03-31T01:00:00Z", "2024-03-31T03:00:00+02:00", "summer"},
      Row{"Europe/Berlin", "2024-10-27T01:00:00Z", "2024-10-27T02:00:00+01:00", "winter"},
      Row{"America/New_York", "2025-11-02T06:00:00Z", "2025-11-02T01:00:00-05:00", "winter"},
      Row{"Australia/Lord_Howe", "2025-04-05T15:00:00Z", "2025-04-06T01:30:00+10:30",
          "by half an hour"},
      Row{"Europe/Berlin", "2088-07-01T10:00:00Z", "2088-07-01T12:00:00+02:00",
          "the rule goes on beyond what is listed"},
      Row{"Asia/Jakarta", "2024-06-07T08:30:00Z", "2024-06-07T15:30:00+07:00", "no change at all"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto zone = find_zone(row.name, years);
    REQUIRE(zone);
    CHECK(zone->name() == row.name);
    CHECK(to_rfc3339(at(row.instant), *zone) == row.shown);
  }
}

TEST_CASE("a zone has the changes of the dates that were asked for, and no others") {
  const auto zone = find_zone("Europe/Berlin", {date("2024-01-01"), date("2025-12-31")});
  REQUIRE(zone);
  CHECK((zone->first_offset() == 1h));
  CHECK(zone->transitions() == berlin().transitions());
  const auto summer = find_zone("Europe/Berlin", {date("2024-07-01"), date("2024-08-31")});
  REQUIRE(summer);
  CHECK((summer->first_offset() == 2h));
  CHECK(summer->transitions().empty());
}

TEST_CASE("what is no name of the zone database is no zone") {
  for (const auto* name :
       {"", "Asia", "Asia/", "Asia/Nowhere", "/etc/localtime", "../zoneinfo/UTC",
        "Asia/../Asia/Jakarta", "posix/Asia/Jakarta", "right/Asia/Jakarta", "Fixed/UTC+05:00:00",
        "file:Asia/Jakarta", "localtime", "asia//jakarta"}) {
    CAPTURE(name);
    CHECK_FALSE(find_zone(name, years));
  }
}

TEST_CASE("the names that may be meant are those of the database") {
  const auto names = zone_names();
  for (const auto* name : {"Asia/Jakarta", "Asia/Jayapura", "Europe/Berlin", "Asia/Calcutta"}) {
    CAPTURE(name);
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  }
}
