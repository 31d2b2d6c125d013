// SPDX-License-Identifier: Apache-2.0
#include "procedure/procedure.hpp"

#include <stdexcept>

namespace sp {

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

Target Procedure::flow_of(std::size_t index) const {
  const auto& next = step(index).next;
  if (next) return target_of(*next);
  const std::size_t below = index + 1;
  return below < size() ? Target{below} : std::nullopt;
}

Target Procedure::flow_of(const Outcome& outcome) const {
  return target_of(outcome.next.value_or("end"));
}

Target Procedure::settle(Target target, const Outcomes& outcomes) const {
  // A chain of failing conditions is at most as long as the procedure: longer, it runs in a circle.
  for (std::size_t passed = 0; target && passed <= size(); ++passed) {
    const auto& when = step(*target).when;
    if (!when) return target;
    const auto outcome = outcomes.find(when->step.value_or(""));
    if (outcome != outcomes.end() && outcome->second == when->outcome.value_or("")) return target;
    target = flow_of(*target);
  }
  return std::nullopt;
}

std::vector<Target> Procedure::successors(std::size_t index) const {
  const auto& from = step(index);
  std::vector<Target> targets;
  if (from.is_decision() && from.outcomes) {
    for (const auto& outcome : *from.outcomes) targets.push_back(flow_of(outcome));
    if (!from.when) return targets;
  }
  targets.push_back(flow_of(index));
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
