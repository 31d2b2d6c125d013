// SPDX-License-Identifier: Apache-2.0
// How often each decision sent a case back, and what that cost.
#pragma once

#include "sla/by_step.hpp"
#include "sla/observed_case.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace sp {

/// Of one outcome that sends back. A return belongs to the period in which it was decided.
struct ReturnFigures {
  std::int64_t returns = 0;
  std::int64_t decisions = 0;    ///< of the step, with whatever outcome, in the period
  std::int64_t with_reason = 0;  ///< returns that say why (and whose reason is not erased)
  std::int64_t cases = 0;        ///< that were sent back by it
  std::int64_t cases_more_than_once = 0;
  std::int64_t not_back = 0;  ///< returns whose case has not come before the decision again
  /// Working minutes outside declared pauses from each return until the case came before the same
  /// decision again; where it has not, to its end or to now. Rounded down for each return.
  std::int64_t lost_minutes = 0;
  std::int64_t unknown = 0;  ///< returns whose lost time no calendar covers
};

class Returns {
 public:
  explicit Returns(Period period) : period_(period) {}

  /// Passes over void cases.
  void add(const ObservedCase& seen);
  /// By standard, deciding step and, as the key's part, the outcome; only what sent a case back.
  std::vector<std::pair<StepKey, ReturnFigures>> rows() const;

 private:
  Period period_;
  ByStep<ReturnFigures> by_outcome_;
  ByStep<std::int64_t> decisions_;
};

}  // namespace sp
