// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

History at_assess() {
  History history(licence(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T08:30").act(Verb::advance, "2024-06-10T09:00");
}

Command asking(Verb verb) {
  return command_at(verb, at("2024-06-10T12:00"));
}

}  // namespace

TEST_CASE("steps, outcomes and requirements that the standard does not have are not found") {
  struct Row {
    Verb verb;
    const char* from;
    const char* outcome;
    const char* requirement;
    const char* code;
    std::vector<std::string> suggestions;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {Verb::approve, "asess", "", "", "step_unknown", {"assess"}, "a mistyped step"},
           {Verb::approve, "end", "", "", "step_unknown", {}, "the end is no step"},
           {Verb::approve, "", "ful", "", "outcome_unknown", {"full"}, "a mistyped outcome"},
           {Verb::accept, "", "", "leter", "requirement_unknown", {"letter"}, "a mistyped paper"},
           {Verb::approve, "assess", "full", "", "", {}, "all of them exist"}}) {
    CAPTURE(row.why);
    auto command = asking(row.verb);
    if (*row.from != '\0') command.from = parse_step_reference(row.from);
    if (*row.outcome != '\0') command.outcome = row.outcome;
    if (*row.requirement != '\0') command.requirements = {"identity", row.requirement};
    const auto answer = at_assess().ask(command);
    CHECK(std::string(answer ? "" : name_of(answer.error().code)) == row.code);
    if (!answer) CHECK(kind_of(answer.error().code) == ErrorKind::not_found);
    if (!answer) CHECK(answer.error().suggestions == row.suggestions);
  }
}

TEST_CASE("an outcome named at a task is not found") {
  History history(medan(), "2024-06-10T08:00");
  auto command = asking(Verb::advance);
  command.outcome = "yes";
  CHECK(history.refusal(command) == "outcome_unknown");
}

TEST_CASE("what does not exist is said before what has moved on") {
  auto command = asking(Verb::approve);
  command.from = StepReference{"nowhere", std::nullopt};
  command.if_number = 99;
  CHECK(at_assess().refusal(command) == "step_unknown");
  command.from = StepReference{"assess", 7};
  command.outcome = "perhaps";
  CHECK(at_assess().refusal(command) == "outcome_unknown");
}

TEST_CASE("an outcome is looked for at the step that the clerk believes the case to be at") {
  History history(licence(), "2024-06-10T08:00");
  auto command = asking(Verb::approve);
  command.from = StepReference{"assess", std::nullopt};
  command.outcome = "full";
  CHECK(history.refusal(command) == "step_moved_on");
}

TEST_CASE("an outcome that nobody knows is said also where the case is closed or held elsewhere") {
  auto closed = at_assess();
  closed.act(Verb::withdraw, "2024-06-10T10:00");
  auto command = asking(Verb::approve);
  command.from = StepReference{"assess", std::nullopt};
  command.outcome = "perhaps";
  CHECK(closed.refusal(command) == "outcome_unknown");
}

TEST_CASE("a closed case refuses an outcome without a step as closed") {
  auto closed = at_assess();
  closed.act(Verb::withdraw, "2024-06-10T10:00");
  auto command = asking(Verb::approve);
  command.outcome = "full";
  CHECK(closed.refusal(command) == "case_closed");
}
