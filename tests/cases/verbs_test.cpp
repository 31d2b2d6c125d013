// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace sp;
using namespace sp::test;

namespace {

const char* const noon = "2024-06-10T12:00";

std::string refusal(const History& history, Verb verb, const std::string& outcome = {}) {
  auto command = command_at(verb, at(noon));
  if (!outcome.empty()) command.outcome = outcome;
  return history.refusal(command);
}

History medan_at(const std::string& step) {
  History history(medan(), "2024-06-10T08:00");
  if (step == "prepare") return history;
  history.act(Verb::advance, "2024-06-10T08:30");
  if (step == "draft") return history;
  history.act(Verb::advance, "2024-06-10T09:00");
  if (step == "examine") return history;
  return history.act(Verb::approve, "2024-06-10T09:30");
}

History licence_at_decision() {
  History history(licence(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T08:30").act(Verb::advance, "2024-06-10T09:00");
}

}  // namespace

TEST_CASE("what is allowed where") {
  struct Row {
    const char* step;
    Verb verb;
    const char* refused;
    const char* why;
  };
  for (const auto& row : {
           Row{"prepare", Verb::advance, "", "a task is advanced"},
           Row{"prepare", Verb::approve, "step_is_task", "approve decides nothing at a task"},
           Row{"prepare", Verb::reject, "step_is_task", "nor does reject"},
           Row{"prepare", Verb::return_back, "step_is_task", "nor does return"},
           Row{"examine", Verb::advance, "step_is_decision", "a decision must be decided"},
           Row{"examine", Verb::approve, "", "there is one way of saying yes"},
           Row{"examine", Verb::return_back, "", "there is a way back"},
           Row{"examine", Verb::reject, "effect_unavailable", "nothing can be rejected there"},
           Row{"draft", Verb::suspend, "", "work can be suspended at any step"},
           Row{"draft", Verb::withdraw, "", "a request can be withdrawn at any step"},
           Row{"draft", Verb::accept, "", "the papers are found complete"},
           Row{"draft", Verb::note, "", "a note is always possible"},
           Row{"draft", Verb::resume, "case_not_held", "nothing is held"},
       }) {
    CAPTURE(row.why);
    CHECK(refusal(medan_at(row.step), row.verb) == row.refused);
  }
}

TEST_CASE("a closed case takes notes and nothing else") {
  for (const auto closing : {Verb::withdraw, Verb::advance}) {
    auto history = medan_at("receive");
    history.act(closing, "2024-06-10T10:00");
    REQUIRE(is_closed(history.state().status));
    for (const auto verb : {Verb::accept, Verb::advance, Verb::approve, Verb::return_back,
                            Verb::reject, Verb::suspend, Verb::resume, Verb::withdraw}) {
      CAPTURE(name_of(verb));
      CHECK(refusal(history, verb) == "case_closed");
    }
    CHECK(refusal(history, Verb::note) == "");
    history.act(Verb::note, noon);
    CHECK(is_closed(history.state().status));
    CHECK(history.state().number == 6);
  }
}

TEST_CASE("a held case can be resumed, withdrawn and noted, whatever holds it") {
  for (const auto* const cause : {"applicant", "colleague-on-leave"}) {
    CAPTURE(cause);
    History history(licence(), "2024-06-10T08:00");
    history.suspend("2024-06-10T09:00", cause);
    for (const auto verb : {Verb::accept, Verb::advance, Verb::approve, Verb::return_back,
                            Verb::reject, Verb::suspend}) {
      CAPTURE(name_of(verb));
      CHECK(refusal(history, verb) == "case_held");
    }
    for (const auto verb : {Verb::resume, Verb::withdraw, Verb::note}) {
      CAPTURE(name_of(verb));
      CHECK(refusal(history, verb) == "");
    }
  }
}

TEST_CASE("a second suspension is refused and names the cause of the first") {
  History history(licence(), "2024-06-10T08:00");
  history.suspend("2024-06-10T09:00", "payment");
  const auto answer = history.ask(command_at(Verb::suspend, at(noon)));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().args == std::vector<std::string>{"2024-0001", "payment"});
}

TEST_CASE("what was resumed can be suspended again, and not resumed twice") {
  History history(licence(), "2024-06-10T08:00");
  history.suspend("2024-06-10T09:00", "payment").resume("2024-06-10T10:00");
  CHECK(refusal(history, Verb::resume) == "case_not_held");
  CHECK(refusal(history, Verb::suspend) == "");
}

TEST_CASE("at a decision with several outcomes of one effect one must be named") {
  const auto history = licence_at_decision();
  struct Row {
    Verb verb;
    const char* outcome;
    const char* refused;
    const char* why;
  };
  for (const auto& row :
       {Row{Verb::approve, "", "outcome_ambiguous", "two ways of saying yes"},
        Row{Verb::approve, "temporary", "", "one of them named"},
        Row{Verb::approve, "refused", "outcome_effect_differs", "this one says no"},
        Row{Verb::reject, "", "", "one way of saying no"},
        Row{Verb::reject, "refused", "", "it may be named"},
        Row{Verb::reject, "full", "outcome_effect_differs", "this one says yes"},
        Row{Verb::return_back, "again", "", "the way back named"},
        Row{Verb::advance, "", "", "one outcome proceeds without deciding"},
        Row{Verb::advance, "forward", "", "and it may be named"},
        Row{Verb::advance, "full", "outcome_effect_differs", "advance does not approve"}}) {
    CAPTURE(row.why);
    CHECK(refusal(history, row.verb, row.outcome) == row.refused);
  }
}

TEST_CASE("the verb that an outcome of another effect belongs to is named") {
  auto command = command_at(Verb::approve, at(noon));
  command.outcome = "refused";
  const auto answer = licence_at_decision().ask(command);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().args == std::vector<std::string>{"refused", "assess", "reject"});
}

TEST_CASE("the outcome that was decided is in the log also where it was not typed") {
  auto history = medan_at("examine");
  history.act(Verb::return_back, noon);
  CHECK(history.log().back().outcome == "no");
  CHECK(history.log().back().step == "examine");
  CHECK(history.log().back().visit == 1);
}

TEST_CASE("requirements are accepted once, and all of them or none") {
  History history(licence(), "2024-06-10T08:00");
  const auto accept = [&](std::vector<std::string> ticked) {
    auto command = command_at(Verb::accept, at(noon));
    command.requirements = std::move(ticked);
    return command;
  };
  CHECK(history.refusal(accept({"letter"})) == "requirements_incomplete");
  const auto incomplete = history.ask(accept({"letter"}));
  CHECK(incomplete.error().args == std::vector<std::string>{"2024-0001", "identity"});
  CHECK(history.refusal(accept({"identity", "letter"})) == "");
  history.act(accept({}));
  CHECK(history.log().back().requirements == std::vector<std::string>{"letter", "identity"});
  CHECK(history.state().accepted == at(noon));
  CHECK(refusal(history, Verb::accept) == "already_accepted");
}

TEST_CASE("a refusal says what is possible now") {
  struct Row {
    History history;
    Verb verb;
    std::vector<std::string> possible;
    const char* why;
  };
  const std::vector<Row> rows{
      {medan_at("examine"),
       Verb::advance,
       {"sp return 2024-0001 --reason \"…\"", "sp approve 2024-0001", "sp accept 2024-0001",
        "sp suspend 2024-0001 --cause … --reason \"…\"", "sp request 2024-0001 --reason \"…\"",
        "sp assign 2024-0001 …", "sp withdraw 2024-0001 --reason \"…\"",
        "sp void 2024-0001 --reason \"…\"", "sp note 2024-0001 \"…\""},
       "at a decision"},
      {medan_at("receive").act(Verb::advance, "2024-06-10T10:00"),
       Verb::advance,
       {"sp reopen 2024-0001 --step … --reason \"…\"", "sp note 2024-0001 \"…\""},
       "on a closed case"},
      {medan_at("draft").suspend("2024-06-10T11:00", "x"),
       Verb::advance,
       {"sp resume 2024-0001", "sp request 2024-0001 --reason \"…\"",
        "sp withdraw 2024-0001 --reason \"…\"", "sp void 2024-0001 --reason \"…\"",
        "sp note 2024-0001 \"…\""},
       "on a held case"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto answer = row.history.ask(command_at(row.verb, at(noon)));
    REQUIRE_FALSE(answer);
    CHECK(kind_of(answer.error().code) == ErrorKind::refused);
    CHECK(answer.error().possible == row.possible);
  }
}

TEST_CASE("the event carries what was typed, the step it was done at and when it was recorded") {
  auto command = command_at(Verb::return_back, at(noon));
  command.document = "ND-12/2024";
  command.details.actor = "Rina";
  command.details.reason = "Tabel 3 kosong";
  const auto event = medan_at("examine").ask(command, at("2024-06-10T14:00"));
  REQUIRE(event);
  CHECK(event->case_number == "2024-0001");
  CHECK(event->number == 4);
  CHECK(event->kind == EventKind::returned);
  CHECK(event->occurred_at == at(noon));
  CHECK(event->recorded_at == at("2024-06-10T14:00"));
  CHECK(event->document == "ND-12/2024");
  CHECK(event->details == command.details);
  CHECK_FALSE(event->pins);
}
