// SPDX-License-Identifier: Apache-2.0
// What was used up by a moment: working time and days outside the interruptions.
#include "calendar/deadline.hpp"
#include "calendar/interruptions.hpp"
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

TEST_CASE("elapsed working time leaves out the interruptions") {
  const auto calendar = office();
  const Instant a = at("2024-06-06T09:00");
  const Instant b = at("2024-06-07T09:00");
  const auto outside = [&](const std::vector<Typed>& typed) {
    return working_time_outside(calendar, a, b, read(typed)).value();
  };
  CHECK((outside({}) == 7h + 30min));
  CHECK((outside({{"2024-06-06T10:00", "2024-06-06T11:00"}}) == 6h + 30min));
  CHECK((outside({{"2024-06-06T11:00", "2024-06-06T14:00"}}) == 5h + 30min));
  CHECK((outside({{"2024-06-06T08:00", "2024-06-06T10:00"}}) == 6h + 30min));
  CHECK((outside({{"2024-06-07T08:00", "2024-06-10T10:00"}}) == 6h + 30min));
  CHECK((outside({{"2024-06-01T08:00", "2024-06-30T10:00"}}) == 0h));
  CHECK((outside({{"2024-06-07T09:00", "2024-06-30T10:00"}}) == 7h + 30min));
  CHECK((working_time_outside(calendar, b, a, {}).value() == -(7h + 30min)));
  CHECK((working_time_outside(calendar, a, a, {}).value() == 0h));
}

TEST_CASE("an interruption beyond the coverage does not spoil what needs covered dates") {
  const auto calendar = office();
  const std::vector<Interruption> later{{at("2026-12-31T16:00"), at("2028-01-01")}};
  const Amount hour{.unit = Unit::minute, .min = 60, .max = 60};
  CHECK(deadline(calendar, at("2026-12-31T15:00"), hour, {}, later).has_value());
  const Instant end = at("2027-01-01");
  CHECK(working_time_outside(calendar, at("2026-12-31T15:00"), end, later).has_value());
}

TEST_CASE("days counted are those whose closing has passed with the clock running") {
  struct CountRow {
    Unit unit;
    CountRule count;
    const char* as_of;
    std::int64_t counted;
    const char* why;
  };
  using enum CountRule;
  const std::array rows{
      CountRow{Unit::working_day, next_day, "2024-06-03T20:00", 0, "day zero does not count"},
      CountRow{Unit::working_day, same_day, "2024-06-03T15:59", 0, "day 1 is not over"},
      CountRow{Unit::working_day, same_day, "2024-06-03T16:00", 1, "day 1 is over"},
      CountRow{Unit::working_day, next_day, "2024-06-04T15:59", 0, "not closed yet"},
      CountRow{Unit::working_day, next_day, "2024-06-04T16:00", 1, "closed"},
      CountRow{Unit::working_day, next_day, "2024-06-06T20:00", 2, "Wednesday was interrupted"},
      CountRow{Unit::day, next_day, "2024-06-06T20:00", 2, "open days count as working days"},
      CountRow{Unit::working_day, next_day, "2024-06-10T07:00", 3, "a weekend adds nothing"},
      CountRow{Unit::calendar_day, next_day, "2024-06-10T07:00", 5, "but dates"},
      CountRow{Unit::calendar_day, next_day, "2024-06-08T23:59", 3, "Saturday ends at midnight"},
      CountRow{Unit::working_day, next_day, "2024-06-01T00:00", 0, "before the start"},
  };
  const auto calendar = office();
  const auto interruptions = read({{"2024-06-05T10:00", "2024-06-06T10:00"}});
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto counted = days_counted(calendar, at("2024-06-03T10:00"), row.unit,
                                      {.count = row.count}, at(row.as_of), interruptions);
    REQUIRE(counted);
    CHECK(*counted == row.counted);
  }
  CHECK(days_counted(calendar, at("2026-12-30T10:00"), Unit::working_day, {}, at("2027-01-01"), {})
            .value() == 1);
  CHECK_THROWS_AS(
      (void)days_counted(calendar, at("2024-06-03"), Unit::minute, {}, at("2024-06-04"), {}),
      std::logic_error);
}
