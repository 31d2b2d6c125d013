// SPDX-License-Identifier: Apache-2.0
#include "calendar/deadline.hpp"
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <limits>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

using Args = std::vector<std::string>;

template <class T>
void check_gap(const Result<T>& result, const char* asked) {
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::calendar_gap);
  CHECK(result.error().args == Args{"id/office", asked, "2026-12-31"});
}

template <class T>
void check_before(const Result<T>& result, const char* asked) {
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::calendar_before_coverage);
  CHECK(result.error().args == Args{"id/office", asked, "2023-01-01"});
}

Amount working_days(std::int64_t n) {
  return {.unit = Unit::working_day, .min = n, .max = n};
}

}  // namespace

TEST_CASE("a question that needs covered dates alone is answered, up to the last closing") {
  const auto calendar = office();
  const Instant last_closing = at("2026-12-31T16:00");
  const Instant end = at("2027-01-01T00:00");
  CHECK((calendar.due(at("2026-12-31T15:00"), 60min).value() == last_closing));
  CHECK((calendar.due(end, 0min).value() == end));
  CHECK((calendar.due(end, -60min).value() == at("2026-12-31T15:00")));
  CHECK((calendar.working_time(at("2026-12-31T15:00"), end).value() == 60min));
  CHECK((calendar.working_time(end, end).value() == 0min));
  CHECK(calendar.add_working_days(date("2026-12-30"), 1).value() == date("2026-12-31"));
  CHECK(calendar.working_days_between(date("2022-12-31"), date("2026-12-31")).has_value());
  CHECK(calendar.stretches(date("2023-01-01")).has_value());
  const auto by_date = deadline(calendar, at("2026-12-30T10:00"), working_days(1));
  REQUIRE(by_date);
  CHECK((by_date->due == last_closing));
  CHECK((by_date->late_from == end));
  CHECK_FALSE(by_date->provisional);
}

TEST_CASE("the day of receipt needs no coverage where it is not counted") {
  const auto calendar = office();
  const auto due = deadline(calendar, at("2022-12-31T10:00"), working_days(1));
  REQUIRE(due);
  CHECK(to_string(due->date) == "2023-01-02");
  check_before(
      deadline(calendar, at("2022-12-31T10:00"), working_days(1), {.count = CountRule::same_day}),
      "2022-12-31");
}

TEST_CASE("a date after the last covered one is never a day without holidays") {
  const auto calendar = office();
  check_gap(calendar.due(at("2026-12-31T15:00"), 61min), "2027-01-01");
  check_gap(calendar.resume(at("2026-12-31T15:00"), 60min), "2027-01-01");
  check_gap(calendar.due(at("2027-03-01T10:00"), 1min), "2027-03-01");
  check_gap(calendar.working_time(at("2026-12-31T15:00"), at("2027-01-01T00:00:01")), "2027-01-01");
  check_gap(calendar.stretches(date("2027-01-01")), "2027-01-01");
  check_gap(calendar.is_working_day(date("2028-02-29")), "2028-02-29");
  check_gap(calendar.opening_and_closing(date("2027-01-01")), "2027-01-01");
  check_gap(calendar.add_working_days(date("2026-12-31"), 1), "2027-01-01");
  check_gap(calendar.working_days_between(date("2026-12-31"), date("2027-01-02")), "2027-01-01");
  check_gap(deadline(calendar, at("2026-12-31T10:00"), working_days(1)), "2027-01-01");
}

TEST_CASE("a date before the first covered one is refused by its own name") {
  const auto calendar = office();
  check_before(calendar.due(at("2022-12-31T15:00"), 1min), "2022-12-31");
  check_before(calendar.due(at("2023-01-02T07:30"), -1min), "2022-12-31");
  check_before(calendar.working_time(at("2022-12-30T10:00"), at("2023-01-05T10:00")), "2022-12-30");
  check_before(calendar.stretches(date("2022-12-31")), "2022-12-31");
  check_before(calendar.add_working_days(date("2023-01-02"), -1), "2022-12-31");
}

TEST_CASE("a provisional calendar goes on by the weekly hours, and says so") {
  const auto calendar = office().with(BeyondCoverage::provisional);
  CHECK(calendar.beyond_coverage() == BeyondCoverage::provisional);
  CHECK(office().beyond_coverage() == BeyondCoverage::fail);
  struct Row {
    const char* start;
    Amount amount;
    const char* due;
    bool provisional;
    const char* why;
  };
  const std::array rows{
      Row{"2026-12-29T10:00", working_days(3), "2027-01-01T16:30", true, "into the next year"},
      Row{"2026-12-29T10:00", working_days(2), "2026-12-31T16:00", false, "up to the last date"},
      Row{"2026-12-31T15:00",
          {Unit::minute, 60, 60, false},
          "2026-12-31T16:00",
          false,
          "to closing"},
      Row{"2026-12-31T15:00",
          {Unit::minute, 61, 61, false},
          "2027-01-01T07:31",
          true,
          "a minute more"},
      Row{"2022-12-30T16:00",
          {Unit::minute, 60, 60, false},
          "2023-01-02T08:00",
          true,
          "from before"},
      Row{"2022-12-30T10:00", working_days(1), "2023-01-02T16:00", true, "Saturday 31 was counted"},
      Row{"2026-12-20T10:00",
          {Unit::calendar_day, 30, 30, false},
          "2027-01-19T16:00",
          true,
          "dates"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto due = deadline(calendar, at(row.start), row.amount);
    REQUIRE(due);
    CHECK(civil(due->due) == row.due);
    CHECK(due->provisional == row.provisional);
  }
  CHECK(calendar.is_provisional(date("2027-01-01")));
  CHECK(calendar.is_provisional(date("2022-12-31")));
  CHECK_FALSE(calendar.is_provisional(date("2026-12-31")));
}

TEST_CASE("a result is provisional for the dates it read, and for no other") {
  auto parts = office_parts();
  parts.week[3] = hours({{"07:30", "24:00"}});
  const auto late = WorkingCalendar::create(parts).with(BeyondCoverage::provisional);
  const Amount hour{.unit = Unit::minute, .min = 60, .max = 60};
  const auto at_midnight = deadline(late, at("2026-12-31T23:00"), hour);
  REQUIRE(at_midnight);
  CHECK(civil(at_midnight->due) == "2027-01-01T00:00");
  CHECK_FALSE(at_midnight->provisional);

  const auto calendar = office().with(BeyondCoverage::provisional);
  const Instant saturday_before = at("2022-12-31T10:00");
  const CountingRules cutoff{.cutoff = Cutoff{.at_close = true}};
  const auto read = deadline(calendar, saturday_before, working_days(1), cutoff);
  REQUIRE(read);
  CHECK(to_string(read->date) == "2023-01-03");
  CHECK(read->provisional);
  CHECK_FALSE(deadline(calendar, saturday_before, working_days(1)).value().provisional);
}

TEST_CASE("overrides are known beyond the coverage") {
  auto parts = office_parts();
  parts.overrides.push_back(ramadan("1448", "2027-02-08", "2027-03-09"));
  const auto calendar = WorkingCalendar::create(parts).with(BeyondCoverage::provisional);
  CHECK((calendar.working_time(at("2027-02-08"), at("2027-02-15")).value() == 32h + 30min));
}

TEST_CASE("no amount is too large to be answered by a refusal") {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  auto empty = office_parts();
  empty.week = {};
  empty.overrides = {};
  for (const auto& calendar :
       {office(), WorkingCalendar::create(empty), office().with(BeyondCoverage::provisional),
        WorkingCalendar::create(empty).with(BeyondCoverage::provisional)}) {
    const Instant start = at("2024-06-06T10:00");
    CHECK_FALSE(calendar.due(start, Seconds::max()));
    CHECK_FALSE(calendar.due(start, Seconds::min()));
    CHECK_FALSE(calendar.resume(start, Seconds::max()));
    CHECK_FALSE(calendar.resume(start, Seconds::min()));
    CHECK_FALSE(calendar.add_working_days(date("2024-06-06"), most));
    CHECK_FALSE(calendar.add_working_days(date("2024-06-06"), -most - 1));
    for (const auto unit : {Unit::minute, Unit::working_day, Unit::calendar_day, Unit::month,
                            Unit::year, Unit::day}) {
      CAPTURE(name_of(unit));
      for (const auto n : {most, -most - 1}) {
        for (const auto roll : {Roll::following, Roll::none}) {
          const Amount amount{.unit = unit, .min = n, .max = n};
          const auto due = deadline(calendar, start, amount, {.roll = roll});
          REQUIRE_FALSE(due);
          CHECK(kind_of(due.error().code) == ErrorKind::input);
        }
      }
    }
  }
}

TEST_CASE("a calendar without work finds no opening, and ends") {
  auto parts = office_parts();
  parts.week = {};
  parts.overrides = {};
  const auto calendar = WorkingCalendar::create(parts).with(BeyondCoverage::provisional);
  const auto open = calendar.resume(at("2024-06-06T10:00"), 0min);
  REQUIRE_FALSE(open);
  CHECK(open.error().code == ErrorCode::calendar_gap);
  CHECK((calendar.due(at("2024-06-06T10:00"), 0min).value() == at("2024-06-06T10:00")));
}
