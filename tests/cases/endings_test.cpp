// SPDX-License-Identifier: Apache-2.0
// Cases that should not have been, cases that go on after their end, cases that are somebody's.
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

History closed_licence() {
  History history(licence(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00");
  return history.act(Verb::reject, "2024-06-11T08:00");
}

Command reopening(std::string_view when, const std::string& step) {
  auto command = command_at(Verb::reopen, at(when));
  command.step = step;
  return command;
}

}  // namespace

TEST_CASE("a void case says which one it repeats and never goes on") {
  History history(licence(), "2024-06-10T08:00");
  auto command = command_at(Verb::void_, at("2024-06-10T09:00"));
  command.facts.duplicate_of = "2024-0007";
  history.act(command);
  CHECK(history.state().status == CaseStatus::void_);
  CHECK(*history.state().duplicate_of == "2024-0007");
  CHECK(history.state().current() == nullptr);
  CHECK(history.refusal(reopening("2024-06-11T08:00", "register")) == "case_closed");
  CHECK(history.refusal(command_at(Verb::note, at("2024-06-11T08:00"))).empty());
}

TEST_CASE("a reopened case stands at the step named, in a new visit, and its end is undone") {
  auto history = closed_licence();
  CHECK(history.state().status == CaseStatus::rejected);
  history.act(reopening("2024-07-01T08:00", "assess"));
  const auto& state = history.state();
  CHECK(state.status == CaseStatus::open);
  CHECK_FALSE(state.ended);
  CHECK(state.current()->step == "assess");
  CHECK(state.current()->number == 2);
  CHECK(civil(*state.reopened) == "2024-07-01T08:00");
  REQUIRE(state.closed_cycles.size() == 1);
  CHECK(state.closed_cycles[0].status == CaseStatus::rejected);
  CHECK(civil(*state.closed_cycles[0].ended) == "2024-06-11T08:00");
}

TEST_CASE("a case can be reopened again, and every end is kept") {
  auto history = closed_licence();
  history.act(reopening("2024-07-01T08:00", "assess")).act(Verb::reject, "2024-07-02T08:00");
  history.act(reopening("2024-08-01T08:00", "assess"));
  history.act(Verb::approve, "2024-08-02T08:00", "full");
  history.act(Verb::advance, "2024-08-02T09:00").act(Verb::advance, "2024-08-02T10:00");
  CHECK(history.state().status == CaseStatus::approved);
  REQUIRE(history.state().closed_cycles.size() == 2);
  CHECK(history.state().closed_cycles[1].closed_cycles.empty());
}

TEST_CASE("a case is reopened at a step that there is") {
  auto history = closed_licence();
  CHECK(history.refusal(reopening("2024-07-01T08:00", "asess")) == "step_unknown");
}

TEST_CASE("an earlier approval does not decide a reopened case") {
  History history(licence(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00").act(Verb::advance, "2024-06-10T10:00");
  history.act(Verb::approve, "2024-06-10T11:00", "full").act(Verb::advance, "2024-06-10T12:00");
  history.act(Verb::advance, "2024-06-10T13:00");
  CHECK(history.state().status == CaseStatus::approved);
  history.act(reopening("2024-07-01T08:00", "file")).act(Verb::advance, "2024-07-01T09:00");
  CHECK(history.state().status == CaseStatus::completed);
}

TEST_CASE("an assigned case is the last assignee's") {
  History history(licence(), "2024-06-10T08:00");
  CHECK(history.state().assignee.empty());
  for (const auto* const name : {"siti", "budi"}) {
    auto command = command_at(Verb::assign, at("2024-06-10T09:00"));
    command.details.assignee = name;
    history.act(command);
    CHECK(history.state().assignee == name);
  }
  CHECK(history.state().current()->step == "register");
}
