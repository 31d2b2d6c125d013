// SPDX-License-Identifier: Apache-2.0
#include "sla/bare_amount.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

BareAmount bare(const char* amount) {
  return {.amount = parse_amount(amount).value(), .count = {}, .cutoff = {}, .roll = {}};
}

}  // namespace

TEST_CASE("an amount of each unit is due by its own arithmetic") {
  struct Row {
    const char* amount;
    const char* from;
    const char* due;
    const char* why;
  };
  for (const auto& row : {
           Row{"125 minutes", "2024-06-07T15:30", "2024-06-10T08:35", "over a weekend"},
           Row{"2 hours", "2024-06-06T13:55", "2024-06-06T15:55", "hours are working time"},
           Row{"3 working_days", "2024-06-14T09:00", "2024-06-21T16:30", "a holiday, joint leave"},
           Row{"3 calendar_days", "2024-06-12T09:00", "2024-06-19T16:00",
               "a Saturday; to the working day after joint leave"},
           Row{"1 month", "2024-01-31T09:00", "2024-02-29T16:00", "the end of a short month"},
           Row{"1 year", "2024-02-29T09:00", "2025-02-28T16:30", "the end of February"},
           Row{"0 working_days", "2024-06-15T09:00", "2024-06-19T16:00", "the next working day"},
       }) {
    CAPTURE(row.why);
    const auto clock = bare_clock(bare(row.amount), office(), at(row.from));
    REQUIRE(clock);
    CHECK(civil(clock->deadline->due) == row.due);
    CHECK_FALSE(clock->readings);
  }
}

TEST_CASE("days of a kind that is left open are counted both ways, and the later one judges") {
  const auto clock = bare_clock(bare("7 days"), office(), at("2024-06-03T09:00"));
  REQUIRE(clock);
  REQUIRE(clock->readings);
  CHECK(to_string(clock->readings->working_days.date) == "2024-06-12");
  CHECK(to_string(clock->readings->calendar_days.date) == "2024-06-10");
  CHECK(clock->deadline->date == clock->readings->working_days.date);
}

TEST_CASE("the rules that were stated count, and what was not stated is named") {
  auto amount = bare("3 working_days");
  auto clock = bare_clock(amount, office(), at("2024-06-05T15:00"));
  CHECK(to_string(clock->deadline->date) == "2024-06-10");
  CHECK(clock->terms.defaults == std::vector<std::string>{"count"});
  amount.count = CountRule::same_day;
  clock = bare_clock(amount, office(), at("2024-06-05T15:00"));
  CHECK(to_string(clock->deadline->date) == "2024-06-07");
  CHECK(clock->terms.defaults.empty());
  amount.cutoff = parse_cutoff("14:00");
  clock = bare_clock(amount, office(), at("2024-06-05T15:00"));
  CHECK(to_string(clock->deadline->date) == "2024-06-10");
  auto days = bare("10 calendar_days");
  days.roll = Roll::preceding;
  clock = bare_clock(days, office(), at("2024-06-05T15:00"));
  CHECK(to_string(clock->deadline->date) == "2024-06-14");
}

TEST_CASE("a rule that an amount does not depend on is named") {
  struct Row {
    const char* amount;
    const char* idle;  // of count, cutoff and roll given one by one
  };
  const auto idle = [](const char* amount) {
    std::string all;
    auto one = bare(amount);
    one.count = CountRule::same_day;
    all += idle_option(one).value_or("-");
    one = bare(amount);
    one.cutoff = Cutoff{.at_close = true, .time_of_day = {}};
    all += " " + idle_option(one).value_or("-");
    one = bare(amount);
    one.roll = Roll::none;
    return all + " " + idle_option(one).value_or("-");
  };
  for (const auto& row :
       {Row{"5 minutes", "--count --cutoff --roll"}, Row{"2 hours", "--count --cutoff --roll"},
        Row{"3 working_days", "- - --roll"}, Row{"3 calendar_days", "- - -"},
        Row{"3 days", "- - -"}, Row{"3 months", "--count - -"}, Row{"3 years", "--count - -"}}) {
    CAPTURE(std::string(row.amount));
    CHECK(idle(row.amount) == row.idle);
  }
}

TEST_CASE("an amount that leads past the last list of days off is refused, or provisional") {
  const auto amount = bare("3 working_days");
  const auto refused = bare_clock(amount, office(), at("2026-12-30T09:00"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::calendar_gap);
  const auto beyond =
      bare_clock(amount, office().with(BeyondCoverage::provisional), at("2026-12-30T09:00"));
  REQUIRE(beyond);
  CHECK(beyond->is_provisional());
}
