// SPDX-License-Identifier: Apache-2.0
#include "cases/visits.hpp"

#include <algorithm>

namespace sp {
namespace {

std::int64_t visits_of(const CaseState& state, const std::string& step) {
  return std::count_if(state.visits.begin(), state.visits.end(),
                       [&](const Visit& visit) { return visit.step == step; });
}

CaseStatus final_status(const CaseState& state) {
  if (!state.last_effect) return CaseStatus::completed;
  return *state.last_effect == Effect::approve ? CaseStatus::approved : CaseStatus::rejected;
}

/// The standard may say that its clock stands still while the case is at this step.
void pause_at(CaseState& state, const Step& step, const CaseEvent& event) {
  if (!step.pause) return;
  state.holds.push_back({.cause = *step.pause,
                         .declared = true,
                         .from = event.occurred_at,
                         .to = {},
                         .reason = {},
                         .from_recorded_at = event.recorded_at,
                         .to_recorded_at = {},
                         .request = {},
                         .requirements = {},
                         .step = *step.id});
}

}  // namespace

void close(CaseState& state, CaseStatus status, const CaseEvent& event) {
  state.status = status;
  state.ended = event.occurred_at;
  if (!state.stopped_at) state.stop_recorded_at = event.recorded_at;
}

void set_open_status(CaseState& state) {
  const bool paused = std::any_of(state.holds.begin(), state.holds.end(),
                                  [](const Hold& hold) { return hold.declared && !hold.to; });
  state.status = paused ? CaseStatus::paused : CaseStatus::open;
}

void visit(CaseState& state, const Step& step, const CaseEvent& event) {
  state.visits.push_back({.step = *step.id,
                          .number = visits_of(state, *step.id) + 1,
                          .from = event.occurred_at,
                          .to = {},
                          .outcome = {},
                          .reason = {},
                          .from_recorded_at = event.recorded_at,
                          .to_recorded_at = {},
                          .broken_off = false});
  pause_at(state, step, event);
}

void enter(CaseState& state, const Procedure& procedure, Target target, const CaseEvent& event) {
  const auto entered = procedure.entered_at(target, state.outcomes);
  if (entered.empty()) return close(state, final_status(state), event);
  for (const auto index : entered) visit(state, procedure.step(index), event);
  set_open_status(state);
}

void end_visit(CaseState& state, Visit& visit, const CaseEvent& event) {
  visit.to = event.occurred_at;
  visit.to_recorded_at = event.recorded_at;
  for (auto& hold : state.holds) {
    if (hold.to || hold.step != visit.step) continue;
    hold.to = event.occurred_at;
    hold.to_recorded_at = event.recorded_at;
  }
}

void end_visits(CaseState& state, const CaseEvent& event) {
  for (auto& visit : state.visits) {
    if (visit.to) continue;
    end_visit(state, visit, event);
    visit.broken_off = true;
  }
}

Visit& visit_of(CaseState& state, const CaseEvent& event) {
  for (auto& visit : state.visits) {
    if (!visit.to && visit.step == event.step) return visit;
  }
  const auto* here = state.current();
  return state.visits.at(static_cast<std::size_t>(here - state.visits.data()));
}

}  // namespace sp
