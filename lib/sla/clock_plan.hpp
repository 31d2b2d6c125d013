// SPDX-License-Identifier: Apache-2.0
// Which clocks a case has, and what each of them goes by: its limit, its start and stop, what makes
// it stand still. No calendar is asked yet. Private to the module.
#pragma once

#include "base/result.hpp"
#include "cases/case_state.hpp"
#include "sla/promise.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// When something happened, and when it was typed.
struct Moment {
  Instant at;
  Instant recorded;
};

struct ClockPlan {
  std::string name;
  PromiseTerms terms;
  Amount limit;  ///< for all the units, without extensions
  std::int64_t units = 1;
  std::int64_t units_apart = 0;  ///< of them, those with a plan of their own
  std::optional<Moment> start;
  std::optional<Moment> stop;
  bool broken_off = false;  ///< it stopped because the case ended before its time
  std::vector<Extension> extensions{};
  /// The causes that stop it for a time; nothing: all that the standard declares.
  std::optional<std::vector<std::string>> causes{};
  /// Its step's own time goes on where the standard stops the promise for the length of a step.
  bool for_a_step = false;
  bool promised = true;    ///< false: the standard states no time, and `limit` is nothing
  bool backwards = false;  ///< counted back from its start, which is an event to come
};

/// The promise first, then those of units that were decided apart, of earlier cycles, the legal
/// maximum, the phases, the products with a limit of their own, the deadline before an event, the
/// applicant's answer, and each visit of a step with a time of its own. limit_missing
/// where the standard promises no time.
Result<std::vector<ClockPlan>> plan_clocks(const CaseState& state, const Standard& standard);

/// The promise alone.
Result<ClockPlan> plan_promise(const CaseState& state, const Standard& standard);

}  // namespace sp
