// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// Back at `draft` for the second time; five events.
History second_draft() {
  History history(medan(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T08:30")
      .act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::return_back, "2024-06-10T09:30")
      .act(Verb::note, "2024-06-10T09:40");
}

Command asking(Verb verb, const char* from, std::int64_t number = 0) {
  auto command = command_at(verb, at("2024-06-10T11:00"));
  if (*from != '\0') command.from = parse_step_reference(from);
  if (number > 0) command.if_number = number;
  return command;
}

std::string told(const std::vector<PastEvent>& events) {
  std::string text;
  for (const auto& event : events) {
    text += std::to_string(event.number) + " " + event.kind + " " + event.occurred_at;
    text += event.actor.empty() ? "; " : " (" + event.actor + "); ";
  }
  return text;
}

}  // namespace

TEST_CASE("a write may name the step it leaves, its visit, or the last event it has read") {
  struct Row {
    const char* from;
    std::int64_t number;
    const char* refused;
    const char* why;
  };
  for (const auto& row :
       {Row{"draft", 0, "", "the step it is at"}, Row{"draft#2", 0, "", "and the visit"},
        Row{"draft#1", 0, "step_moved_on", "the first visit is over"},
        Row{"draft#3", 0, "step_moved_on", "a third has not begun"},
        Row{"examine", 0, "step_moved_on", "it has left there"},
        Row{"receive", 0, "step_moved_on", "it never was there"},
        Row{"", 5, "", "nothing has happened since"},
        Row{"", 4, "number_moved_on", "a note has been written since"},
        Row{"", 6, "number_moved_on", "there is no such event yet"},
        Row{"draft#2", 4, "number_moved_on", "both are asked"}}) {
    CAPTURE(row.why);
    const auto answer = second_draft().ask(asking(Verb::advance, row.from, row.number));
    CHECK(std::string(answer ? "" : name_of(answer.error().code)) == row.refused);
    if (!answer) CHECK(kind_of(answer.error().code) == ErrorKind::conflict);
  }
}

TEST_CASE("that the case has moved on is said before what the procedure forbids") {
  struct Row {
    History history;
    Verb verb;
    const char* from;
    const char* alone;
    const char* why;
  };
  const auto closed = second_draft().act(Verb::withdraw, "2024-06-10T10:00");
  const auto held = second_draft().suspend("2024-06-10T10:00", "x");
  for (const auto& row : std::vector<Row>{
           {second_draft(), Verb::approve, "examine", "step_is_task", "approve on a task"},
           {second_draft(), Verb::resume, "examine", "case_not_held", "nothing held"},
           {closed, Verb::advance, "draft", "case_closed", "a closed case is at no step"},
           {held, Verb::advance, "examine", "case_held", "a held case"}}) {
    CAPTURE(row.why);
    CHECK(row.history.refusal(asking(row.verb, "")) == row.alone);
    CHECK(row.history.refusal(asking(row.verb, row.from)) == "step_moved_on");
    CHECK(row.history.refusal(asking(row.verb, "", 2)) == "number_moved_on");
  }
}

TEST_CASE("a conflict is said before a time that is not possible") {
  auto command = asking(Verb::advance, "examine");
  command.at = at("2024-06-10T07:00");
  CHECK(second_draft().refusal(command) == "step_moved_on");
}

TEST_CASE("a conflict tells where the case is and everything that has happened since") {
  const auto answer = second_draft().ask(asking(Verb::approve, "examine"));
  REQUIRE_FALSE(answer);
  const auto& args = answer.error().args;
  REQUIRE(args.size() == 3);
  CHECK(args[0] == "2024-0001");
  CHECK(args[1] == "examine");
  CHECK(args[2] == "draft#2");
  CHECK(told(answer.error().since) ==
        "4 returned 2024-06-10T09:30:00+07:00; 5 noted 2024-06-10T09:40:00+07:00; ");
}

TEST_CASE("of a step the case never was at, nothing has happened since") {
  const auto answer = second_draft().ask(asking(Verb::advance, "receive"));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().since.empty());
}

TEST_CASE("an outcome of another step is judged after the conflict") {
  auto command = asking(Verb::approve, "", 4);
  command.outcome = "yes";
  CHECK(second_draft().refusal(command) == "number_moved_on");
  command.if_number.reset();
  CHECK(second_draft().refusal(command) == "outcome_unknown");
  command.outcome = "nobody";
  command.if_number = 4;
  CHECK(second_draft().refusal(command) == "outcome_unknown");
}

TEST_CASE("by number, the events after the one that was read are told") {
  auto history = second_draft();
  auto advance = command_at(Verb::advance, at("2024-06-10T10:00"));
  advance.details.actor = "Rina";
  history.act(advance);
  const auto answer = history.ask(asking(Verb::approve, "", 4));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().args == std::vector<std::string>{"2024-0001", "4", "6"});
  CHECK(told(answer.error().since) ==
        "5 noted 2024-06-10T09:40:00+07:00; 6 advanced 2024-06-10T10:00:00+07:00 (Rina); ");
}

TEST_CASE("on a closed case a named step is a conflict that says how it ended") {
  const auto closed = second_draft().act(Verb::withdraw, "2024-06-10T10:00");
  const auto answer = closed.ask(asking(Verb::note, "draft#2"));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::step_moved_on);
  CHECK(answer.error().args.at(2) == "withdrawn");
}
