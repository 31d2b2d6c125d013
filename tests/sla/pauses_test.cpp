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

TEST_CASE("minutes stand still during declared pauses, as long as work would have been done") {
  struct Row {
    const char* received;
    std::vector<Pause> pauses;
    const char* due;
    const char* why;
  };
  for (const auto& row :
       std::vector<Row>{{"2024-06-06T08:00", {}, "2024-06-06T10:05", "no pause"},
                        {"2024-06-06T08:00",
                         {{"applicant", "2024-06-06T08:30", "2024-06-06T09:30"}},
                         "2024-06-06T11:05",
                         "an hour"},
                        {"2024-06-06T08:00",
                         {{"superior", "2024-06-06T08:30", "2024-06-06T09:30"}},
                         "2024-06-06T10:05",
                         "an undeclared hold does not stop the clock"},
                        {"2024-06-06T10:00",
                         {{"applicant", "2024-06-06T12:00", "2024-06-06T13:00"}},
                         "2024-06-06T13:05",
                         "a pause during the break costs nothing"},
                        {"2024-06-06T10:00",
                         {{"applicant", "2024-06-06T11:30", "2024-06-06T13:30"}},
                         "2024-06-06T14:05",
                         "half an hour before the break, half an hour after"},
                        {"2024-06-07T15:30",
                         {{"applicant", "2024-06-07T16:00", "2024-06-10T08:00"}},
                         "2024-06-10T09:35",
                         "a weekend inside a pause gives nothing extra"},
                        {"2024-06-06T08:00",
                         {{"applicant", "2024-06-06T10:04", "2024-06-06T10:34"}},
                         "2024-06-06T10:35",
                         "a minute before due is in time"},
                        {"2024-06-06T08:00",
                         {{"applicant", "2024-06-06T10:05", "2024-06-06T11:05"}},
                         "2024-06-06T10:05",
                         "a pause that begins at due cures nothing"},
                        {"2024-06-06T08:00",
                         {{"applicant", "2024-06-06T10:30", "2024-06-06T11:05"}},
                         "2024-06-06T10:05",
                         "nor does a later one"},
                        {"2024-06-06T08:00",
                         {{"applicant", "2024-06-06T08:30", "2024-06-06T09:00"},
                          {"payment", "2024-06-06T09:00", "2024-06-06T09:20"}},
                         "2024-06-06T10:55",
                         "two causes, one after the other"},
                        {"2024-06-06T08:00",
                         {{"payment", "2024-06-06T08:30", "2024-06-06T09:30"}},
                         "2024-06-06T10:35",
                         "credit stops at the cap"},
                        {"2024-06-06T08:00",
                         {{"payment", "2024-06-06T08:30", "2024-06-06T08:50"},
                          {"payment", "2024-06-06T09:00", "2024-06-06T09:20"}},
                         "2024-06-06T10:35",
                         "the cap is for the cause in the whole case"},
                        {"2024-06-06T08:00",
                         {{"payment", "2024-06-06T08:30", "2024-06-06T09:00"},
                          {"payment", "2024-06-06T09:10", "2024-06-06T09:20"},
                          {"applicant", "2024-06-06T09:20", "2024-06-06T09:30"}},
                         "2024-06-06T10:45",
                         "a used-up cap takes nothing from another cause"},
                        {"2024-06-06T10:00",
                         {{"payment", "2024-06-06T11:50", "2024-06-06T13:40"}},
                         "2024-06-06T13:35",
                         "a cap in minutes is working time: the break does not use it up"}}) {
    CAPTURE(row.why);
    const auto history = with_pauses(minutes(), row.received, row.pauses);
    const auto clock = clock_at(history, "2024-06-11T08:00");
    CHECK(due_of(clock) == row.due);
  }
}

TEST_CASE("a working day counts if the clock runs just before its last closing") {
  struct Row {
    const char* received;
    std::vector<Pause> pauses;
    const char* date;
    const char* why;
  };
  for (const auto& row :
       std::vector<Row>{{"2024-06-03T10:00", {}, "2024-06-06", "no pause"},
                        {"2024-06-03T10:00",
                         {{"superior", "2024-06-04T10:00", "2024-06-06T10:00"}},
                         "2024-06-06",
                         "an undeclared hold does not stop the clock"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-04T12:00", "2024-06-04T12:01"}},
                         "2024-06-06",
                         "a minute at noon buys no day"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-04T07:30", "2024-06-04T15:59"}},
                         "2024-06-06",
                         "nor does a day's pause that ends before closing"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-04T10:00", "2024-06-04T16:00"}},
                         "2024-06-07",
                         "one until closing does"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-04T16:00", "2024-06-05T10:00"}},
                         "2024-06-06",
                         "one that begins at closing does not"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-04T10:00", "2024-06-05T10:00"}},
                         "2024-06-07",
                         "the day it begins is not consumed, the day of resumption is"},
                        {"2024-06-06T10:00",
                         {{"applicant", "2024-06-07T10:00", "2024-06-10T09:00"}},
                         "2024-06-12",
                         "a weekend inside a pause gives nothing extra"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-03T11:00", "2024-06-04T09:00"}},
                         "2024-06-06",
                         "the day of receipt is not counted anyway"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-06T10:00", "2024-06-07T09:00"}},
                         "2024-06-07",
                         "a pause on the due day"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-06T16:00", "2024-06-10T09:00"}},
                         "2024-06-06",
                         "a pause that begins at due cures nothing"},
                        {"2024-06-03T10:00",
                         {{"applicant", "2024-06-07T09:00", "2024-06-10T09:00"}},
                         "2024-06-06",
                         "nor does one after due"},
                        {"2024-06-03T10:00",
                         {{"payment", "2024-06-04T10:00", "2024-06-10T10:00"}},
                         "2024-06-10",
                         "credit stops after two working days"},
                        {"2024-06-03T10:00",
                         {{"payment", "2024-06-04T10:00", "2024-06-05T10:00"},
                          {"payment", "2024-06-05T11:00", "2024-06-07T10:00"}},
                         "2024-06-10",
                         "the cap is for the cause in the whole case"}}) {
    CAPTURE(row.why);
    const auto history = with_pauses(days(), row.received, row.pauses);
    const auto clock = clock_at(history, "2024-06-28T08:00");
    CHECK(due_of(clock) == row.date);
  }
}

TEST_CASE("a pause on the day of receipt moves it where that day would have counted") {
  const auto history =
      with_pauses(days("1 working_day", "count = \"same_day\"\n"), "2024-06-03T10:00",
                  {{"applicant", "2024-06-03T11:00", "2024-06-04T09:00"}});
  CHECK(due_of(clock_at(history, "2024-06-28T08:00")) == "2024-06-06");
}

TEST_CASE("a cap is in its own unit, whatever the promise counts") {
  struct Row {
    const char* cap;
    const char* date;
    const char* why;
  };
  // Paused on Tuesday, 4 June, until after Idul Adha.
  for (const auto& row :
       {Row{"7 working_days", "2024-06-19", "4 to 7, 10 to 12 June are credited"},
        Row{"7 calendar_days", "2024-06-13", "4 to 10 June are credited"},
        Row{"0 working_days", "2024-06-06", "nothing is credited"},
        Row{"900 minutes", "2024-06-10", "until Thursday 10:00: Tuesday and Wednesday"}}) {
    CAPTURE(row.why);
    const auto history = with_pauses(days(row.cap), "2024-06-03T10:00",
                                     {{"payment", "2024-06-04T10:00", "2024-06-27T10:00"}});
    CHECK(due_of(clock_at(history, "2024-06-28T08:00")) == row.date);
  }
}

TEST_CASE("a cap of a month ends a month after the pause began") {
  const auto history = with_pauses(days("1 month"), "2024-06-03T10:00",
                                   {{"payment", "2024-06-04T10:00", "2024-08-27T10:00"}});
  CHECK(due_of(clock_at(history, "2024-08-28T08:00")) == "2024-07-08");
}

TEST_CASE("pauses that overlap count once") {
  struct Row {
    std::vector<Pause> pauses;
    const char* due;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{{{{"applicant", "2024-06-06T08:30", "2024-06-06T09:30"},
                                            {"applicant", "2024-06-06T09:00", "2024-06-06T10:00"}},
                                           "2024-06-06T11:35",
                                           "an hour and a half together"},
                                          {{{"applicant", "2024-06-06T08:30", "2024-06-06T09:30"},
                                            {"payment", "2024-06-06T08:40", "2024-06-06T09:00"}},
                                           "2024-06-06T11:05",
                                           "one within the other"}}) {
    CAPTURE(row.why);
    auto state = History(minutes(), "2024-06-06T08:00").state();
    for (const auto& pause : row.pauses) {
      state.holds.push_back({.cause = pause.cause,
                             .declared = true,
                             .from = at(pause.from),
                             .to = at(pause.to),
                             .reason = {}});
    }
    const auto clock = promise_clock(state, minutes(), office(), at("2024-06-06T15:00")).value();
    CHECK(due_of(clock) == row.due);
  }
}
