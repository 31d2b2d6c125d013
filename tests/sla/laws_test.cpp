// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace sp;
using namespace sp::test;

namespace {

constexpr std::int64_t day = 86'400;

/// Standards of every kind of limit, start, stop and cap.
Standard random_standard(std::mt19937_64& random) {
  static const std::vector<std::string> limits{"125 minutes",   "8 hours",         "3 working_days",
                                               "1 working_day", "5 calendar_days", "7 days",
                                               "1 month"};
  static const std::vector<std::string> starts{"", "", "start = \"complete\"\n",
                                               "start = \"paid\"\n"};
  static const std::vector<std::string> stops{"", "stop = \"issue\"\n"};
  static const std::vector<std::string> counts{"", "count = \"same_day\"\n",
                                               "cutoff = \"close\"\n"};
  static const std::vector<std::string> caps{"30 minutes", "2 working_days", "3 calendar_days",
                                             "1 hour"};
  return licence("limit = \"" + any_of(limits, random) + "\"\n" + any_of(starts, random) +
                 any_of(stops, random) + any_of(counts, random) + pauses(any_of(caps, random)));
}

History random_history(std::mt19937_64& random) {
  const auto received =
      at("2024-02-20T06:00") + Seconds{static_cast<std::int64_t>(random() % (400 * day))};
  History history(random_standard(random), received);
  const auto events = random() % 10;
  for (std::uint64_t i = 0; i < events; ++i) {
    const Seconds longest{random() % 2 == 0 ? 4 * 3600 : 2 * day};
    if (!step_at_random(history, random, {"applicant", "payment", "other"}, longest)) break;
  }
  return history;
}

/// Near the last event, near the moment from which it is late, or far away.
Instant random_as_of(const CaseState& state, const std::vector<IndexEntry>& entries,
                     std::mt19937_64& random) {
  const auto last = state.last_occurred_at;
  const auto some = [&](std::int64_t most) {
    return Seconds{static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most))};
  };
  if (!entries.empty() && entries[0].late_from && random() % 2 == 0) {
    return std::max(last, *entries[0].late_from - Seconds{1} + some(3));
  }
  return last + some(random() % 2 == 0 ? 3600 : 40 * day);
}

}  // namespace

TEST_CASE("a clock is overdue from the moment that the index has, and not before") {
  std::mt19937_64 random(20240608);
  const auto calendar = office();
  std::map<ClockStatus, int> met;
  for (int round = 0; round < 700; ++round) {
    const auto history = random_history(random);
    const auto& state = history.state();
    const auto entries = index_entries(state, history.standard(), calendar).value();
    const auto as_of = random_as_of(state, entries, random);
    CAPTURE(round);
    CAPTURE(civil(as_of));
    const auto clock = promise_clock(state, history.standard(), calendar, as_of).value();
    ++met[clock.status];
    const bool overdue = clock.status == ClockStatus::overdue;
    if (entries.empty()) {
      const bool still = clock.status == ClockStatus::not_started || clock.stop ||
                         clock.status == ClockStatus::paused;
      CHECK(still);
    } else {
      REQUIRE(entries.size() == 1);
      REQUIRE(entries[0].late_from);
      CHECK(overdue == (as_of >= *entries[0].late_from));
      CHECK_FALSE(clock.stop);
    }
  }
  // The histories reach every status that they can reach.
  CHECK(met.size() == 8);
}

TEST_CASE("the clock of the index is the clock one sees, except where a pause is open") {
  std::mt19937_64 random(20240609);
  const auto calendar = office();
  for (int round = 0; round < 250; ++round) {
    const auto history = random_history(random);
    const auto& state = history.state();
    const auto entries = index_entries(state, history.standard(), calendar).value();
    if (entries.empty() || state.is_held()) continue;
    CAPTURE(round);
    const auto clock = clock_at(history, state.last_occurred_at, one_working_day, calendar);
    REQUIRE(clock.deadline);
    CHECK(clock.deadline->due == entries[0].due);
    CHECK(clock.deadline->late_from == entries[0].late_from);
  }
}

TEST_CASE("a finished clock is missed if, and only if, it stopped when it was late") {
  std::mt19937_64 random(20240610);
  const auto calendar = office();
  for (int round = 0; round < 250; ++round) {
    const auto history = random_history(random);
    const auto& state = history.state();
    CAPTURE(round);
    const auto clock = clock_at(history, state.last_occurred_at, one_working_day, calendar);
    if (!clock.stop || !clock.deadline || clock.status == ClockStatus::stopped) continue;
    const bool late = *clock.stop >= clock.deadline->late_from;
    CHECK(clock.status == (late ? ClockStatus::missed : ClockStatus::met));
    CHECK((clock.late_minutes > 0 || clock.after_hours) == late);
  }
}

TEST_CASE("time used never shrinks and time left never grows while nothing happens") {
  std::mt19937_64 random(20240611);
  const auto calendar = office();
  for (int round = 0; round < 150; ++round) {
    const auto history = random_history(random);
    const auto& state = history.state();
    CAPTURE(round);
    std::optional<Clock> before;
    auto as_of = state.last_occurred_at;
    for (int look = 0; look < 5; ++look) {
      const auto clock = promise_clock(state, history.standard(), calendar, as_of).value();
      if (before) {
        CHECK(before->elapsed_minutes.value_or(0) <= clock.elapsed_minutes.value_or(0));
        CHECK(before->elapsed_days.value_or(0) <= clock.elapsed_days.value_or(0));
        CHECK(before->remaining_days.value_or(0) >= clock.remaining_days.value_or(0));
        CHECK(before->late_minutes <= clock.late_minutes);
      }
      before = clock;
      as_of += Seconds{static_cast<std::int64_t>(random() % (2 * day))};
    }
  }
}
