// SPDX-License-Identifier: Apache-2.0
#include "sla/promise.hpp"

#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("125 minutes of working time, as checked by hand") {
  struct Row {
    const char* received;
    const char* due;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-06T11:00", "2024-06-06T14:05", "over the break"},
        Row{"2024-06-07T11:00", "2024-06-07T14:35", "over Friday's longer break"},
        Row{"2024-06-07T15:30", "2024-06-10T08:35", "over the weekend"},
        Row{"2024-06-14T16:00", "2024-06-19T09:05", "over Idul Adha and its joint leave"},
        Row{"2024-03-14T14:00", "2024-03-15T09:05", "in Ramadan"},
        Row{"2024-06-06T12:30", "2024-06-06T15:05", "received in the break"},
        Row{"2024-06-06T13:55", "2024-06-06T16:00", "exactly at closing time, today"}}) {
    CAPTURE(row.why);
    CHECK(due_of(clock_at(History(medan(), row.received), row.received)) == row.due);
  }
}

TEST_CASE("3 working days, the day of receipt not counted, as checked by hand") {
  struct Row {
    const char* received;
    const char* date;
    const char* why;
  };
  for (const auto& row : {Row{"2024-06-14T10:00", "2024-06-21", "over Idul Adha"},
                          Row{"2024-04-05T10:00", "2024-04-18", "over Idul Fitri"},
                          Row{"2026-03-17T10:00", "2026-03-27", "over Nyepi and Idul Fitri"},
                          Row{"2025-08-15T10:00", "2025-08-21", "over a joint leave"},
                          Row{"2024-12-24T10:00", "2024-12-31", "over Christmas"},
                          Row{"2024-06-15T10:00", "2024-06-21", "received on a Saturday"}}) {
    CAPTURE(row.why);
    CHECK(due_of(clock_at(History(surakarta(), row.received), row.received)) == row.date);
  }
}

TEST_CASE("before 7 August 2025 nobody knew of the joint leave of the 18th") {
  const auto known = WorkingCalendar::create(office_parts(), date("2025-08-06"));
  const History history(surakarta(), "2025-08-15T10:00");
  const auto clock = clock_at(history, at("2025-08-15T10:00"), one_working_day, known);
  CHECK(due_of(clock) == "2025-08-20");
}

TEST_CASE("what the standard leaves open is a default, and named as one") {
  struct Row {
    Standard standard;
    std::vector<std::string> defaults;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {medan(), {"start", "stop"}, "Medan says neither; minutes need no count of days"},
           {surakarta(), {"stop", "count", "multiply"}, "Surakarta says from receipt"},
           {medan_with("limit = \"7 days\"\nstart = \"received\"\nstop = \"end\"\n"),
            {"count", "roll"},
            "unspecified days may be calendar days"},
           {surakarta_with("limit = \"3 working_days\"\nstart = \"received\"\nstop = \"send\"\n"
                           "count = \"same_day\"\nper = \"employee\"\nmultiply = \"serial\"\n"),
            {},
            "everything said"}}) {
    CAPTURE(row.why);
    CHECK(promise_of(row.standard).value().defaults == row.defaults);
  }
}

TEST_CASE("what was read into the document is named as such, and is no default") {
  const auto terms = promise_of(
      medan_with("limit = \"7 days\"\nstart = \"received\"\nstop = \"end\"\ncount = \"next_day\"\n"
                 "inferred = [\"start\", \"count\"]\n"));
  REQUIRE(terms);
  CHECK(terms->inferred == std::vector<std::string>{"start", "count"});
  CHECK(terms->defaults == std::vector<std::string>{"roll"});
}

TEST_CASE("a standard that promises no time has no terms, and a clock without a verdict") {
  const auto standard = standard_of(head_of("a/b") +
                                    "[[procedure.step]]\nid = \"do\"\ntext = \"Kerja\"\nnext = "
                                    "\"end\"\n[time_limit]\nnot_stated = [\"limit\"]\n");
  const auto terms = promise_of(standard);
  REQUIRE_FALSE(terms);
  CHECK(terms.error().code == ErrorCode::limit_missing);
  const History history(standard, "2024-06-10T08:00");
  const auto clock = promise_clock(history.state(), standard, office(), at("2024-06-10T09:00"));
  REQUIRE(clock);
  CHECK(clock->status == ClockStatus::unpromised);
  CHECK_FALSE(clock->deadline);
}

TEST_CASE("several units have one limit each, the same limit together, or one after the other") {
  struct Row {
    const char* multiply;
    std::int64_t units;
    const char* date;
    const char* why;
  };
  for (const auto& row :
       {Row{"", 3, "2024-06-06", "each by default: the same three days for each employee"},
        Row{"multiply = \"each\"\n", 3, "2024-06-06", "each"},
        Row{"multiply = \"parallel\"\n", 3, "2024-06-06", "served at the same time"},
        Row{"multiply = \"serial\"\n", 3, "2024-06-14", "served one after the other: 9 days"},
        Row{"multiply = \"serial\"\n", 1, "2024-06-06", "one is one"}}) {
    CAPTURE(row.why);
    const auto standard = surakarta_with("limit = \"3 working_days\"\nper = \"employee\"\n" +
                                         std::string(row.multiply));
    const History history(standard, "2024-06-03T10:00", row.units);
    const auto clock = clock_at(history, "2024-06-03T10:00");
    CHECK(due_of(clock) == row.date);
    CHECK(clock.units == row.units);
  }
}

TEST_CASE("without a unit there is nothing to multiply") {
  const History history(medan_with("limit = \"2 hours 5 minutes\"\nmultiply = \"serial\"\n"),
                        "2024-06-06T08:00", 4);
  CHECK(due_of(clock_at(history, "2024-06-06T08:00")) == "2024-06-06T10:05");
}

TEST_CASE("the standard says how days are counted") {
  struct Row {
    const char* rules;
    const char* received;
    const char* date;
    const char* why;
  };
  for (const auto& row :
       {Row{"", "2024-06-03T10:00", "2024-06-06", "the day of receipt is not counted"},
        Row{"count = \"same_day\"\n", "2024-06-03T10:00", "2024-06-05", "it is the first day"},
        Row{"", "2024-06-03T17:00", "2024-06-06", "after hours is still that day"},
        Row{"cutoff = \"close\"\n", "2024-06-03T15:59", "2024-06-06", "before the cutoff"},
        Row{"cutoff = \"close\"\n", "2024-06-03T16:00", "2024-06-07", "at the cutoff"},
        Row{"cutoff = \"12:00\"\n", "2024-06-03T12:00", "2024-06-07", "the office's own cutoff"},
        Row{"cutoff = \"12:00\"\ncount = \"same_day\"\n", "2024-06-03T12:00", "2024-06-06",
            "the next day is the first"}}) {
    CAPTURE(row.why);
    const History history(medan_with("limit = \"3 working_days\"\n" + std::string(row.rules)),
                          row.received);
    CHECK(due_of(clock_at(history, at(row.received))) == row.date);
  }
}

TEST_CASE("7 days of an unspecified kind are computed both ways, and late is late under both") {
  const History history(medan_with("limit = \"7 days\"\n"), "2024-06-03T10:00");
  const auto clock = clock_at(history, "2024-06-11T10:00");
  REQUIRE(clock.readings);
  CHECK(to_string(clock.readings->calendar_days.date) == "2024-06-10");
  CHECK(to_string(clock.readings->working_days.date) == "2024-06-12");
  CHECK(due_of(clock) == "2024-06-12");
  CHECK(clock.status == ClockStatus::due_soon);
  CHECK(status_at(history, "2024-06-12T23:59:59") == "due_soon");
  CHECK(status_at(history, "2024-06-13T00:00") == "overdue");
}

TEST_CASE("a range binds by its maximum") {
  const History history(medan_with("limit = \"1 to 14 working_days\"\n"), "2024-06-03T10:00");
  CHECK(due_of(clock_at(history, "2024-06-03T10:00")) == "2024-06-25");
}
