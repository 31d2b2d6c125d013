// SPDX-License-Identifier: Apache-2.0
#include "cases/moves.hpp"

#include <fmt/format.h>

namespace sp {
namespace {

Verb verb_of(Effect effect) {
  switch (effect) {
    case Effect::approve:
      return Verb::approve;
    case Effect::return_back:
      return Verb::return_back;
    case Effect::reject:
      return Verb::reject;
    case Effect::proceed:
      return Verb::advance;
  }
  return Verb::advance;
}

bool wants_reason(Verb verb) {
  return verb == Verb::reject || verb == Verb::return_back || verb == Verb::suspend ||
         verb == Verb::withdraw;
}

Move staying(Verb verb) {
  return {.verb = verb,
          .outcome = {},
          .label = {},
          .needs_reason = wants_reason(verb),
          .needs_cause = verb == Verb::suspend,
          .to = {},
          .ends_case = verb == Verb::withdraw,
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

std::vector<Move> moves_along(const CaseState& state, const Standard& standard) {
  const Procedure procedure(standard);
  const auto index = procedure.find(state.current()->step);
  if (!index) return {};
  const Step& step = procedure.step(*index);
  if (!step.is_decision()) {
    return {leading_to(Verb::advance, procedure.settle(procedure.flow_of(*index), state.outcomes))};
  }
  std::vector<Move> moves;
  for (const auto& outcome : *step.outcomes) {
    moves.push_back(by_outcome(state, procedure, step, outcome));
  }
  return moves;
}

}  // namespace

std::vector<Move> possible_moves(const CaseState& state, const Standard& standard) {
  if (state.current() == nullptr) return {staying(Verb::note)};
  if (state.is_held()) {
    return {staying(Verb::resume), staying(Verb::withdraw), staying(Verb::note)};
  }
  auto moves = moves_along(state, standard);
  if (!state.accepted) moves.push_back(staying(Verb::accept));
  for (const auto verb : {Verb::suspend, Verb::withdraw, Verb::note}) {
    moves.push_back(staying(verb));
  }
  return moves;
}

std::string to_command_line(const Move& move, const std::string& case_number) {
  std::string line = fmt::format("sp {} {}", name_of(move.verb), case_number);
  if (move.verb == Verb::note) line += " \"…\"";
  if (move.outcome) line += fmt::format(" --outcome {}", *move.outcome);
  if (move.needs_cause) line += " --cause …";
  if (move.needs_reason) line += " --reason \"…\"";
  return line;
}

}  // namespace sp
