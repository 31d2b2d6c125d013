// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Standard minutes(const std::string& cap = "30 minutes") {
  return medan_with("limit = \"125 minutes\"\n" + pauses(cap));
}
Standard days(const std::string& cap = "2 working_days", const std::string& rules = {}) {
  return medan_with("limit = \"3 working_days\"\n" + rules + pauses(cap));
}

}  // namespace

TEST_CASE("an open pause is measured to the moment one looks") {
  const auto history =
      with_pauses(minutes(), "2024-06-06T08:00", {{"applicant", "2024-06-06T08:30", ""}});
  struct Row {
    const char* as_of;
    const char* due;
    const char* why;
  };
  for (const auto& row : {Row{"2024-06-06T08:30", "2024-06-06T10:05", "it has just begun"},
                          Row{"2024-06-06T09:30", "2024-06-06T11:05", "an hour"},
                          Row{"2024-06-06T13:30", "2024-06-06T15:05", "the break is no work"},
                          Row{"2024-06-20T08:30", "2024-06-20T10:05", "two weeks"}}) {
    CAPTURE(row.why);
    const auto clock = clock_at(history, row.as_of);
    CHECK(clock.status == ClockStatus::paused);
    CHECK(due_of(clock) == row.due);
    CHECK(clock.elapsed_minutes == 30);
    CHECK(clock.remaining_minutes == 95);
    CHECK(clock.late_minutes == 0);
  }
}

TEST_CASE("an open pause keeps days from being used up") {
  const auto history =
      with_pauses(days(), "2024-06-03T10:00", {{"applicant", "2024-06-04T10:00", ""}});
  const auto clock = clock_at(history, "2024-06-06T12:00");
  CHECK(clock.status == ClockStatus::paused);
  CHECK(clock.elapsed_days == 0);
  CHECK(due_of(clock) == "2024-06-10");
}

TEST_CASE("an undeclared hold is no pause: the clock runs, falls due and is overdue") {
  const auto history =
      with_pauses(minutes(), "2024-06-06T08:00", {{"superior", "2024-06-06T08:30", ""}});
  CHECK(status_at(history, "2024-06-06T09:00", amount("10 minutes")) == "running");
  CHECK(status_at(history, "2024-06-06T10:00", amount("10 minutes")) == "due_soon");
  CHECK(status_at(history, "2024-06-06T10:05:01") == "overdue");
}

TEST_CASE("when the cap is used up the clock runs on, though the hold goes on") {
  const auto history =
      with_pauses(minutes(), "2024-06-06T08:00", {{"payment", "2024-06-06T08:30", ""}});
  struct Row {
    const char* as_of;
    const char* status;
    std::int64_t elapsed;
    const char* why;
  };
  for (const auto& row : {Row{"2024-06-06T08:59:59", "paused", 30, "the last second of the cap"},
                          Row{"2024-06-06T09:00", "running", 30, "the cap is used up"},
                          Row{"2024-06-06T09:30", "running", 60, "the clock runs"},
                          Row{"2024-06-06T10:30", "due_soon", 120, "five minutes left"},
                          Row{"2024-06-06T10:35:01", "overdue", 125, "late"}}) {
    CAPTURE(row.why);
    const auto clock = clock_at(history, at(row.as_of), amount("10 minutes"));
    CHECK(name_of(clock.status) == row.status);
    CHECK(clock.elapsed_minutes == row.elapsed);
    CHECK(state_at(history, at(row.as_of)).is_held());
  }
}

TEST_CASE("a pause on a clock that is overdue does not hide that it is") {
  const auto history =
      with_pauses(minutes(), "2024-06-06T08:00", {{"applicant", "2024-06-06T11:00", ""}});
  const auto clock = clock_at(history, "2024-06-06T15:00");
  CHECK(clock.status == ClockStatus::overdue);
  CHECK(due_of(clock) == "2024-06-06T10:05");
}

TEST_CASE("a pause before the clock starts is not credited to it") {
  const auto standard =
      medan_with("limit = \"125 minutes\"\nstart = \"complete\"\n" + pauses("30 minutes"));
  History history(standard, "2024-06-06T07:30");
  history.suspend("2024-06-06T07:40", "payment")
      .resume("2024-06-06T08:00")
      .act(Verb::accept, "2024-06-06T08:00")
      .suspend("2024-06-06T08:30", "payment")
      .resume("2024-06-06T09:30");
  CHECK(due_of(clock_at(history, "2024-06-06T15:00")) == "2024-06-06T10:35");
  CHECK(clock_at(history, "2024-06-06T08:10").elapsed_minutes == 10);
}

TEST_CASE("a pause before the clock starts uses up nothing of its cap") {
  const auto standard =
      medan_with("limit = \"5 working_days\"\nstart = \"complete\"\n" + pauses("3 working_days"));
  History history(standard, "2024-05-27T08:00");
  history.suspend("2024-05-27T09:00", "payment")
      .resume("2024-05-31T09:00")
      .act(Verb::accept, "2024-06-03T08:00")
      .suspend("2024-06-04T08:02", "payment")
      .resume("2024-06-06T08:02");
  // Without the pause Mon 10 June; the 4th and the 5th do not count.
  CHECK(due_of(clock_at(history, "2024-06-07T08:00")) == "2024-06-12");
}

TEST_CASE("a pause that began before the clock and goes on is credited from the clock's start") {
  const auto paid = licence("limit = \"125 minutes\"\nstart = \"paid\"\n" + pauses("30 minutes"));
  auto state = History(paid, "2024-06-06T07:30").state();
  state.paid = at("2024-06-06T08:00");
  state.paid_recorded_at = state.paid;
  state.holds.push_back({.cause = "payment",
                         .declared = true,
                         .from = at("2024-06-06T07:40"),
                         .to = at("2024-06-06T09:00"),
                         .reason = {},
                         .from_recorded_at = at("2024-06-06T07:40"),
                         .to_recorded_at = at("2024-06-06T09:00")});
  const auto clock = promise_clock(state, paid, office(), at("2024-06-06T09:30")).value();
  CHECK(due_of(clock) == "2024-06-06T10:35");
}

TEST_CASE("a pause with a cap reads no date after its end") {
  History history(minutes("40 hours"), "2026-12-29T08:00");
  history.suspend("2026-12-29T08:10", "payment").resume("2026-12-29T08:20");
  CHECK(due_of(clock_at(history, "2026-12-29T09:00")) == "2026-12-29T10:15");
}
