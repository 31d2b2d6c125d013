// SPDX-License-Identifier: Apache-2.0
#include "procedure/procedure.hpp"

#include <stdexcept>

namespace sp {
namespace {

bool holds(const Field<When>& when, const Outcomes& outcomes) {
  if (!when) return true;
  const auto outcome = outcomes.find(when->step.value_or(""));
  return outcome != outcomes.end() && outcome->second == when->outcome.value_or("");
}

}  // namespace

Procedure::Procedure(const Standard& standard) : steps_(&standard.steps()) {
  for (std::size_t i = 0; i < steps_->size(); ++i) index_.emplace(step(i).id.value_or(""), i);
}

std::optional<std::size_t> Procedure::find(std::string_view id) const {
  const auto found = index_.find(id);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

Target Procedure::target_of(std::string_view id) const {
  if (id == "end") return std::nullopt;
  const auto index = find(id);
  if (!index) throw std::logic_error("a flow of an unchecked procedure leads to no step");
  return index;
}

Target Procedure::first() const {
  return settle(Target{0}, {});
}

std::vector<std::size_t> Procedure::group_of(std::size_t index) const {
  const auto& group = step(index).parallel;
  if (!group) return {index};
  const auto is_in = [&](std::size_t i) { return step(i).parallel && *step(i).parallel == *group; };
  std::size_t first = index;
  while (first > 0 && is_in(first - 1)) --first;
  std::vector<std::size_t> members;
  for (auto i = first; i < size() && is_in(i); ++i) members.push_back(i);
  return members;
}

Target Procedure::flow_of(std::size_t index) const {
  index = group_of(index).back();
  const auto& next = step(index).next;
  if (next) return target_of(*next);
  const std::size_t below = index + 1;
  return below < size() ? Target{below} : std::nullopt;
}

Target Procedure::flow_of(const Outcome& outcome) const {
  return target_of(outcome.next.value_or("end"));
}

std::vector<std::size_t> Procedure::entered_at(Target target, const Outcomes& outcomes) const {
  // A chain of failing conditions is at most as long as the procedure: longer, it runs in a circle.
  for (std::size_t passed = 0; target && passed <= size(); ++passed) {
    std::vector<std::size_t> entered;
    for (const auto index : group_of(*target)) {
      if (holds(step(index).when, outcomes)) entered.push_back(index);
    }
    if (!entered.empty()) return entered;
    target = flow_of(*target);
  }
  return {};
}

Target Procedure::settle(Target target, const Outcomes& outcomes) const {
  const auto entered = entered_at(target, outcomes);
  return entered.empty() ? std::nullopt : Target{entered.front()};
}

std::vector<Target> Procedure::successors(std::size_t index) const {
  const auto& from = step(index);
  std::vector<Target> targets;
  const auto add = [&](Target target) {
    if (!target) return targets.push_back(target);
    for (const auto member : group_of(*target)) targets.emplace_back(member);
  };
  if (from.is_decision() && from.outcomes) {
    for (const auto& outcome : *from.outcomes) add(flow_of(outcome));
    if (!from.when) return targets;
  }
  add(flow_of(index));
  return targets;
}

std::vector<const Outcome*> outcomes_of(const Step& step, Effect effect) {
  std::vector<const Outcome*> found;
  if (!step.outcomes) return found;
  for (const auto& outcome : *step.outcomes) {
    if (outcome.effect && *outcome.effect == effect) found.push_back(&outcome);
  }
  return found;
}

const Outcome* find_outcome(const Step& step, std::string_view id) {
  if (!step.outcomes) return nullptr;
  for (const auto& outcome : *step.outcomes) {
    if (outcome.id && *outcome.id == id) return &outcome;
  }
  return nullptr;
}

}  // namespace sp
