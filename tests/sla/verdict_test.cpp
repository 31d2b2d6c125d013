// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// A case of one step, finished at `done`.
Clock finished(const std::string& limit, const char* received, const char* done) {
  History history(standard_of(head_of("a/b") +
                              "[[procedure.step]]\nid = \"do\"\ntext = "
                              "\"Kerja\"\nnext = \"end\"\n[time_limit]\nlimit = "
                              "\"" +
                              limit + "\"\n"),
                  received);
  history.act(Verb::advance, done);
  return clock_at(history, "2024-12-01T08:00");
}

}  // namespace

TEST_CASE("minutes are judged by the instant, and a minute begun late is a minute late") {
  struct Row {
    const char* done;
    ClockStatus status;
    std::int64_t late_minutes;
    bool after_hours;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-06T10:05", ClockStatus::met, 0, false, "at the due time"},
        Row{"2024-06-06T10:05:01", ClockStatus::missed, 1, false, "a second late"},
        Row{"2024-06-06T10:06", ClockStatus::missed, 1, false, "a minute late"},
        Row{"2024-06-06T10:06:01", ClockStatus::missed, 2, false, "rounded up"},
        Row{"2024-06-06T13:05", ClockStatus::missed, 120, false, "the break is not counted"},
        Row{"2024-06-07T07:30", ClockStatus::missed, 295, false, "the night is not counted"}}) {
    CAPTURE(row.why);
    const auto clock = finished("125 minutes", "2024-06-06T08:00", row.done);
    CHECK(clock.status == row.status);
    CHECK(clock.late_minutes == row.late_minutes);
    CHECK(clock.after_hours == row.after_hours);
  }
}

TEST_CASE("finished after closing time on a due instant at closing is late by no working time") {
  const auto clock = finished("125 minutes", "2024-06-06T13:55", "2024-06-06T17:10");
  CHECK(clock.status == ClockStatus::missed);
  CHECK(clock.late_minutes == 0);
  CHECK(clock.after_hours);
}

TEST_CASE("days are judged by the date") {
  struct Row {
    const char* done;
    ClockStatus status;
    std::int64_t late_minutes;
    std::int64_t late_days;
    bool after_hours;
    const char* why;
  };
  // Received on Tuesday, due on Friday, 7 June, at 16:30.
  for (const auto& row :
       {Row{"2024-06-07T16:00", ClockStatus::met, 0, 0, false, "in hours"},
        Row{"2024-06-07T17:10", ClockStatus::met, 0, 0, false, "after hours on the due date"},
        Row{"2024-06-07T23:59:59", ClockStatus::met, 0, 0, false, "its last second"},
        Row{"2024-06-08T00:00", ClockStatus::missed, 0, 0, true, "on Saturday"},
        Row{"2024-06-10T07:00", ClockStatus::missed, 0, 1, true, "on Monday before opening"},
        Row{"2024-06-10T08:30", ClockStatus::missed, 60, 1, false, "an hour into Monday"},
        Row{"2024-06-11T08:30", ClockStatus::missed, 510, 2, false, "Monday's 450 minutes more"}}) {
    CAPTURE(row.why);
    const auto clock = finished("3 working_days", "2024-06-04T10:00", row.done);
    CHECK(clock.status == row.status);
    CHECK(clock.late_minutes == row.late_minutes);
    CHECK(clock.late_days.value_or(0) == row.late_days);
    CHECK(clock.after_hours == row.after_hours);
  }
}

TEST_CASE("a verdict stays as it is, however much later one looks") {
  History history(medan(), "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T08:30")
      .act(Verb::advance, "2024-06-06T09:00")
      .act(Verb::approve, "2024-06-06T10:00")
      .act(Verb::advance, "2024-06-06T10:05");
  for (const auto* const as_of : {"2024-06-06T10:05", "2024-06-06T10:06", "2026-12-31T10:00"}) {
    CAPTURE(as_of);
    const auto clock = clock_at(history, as_of);
    CHECK(clock.status == ClockStatus::met);
    CHECK(clock.elapsed_minutes == 125);
    CHECK(clock.remaining_minutes == 0);
  }
}

TEST_CASE("used minutes are rounded down") {
  const History history(medan(), "2024-06-06T08:00");
  struct Row {
    const char* as_of;
    std::int64_t elapsed;
    std::int64_t remaining;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-06T08:00", 0, 125, "just begun"},
        Row{"2024-06-06T08:00:59", 0, 125, "not yet a minute"},
        Row{"2024-06-06T08:01", 1, 124, "a minute"}, Row{"2024-06-06T10:05", 125, 0, "all of it"},
        Row{"2024-06-06T12:30", 240, 0, "late, in the break"},
        Row{"2024-06-08T12:30", 870, 0, "on Saturday, two days later"}}) {
    CAPTURE(row.why);
    const auto clock = clock_at(history, row.as_of);
    CHECK(clock.elapsed_minutes == row.elapsed);
    CHECK(clock.remaining_minutes == row.remaining);
    CHECK_FALSE(clock.elapsed_days);
    CHECK_FALSE(clock.remaining_days);
  }
}

TEST_CASE("days are used up at their last closing") {
  const History history(surakarta(), "2024-06-03T10:00");
  struct Row {
    const char* as_of;
    std::int64_t elapsed;
    std::int64_t remaining;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-03T17:00", 0, 3, "the day of receipt is not counted"},
        Row{"2024-06-04T15:59", 0, 3, "the first day is not over"},
        Row{"2024-06-04T16:00", 1, 2, "it is"}, Row{"2024-06-06T16:00", 3, 0, "all of them"},
        Row{"2024-06-10T09:00", 4, 0, "Friday too; the weekend is no work"}}) {
    CAPTURE(row.why);
    const auto clock = clock_at(history, row.as_of);
    CHECK(clock.elapsed_days == row.elapsed);
    CHECK(clock.remaining_days == row.remaining);
    CHECK_FALSE(clock.elapsed_minutes);
    CHECK_FALSE(clock.remaining_minutes);
  }
}

TEST_CASE("a verdict that rests on an event typed late says by how much") {
  History history(standard_of(head_of("a/b") + "[[procedure.step]]\nid = \"do\"\ntext = "
                                               "\"Kerja\"\nnext = \"end\"\n[time_limit]\nlimit = "
                                               "\"1 hour\"\n"),
                  "2024-06-06T08:00");
  CHECK(clock_at(history, "2024-06-06T08:30").recorded_late_minutes == 0);
  history.act(command_at(Verb::advance, at("2024-06-06T08:50")), at("2024-06-06T11:20"));
  const auto clock = clock_at(history, "2024-06-06T11:20");
  CHECK(clock.status == ClockStatus::met);
  CHECK(clock.recorded_late_minutes == 150);
}

TEST_CASE("a verdict rests on its start and its pauses too, and says when they were typed late") {
  const auto one_step = [](const std::string& limit) {
    return standard_of(head_of("a/b") +
                       "[[procedure.step]]\nid = \"do\"\ntext = "
                       "\"Kerja\"\nnext = \"end\"\n[time_limit]\n" +
                       limit);
  };
  History paused(one_step("limit = \"125 minutes\"\n" + pauses("8 hours")), "2024-06-06T08:00");
  auto hold = command_at(Verb::suspend, at("2024-06-06T09:00"));
  paused.act(hold, at("2024-06-06T15:00"));
  paused.act(command_at(Verb::resume, at("2024-06-06T14:50")), at("2024-06-06T15:01"));
  paused.act(Verb::advance, "2024-06-06T15:02");
  const auto cured = clock_at(paused, "2024-06-06T16:00");
  CHECK(cured.status == ClockStatus::met);
  CHECK(cured.recorded_late_minutes == 360);

  History accepted(one_step("limit = \"1 hour\"\nstart = \"complete\"\n"), "2024-06-06T08:00");
  accepted.act(command_at(Verb::accept, at("2024-06-06T08:30")), at("2024-06-06T10:30"));
  accepted.act(Verb::advance, "2024-06-06T10:40");
  CHECK(clock_at(accepted, "2024-06-06T11:00").recorded_late_minutes == 120);

  // An undeclared hold decides nothing.
  History held(one_step("limit = \"8 hours\"\n"), "2024-06-06T08:00");
  held.act(command_at(Verb::suspend, at("2024-06-06T08:10")), at("2024-06-06T09:10"));
  held.resume("2024-06-06T09:20").act(Verb::advance, "2024-06-06T09:30");
  CHECK(clock_at(held, "2024-06-06T10:00").recorded_late_minutes == 0);
}

TEST_CASE("a note typed after the end changes nothing about the verdict") {
  History history(standard_of(head_of("a/b") + "[[procedure.step]]\nid = \"do\"\ntext = "
                                               "\"Kerja\"\nnext = \"end\"\n[time_limit]\nlimit = "
                                               "\"1 hour\"\n"),
                  "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T08:50");
  history.act(command_at(Verb::note, at("2024-06-07T08:50")), at("2024-06-08T08:50"));
  const auto clock = clock_at(history, "2024-06-08T09:00");
  CHECK(clock.status == ClockStatus::met);
  CHECK(clock.stop == at("2024-06-06T08:50"));
  CHECK(clock.recorded_late_minutes == 0);
}

TEST_CASE("how late the stopping event was typed is told of the event that stopped the clock") {
  // `issue` is done twice: the first time stops the clock, and its verdict stays.
  History history(standard_of(head_of("a/b") + R"([[procedure.step]]
id   = "issue"
text = "Menerbitkan"
[[procedure.step]]
id       = "look"
kind     = "decision"
text     = "Memeriksa"
outcomes = [
  { id = "no",  label = "Tidak", effect = "return",  next = "issue" },
  { id = "yes", label = "Ya",    effect = "approve", next = "end" },
]
[time_limit]
limit = "2 hours"
stop  = "issue"
)"),
                  "2024-06-06T08:00");
  history.act(command_at(Verb::advance, at("2024-06-06T08:30")), at("2024-06-06T08:40"));
  history.act(Verb::return_back, "2024-06-06T09:00");
  history.act(command_at(Verb::advance, at("2024-06-06T09:30")), at("2024-06-06T10:00"));
  const auto clock = clock_at(history, "2024-06-06T10:00");
  CHECK(clock.stop == at("2024-06-06T08:30"));
  CHECK(clock.recorded_late_minutes == 10);
}

TEST_CASE("a decision that stops the clock does not stop it by sending the work back") {
  History history(standard_of(head_of("a/b") + R"([[procedure.step]]
id   = "draft"
text = "Menyusun"
[[procedure.step]]
id       = "sign"
kind     = "decision"
text     = "Menandatangani"
outcomes = [
  { id = "no",  label = "Tidak", effect = "return",  next = "draft" },
  { id = "yes", label = "Ya",    effect = "approve", next = "end" },
]
[time_limit]
limit = "2 hours"
stop  = "sign"
)"),
                  "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T08:30");
  history.act(Verb::return_back, "2024-06-06T09:00");
  CHECK(clock_at(history, "2024-06-06T09:00").stop == std::nullopt);
  CHECK(clock_at(history, "2024-06-06T10:30").status == ClockStatus::overdue);
  history.act(Verb::advance, "2024-06-06T10:40");
  history.act(Verb::approve, "2024-06-06T10:50");
  CHECK(clock_at(history, "2024-06-06T11:00").status == ClockStatus::missed);
}
