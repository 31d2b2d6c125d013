// SPDX-License-Identifier: Apache-2.0
// The procedure of a standard as a directed graph of steps: where each one leads, given how the
// decisions before it went.
#pragma once

#include "standard/standard.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Where a flow leads: a step of the procedure, or its end (nothing).
using Target = std::optional<std::size_t>;

/// The last outcome of each decision of a case so far, by step id.
using Outcomes = std::map<std::string, std::string>;

/// A view of the steps of a standard, which must outlive it and be free of findings of shape.
class Procedure {
 public:
  explicit Procedure(const Standard& standard);

  std::size_t size() const { return steps_->size(); }
  const Step& step(std::size_t index) const { return steps_->at(index); }
  std::optional<std::size_t> find(std::string_view id) const;

  /// Where a case begins: the first step, or what follows where its condition fails.
  Target first() const;
  /// Where a task leads, or a step that is passed over: its `next`, or the step below; a step of a
  /// parallel group where the last of them does.
  Target flow_of(std::size_t index) const;
  /// Where an outcome leads, before conditions are looked at.
  Target flow_of(const Outcome& outcome) const;
  /// The first step at or after `target` whose condition holds; steps whose `when` fails are passed
  /// over along their flow.
  Target settle(Target target, const Outcomes& outcomes) const;

  /// The steps that are entered together where a flow leads to `target`: it alone, or every step of
  /// its parallel group whose condition holds. None at the end.
  std::vector<std::size_t> entered_at(Target target, const Outcomes& outcomes) const;
  /// The steps of the parallel group of `index`, in their order; it alone where it has none.
  std::vector<std::size_t> group_of(std::size_t index) const;

  /// Every step that `index` can lead to directly, conditions left aside; nothing stands for the
  /// end.
  std::vector<Target> successors(std::size_t index) const;

 private:
  Target target_of(std::string_view id) const;

  const std::vector<Step>* steps_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

/// Outcomes of a decision that have this effect.
std::vector<const Outcome*> outcomes_of(const Step& step, Effect effect);
const Outcome* find_outcome(const Step& step, std::string_view id);

}  // namespace sp
