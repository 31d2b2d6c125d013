// SPDX-License-Identifier: Apache-2.0
// Three employees in one letter, two of them approved.
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

History at_the_reply(std::int64_t units) {
  History history(surakarta(), "2024-06-10T08:00", units);
  return history.act(Verb::advance, "2024-06-10T09:00");
}

Command of_unit(Verb verb, std::string_view when, std::int64_t unit) {
  auto command = command_at(verb, at(when));
  command.facts.unit = unit;
  return command;
}

}  // namespace

TEST_CASE("a case stays at its decision until every unit is decided") {
  auto history = at_the_reply(3);
  history.act(of_unit(Verb::approve, "2024-06-10T10:00", 1));
  CHECK(history.state().current()->step == "reply");
  history.act(of_unit(Verb::reject, "2024-06-10T11:00", 3));
  CHECK(history.state().current()->step == "reply");
  CHECK(history.state().units_decided() == 2);
  history.act(of_unit(Verb::approve, "2024-06-10T12:00", 2));
  CHECK(history.state().current()->step == "send");
  const auto& outcomes = history.state().unit_outcomes;
  CHECK(outcomes.at(1).outcome == "approved");
  CHECK(outcomes.at(2).outcome == "approved");
  CHECK(outcomes.at(3).outcome == "rejected");
}

TEST_CASE("without a unit the verb decides all that are left") {
  auto history = at_the_reply(3);
  history.act(of_unit(Verb::reject, "2024-06-10T10:00", 2)).act(Verb::approve, "2024-06-10T11:00");
  CHECK(history.state().current()->step == "send");
  CHECK(history.state().unit_outcomes.at(1).effect == Effect::approve);
  CHECK(history.state().unit_outcomes.at(2).effect == Effect::reject);
  CHECK(history.state().unit_outcomes.at(3).effect == Effect::approve);
}

TEST_CASE("units that move together have no outcomes of their own") {
  auto history = at_the_reply(3);
  history.act(Verb::approve, "2024-06-10T10:00");
  CHECK(history.state().unit_outcomes.empty());
  CHECK(history.state().current()->step == "send");
}

TEST_CASE("what follows an approval is done where any unit was approved") {
  struct Row {
    Verb first;
    Verb second;
    const char* next;
    CaseStatus end;
    const char* why;
  };
  for (const auto& row : {Row{Verb::approve, Verb::reject, "enter", CaseStatus::approved, "mixed"},
                          Row{Verb::reject, Verb::approve, "enter", CaseStatus::approved,
                              "mixed, the approved one decided last"},
                          Row{Verb::reject, Verb::reject, "", CaseStatus::rejected, "none"}}) {
    CAPTURE(row.why);
    auto history = at_the_reply(2);
    history.act(of_unit(row.first, "2024-06-10T10:00", 1));
    history.act(of_unit(row.second, "2024-06-10T11:00", 2));
    history.act(Verb::advance, "2024-06-10T12:00");
    const auto* here = history.state().current();
    CHECK((here != nullptr ? here->step : "") == row.next);
    if (here != nullptr) history.act(Verb::advance, "2024-06-10T13:00");
    CHECK(history.state().status == row.end);
  }
}

TEST_CASE("a unit is decided once, and only one that the case has") {
  auto history = at_the_reply(2);
  history.act(of_unit(Verb::approve, "2024-06-10T10:00", 1));
  CHECK(history.refusal(of_unit(Verb::reject, "2024-06-10T11:00", 1)) == "unit_decided");
  CHECK(history.refusal(of_unit(Verb::reject, "2024-06-10T11:00", 3)) == "unit_unknown");
  CHECK(history.refusal(of_unit(Verb::reject, "2024-06-10T11:00", 2)).empty());
}

TEST_CASE("one unit alone is neither sent back nor moved on") {
  History history(medan(), "2024-06-10T08:00", 2);
  CHECK(history.refusal(of_unit(Verb::advance, "2024-06-10T09:00", 1)) == "unit_moves_with_others");
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00");
  CHECK(history.refusal(of_unit(Verb::return_back, "2024-06-10T11:00", 1)) ==
        "unit_moves_with_others");
}

TEST_CASE("back at the decision each unit is decided anew") {
  History history(medan(), "2024-06-10T08:00", 2);
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00");
  history.act(of_unit(Verb::approve, "2024-06-10T11:00", 1));
  history.act(Verb::return_back, "2024-06-10T12:00").act(Verb::advance, "2024-06-10T13:00");
  CHECK(history.state().units_decided() == 0);
  CHECK(history.state().unit_outcomes.empty());
  CHECK(history.refusal(of_unit(Verb::approve, "2024-06-10T14:00", 1)) == "");
}

TEST_CASE("what was decided for a unit does not count in a later visit that no return led to") {
  History history(licence(), "2024-06-10T08:00", 2);
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00");
  auto command = of_unit(Verb::approve, "2024-06-10T11:00", 1);
  command.outcome = "full";
  history.act(command)
      .act(Verb::advance, "2024-06-10T12:00")
      .act(Verb::advance, "2024-06-10T13:00");
  CHECK(history.state().current()->number == 2);
  CHECK(history.state().units_decided() == 0);
  CHECK(history.state().unit_outcomes.at(1).outcome == "full");
}
