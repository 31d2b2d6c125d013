// SPDX-License-Identifier: Apache-2.0
// How long each step takes, in working time, beside the time that its standard gives it.
#pragma once

#include "sla/by_step.hpp"
#include "sla/observed_case.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace sp {

/// The smallest of `sorted` that at least `percent` in a hundred of them do not exceed (nearest
/// rank): one of the values, never between two. `sorted` ascends and is not empty; 1 to 100.
std::int64_t nearest_rank(const std::vector<std::int64_t>& sorted, int percent);

/// Of the visits of a step that ended in the period by the step being done. Whole working minutes,
/// rounded down, outside the declared pauses; an undeclared hold takes the step's time.
struct StepFigures {
  std::vector<std::int64_t> minutes;  ///< of each visit that could be measured
  std::int64_t unknown = 0;           ///< visits that no calendar covers
  std::int64_t open = 0;              ///< visits that go on at `as_of`, whatever the period
  std::int64_t held_minutes = 0;      ///< working minutes of all holds in these visits
  std::optional<Amount> time;         ///< the standard time, of the newest edition seen
  std::int64_t timed = 0;             ///< visits that a standard time applied to
  std::int64_t over = 0;              ///< of these, ended after it by the rules of deadlines
  std::int64_t edition = 0;           ///< that `time` is of

  std::int64_t visits() const { return static_cast<std::int64_t>(minutes.size()) + unknown; }
};

class StepTimes {
 public:
  explicit StepTimes(Period period) : period_(period) {}

  /// Passes over void cases.
  void add(const ObservedCase& seen);
  /// Each with its minutes ascending.
  std::vector<std::pair<StepKey, StepFigures>> rows() const;

 private:
  Period period_;
  ByStep<StepFigures> by_step_;
};

}  // namespace sp
