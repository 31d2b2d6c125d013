// SPDX-License-Identifier: Apache-2.0
#include "sla/workload.hpp"

#include <algorithm>
#include <set>

namespace sp {
namespace {

std::string role_of(const Standard& standard, const std::string& step_id) {
  const auto* step = find_step(standard, step_id);
  return step != nullptr ? step->performer.value_or("") : "";
}

bool is_overdue(const ObservedCase& seen) {
  return std::any_of(seen.clocks.begin(), seen.clocks.end(), [](const Clock& clock) {
    return is_promise(clock) && clock.status == ClockStatus::overdue;
  });
}

}  // namespace

RoleFigures& RoleFigures::operator+=(const RoleFigures& more) {
  at_hand += more.at_hand;
  overdue += more.overdue;
  held += more.held;
  received += more.received;
  finished += more.finished;
  return *this;
}

void RoleWorkload::add(const ObservedCase& seen) {
  const auto& state = seen.state;
  if (state.status == CaseStatus::void_) return;
  const auto key_of = [&](const Visit& visit) {
    return RoleKey{state.pins.standard_id, role_of(seen.standard, visit.step)};
  };
  for (const auto& visit : state.visits) {
    if (period_.contains(visit.from)) ++by_role_[key_of(visit)].received;
    const bool done = visit.to && !visit.broken_off;
    if (done && period_.contains(*visit.to)) ++by_role_[key_of(visit)].finished;
  }
  const auto* here = state.current();
  if (here == nullptr) return;
  auto& figures = by_role_[key_of(*here)];
  ++figures.at_hand;
  if (is_overdue(seen)) ++figures.overdue;
  if (state.is_held()) ++figures.held;
}

RoleFigures RoleWorkload::total() const {
  RoleFigures total;
  for (const auto& [key, figures] : by_role_) total += figures;
  return total;
}

void ActorWorkload::add(std::span<const CaseEvent> history) {
  std::set<std::string> seen;
  for (const auto& event : history) {
    if (!period_.contains(event.occurred_at)) continue;
    const auto name = event.details.actor.value_or("");
    ++by_actor_[name].events;
    if (seen.insert(name).second) ++by_actor_[name].cases;
  }
}

}  // namespace sp
