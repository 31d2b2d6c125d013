// SPDX-License-Identifier: Apache-2.0
#include "cases/outcome_choice.hpp"

#include "cases/refusal.hpp"

namespace sp {
namespace {

const Step& step_here(const Situation& situation) {
  return *find_step(situation.standard, situation.state.current()->step);
}

}  // namespace

std::vector<std::string> outcome_ids(const Step& step) {
  std::vector<std::string> ids;
  if (!step.outcomes) return ids;
  for (const auto& outcome : *step.outcomes) ids.push_back(*outcome.id);
  return ids;
}

Result<std::optional<std::string>> choose_outcome(const Situation& situation,
                                                  const Command& command, Effect effect) {
  const Step& step = step_here(situation);
  const std::string verb(name_of(command.verb));
  if (command.outcome && find_outcome(step, *command.outcome) == nullptr) {
    return unknown(ErrorCode::outcome_unknown, *command.outcome, *step.id, outcome_ids(step));
  }
  if (!step.is_decision()) {
    if (command.verb == Verb::advance) return std::optional<std::string>{};
    return refuse(situation, ErrorCode::step_is_task, {verb, *step.id});
  }
  if (command.outcome) {
    const auto* outcome = find_outcome(step, *command.outcome);
    if (*outcome->effect == effect) return command.outcome;
    return refuse(situation, ErrorCode::outcome_effect_differs,
                  {*command.outcome, *step.id, std::string(name_of(verb_of(*outcome->effect)))});
  }
  const auto fitting = outcomes_of(step, effect);
  if (fitting.size() == 1) return std::optional(*fitting.front()->id);
  if (fitting.size() > 1) return refuse(situation, ErrorCode::outcome_ambiguous, {verb, *step.id});
  const auto code =
      command.verb == Verb::advance ? ErrorCode::step_is_decision : ErrorCode::effect_unavailable;
  return refuse(situation, code, {verb, *step.id});
}

}  // namespace sp
