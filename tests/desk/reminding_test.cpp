// SPDX-License-Identifier: Apache-2.0
#include "desk/reminding.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// A run that is killed before it has printed, or one that ends.
enum class Run { dies, ends };

std::vector<std::string> run(const Workplace& office, std::string_view now, Run how = Run::ends) {
  auto reminding = begin_reminding(office.store(), vantage(now), true);
  REQUIRE(reminding);
  if (how == Run::ends) REQUIRE(end_reminding(office.store(), reminding->reminders));
  std::vector<std::string> lines;
  for (const auto& reminder : reminding->reminders) {
    lines.push_back(reminder.case_number + " " + reminder.kind);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each reminder is given once: when a case is due soon, and when it is overdue") {
  const Workplace office;
  office.open("city/report", "2024-06-06T08:00");  // due at 10:05
  CHECK(run(office, "2024-06-06T08:00") == Lines{"2024-0001 due_soon"});
  CHECK(run(office, "2024-06-06T10:05") == Lines{});
  CHECK(run(office, "2024-06-06T10:05:01") == Lines{"2024-0001 overdue"});
  CHECK(run(office, "2024-06-07T08:00") == Lines{});
}

TEST_CASE("what a run that died has left is given again until a run ends") {
  const Workplace office;
  office.open("city/report", "2024-06-06T08:00");
  for (int i = 0; i < 3; ++i) {
    CHECK(run(office, "2024-06-07T08:00", Run::dies) == Lines{"2024-0001 overdue"});
  }
  CHECK(run(office, "2024-06-07T08:00") == Lines{"2024-0001 overdue"});
  CHECK(run(office, "2024-06-07T08:00") == Lines{});
}

TEST_CASE("what was given is not repeated beside what was left and what is new") {
  const Workplace office;
  office.open("city/report", "2024-06-06T08:00");
  CHECK(run(office, "2024-06-06T11:00") == Lines{"2024-0001 overdue"});
  office.open("city/report", "2024-06-06T11:00");
  CHECK(run(office, "2024-06-07T08:00", Run::dies) == Lines{"2024-0002 overdue"});
  office.open("city/report", "2024-06-07T08:00");
  CHECK(run(office, "2024-06-10T08:00") == Lines{"2024-0002 overdue", "2024-0003 overdue"});
}

TEST_CASE("what was left and is no longer so is not given, and is news when it is so again") {
  const Workplace office;
  const auto number = office.open("city/licence", "2024-06-03T08:00");  // due on Monday the 10th
  CHECK(run(office, "2024-06-10T08:00", Run::dies) == Lines{"2024-0001 due_soon"});
  office.suspend(number, "applicant", "2024-06-10T08:10");
  CHECK(run(office, "2024-06-10T08:20") == Lines{});
  office.act(number, Verb::resume, "2024-06-10T08:30");
  CHECK(run(office, "2024-06-10T08:40") == Lines{"2024-0001 due_soon"});
  CHECK(run(office, "2024-06-10T08:50") == Lines{});
}

TEST_CASE("a deadline that a pause has moved is another one, and has reminders of its own") {
  const Workplace office;
  const auto number = office.open("city/licence", "2024-06-03T08:00");
  CHECK(run(office, "2024-06-10T08:00") == Lines{"2024-0001 due_soon"});
  office.suspend(number, "applicant", "2024-06-10T08:10");
  office.act(number, Verb::resume, "2024-06-11T08:30");
  CHECK(run(office, "2024-06-11T08:40") == Lines{"2024-0001 due_soon"});
  CHECK(run(office, "2024-06-11T08:50") == Lines{});
  CHECK(run(office, "2024-06-12T00:00") == Lines{"2024-0001 overdue"});
}

TEST_CASE("where there is nothing to say, nothing is written") {
  const Workplace office;
  const auto before = office.read("sp.db");
  CHECK(run(office, "2024-06-06T08:00") == Lines{});
  CHECK(office.read("sp.db") == before);
}

TEST_CASE("a reminder of a log that goes by the machine's clock takes no given now") {
  const Workplace office(false);
  CHECK(code_of(begin_reminding(office.store(), vantage("2024-06-06T08:00"), true)) ==
        "now_not_allowed");
  CHECK(code_of(begin_reminding(office.store(), vantage("2024-06-06T08:00"), false)) == "");
}

TEST_CASE("whether anything is overdue does not depend on what was said before") {
  const Workplace office;
  office.open("city/report", "2024-06-06T08:00");
  CHECK(run(office, "2024-06-07T08:00") == Lines{"2024-0001 overdue"});
  const auto again = begin_reminding(office.store(), vantage("2024-06-07T08:00"), true);
  REQUIRE(again);
  CHECK(again->any_overdue);
  CHECK(again->found.views.empty());
}
