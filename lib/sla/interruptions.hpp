// SPDX-License-Identifier: Apache-2.0
// Which suspensions of a case stop its clock, and for how long: only causes that the standard
// declares, each up to its cap. Private to the module.
#pragma once

#include "base/result.hpp"
#include "calendar/deadline.hpp"
#include "cases/case_state.hpp"
#include "sla/clock_plan.hpp"

#include <vector>

namespace sp {

/// What becomes of a suspension that is still open.
enum class OpenHold {
  until_now,    // measured to now
  for_the_cap,  // assumed to go on until its cap is used up
};

/// Does the hold stop this clock? Only what the standard declares does.
bool stops(const Hold& hold, const ClockPlan& plan);

/// Interruptions of a clock that has started, from its start on: what a cause took before the clock
/// began uses up nothing of its cap. An open one without a cap lasts to `now`.
Result<std::vector<Interruption>> credited_interruptions(const CaseState& state,
                                                         const Standard& standard,
                                                         const WorkingCalendar& calendar,
                                                         const ClockPlan& plan, OpenHold open,
                                                         Instant now);

}  // namespace sp
