// SPDX-License-Identifier: Apache-2.0
#include "sla/explanations.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Standard three_days(const std::string& more = {}) {
  return medan_with("limit = \"3 working_days\"\n" + more + pauses("2 working_days"));
}
Standard two_hours() {
  return medan_with("limit = \"125 minutes\"\n" + pauses("30 minutes"));
}

const ExplainedDate& entry_of(const Explanation& why, std::string_view wanted) {
  for (const auto& entry : why.dates) {
    if (entry.date == date(wanted)) return entry;
  }
  throw std::logic_error("no such date in the account");
}

}  // namespace

TEST_CASE("days are counted one by one, and one that does not count says what stopped the clock") {
  struct Row {
    std::vector<Pause> pauses;
    const char* as_of;
    const char* days;
    PauseEffect effect;
    std::int64_t taken_off;
    ClockStatus status;
    const char* why;
  };
  using enum PauseEffect;
  const std::vector<Row> rows{{{{"applicant", "2024-06-07T10:00", ""}},
                               "2024-06-07T18:00",
                               "04-0 05+1 06+2 07-2 08-2 09-2 10+3",
                               credited,
                               1,
                               ClockStatus::paused,
                               "a case paused on its due day does not become overdue"},
                              {{{"applicant", "2024-06-10T08:00", "2024-06-11T10:00"}},
                               "2024-06-12T17:00",
                               "04-0 05+1 06+2 07+3 08-3 09-3 10-3 11+4 12+5",
                               too_late,
                               0,
                               ClockStatus::overdue,
                               "a pause after due cures nothing"},
                              {{{"applicant", "2024-06-07T15:00", "2024-06-10T09:00"}},
                               "2024-06-10T09:00",
                               "04-0 05+1 06+2 07-2 08-2 09-2 10+3",
                               credited,
                               1,
                               ClockStatus::due_soon,
                               "a weekend inside a pause gives nothing extra"},
                              {{{"applicant", "2024-06-05T12:00", "2024-06-05T12:01"}},
                               "2024-06-06T09:00",
                               "04-0 05+1 06+2 07+3",
                               credited,
                               0,
                               ClockStatus::due_soon,
                               "a one-minute pause at noon buys no day"},
                              {{{"payment", "2024-06-05T09:00", "2024-06-12T09:00"}},
                               "2024-06-12T09:00",
                               "04-0 05-0 06-0 07+1 08-1 09-1 10+2 11+3 12+4",
                               credited,
                               2,
                               ClockStatus::overdue,
                               "a cap ends the credit although the hold goes on"},
                              {{{"superior", "2024-06-05T09:00", "2024-06-10T09:00"}},
                               "2024-06-10T09:00",
                               "04-0 05+1 06+2 07+3 08-3 09-3 10+4",
                               undeclared,
                               0,
                               ClockStatus::overdue,
                               "an undeclared hold does not stop the clock"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto history = with_pauses(three_days(), "2024-06-04T10:00", row.pauses);
    const auto [clock, why] = explained(history, row.as_of);
    CHECK(days_of(why) == row.days);
    REQUIRE(why.pauses.size() == 1);
    CHECK(why.pauses[0].effect == row.effect);
    CHECK(why.pauses[0].days_taken_off == row.taken_off);
    CHECK(clock.status == row.status);
    CHECK(why.pauses[0].from_event == 2);
  }
}

TEST_CASE("a pause that buys nothing is told on its date all the same") {
  const auto history = with_pauses(three_days(), "2024-06-04T10:00",
                                   {{"applicant", "2024-06-05T12:00", "2024-06-05T12:01"}});
  const auto [clock, why] = explained(history, "2024-06-06T09:00");
  const auto& entry = entry_of(why, "2024-06-05");
  CHECK(entry.pauses == std::vector<std::size_t>{0});
  CHECK_FALSE(entry.stopped_by);
}

TEST_CASE("the credit of a pause that its cap ended is said to be capped") {
  const auto history = with_pauses(three_days(), "2024-06-04T10:00",
                                   {{"payment", "2024-06-05T09:00", "2024-06-12T09:00"},
                                    {"payment", "2024-06-12T10:00", "2024-06-12T11:00"}});
  const auto [clock, why] = explained(history, "2024-06-11T09:00");
  CHECK(why.pauses.at(0).capped);
  CHECK(why.pauses.at(0).cap == amount("2 working_days"));
  const auto before_due = with_pauses(three_days(), "2024-06-04T10:00",
                                      {{"payment", "2024-06-05T09:00", "2024-06-07T09:00"},
                                       {"payment", "2024-06-07T10:00", "2024-06-07T11:00"}});
  CHECK(explained(before_due, "2024-06-07T12:00").why.pauses.at(1).effect ==
        PauseEffect::cap_used_up);
}

TEST_CASE("minutes are told by their stretches: counted, paused, still to come, late") {
  struct Row {
    const char* received;
    std::vector<Pause> pauses;
    const char* as_of;
    const char* stretches;
    std::int64_t minutes_off;
    const char* why;
  };
  const std::vector<Row> rows{
      {"2024-06-07T15:30",
       {},
       "2024-06-10T09:00",
       "07 15:30-16:30 counted; 10 07:30-08:35 counted; 10 08:35-09:00 late",
       0,
       "over a weekend, and late since"},
      {"2024-06-06T11:30",
       {},
       "2024-06-06T13:30",
       "06 11:30-12:00 counted; 06 13:00-13:30 counted; 06 13:30-14:35 ahead",
       0,
       "the break is no stretch; what is not over is to come"},
      {"2024-06-07T15:30",
       {{"applicant", "2024-06-07T16:00", "2024-06-10T08:00"}},
       "2024-06-10T08:00",
       "07 15:30-16:00 counted; 07 16:00-16:30 paused; 10 07:30-08:00 paused; 10 08:00-09:35 ahead",
       60,
       "a pause takes off the hours it covers and no weekend"},
      {"2024-06-06T08:00",
       {{"payment", "2024-06-06T09:00", "2024-06-06T10:00"}},
       "2024-06-06T10:00",
       "06 08:00-09:00 counted; 06 09:00-09:30 paused; 06 09:30-10:00 counted; 06 10:00-10:35 "
       "ahead",
       30,
       "up to its cap"},
      {"2024-06-06T08:00",
       {{"applicant", "2024-06-06T10:30", "2024-06-06T11:00"}},
       "2024-06-06T11:30",
       "06 08:00-10:05 counted; 06 10:05-10:30 late; 06 10:30-11:00 late; 06 11:00-11:30 late",
       0,
       "after due the time runs on, pause or not"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto history = with_pauses(two_hours(), row.received, row.pauses);
    const auto [clock, why] = explained(history, row.as_of);
    CHECK(stretches_of(why) == row.stretches);
    const auto off = why.pauses.empty() ? Seconds{0} : why.pauses[0].taken_off;
    CHECK(off == Minutes{row.minutes_off});
  }
}

TEST_CASE("pauses that overlap take off each minute once") {
  const History history(two_hours(), "2024-06-06T08:00");
  auto state = history.state();
  const auto hold = [](const char* from, const char* to) {
    return Hold{
        .cause = "applicant", .declared = true, .from = at(from), .to = at(to), .reason = {}};
  };
  state.holds = {hold("2024-06-06T08:30", "2024-06-06T09:00"),
                 hold("2024-06-06T08:45", "2024-06-06T09:15")};
  const auto now = at("2024-06-06T12:00");
  const auto clock = promise_clock(state, history.standard(), office(), now).value();
  const auto why = explain(clock, {state, history.standard(), office(), history.log(), now});
  CHECK(why.pauses.at(0).taken_off == Minutes{30});
  CHECK(why.pauses.at(1).taken_off == Minutes{15});
  CHECK(civil(*why.due) == "2024-06-06T10:50");
}

TEST_CASE(
    "each date brings what the calendar has of it: the decree, the special hours, the coverage") {
  const auto [clock, why] =
      explained(History(three_days(), "2024-06-14T10:00"), "2024-06-14T12:00");
  const auto& feast = entry_of(why, "2024-06-17");
  REQUIRE(feast.day_off);
  CHECK(feast.day_off->kind == DayOffKind::national);
  CHECK_FALSE(feast.day_off->decree.empty());
  CHECK(entry_of(why, "2024-06-18").day_off->kind == DayOffKind::joint_leave);
  CHECK(entry_of(why, "2024-06-15").hours.empty());
  CHECK_FALSE(entry_of(why, "2024-06-15").day_off);
  CHECK(days_of(why) == "14-0 15-0 16-0 17-0 18-0 19+1 20+2 21+3");

  const auto ramadan = explained(History(two_hours(), "2024-03-14T14:00"), "2024-03-14T15:00").why;
  CHECK(entry_of(ramadan, "2024-03-15").special == "Ramadan 1445");
  CHECK(entry_of(ramadan, "2024-03-15").special_source == "Perpres 21/2023");
  CHECK_FALSE(entry_of(ramadan, "2024-03-15").provisional);

  const auto later = explained(History(three_days(), "2026-12-30T10:00"), at("2026-12-30T11:00"),
                               office().with(BeyondCoverage::provisional))
                         .why;
  CHECK_FALSE(entry_of(later, "2026-12-31").provisional);
  CHECK(entry_of(later, "2027-01-04").provisional);
}

TEST_CASE("the day of receipt is day zero, moved by a cutoff, counted where the standard says so") {
  struct Row {
    const char* rules;
    const char* received;
    const char* zero;
    const char* days;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {"", "2024-06-04T15:00", "2024-06-04", "04-0 05+1 06+2 07+3", "not counted"},
           {"count = \"same_day\"\n", "2024-06-04T15:00", "2024-06-04", "04+1 05+2 06+3",
            "counted"},
           {"cutoff = \"14:00\"\n", "2024-06-04T15:00", "2024-06-05",
            "04-0 05-0 06+1 07+2 08-2 09-2 10+3", "received after the cutoff"},
           {"cutoff = \"close\"\n", "2024-06-08T10:00", "2024-06-10",
            "08-0 09-0 10-0 11+1 12+2 13+3", "received on a Saturday"}}) {
    CAPTURE(row.why);
    const auto [clock, why] = explained(History(three_days(row.rules), row.received), row.received);
    CHECK(to_string(*why.day_zero) == row.zero);
    CHECK(days_of(why) == row.days);
  }
}

TEST_CASE("unspecified days are counted both ways, side by side") {
  const auto [clock, why] = explained(
      History(medan_with("limit = \"4 days\"\n"), "2024-06-05T10:00"), "2024-06-05T11:00");
  REQUIRE(why.tallies.size() == 2);
  CHECK(days_of(why, 0) == "05-0 06+1 07+2 08-2 09-2 10+3 11+4");
  CHECK(days_of(why, 1) == "05-0 06+1 07+2 08+3 09+4 10+5 11+6");
  CHECK(to_string(*why.tallies[0].due) == "2024-06-11");
  CHECK(to_string(*why.tallies[1].reached) == "2024-06-09");
  CHECK(to_string(*why.tallies[1].due) == "2024-06-10");
}

TEST_CASE("a month has a target date, and rolls from a day without work") {
  struct Row {
    const char* roll;
    const char* received;
    const char* target;
    const char* due;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {"", "2024-05-08T10:00", "2024-06-08", "2024-06-10", "a Saturday: to Monday"},
           {"roll = \"preceding\"\n", "2024-05-08T10:00", "2024-06-08", "2024-06-07",
            "back to Friday"},
           {"roll = \"none\"\n", "2024-05-08T10:00", "2024-06-08", "2024-06-08", "stays"},
           {"roll = \"modified_following\"\n", "2024-07-31T10:00", "2024-08-31", "2024-08-30",
            "not into the next month"},
           {"", "2024-01-31T10:00", "2024-02-29", "2024-02-29", "the end of a shorter month"}}) {
    CAPTURE(row.why);
    const auto limit = std::string("limit = \"1 month\"\n") + row.roll;
    const auto [clock, why] = explained(History(medan_with(limit), row.received), row.received);
    CHECK(to_string(*why.target) == row.target);
    CHECK(to_string(*why.tallies.at(0).reached) == row.target);
    CHECK(to_string(*why.tallies.at(0).due) == row.due);
    CHECK(clock.deadline->date == *why.tallies.at(0).due);
  }
}

TEST_CASE("what started and what stopped a clock is named by the number of its event") {
  History history(licence("limit = \"5 working_days\"\nstart = \"complete\"\nstop = \"issue\"\n"),
                  "2024-06-04T10:00");
  auto accept = command_at(Verb::accept, at("2024-06-05T09:00"));
  accept.requirements = {"letter", "identity"};
  CHECK_FALSE(explained(history, "2024-06-04T12:00").why.until);
  history.act(accept);
  history.act(Verb::advance, "2024-06-05T10:00");
  history.act(Verb::advance, "2024-06-05T11:00");
  history.act(Verb::approve, "2024-06-06T09:00", "full");
  history.act(Verb::advance, "2024-06-06T10:00");
  const auto [clock, why] = explained(history, "2024-06-07T10:00");
  CHECK(why.start_event == 2);
  CHECK(why.stop_event == 6);
  CHECK(civil(*why.until) == "2024-06-06T10:00");
}

TEST_CASE("a clock that is not known is not explained, but its holds are told") {
  const auto history = with_pauses(three_days(), "2026-12-30T10:00",
                                   {{"applicant", "2026-12-30T11:00", "2026-12-30T12:00"}});
  const auto [clock, why] = explained(history, "2026-12-30T13:00");
  CHECK(clock.status == ClockStatus::unknown);
  CHECK(why.dates.empty());
  CHECK_FALSE(why.due);
  CHECK(why.pauses.size() == 1);
}
