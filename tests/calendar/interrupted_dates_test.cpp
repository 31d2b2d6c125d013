// SPDX-License-Identifier: Apache-2.0
// Calendar days, months and years of a clock that stood still.
#include "calendar/deadline.hpp"
#include "calendar/interruptions.hpp"
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

TEST_CASE("calendar days and months move on by the dates whose end was interrupted") {
  struct DateRow {
    Unit unit;
    std::int64_t n;
    Roll roll;
    std::vector<Typed> interruptions;
    const char* due;
    const char* why;
  };
  using enum Unit;
  const std::array rows{
      DateRow{calendar_day,
              5,
              Roll::none,
              {{"2024-06-04T10:00", "2024-06-06T10:00"}},
              "2024-06-10",
              "two closings"},
      DateRow{calendar_day,
              5,
              Roll::none,
              {{"2024-06-04T10:00", "2024-06-04T15:00"}},
              "2024-06-08",
              "none"},
      DateRow{calendar_day,
              7,
              Roll::none,
              {{"2024-06-08T10:00", "2024-06-09T10:00"}},
              "2024-06-11",
              "a Saturday ends at 24:00"},
      DateRow{calendar_day,
              7,
              Roll::none,
              {{"2024-06-08T10:00", "2024-06-08T23:00"}},
              "2024-06-10",
              "within a Saturday"},
      DateRow{calendar_day,
              5,
              Roll::following,
              {{"2024-06-10T10:00", "2024-06-12T10:00"}},
              "2024-06-12",
              "on the date it rolled to: protects"},
      DateRow{calendar_day,
              5,
              Roll::following,
              {{"2024-06-10T16:00", "2024-06-12T10:00"}},
              "2024-06-10",
              "after due: cures nothing"},
      DateRow{month,
              1,
              Roll::none,
              {{"2024-06-10T10:00", "2024-06-13T10:00"}},
              "2024-07-06",
              "a month"},
      DateRow{month,
              1,
              Roll::none,
              {{"2024-06-10T10:00", "2024-06-13T10:00"}, {"2024-07-05T10:00", "2024-07-06T10:00"}},
              "2024-07-07",
              "also on the dates it moved over"},
      DateRow{month,
              1,
              Roll::none,
              {{"2024-07-03T16:00", "2024-08-06T10:00"}},
              "2024-07-03",
              "after due: cures nothing"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const Amount amount{.unit = row.unit, .min = row.n, .max = row.n};
    const auto due = deadline(calendar, at("2024-06-03T10:00"), amount, {.roll = row.roll},
                              read(row.interruptions));
    REQUIRE(due);
    CHECK(to_string(due->date) == row.due);
  }
}
