// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("what would be due without a case is what is due with one") {
  struct Row {
    Standard standard;
    const char* received;
    std::int64_t units;
  };
  for (const auto& row : std::vector<Row>{
           {medan(), "2024-06-07T15:30", 1},
           {surakarta(), "2026-03-17T10:00", 3},
           {surakarta_with(
                "limit = \"3 working_days\"\nper = \"employee\"\nmultiply = \"serial\"\n"),
            "2026-03-17T10:00", 3},
           {medan_with("limit = \"7 days\"\n"), "2024-06-03T10:00", 1},
           {medan_with("limit = \"1 month\"\n"), "2024-01-31T10:00", 1}}) {
    CAPTURE(row.received);
    const auto answer = what_if(row.standard, office(), at(row.received), row.units).value();
    const auto clock = clock_at(History(row.standard, row.received, row.units), at(row.received));
    REQUIRE(clock.deadline);
    CHECK(answer.deadline == *clock.deadline);
    CHECK(answer.limit == clock.limit);
    CHECK(answer.units == row.units);
    CHECK(answer.readings.has_value() == clock.readings.has_value());
  }
}

TEST_CASE("beyond the coverage there is no answer but the calendar's name and its last day") {
  const auto answer = what_if(surakarta(), office(), at("2027-01-05T08:00"), 1);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::calendar_gap);
  CHECK(answer.error().args.front() == "id/office");
  CHECK(answer.error().args.back() == "2026-12-31");
}
