// SPDX-License-Identifier: Apache-2.0
// What an event makes of a case.
#include "base/lines.hpp"
#include "cases/case_state.hpp"
#include "cases/event_effect.hpp"
#include "cases/visits.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sp {
namespace {

/// `outcome`: of the decision, for the conditions of later steps.
void leave(CaseState& state, const Standard& standard, const Step& step, const CaseEvent& event,
           const std::optional<std::string>& outcome) {
  auto& visit = visit_of(state, event);
  end_visit(state, visit, event);
  visit.outcome = outcome;
  visit.reason = event.details.reason.value_or("");
  if (outcome) state.outcomes[visit.step] = *outcome;
  // Sent back, a step is not done, and no unit decided; done once, it stays done whatever is
  // repeated later.
  if (event.kind == EventKind::returned) {
    std::erase_if(state.unit_outcomes,
                  [&](const auto& entry) { return entry.second.step == visit.step; });
    return;
  }
  if (step.gate.value_or("") == "payment" && !state.paid) {
    state.paid = event.occurred_at;
    state.paid_recorded_at = event.recorded_at;
  }
  if (!state.stopped_at && standard.time_limit.stop.value_or("end") == visit.step) {
    state.stopped_at = event.occurred_at;
    state.stop_recorded_at = event.recorded_at;
  }
}

void remember_effect(CaseState& state, Effect effect) {
  if (effect == Effect::approve || effect == Effect::reject) state.last_effect = effect;
}

/// Notes what `event` decides for the units that it is about; true once all of them are decided.
bool decide_units(CaseState& state, const CaseEvent& event) {
  const auto decide = [&](std::int64_t unit) {
    state.unit_outcomes[unit] = {.step = state.current()->step,
                                 .visit = state.current()->number,
                                 .outcome = *event.outcome,
                                 .effect = *effect_of(event.kind),
                                 .at = event.occurred_at,
                                 .recorded_at = event.recorded_at,
                                 .reason = event.details.reason.value_or("")};
  };
  if (event.facts.unit) {
    decide(*event.facts.unit);
    return state.units_decided() == state.units;
  }
  if (state.units_decided() == 0) return true;  // they move together
  for (std::int64_t unit = 1; unit <= state.units; ++unit) {
    if (state.decided_here(unit) == nullptr) decide(unit);
  }
  return true;
}

/// The outcome by which the case goes on: of units that were decided apart, an approved one's goes
/// before the others, for what follows an approval must be done for it.
std::string way_on(const CaseState& state, const CaseEvent& event) {
  if (state.units_decided() == 0) return *event.outcome;
  for (const auto& [unit, decided] : state.unit_outcomes) {
    const bool here = state.decided_here(unit) != nullptr;
    if (here && decided.effect == Effect::approve) return decided.outcome;
  }
  return *event.outcome;
}

void move_on(CaseState& state, const Standard& standard, const CaseEvent& event) {
  const Procedure procedure(standard);
  const auto index = procedure.find(visit_of(state, event).step);
  const auto& step = procedure.step(*index);
  if (!event.outcome) {
    leave(state, standard, step, event, std::nullopt);
    // The steps of a group lead on together, once all of them are done.
    if (!state.open_visits().empty()) return set_open_status(state);
    return enter(state, procedure, procedure.flow_of(*index), event);
  }
  const bool decides = event.kind == EventKind::approved || event.kind == EventKind::rejected;
  if (decides && !decide_units(state, event)) return;
  const auto* outcome = find_outcome(step, decides ? way_on(state, event) : *event.outcome);
  leave(state, standard, step, event, *outcome->id);
  remember_effect(state, *outcome->effect);
  enter(state, procedure, procedure.flow_of(*outcome), event);
}

CaseState opened(const Standard& standard, const CaseEvent& event) {
  CaseState state;
  state.case_number = event.case_number;
  state.pins = *event.pins;
  state.subject = event.details.subject.value_or("");
  state.ref = event.ref;
  state.units = event.units.value_or(1);
  state.unit_names = lines_of(event.details.names.value_or(""));
  state.intake = event.facts;
  state.received = event.occurred_at;
  state.opened_recorded_at = event.recorded_at;
  state.scheduled = event.scheduled_at;
  const Procedure procedure(standard);
  enter(state, procedure, Target{0}, event);
  return state;
}

void hold(CaseState& state, const Standard& standard, const CaseEvent& event) {
  const bool request = event.kind == EventKind::requested;
  const auto cause = request ? std::string(applicant_cause) : event.cause.value_or("");
  Hold hold{.cause = cause,
            .declared = find_pause_rule(standard, cause) != nullptr,
            .from = event.occurred_at,
            .to = {},
            .reason = event.details.reason.value_or(""),
            .from_recorded_at = event.recorded_at,
            .to_recorded_at = {},
            .request = {},
            .requirements = {},
            .step = {}};
  if (request) hold.request = event.number;
  if (request) hold.requirements = event.requirements;
  state.holds.push_back(std::move(hold));
  set_open_status(state);
}

void end_holds(CaseState& state, const CaseEvent& event, bool suspensions, bool requests) {
  for (auto& hold : state.holds) {
    const bool ends = hold.request ? requests : suspensions;
    if (hold.to || hold.step || !ends) continue;
    hold.to = event.occurred_at;
    hold.to_recorded_at = event.recorded_at;
  }
  set_open_status(state);
}

/// Before the procedure's end.
void break_off(CaseState& state, CaseStatus status, const CaseEvent& event) {
  end_visits(state, event);
  end_holds(state, event, true, true);
  close(state, status, event);
  state.unanswered = event.facts.request;
  state.duplicate_of = event.facts.duplicate_of;
}

/// A new cycle with a budget of its own; the verdict on the one before stays.
void reopen(CaseState& state, const Standard& standard, const CaseEvent& event) {
  CaseState before = state;
  before.closed_cycles.clear();
  state.closed_cycles.push_back(std::move(before));
  state.status = CaseStatus::open;
  state.reopened = event.occurred_at;
  state.reopened_recorded_at = event.recorded_at;
  state.ended.reset();
  state.stopped_at.reset();
  state.stop_recorded_at.reset();
  state.last_effect.reset();
  state.unanswered.reset();
  state.extensions.clear();
  state.unit_outcomes.clear();
  const Procedure procedure(standard);
  visit(state, procedure.step(*procedure.find(*event.step)), event);
  set_open_status(state);
}

void happen(CaseState& state, const Standard& standard, const CaseEvent& event) {
  switch (event.kind) {
    case EventKind::opened:
      state = opened(standard, event);
      return;
    case EventKind::accepted:
      state.accepted = event.occurred_at;
      state.accepted_recorded_at = event.recorded_at;
      return;
    case EventKind::advanced:
    case EventKind::approved:
    case EventKind::returned:
    case EventKind::rejected:
      return move_on(state, standard, event);
    case EventKind::suspended:
    case EventKind::requested:
      return hold(state, standard, event);
    case EventKind::resumed:
      return end_holds(state, event, true, false);
    case EventKind::supplied:
      return end_holds(state, event, false, true);
    case EventKind::extended:
      state.extensions.push_back({.by = *event.facts.extension,
                                  .at = event.occurred_at,
                                  .recorded_at = event.recorded_at});
      return;
    case EventKind::withdrawn:
      return break_off(state, CaseStatus::withdrawn, event);
    case EventKind::lapsed:
      return break_off(state, CaseStatus::lapsed, event);
    case EventKind::voided:
      return break_off(state, CaseStatus::void_, event);
    case EventKind::reopened:
      return reopen(state, standard, event);
    case EventKind::assigned:
      state.assignee = event.details.assignee.value_or("");
      return;
    case EventKind::repinned:
      state.pins = *event.pins;
      return;
    case EventKind::noted:
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return;
  }
}

}  // namespace

CaseState apply(CaseState state, const Standard& standard, const CaseEvent& event) {
  if (const auto why = why_impossible(state, standard, event)) {
    throw std::logic_error(std::string(*why));
  }
  happen(state, standard, event);
  state.number = event.number;
  state.last_occurred_at = std::max(state.last_occurred_at, event.occurred_at);
  state.last_recorded_at = std::max(state.last_recorded_at, event.recorded_at);
  return state;
}

CaseState fold(const Standard& standard, const std::vector<CaseEvent>& events) {
  CaseState state;
  for (const auto& event : events) state = apply(std::move(state), standard, event);
  return state;
}

}  // namespace sp
