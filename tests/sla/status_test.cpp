// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a promise in minutes is late a second after it is due") {
  const History history(medan(), "2024-06-06T08:00");
  struct Row {
    const char* as_of;
    const char* within;
    const char* status;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-06T08:00", "30 minutes", "running", "just begun"},
        Row{"2024-06-06T09:34", "30 minutes", "running", "31 minutes left"},
        Row{"2024-06-06T09:35", "30 minutes", "due_soon", "30 minutes left"},
        Row{"2024-06-06T09:00", "1 working_day", "due_soon", "due today is within a working day"},
        Row{"2024-06-06T10:05", "30 minutes", "due_soon", "due at this moment"},
        Row{"2024-06-06T10:05:01", "30 minutes", "overdue", "a second late"}}) {
    CAPTURE(row.why);
    CHECK(status_at(history, row.as_of, amount(row.within)) == row.status);
  }
}

TEST_CASE("a promise in days is not late at 17:00 of its date and is at the next midnight") {
  const History history(surakarta(), "2026-03-17T10:00");
  struct Row {
    const char* as_of;
    const char* status;
    const char* why;
  };
  for (const auto& row :
       {Row{"2026-03-25T10:00", "running", "two working days before"},
        Row{"2026-03-26T10:00", "due_soon", "tomorrow"},
        Row{"2026-03-27T16:30", "due_soon", "at the last closing"},
        Row{"2026-03-27T17:00", "due_soon", "the office is closed, the day is not over"},
        Row{"2026-03-27T23:59:59", "due_soon", "the last second of the day"},
        Row{"2026-03-28T00:00", "overdue", "the day is over"}}) {
    CAPTURE(row.why);
    CHECK(status_at(history, row.as_of) == row.status);
  }
  const auto clock = clock_at(history, "2026-03-25T10:00");
  CHECK(civil(clock.deadline->due) == "2026-03-27T16:30");
  CHECK(civil(clock.deadline->late_from) == "2026-03-28T00:00");
}

TEST_CASE("the clock starts when the standard says") {
  struct Row {
    const char* start;
    const char* begun;
    const char* why;
  };
  for (const auto& row :
       {Row{"received", "2024-06-10T08:00", "at the intake"},
        Row{"complete", "2024-06-10T09:00", "when the requirements were found complete"},
        Row{"paid", "2024-06-10T11:00", "when the step with the payment was done"}}) {
    CAPTURE(row.why);
    History history(
        licence("limit = \"5 working_days\"\nstart = \"" + std::string(row.start) + "\"\n"),
        "2024-06-10T08:00");
    history.act(Verb::accept, "2024-06-10T09:00")
        .act(Verb::advance, "2024-06-10T10:00")
        .act(Verb::advance, "2024-06-10T11:00");
    const bool at_once = std::string(row.start) == "received";
    CHECK(status_at(history, "2024-06-10T08:59:59") == (at_once ? "running" : "not_started"));
    const auto clock = clock_at(history, "2024-06-10T12:00");
    CHECK(clock.start == at(row.begun));
    CHECK(clock.status == ClockStatus::running);
  }
}

TEST_CASE("a payment that is sent back has not been made") {
  History history(standard_of(head_of("a/b") + R"([[procedure.step]]
id   = "bill"
text = "Menagih"
[[procedure.step]]
id       = "pay"
kind     = "decision"
gate     = "payment"
text     = "Memeriksa pembayaran"
outcomes = [
  { id = "no",  label = "Belum", effect = "return",  next = "bill" },
  { id = "yes", label = "Lunas", effect = "proceed", next = "issue" },
]
[[procedure.step]]
id   = "issue"
text = "Menerbitkan"
next = "end"
[time_limit]
limit = "1 hour"
start = "paid"
)"),
                  "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T08:10").act(Verb::return_back, "2024-06-06T08:20");
  CHECK(status_at(history, "2024-06-06T08:30") == "not_started");
  history.act(Verb::advance, "2024-06-06T08:40").act(Verb::advance, "2024-06-06T08:50");
  CHECK(clock_at(history, "2024-06-06T09:00").start == at("2024-06-06T08:50"));
}

TEST_CASE("whatever is known to be due lies within a horizon beyond all counting") {
  const History history(surakarta(), "2026-03-17T10:00");
  CHECK(status_at(history, "2026-03-18T10:00", amount("20000 working_days")) == "due_soon");
}

TEST_CASE("a clock that has not started has no deadline and measures nothing") {
  const History history(licence("limit = \"5 working_days\"\nstart = \"complete\"\n"),
                        "2024-06-10T08:00");
  const auto clock = clock_at(history, "2024-07-10T08:00");
  CHECK(clock.status == ClockStatus::not_started);
  CHECK_FALSE(clock.start);
  CHECK_FALSE(clock.deadline);
  CHECK_FALSE(clock.elapsed_days);
  CHECK_FALSE(clock.remaining_days);
  CHECK(clock.late_minutes == 0);
}

TEST_CASE("a scheduled service counts from its appointment") {
  const auto standard = licence("limit = \"5 working_days\"\nstart = \"scheduled\"\n");
  History history(standard, "2024-06-10T08:00");
  CHECK(clock_at(history, "2024-06-10T09:00").status == ClockStatus::not_started);
  auto state = history.state();
  state.scheduled = at("2024-06-12T09:00");
  const auto clock = promise_clock(state, standard, office(), at("2024-06-12T10:00")).value();
  CHECK(clock.start == at("2024-06-12T09:00"));
  CHECK(due_of(clock) == "2024-06-21");
}

TEST_CASE("before the appointment of a scheduled service nothing is used up and nothing is late") {
  const auto standard = licence("limit = \"60 minutes\"\nstart = \"scheduled\"\n");
  auto state = History(standard, "2024-06-10T08:00").state();
  state.scheduled = at("2024-06-12T09:00");
  const auto clock = promise_clock(state, standard, office(), at("2024-06-11T10:00")).value();
  CHECK(clock.status == ClockStatus::not_started);
  CHECK(clock.elapsed_minutes.value_or(0) == 0);
  CHECK(clock.late_minutes == 0);
  CHECK(due_of(clock) == "2024-06-12T10:00");
  CHECK(promise_clock(state, standard, office(), at("2024-06-12T09:00")).value().status !=
        ClockStatus::not_started);
}

TEST_CASE("the clock stops where the standard says, though the case goes on") {
  History history(licence("limit = \"5 working_days\"\nstop = \"issue\"\n"), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::advance, "2024-06-10T10:00")
      .act(Verb::approve, "2024-06-10T11:00", "full");
  CHECK(status_at(history, "2024-06-10T12:00") == "running");
  history.act(Verb::advance, "2024-06-10T13:00");
  CHECK(history.state().status == CaseStatus::open);
  for (const auto* const later : {"2024-06-10T13:00", "2024-08-01T08:00"}) {
    CAPTURE(later);
    CHECK(status_at(history, later) == "met");
    CHECK(clock_at(history, later).stop == at("2024-06-10T13:00"));
  }
}

TEST_CASE("where the step that stops the clock is never reached, the end of the case stops it") {
  History history(licence("limit = \"5 working_days\"\nstop = \"issue\"\n"), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::advance, "2024-06-10T10:00")
      .act(Verb::reject, "2024-06-10T11:00");
  CHECK(clock_at(history, "2024-06-11T08:00").stop == at("2024-06-10T11:00"));
  CHECK(status_at(history, "2024-07-11T08:00") == "met");
}

TEST_CASE("a withdrawn request stops the clock without a verdict, in time or late") {
  for (const auto* const when : {"2024-06-06T09:00", "2024-06-06T15:00"}) {
    CAPTURE(when);
    History history(medan(), "2024-06-06T08:00");
    history.act(Verb::withdraw, when);
    CHECK(status_at(history, "2024-06-07T09:00") == "stopped");
  }
}

TEST_CASE("what was withdrawn after the clock had stopped keeps its verdict") {
  History history(licence("limit = \"5 working_days\"\nstop = \"register\"\n"), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::withdraw, "2024-06-10T10:00");
  CHECK(status_at(history, "2024-06-11T09:00") == "met");
}

TEST_CASE("beyond the calendar's coverage a clock is unknown and says why") {
  const History history(surakarta(), "2026-12-30T10:00");
  const auto clock = clock_at(history, "2026-12-30T11:00");
  CHECK(clock.status == ClockStatus::unknown);
  CHECK_FALSE(clock.deadline);
  REQUIRE(clock.unknown_because);
  CHECK(clock.unknown_because->code == ErrorCode::calendar_gap);
  CHECK(clock.unknown_because->args.back() == "2026-12-31");
  CHECK_FALSE(clock.elapsed_days);
  CHECK(clock.late_minutes == 0);
}

TEST_CASE("a provisional calendar computes what is beyond its coverage and marks it") {
  const History history(surakarta(), "2026-12-30T10:00");
  const auto provisional = office().with(BeyondCoverage::provisional);
  const auto clock = clock_at(history, at("2026-12-30T11:00"), one_working_day, provisional);
  CHECK(clock.status == ClockStatus::running);
  REQUIRE(clock.deadline);
  CHECK(clock.deadline->provisional);
}

TEST_CASE("what is due within the coverage is overdue also after the calendar has ended") {
  for (const auto& standard : {medan(), surakarta()}) {
    const History history(standard, "2026-12-01T10:00");
    const auto clock = clock_at(history, "2027-01-20T10:00");
    CHECK(clock.status == ClockStatus::overdue);
    CHECK(clock.deadline);
  }
}

TEST_CASE("how late a case is beyond the calendar's coverage is told as a minimum") {
  for (const auto& standard : {medan(), surakarta()}) {
    const History history(standard, "2026-12-01T10:00");
    CHECK_FALSE(clock_at(history, "2026-12-31T23:59").late_at_least);
    const auto clock = clock_at(history, "2027-01-20T10:00");
    CHECK(clock.late_at_least);
    CHECK(clock.late_minutes == clock_at(history, "2026-12-31T23:59").late_minutes);
    CHECK_FALSE(clock.is_provisional());
  }
}

TEST_CASE("how late a case is by the weekly hours alone is told as provisional") {
  const auto provisional = office().with(BeyondCoverage::provisional);
  for (const auto& standard : {medan(), surakarta()}) {
    const History history(standard, "2026-12-01T10:00");
    const auto before = clock_at(history, at("2026-12-31T23:59"), one_working_day, provisional);
    CHECK_FALSE(before.is_provisional());
    const auto clock = clock_at(history, at("2027-01-20T10:00"), one_working_day, provisional);
    CHECK(clock.is_provisional());
    CHECK_FALSE(clock.late_at_least);
    CHECK(clock.late_minutes > before.late_minutes);
  }
}

TEST_CASE("every status of a clock has a stable name") {
  using enum ClockStatus;
  std::vector<std::string_view> names;
  for (const auto status :
       {not_started, running, due_soon, overdue, paused, met, missed, stopped, unknown}) {
    names.push_back(name_of(status));
  }
  CHECK(names == std::vector<std::string_view>{"not_started", "running", "due_soon", "overdue",
                                               "paused", "met", "missed", "stopped", "unknown"});
}
