// SPDX-License-Identifier: Apache-2.0
#include "calendar/counting_rules.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace std::chrono_literals;

TEST_CASE("rules of counting have names that read back") {
  for (const auto rule : {CountRule::next_day, CountRule::same_day}) {
    CHECK((parse_count_rule(name_of(rule)) == rule));
  }
  CHECK(name_of(CountRule::next_day) == "next_day");
  CHECK_FALSE(parse_count_rule("today"));
  for (const auto roll : {Roll::following, Roll::modified_following, Roll::preceding, Roll::none}) {
    CHECK((parse_roll(name_of(roll)) == roll));
  }
  CHECK(name_of(Roll::modified_following) == "modified_following");
  CHECK_FALSE(parse_roll("forward"));
}

TEST_CASE("a cutoff is closing time or a time of day") {
  CHECK((parse_cutoff("close") == Cutoff{.at_close = true}));
  CHECK((parse_cutoff("14:00") == Cutoff{.time_of_day = 14h}));
  CHECK(to_string(*parse_cutoff("close")) == "close");
  CHECK(to_string(*parse_cutoff("14:30")) == "14:30");
  for (const auto* const text : {"", "closing", "2pm", "25:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cutoff(text));
  }
}

TEST_CASE("where a standard says nothing, the day of receipt is not counted and dates roll on") {
  const CountingRules rules;
  CHECK(rules.count == CountRule::next_day);
  CHECK(rules.roll == Roll::following);
  CHECK_FALSE(rules.cutoff);
}
