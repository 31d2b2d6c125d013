// SPDX-License-Identifier: Apache-2.0
#include "cases/case_state.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct StatusRow {
  CaseStatus status;
  std::string_view name;
};

constexpr std::array statuses{
    StatusRow{CaseStatus::open, "open"},           StatusRow{CaseStatus::paused, "paused"},
    StatusRow{CaseStatus::approved, "approved"},   StatusRow{CaseStatus::rejected, "rejected"},
    StatusRow{CaseStatus::completed, "completed"}, StatusRow{CaseStatus::withdrawn, "withdrawn"},
    StatusRow{CaseStatus::lapsed, "lapsed"},       StatusRow{CaseStatus::void_, "void"},
};

using Objection = std::optional<std::string_view>;

Objection why_no_opening(const CaseEvent& event) {
  if (event.kind != EventKind::opened) return "a case does not begin with its opening";
  if (!event.pins) return "a case was opened without a standard";
  return std::nullopt;
}

/// The effect of the outcome that an event of this kind takes.
std::optional<Effect> effect_of(EventKind kind) {
  switch (kind) {
    case EventKind::advanced:
      return Effect::proceed;
    case EventKind::approved:
      return Effect::approve;
    case EventKind::returned:
      return Effect::return_back;
    case EventKind::rejected:
      return Effect::reject;
    case EventKind::opened:
    case EventKind::accepted:
    case EventKind::suspended:
    case EventKind::resumed:
    case EventKind::withdrawn:
    case EventKind::noted:
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return std::nullopt;
  }
  return std::nullopt;
}

Objection why_no_move(const Visit& here, const Standard& standard, const CaseEvent& event) {
  const Step* step = find_step(standard, here.step);
  if (step == nullptr) return "a step is not in the pinned standard";
  if (event.step && *event.step != here.step) return "a step was done where the case was not";
  if (!step->is_decision()) {
    if (event.kind == EventKind::advanced && !event.outcome) return std::nullopt;
    return "a step that is no decision was decided";
  }
  if (!event.outcome) return "a decision was left without an outcome";
  const auto* outcome = find_outcome(*step, *event.outcome);
  if (outcome == nullptr) return "an outcome is not in the pinned standard";
  const bool fits = outcome->effect && *outcome->effect == effect_of(event.kind);
  return fits ? std::nullopt : Objection("an outcome has another effect");
}

/// For an event that changes where an open case is or what holds it.
Objection why_no_change(const CaseState& state, const Standard& standard, const CaseEvent& event) {
  switch (event.kind) {
    case EventKind::resumed:
      if (!state.is_held()) return "a case that was not held was resumed";
      return std::nullopt;
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return "a correction was taken for what it corrects";
    case EventKind::opened:
    case EventKind::withdrawn:
    case EventKind::noted:
      return std::nullopt;
    case EventKind::accepted:
    case EventKind::suspended:
    case EventKind::advanced:
    case EventKind::approved:
    case EventKind::returned:
    case EventKind::rejected:
      break;
  }
  if (state.is_held()) return "a case went on while it was held";
  const bool moves = effect_of(event.kind).has_value();
  return moves ? why_no_move(*state.current(), standard, event) : std::nullopt;
}

std::int64_t visits_of(const CaseState& state, const std::string& step) {
  return std::count_if(state.visits.begin(), state.visits.end(),
                       [&](const Visit& visit) { return visit.step == step; });
}

CaseStatus final_status(const CaseState& state) {
  if (!state.last_effect) return CaseStatus::completed;
  return *state.last_effect == Effect::approve ? CaseStatus::approved : CaseStatus::rejected;
}

void enter(CaseState& state, const Procedure& procedure, Target target, Instant at) {
  if (!target) {
    state.status = final_status(state);
    state.ended = at;
    return;
  }
  const auto& id = *procedure.step(*target).id;
  state.visits.push_back(
      {.step = id, .number = visits_of(state, id) + 1, .from = at, .to = {}, .outcome = {}});
}

void leave(CaseState& state, const Standard& standard, const Step& step, const CaseEvent& event) {
  auto& visit = state.visits.back();
  visit.to = event.occurred_at;
  visit.outcome = event.outcome;
  visit.reason = event.details.reason.value_or("");
  if (event.outcome) state.outcomes[visit.step] = *event.outcome;
  // Sent back, a step is not done; done once, it stays done whatever is repeated later.
  if (event.kind == EventKind::returned) return;
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

void move_on(CaseState& state, const Standard& standard, const CaseEvent& event) {
  const Procedure procedure(standard);
  const auto index = procedure.find(state.current()->step);
  const auto& step = procedure.step(*index);
  leave(state, standard, step, event);
  Target target = std::nullopt;
  if (event.outcome) {
    const auto* outcome = find_outcome(step, *event.outcome);
    remember_effect(state, *outcome->effect);
    target = procedure.flow_of(*outcome);
  } else {
    target = procedure.flow_of(*index);
  }
  enter(state, procedure, procedure.settle(target, state.outcomes), event.occurred_at);
}

CaseState opened(const Standard& standard, const CaseEvent& event) {
  CaseState state;
  state.case_number = event.case_number;
  state.pins = *event.pins;
  state.subject = event.details.subject.value_or("");
  state.ref = event.ref;
  state.units = event.units.value_or(1);
  state.received = event.occurred_at;
  state.opened_recorded_at = event.recorded_at;
  state.scheduled = event.scheduled_at;
  const Procedure procedure(standard);
  enter(state, procedure, procedure.first(), event.occurred_at);
  return state;
}

void suspend(CaseState& state, const Standard& standard, const CaseEvent& event) {
  const auto cause = event.cause.value_or("");
  const bool declared = find_pause_rule(standard, cause) != nullptr;
  state.holds.push_back({.cause = cause,
                         .declared = declared,
                         .from = event.occurred_at,
                         .to = {},
                         .reason = event.details.reason.value_or(""),
                         .from_recorded_at = event.recorded_at,
                         .to_recorded_at = {}});
  if (declared) state.status = CaseStatus::paused;
}

void end_hold(CaseState& state, const CaseEvent& event) {
  state.holds.back().to = event.occurred_at;
  state.holds.back().to_recorded_at = event.recorded_at;
}

void resume(CaseState& state, const CaseEvent& event) {
  end_hold(state, event);
  state.status = CaseStatus::open;
}

void withdraw(CaseState& state, const CaseEvent& event) {
  if (!state.visits.empty()) state.visits.back().to = event.occurred_at;
  if (state.is_held()) end_hold(state, event);
  state.status = CaseStatus::withdrawn;
  state.ended = event.occurred_at;
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
      return suspend(state, standard, event);
    case EventKind::resumed:
      return resume(state, event);
    case EventKind::withdrawn:
      return withdraw(state, event);
    case EventKind::noted:
    case EventKind::amended:
    case EventKind::annulled:
    case EventKind::inserted:
      return;
  }
}

}  // namespace

std::string_view name_of(CaseStatus status) {
  for (const auto& row : statuses) {
    if (row.status == status) return row.name;
  }
  throw std::logic_error("a case status without a name");
}

std::optional<CaseStatus> parse_case_status(std::string_view name) {
  for (const auto& row : statuses) {
    if (row.name == name) return row.status;
  }
  return std::nullopt;
}

bool is_closed(CaseStatus status) {
  return status != CaseStatus::open && status != CaseStatus::paused;
}

const Visit* CaseState::current() const {
  if (is_closed(status) || visits.empty() || visits.back().to) return nullptr;
  return &visits.back();
}

std::optional<std::string_view> why_impossible(const CaseState& state, const Standard& standard,
                                               const CaseEvent& event) {
  if (state.number == 0) return why_no_opening(event);
  if (event.kind == EventKind::opened) return "a case was opened twice";
  if (event.occurred_at < state.last_occurred_at) return "an event happened before the one before";
  const bool has_ended = is_closed(state.status) && event.kind != EventKind::noted;
  if (has_ended) return "a case went on after its end";
  return why_no_change(state, standard, event);
}

CaseState apply(CaseState state, const Standard& standard, const CaseEvent& event) {
  if (const auto why = why_impossible(state, standard, event)) {
    throw std::logic_error(std::string(*why));
  }
  const bool had_ended = state.ended.has_value();
  happen(state, standard, event);
  const bool ends_now = state.ended && !had_ended;
  if (ends_now && !state.stopped_at) state.stop_recorded_at = event.recorded_at;
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
