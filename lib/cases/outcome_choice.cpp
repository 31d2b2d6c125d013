// SPDX-License-Identifier: Apache-2.0
#include "cases/outcome_choice.hpp"

#include "cases/refusal.hpp"

namespace sp {
namespace {

/// Once more than the standard allows is refused.
Result<std::optional<std::string>> unless_spent(const Situation& situation, const Step& step,
                                                const Outcome& outcome) {
  const auto& state = situation.state;
  if (!state.is_spent(step, outcome)) return std::optional(*outcome.id);
  return refuse(situation, ErrorCode::outcome_spent,
                {*outcome.id, *step.id, std::to_string(*outcome.at_most), state.case_number});
}

}  // namespace

Result<const Visit*> choose_visit(const Situation& situation, const Command& command) {
  const auto open = situation.state.open_visits();
  if (open.empty()) return static_cast<const Visit*>(nullptr);
  const auto named = command.from ? std::optional(command.from->step) : command.step;
  for (const auto* visit : open) {
    if (visit->step == named) return visit;
  }
  const auto& state = situation.state;
  if (named) {
    return refuse(situation, ErrorCode::step_elsewhere,
                  {*named, state.case_number, open.front()->step});
  }
  if (open.size() == 1) return open.front();
  std::string steps;
  for (const auto* visit : open) steps += (steps.empty() ? "" : ", ") + visit->step;
  return refuse(situation, ErrorCode::step_ambiguous,
                {std::string(name_of(command.verb)), state.case_number, steps});
}

std::vector<std::string> outcome_ids(const Step& step) {
  std::vector<std::string> ids;
  if (!step.outcomes) return ids;
  for (const auto& outcome : *step.outcomes) ids.push_back(*outcome.id);
  return ids;
}

Result<std::optional<std::string>> choose_outcome(const Situation& situation,
                                                  const Command& command, const Step& step,
                                                  Effect effect) {
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
    if (*outcome->effect == effect) return unless_spent(situation, step, *outcome);
    return refuse(situation, ErrorCode::outcome_effect_differs,
                  {*command.outcome, *step.id, std::string(name_of(verb_of(*outcome->effect)))});
  }
  const auto fitting = outcomes_of(step, effect);
  if (fitting.size() == 1) return unless_spent(situation, step, *fitting.front());
  if (fitting.size() > 1) return refuse(situation, ErrorCode::outcome_ambiguous, {verb, *step.id});
  const auto code =
      command.verb == Verb::advance ? ErrorCode::step_is_decision : ErrorCode::effect_unavailable;
  return refuse(situation, code, {verb, *step.id});
}

}  // namespace sp
