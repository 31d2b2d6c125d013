// SPDX-License-Identifier: Apache-2.0
#include "cases/verb_content.hpp"

#include "cases/event_effect.hpp"
#include "cases/outcome_choice.hpp"
#include "cases/refusal.hpp"

#include <algorithm>

namespace sp {
namespace {

Result<std::vector<std::string>> requirements_ticked(const Situation& situation,
                                                     const Command& command) {
  const auto known = requirement_ids(situation.standard);
  if (situation.state.accepted) {
    return refuse(situation, ErrorCode::already_accepted, {situation.state.case_number});
  }
  if (command.requirements.empty()) return known;
  std::string missing;
  for (const auto& id : known) {
    const auto& ticked = command.requirements;
    if (std::find(ticked.begin(), ticked.end(), id) != ticked.end()) continue;
    missing += (missing.empty() ? "" : ", ") + id;
  }
  if (missing.empty()) return known;
  return refuse(situation, ErrorCode::requirements_incomplete,
                {situation.state.case_number, missing});
}

/// The event of a decision, for one of its units or for all that are left.
Result<void> decide_at_step(CaseEvent& event, const Situation& situation, const Command& command,
                            Effect effect) {
  const auto visit = choose_visit(situation, command);
  if (!visit) return fail(visit.error());
  event.step = (*visit)->step;
  event.visit = (*visit)->number;
  const auto* step = find_step(situation.standard, (*visit)->step);
  const auto outcome = choose_outcome(situation, command, *step, effect);
  if (!outcome) return fail(outcome.error());
  event.outcome = *outcome;
  const auto& state = situation.state;
  const auto unit = command.facts.unit;
  event.facts.unit = unit;
  if (!unit) return {};
  if (effect != Effect::approve && effect != Effect::reject) {
    return refuse(situation, ErrorCode::unit_moves_with_others,
                  {std::string(name_of(command.verb)), state.case_number});
  }
  if (*unit > state.units) {
    return fail({.code = ErrorCode::unit_unknown,
                 .args = {std::to_string(*unit), state.case_number, std::to_string(state.units)}});
  }
  const auto* decided = state.decided_here(*unit);
  if (decided == nullptr) return {};
  return refuse(situation, ErrorCode::unit_decided,
                {std::to_string(*unit), state.case_number, decided->outcome});
}

/// By what is asked for, or else by all that the standard allows at once.
Result<void> extend(CaseEvent& event, const Situation& situation, const Command& command) {
  const auto& state = situation.state;
  const auto& rule = situation.standard.time_limit.extension;
  if (!rule.limit) {
    return refuse(situation, ErrorCode::extension_not_allowed,
                  {state.case_number, state.pins.standard_id});
  }
  const auto most = rule.count.value_or(1);
  if (static_cast<std::int64_t>(state.extensions.size()) >= most) {
    return refuse(situation, ErrorCode::extension_spent, {state.case_number, std::to_string(most)});
  }
  const Amount by = command.facts.extension.value_or(*rule.limit);
  const bool allowed = by.unit == rule.limit->unit && by.max <= rule.limit->max && by.max > 0;
  if (!allowed) {
    return refuse(situation, ErrorCode::extension_too_long,
                  {to_string(by), to_string(*rule.limit)});
  }
  event.facts.extension = by;
  return {};
}

/// The request that nobody answered: the one that is named, or the one that is open.
Result<void> lapse(CaseEvent& event, const Situation& situation, const Command& command) {
  const auto& state = situation.state;
  if (state.request() == nullptr) {
    return refuse(situation, ErrorCode::not_requested, {state.case_number});
  }
  const auto asked = command.facts.request;
  for (const auto& hold : state.holds) {
    if (hold.to || !hold.request || (asked && hold.request != asked)) continue;
    event.facts.request = hold.request;
    return {};
  }
  return fail({.code = ErrorCode::request_unknown,
               .args = {state.case_number, std::to_string(asked.value_or(0)),
                        std::to_string(*state.request()->request)}});
}

/// What was asked for once more cannot be in the list twice.
void name_requirements(CaseEvent& event, const Command& command) {
  for (const auto& id : command.requirements) {
    const auto& named = event.requirements;
    if (std::find(named.begin(), named.end(), id) == named.end()) event.requirements.push_back(id);
  }
}

}  // namespace

Result<void> fill_in(CaseEvent& event, const Situation& situation, const Command& command) {
  switch (command.verb) {
    case Verb::advance:
    case Verb::approve:
    case Verb::return_back:
    case Verb::reject:
      return decide_at_step(event, situation, command, *effect_of(event.kind));
    case Verb::accept: {
      const auto ticked = requirements_ticked(situation, command);
      if (!ticked) return fail(ticked.error());
      event.requirements = *ticked;
      return {};
    }
    case Verb::suspend:
      event.cause = command.cause;
      return {};
    case Verb::supply:
      if (situation.state.request() == nullptr) {
        return refuse(situation, ErrorCode::not_requested, {situation.state.case_number});
      }
      name_requirements(event, command);
      return {};
    case Verb::request:
      name_requirements(event, command);
      return {};
    case Verb::extend:
      return extend(event, situation, command);
    case Verb::lapse:
      return lapse(event, situation, command);
    case Verb::void_:
      event.facts.duplicate_of = command.facts.duplicate_of;
      return {};
    case Verb::reopen:
      event.step = command.step;
      event.visit.reset();
      return {};
    case Verb::open:
    case Verb::resume:
    case Verb::withdraw:
    case Verb::assign:
    case Verb::note:
      return {};
  }
  return {};
}

}  // namespace sp
