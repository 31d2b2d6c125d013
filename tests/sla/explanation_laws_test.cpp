// SPDX-License-Identifier: Apache-2.0
#include "sla/explanations.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>

using namespace sp;
using namespace sp::test;

namespace {

constexpr std::int64_t day = 86'400;
using Random = std::mt19937_64;

std::int64_t below(Random& random, std::int64_t most) {
  return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
}

Standard random_standard(Random& random) {
  static const std::vector<std::string> limits{
      "125 minutes", "8 hours",         "40 hours", "1 working_day", "3 working_days",
      "7 days",      "5 calendar_days", "1 month",  "2 months",      "0 working_days"};
  static const std::vector<std::string> starts{"", "", "start = \"complete\"\n",
                                               "start = \"paid\"\n"};
  static const std::vector<std::string> stops{"", "stop = \"issue\"\n"};
  static const std::vector<std::string> counts{"", "count = \"same_day\"\n", "cutoff = \"close\"\n",
                                               "cutoff = \"12:30\"\n",
                                               "count = \"same_day\"\ncutoff = \"09:00\"\n"};
  static const std::vector<std::string> rolls{"", "roll = \"none\"\n", "roll = \"preceding\"\n",
                                              "roll = \"modified_following\"\n"};
  static const std::vector<std::string> caps{"30 minutes", "2 working_days", "3 calendar_days",
                                             "1 hour"};
  return licence("limit = \"" + any_of(limits, random) + "\"\n" + any_of(starts, random) +
                 any_of(stops, random) + any_of(counts, random) + any_of(rolls, random) +
                 pauses(any_of(caps, random)));
}

DayHours random_hours(Random& random) {
  static const std::vector<DayHours> kinds{
      hours({{"07:30", "12:00"}, {"13:00", "16:00"}}),
      hours({{"08:00", "11:00"}}),
      hours({{"00:00", "24:00"}}),
      hours({{"00:00", "06:00"}, {"22:00", "24:00"}}),
      hours({{"08:00", "10:00"}, {"11:00", "12:30"}, {"14:00", "20:07"}}),
      {}};
  return any_of(kinds, random);
}

/// Weeks of any shape in a zone with or without changes of its clocks, with many days off and
/// special hours.
WorkingCalendar random_calendar(Random& random) {
  CalendarParts parts;
  parts.id = "any/office";
  if (random() % 2 == 0) parts.zone = berlin();
  for (auto& hours_of_day : parts.week) hours_of_day = random_hours(random);
  parts.week[static_cast<std::size_t>(below(random, 5))] = hours({{"07:30", "16:00"}});
  parts.coverage = {date("2023-01-01"), date("2026-12-31")};
  for (Date at = parts.coverage.first; at <= parts.coverage.last; at += std::chrono::days{1}) {
    if (random() % 12 != 0) continue;
    DayOff day_off;
    day_off.date = at;
    parts.days_off.push_back(day_off);
  }
  for (int i = 0; i < 20; ++i) {
    const Date first = parts.coverage.first + std::chrono::days{below(random, 1'400)};
    DatedHours dated{.dates = {first, first + std::chrono::days{below(random, 30)}}};
    for (auto& special : dated.hours) {
      if (random() % 3 == 0) special = random_hours(random);
    }
    parts.overrides.push_back(dated);
  }
  return WorkingCalendar::create(parts);
}

History random_history(Random& random) {
  const auto received = at("2024-01-20T06:00") + Seconds{below(random, 500 * day)};
  History history(random_standard(random), received);
  const auto events = random() % 12;
  for (std::uint64_t i = 0; i < events; ++i) {
    const Seconds longest{random() % 2 == 0 ? 4 * 3600 : 3 * day};
    if (!step_at_random(history, random, {"applicant", "payment", "other"}, longest)) break;
  }
  return history;
}

/// Within the history, soon after its end, or long after.
Instant random_look(const History& history, Random& random) {
  const auto received = history.state().received;
  const auto last = history.state().last_occurred_at;
  switch (random() % 3) {
    case 0:
      return received + Seconds{below(random, (last - received).count() + 1)};
    case 1:
      return last + Seconds{below(random, 2 * day)};
    default:
      return last + Seconds{below(random, 60 * day)};
  }
}

void check_minutes(const Explained& explained) {
  const auto& [clock, why] = explained;
  Seconds sum{0};
  Seconds used{0};
  Seconds late{0};
  for (const auto& entry : why.dates) {
    for (const auto& stretch : entry.stretches) {
      const auto length = stretch.span.to - stretch.span.from;
      const bool before_due =
          stretch.kind == StretchKind::counted || stretch.kind == StretchKind::ahead;
      if (before_due) sum += length;
      if (stretch.kind == StretchKind::counted) used += length;
      if (stretch.kind == StretchKind::late) late += length;
      if (stretch.kind == StretchKind::late && !stretch.pause) used += length;
    }
    CHECK(entry.sum == sum);
  }
  CHECK(sum == Minutes{clock.limit.max});
  CHECK(why.used == used);
  CHECK(std::chrono::floor<Minutes>(used).count() == *clock.elapsed_minutes);
  CHECK(std::chrono::ceil<Minutes>(late).count() == clock.late_minutes);
}

void check_days(const Explained& explained) {
  const auto& [clock, why] = explained;
  REQUIRE_FALSE(why.tallies.empty());
  CHECK(why.tallies.front().used == *clock.elapsed_days);
  for (std::size_t which = 0; which < why.tallies.size(); ++which) {
    std::int64_t sum = 0;
    for (const auto& entry : why.dates) {
      if (entry.counts.at(which).counts) ++sum;
      CHECK(entry.counts.at(which).sum == sum);
    }
  }
  Date latest = *why.tallies.front().due;
  for (const auto& tally : why.tallies) latest = std::max(latest, *tally.due);
  CHECK(latest == clock.deadline->date);
  if (clock.readings) {
    CHECK(*why.tallies.at(0).due == clock.readings->working_days.date);
    CHECK(*why.tallies.at(1).due == clock.readings->calendar_days.date);
  }
}

/// Five looks at each. SP_LAW_CASES asks for another number of looks.
int rounds() {
  const char* cases = std::getenv("SP_LAW_CASES");
  return cases == nullptr ? 3'200 : std::max(3'200, std::atoi(cases) / 5);
}

}  // namespace

TEST_CASE("the dates of an explanation add up to the engine's answer") {
  Random random(20260401);
  std::map<ClockStatus, int> met;
  std::map<PauseEffect, int> effects;
  int cases = 0;
  const int last = rounds();
  for (int round = 0; round < last; ++round) {
    const auto history = random_history(random);
    const auto calendar = round % 4 == 0 ? office() : random_calendar(random);
    for (int look = 0; look < 5; ++look) {
      const auto when = random_look(history, random);
      CAPTURE(round);
      CAPTURE(civil(when));
      const auto account = explained(history, when, calendar);
      const auto& [clock, why] = account;
      ++met[clock.status];
      if (!clock.deadline) continue;
      ++cases;
      for (const auto& pause : why.pauses) ++effects[pause.effect];
      REQUIRE(why.due);
      CHECK(*why.due == clock.deadline->due);
      CHECK(why.pauses.size() == state_at(history, when).holds.size());
      clock.limit.is_working_time() ? check_minutes(account) : check_days(account);
    }
  }
  CHECK(cases >= 10'000);
  CHECK(met.size() >= 8);
  CHECK(effects.size() == 6);
}
