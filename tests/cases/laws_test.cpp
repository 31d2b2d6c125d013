// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace sp;
using namespace sp::test;

namespace {

Standard random_standard(std::mt19937_64& random) {
  return standard_of(head_of("a/b") + random_steps(random) + R"([time_limit]
limit = "5 working_days"
[[time_limit.pause]]
cause = "applicant"
)");
}

/// Every verb, alone and with every outcome of the step.
std::vector<Command> all_commands(const History& history, Instant when) {
  std::vector<Command> commands;
  for (const auto verb : case_verbs) {
    commands.push_back(command_at(verb, when));
    if (verb == Verb::reopen) commands.back().step = "s0";
    const auto* visit = history.state().current();
    const auto* step = visit != nullptr ? find_step(history.standard(), visit->step) : nullptr;
    if (step == nullptr || !step->outcomes) continue;
    for (const auto& outcome : *step->outcomes) {
      commands.push_back(command_at(verb, when));
      commands.back().outcome = *outcome.id;
    }
  }
  return commands;
}

}  // namespace

TEST_CASE("the possible moves are exactly what is allowed") {
  std::mt19937_64 random(20240604);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    History history(random_standard(random), "2024-06-10T08:00");
    for (int length = 0; length < 12; ++length) {
      const auto when = history.state().last_occurred_at;
      std::set<std::pair<Verb, std::string>> possible;
      for (const auto& move : possible_moves(history.state(), history.standard())) {
        possible.insert({move.verb, move.outcome.value_or("")});
        CHECK(history.refusal(command_of(move, when)) == "");
      }
      std::set<std::pair<Verb, std::string>> bare;
      for (const auto& command : all_commands(history, when)) {
        const bool allowed = history.refusal(command).empty();
        // With an outcome named, what the bare verb can do may be done as well.
        const bool offered = possible.count({command.verb, command.outcome.value_or("")}) > 0;
        if (!command.outcome) CHECK(allowed == offered);
        if (!command.outcome && allowed) bare.insert({command.verb, ""});
        if (command.outcome && offered) CHECK(allowed);
      }
      if (!step_at_random(history, random, {"applicant", "other"}, Seconds{3600})) break;
    }
  }
}

TEST_CASE("a move leads where it was said to lead") {
  std::mt19937_64 random(20240605);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    History history(random_standard(random), "2024-06-10T08:00");
    for (int length = 0; length < 12 && !is_closed(history.state().status); ++length) {
      const auto moves = possible_moves(history.state(), history.standard());
      for (const auto& move : moves) {
        const auto before = history.state();
        auto tried = history;
        tried.act(command_of(move, before.last_occurred_at));
        const auto& after = tried.state();
        CHECK(is_closed(after.status) == move.ends_case);
        CHECK((after.visits.size() > before.visits.size()) == (move.moves_on && !move.ends_case));
        if (move.to) CHECK(after.current()->step == *history.standard().steps()[*move.to].id);
      }
      if (!step_at_random(history, random, {"applicant", "other"}, Seconds{3600})) break;
    }
  }
}

TEST_CASE("every beginning of a legal history can be folded, and gives what was known then") {
  std::mt19937_64 random(20240606);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    History history(random_standard(random), "2024-06-10T08:00");
    std::vector<CaseState> states{history.state()};
    while (states.size() < 20 &&
           step_at_random(history, random, {"applicant", "other"}, Seconds{90'000})) {
      states.push_back(history.state());
    }
    for (std::size_t length = 1; length <= states.size(); ++length) {
      const auto& log = history.log();
      const auto end = log.begin() + static_cast<std::ptrdiff_t>(length);
      const auto folded = fold(history.standard(), {log.begin(), end});
      CHECK(folded.number == static_cast<std::int64_t>(length));
      CHECK(folded.status == states[length - 1].status);
      CHECK(folded.visits.size() == states[length - 1].visits.size());
      CHECK(folded.is_held() == states[length - 1].is_held());
      CHECK(folded.ended.has_value() == is_closed(folded.status));
    }
  }
}

TEST_CASE("visits follow each other without gap and are numbered step by step") {
  std::mt19937_64 random(20240607);
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    History history(random_standard(random), "2024-06-10T08:00");
    for (int length = 0; length < 20; ++length) {
      if (!step_at_random(history, random, {"applicant"}, Seconds{90'000})) break;
    }
    std::map<std::string, std::int64_t> seen;
    const Visit* before = nullptr;
    for (const auto& visit : history.state().visits) {
      CHECK(visit.number == ++seen[visit.step]);
      if (before != nullptr) CHECK(before->to == visit.from);
      before = &visit;
    }
    CHECK(before->to.has_value() == is_closed(history.state().status));
  }
}
