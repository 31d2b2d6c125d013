// SPDX-License-Identifier: Apache-2.0
#include "cases/moves.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace sp {
namespace {

bool ends(Verb verb) {
  return verb == Verb::withdraw || verb == Verb::lapse || verb == Verb::void_;
}

Move staying(Verb verb) {
  return {.verb = verb,
          .outcome = {},
          .label = {},
          .step = {},
          .needs_reason = needs_reason(verb),
          .needs_cause = verb == Verb::suspend,
          .to = {},
          .ends_case = ends(verb),
          .moves_on = false};
}

Move leading_to(Verb verb, Target target) {
  Move move = staying(verb);
  move.to = target;
  move.ends_case = !target;
  move.moves_on = true;
  return move;
}

Move by_outcome(const CaseState& state, const Procedure& procedure, const Step& step,
                const Outcome& outcome) {
  Outcomes outcomes = state.outcomes;
  outcomes[*step.id] = *outcome.id;
  const Verb verb = verb_of(*outcome.effect);
  Move move = leading_to(verb, procedure.settle(procedure.flow_of(outcome), outcomes));
  if (outcomes_of(step, *outcome.effect).size() > 1) move.outcome = *outcome.id;
  move.label = outcome.label.value_or("");
  return move;
}

/// Of a step that runs beside others: the case goes on once all of them are done.
Move within_group(const CaseState& state, const Procedure& procedure, const Visit& here) {
  for (const auto* visit : state.open_visits()) {
    if (visit->step == here.step) continue;
    Move move = leading_to(Verb::advance, procedure.find(visit->step));
    move.step = here.step;
    return move;
  }
  throw std::logic_error("a step that runs beside none");
}

std::vector<Move> moves_from(const CaseState& state, const Procedure& procedure,
                             const Visit& here) {
  const auto index = procedure.find(here.step);
  if (!index) return {};
  if (state.open_visits().size() > 1) return {within_group(state, procedure, here)};
  const Step& step = procedure.step(*index);
  if (!step.is_decision()) {
    return {leading_to(Verb::advance, procedure.settle(procedure.flow_of(*index), state.outcomes))};
  }
  std::vector<Move> moves;
  for (const auto& outcome : *step.outcomes) {
    if (state.is_spent(step, outcome)) continue;
    moves.push_back(by_outcome(state, procedure, step, outcome));
  }
  return moves;
}

std::vector<Move> moves_along(const CaseState& state, const Standard& standard) {
  const Procedure procedure(standard);
  std::vector<Move> moves;
  for (const auto* visit : state.open_visits()) {
    for (auto& move : moves_from(state, procedure, *visit)) moves.push_back(std::move(move));
  }
  return moves;
}

/// Where the applicant has a time for the answer, whether it is over is for the clocks to say.
std::vector<Move> moves_while_held(const CaseState& state, const Standard& standard) {
  std::vector<Move> moves;
  if (state.suspension() != nullptr) moves.push_back(staying(Verb::resume));
  if (state.request() != nullptr) moves.push_back(staying(Verb::supply));
  const bool may_lapse = state.request() != nullptr && !standard.time_limit.answer_limit;
  if (may_lapse) moves.push_back(staying(Verb::lapse));
  moves.push_back(staying(Verb::request));
  return moves;
}

std::vector<Move> moves_when_closed(const CaseState& state) {
  if (state.status == CaseStatus::void_) return {staying(Verb::note)};
  return {staying(Verb::reopen), staying(Verb::note)};
}

bool may_be_extended(const CaseState& state, const Standard& standard) {
  const auto& rule = standard.time_limit.extension;
  return rule.limit && static_cast<std::int64_t>(state.extensions.size()) < rule.count.value_or(1);
}

std::vector<Move> moves_of_open(const CaseState& state, const Standard& standard) {
  auto moves = moves_along(state, standard);
  if (!state.accepted) moves.push_back(staying(Verb::accept));
  if (may_be_extended(state, standard)) moves.push_back(staying(Verb::extend));
  for (const auto verb : {Verb::suspend, Verb::request, Verb::assign}) {
    moves.push_back(staying(verb));
  }
  return moves;
}

}  // namespace

bool needs_reason(Verb verb) {
  switch (verb) {
    case Verb::return_back:
    case Verb::reject:
    case Verb::suspend:
    case Verb::request:
    case Verb::extend:
    case Verb::withdraw:
    case Verb::void_:
    case Verb::reopen:
      return true;
    case Verb::open:
    case Verb::accept:
    case Verb::advance:
    case Verb::approve:
    case Verb::resume:
    case Verb::supply:
    case Verb::lapse:
    case Verb::assign:
    case Verb::note:
      return false;
  }
  return false;
}

std::vector<Move> possible_moves(const CaseState& state, const Standard& standard) {
  if (state.current() == nullptr) return moves_when_closed(state);
  auto moves = state.is_held() ? moves_while_held(state, standard) : moves_of_open(state, standard);
  for (const auto verb : {Verb::withdraw, Verb::void_, Verb::note}) moves.push_back(staying(verb));
  return moves;
}

std::string to_command_line(const Move& move, const std::string& case_number) {
  std::string line = fmt::format("sp {} {}", name_of(move.verb), case_number);
  if (move.verb == Verb::note) line += " \"…\"";
  if (move.verb == Verb::assign) line += " …";
  if (move.verb == Verb::reopen) line += " --step …";
  if (move.step) line += fmt::format(" --step {}", *move.step);
  if (move.outcome) line += fmt::format(" --outcome {}", *move.outcome);
  if (move.needs_cause) line += " --cause …";
  if (move.needs_reason) line += " --reason \"…\"";
  return line;
}

}  // namespace sp
