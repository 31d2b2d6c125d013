// SPDX-License-Identifier: Apache-2.0
// Steps that run side by side, ways that may be taken only so often, steps at which the standard
// stops the clock.
#include "cases/history.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// Two agencies recommend side by side, and an expert where the check was thorough; a draft may be
/// returned twice; the applicant pays on time of their own.
Standard recommended() {
  return standard_of(head_of("city/permit") + R"(
[[procedure.step]]
id       = "check"
kind     = "decision"
text     = "Memeriksa"
outcomes = [
  { id = "short", label = "Ringkas", effect = "proceed", next = "health" },
  { id = "thorough", label = "Lengkap", effect = "proceed", next = "health" },
]
[[procedure.step]]
id       = "health"
text     = "Rekomendasi kesehatan"
parallel = "agencies"
[[procedure.step]]
id       = "roads"
text     = "Rekomendasi jalan"
parallel = "agencies"
[[procedure.step]]
id       = "expert"
text     = "Telaah ahli"
parallel = "agencies"
when     = { step = "check", outcome = "thorough" }
[[procedure.step]]
id    = "pay"
text  = "Membayar"
pause = "payment"
[[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan"
outcomes = [
  { id = "again", label = "Ulang", effect = "return", next = "health", at_most = 2 },
  { id = "yes", label = "Ya", effect = "approve", next = "end" },
]
[time_limit]
limit = "10 working_days"
[[time_limit.pause]]
cause = "payment"
)");
}

std::vector<std::string> where(const History& history) {
  std::vector<std::string> steps;
  for (const auto* visit : history.state().open_visits()) steps.push_back(visit->step);
  return steps;
}

Command done(const char* step, std::string_view when) {
  auto command = command_at(Verb::advance, at(when));
  command.step = step;
  return command;
}

using Steps = std::vector<std::string>;

History at_the_agencies(const char* outcome = "short") {
  History history(recommended(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T09:00", outcome);
}

History at_the_decision() {
  auto history = at_the_agencies();
  history.act(done("health", "2024-06-10T10:00")).act(done("roads", "2024-06-10T11:00"));
  return history.act(Verb::advance, "2024-06-10T12:00");
}

}  // namespace

TEST_CASE("a case comes to all steps of a group at once, but to those whose condition fails") {
  CHECK(where(at_the_agencies("short")) == Steps{"health", "roads"});
  CHECK(where(at_the_agencies("thorough")) == Steps{"health", "roads", "expert"});
}

TEST_CASE("the steps of a group may be done in any order, and lead on once all are done") {
  auto history = at_the_agencies("thorough");
  history.act(done("roads", "2024-06-10T10:00"));
  CHECK(where(history) == Steps{"health", "expert"});
  history.act(done("expert", "2024-06-10T10:30")).act(done("health", "2024-06-10T11:00"));
  CHECK(where(history) == Steps{"pay"});
  CHECK(history.log().back().step == "health");
  CHECK(history.log().back().visit == 1);
}

TEST_CASE("where steps run side by side, the one meant must be named") {
  auto history = at_the_agencies();
  CHECK(history.refusal(command_at(Verb::advance, at("2024-06-10T10:00"))) == "step_ambiguous");
  CHECK(history.refusal(done("pay", "2024-06-10T10:00")) == "step_elsewhere");
  auto from = command_at(Verb::advance, at("2024-06-10T10:00"));
  from.from = StepReference{"roads", 1};
  history.act(from);
  CHECK(where(history) == Steps{"health"});
  // One alone needs no name.
  history.act(Verb::advance, "2024-06-10T11:00");
  CHECK(where(history) == Steps{"pay"});
}

TEST_CASE("a step of a group that is done cannot be done again") {
  auto history = at_the_agencies();
  history.act(done("roads", "2024-06-10T10:00"));
  CHECK(history.refusal(done("roads", "2024-06-10T10:30")) == "step_elsewhere");
  auto event = history.ask(done("health", "2024-06-10T10:30")).value();
  event.step = "roads";
  CHECK(why_impossible(history.state(), history.standard(), event) ==
        "a step was done where the case was not");
}

TEST_CASE("what can be done now names each step that runs") {
  const auto history = at_the_agencies();
  const auto moves = possible_moves(history.state(), history.standard());
  REQUIRE(moves.size() > 2);
  CHECK(to_command_line(moves[0], "2024-0001") == "sp advance 2024-0001 --step health");
  CHECK(to_command_line(moves[1], "2024-0001") == "sp advance 2024-0001 --step roads");
}

TEST_CASE("a withdrawal breaks every step off that runs") {
  auto history = at_the_agencies();
  history.act(done("health", "2024-06-10T10:00")).act(Verb::withdraw, "2024-06-10T11:00");
  const auto& visits = history.state().visits;
  REQUIRE(visits.size() == 3);
  CHECK_FALSE(visits[1].broken_off);
  CHECK(visits[2].broken_off);
  CHECK(civil(*visits[2].to) == "2024-06-10T11:00");
}

TEST_CASE("the clock stands still while a step is at work that the standard says so of") {
  auto history = at_the_agencies();
  history.act(done("health", "2024-06-10T10:00"));
  CHECK(history.state().status == CaseStatus::open);
  history.act(done("roads", "2024-06-10T11:00"));
  CHECK(history.state().status == CaseStatus::paused);
  CHECK_FALSE(history.state().is_held());
  REQUIRE(history.state().holds.size() == 1);
  CHECK(history.state().holds[0].cause == "payment");
  CHECK(history.state().holds[0].step == "pay");
  history.act(Verb::advance, "2024-06-11T11:00");
  CHECK(history.state().status == CaseStatus::open);
  CHECK(civil(*history.state().holds[0].to) == "2024-06-11T11:00");
}

TEST_CASE("what holds a step up ends with the case") {
  auto history = at_the_agencies();
  history.act(done("health", "2024-06-10T10:00")).act(done("roads", "2024-06-10T11:00"));
  history.act(Verb::withdraw, "2024-06-10T12:00");
  CHECK(civil(*history.state().holds[0].to) == "2024-06-10T12:00");
  CHECK(history.state().status == CaseStatus::withdrawn);
}

TEST_CASE("resuming ends a suspension and not the pause of a step") {
  auto history = at_the_agencies();
  history.act(done("health", "2024-06-10T10:00")).act(done("roads", "2024-06-10T11:00"));
  CHECK(history.refusal(command_at(Verb::resume, at("2024-06-10T12:00"))) == "case_not_held");
  history.suspend("2024-06-10T12:00", "force-majeure").resume("2024-06-10T13:00");
  CHECK_FALSE(history.state().holds[0].to);
  CHECK(history.state().status == CaseStatus::paused);
}

TEST_CASE("a way may be taken as often as the standard allows, in each cycle") {
  auto history = at_the_decision();
  const auto around = [&](const char* day) {
    const std::string date = std::string("2024-06-") + day;
    history.act(Verb::return_back, date + "T08:00");
    CHECK(where(history) == Steps{"health", "roads"});
    history.act(done("health", date + "T09:00")).act(done("roads", date + "T10:00"));
    history.act(Verb::advance, date + "T11:00");
  };
  around("11");
  around("12");
  CHECK(history.refusal(command_at(Verb::return_back, at("2024-06-13T08:00"))) == "outcome_spent");
  const auto moves = possible_moves(history.state(), history.standard());
  CHECK(std::none_of(moves.begin(), moves.end(),
                     [](const Move& move) { return move.verb == Verb::return_back; }));
  CHECK(history.state().times_taken("decide", "again") == 2);
  auto event = history.ask(command_at(Verb::approve, at("2024-06-13T08:00"))).value();
  event.kind = EventKind::returned;
  event.outcome = "again";
  CHECK(why_impossible(history.state(), history.standard(), event) ==
        "a case went a way more often than the standard allows");
  history.act(Verb::approve, "2024-06-13T09:00");
  auto reopen = command_at(Verb::reopen, at("2024-06-14T08:00"));
  reopen.step = "decide";
  history.act(reopen);
  CHECK(history.state().times_taken("decide", "again") == 0);
  history.act(Verb::return_back, "2024-06-14T09:00");
  CHECK(where(history) == Steps{"health", "roads"});
}

TEST_CASE("a case is reopened at one step of a group alone") {
  auto history = at_the_decision();
  history.act(Verb::approve, "2024-06-11T08:00");
  auto reopen = command_at(Verb::reopen, at("2024-06-12T08:00"));
  reopen.step = "roads";
  history.act(reopen);
  CHECK(where(history) == Steps{"roads"});
  history.act(Verb::advance, "2024-06-12T09:00");
  CHECK(where(history) == Steps{"pay"});
}
