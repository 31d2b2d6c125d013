// SPDX-License-Identifier: Apache-2.0
#include "sla/returns.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace sp {
namespace {

bool sends_back(const Standard& standard, const Visit& visit) {
  const auto* step = visit.outcome ? find_step(standard, visit.step) : nullptr;
  if (step == nullptr || !step->outcomes) return false;
  const auto& outcomes = *step->outcomes;
  return std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    return outcome.id.value_or("") == *visit.outcome && outcome.effect &&
           *outcome.effect == Effect::return_back;
  });
}

/// When the case came to the same step again.
std::optional<Instant> came_back(const CaseState& state, std::size_t index) {
  for (auto later = index + 1; later < state.visits.size(); ++later) {
    if (state.visits[later].step == state.visits[index].step) return state.visits[later].from;
  }
  return std::nullopt;
}

Result<std::int64_t> minutes_lost(const ObservedCase& seen, Instant from, Instant to) {
  const auto pauses = declared_pauses(seen);
  if (!pauses) return fail(pauses.error());
  const auto lost = working_time_outside(seen.calendar, from, to, *pauses);
  if (!lost) return fail(lost.error());
  return std::chrono::floor<Minutes>(*lost).count();
}

void note_return(ReturnFigures& figures, const ObservedCase& seen, std::size_t index) {
  const auto& state = seen.state;
  const auto& visit = state.visits[index];
  ++figures.returns;
  if (!visit.reason.empty()) ++figures.with_reason;
  const auto back = came_back(state, index);
  if (!back) ++figures.not_back;
  const auto until = back ? *back : state.ended.value_or(seen.as_of);
  const auto lost = minutes_lost(seen, *visit.to, until);
  if (lost) {
    figures.lost_minutes += *lost;
  } else {
    ++figures.unknown;
  }
}

}  // namespace

void Returns::add(const ObservedCase& seen) {
  const auto& state = seen.state;
  if (state.status == CaseStatus::void_) return;
  std::map<StepKey, int> times;
  for (std::size_t i = 0; i < state.visits.size(); ++i) {
    const auto& visit = state.visits[i];
    if (!visit.to || !visit.outcome || !period_.contains(*visit.to)) continue;
    StepKey key{.standard_id = state.pins.standard_id, .step = visit.step};
    ++decisions_.at(seen.standard, key);
    if (!sends_back(seen.standard, visit)) continue;
    key.part = *visit.outcome;
    auto& figures = by_outcome_.at(seen.standard, key);
    note_return(figures, seen, i);
    const auto before = times[key]++;
    if (before == 0) ++figures.cases;
    if (before == 1) ++figures.cases_more_than_once;
  }
}

std::vector<std::pair<StepKey, ReturnFigures>> Returns::rows() const {
  std::map<StepKey, std::int64_t> decided;
  for (const auto& [key, count] : decisions_.in_order()) decided[key] = count;
  auto rows = by_outcome_.in_order();
  for (auto& [key, figures] : rows) {
    figures.decisions = decided[{.standard_id = key.standard_id, .step = key.step}];
  }
  return rows;
}

}  // namespace sp
