// SPDX-License-Identifier: Apache-2.0
// Which suspensions of a case stop its clock, and for how long: only causes that the standard
// declares, each up to its cap. Private to the module.
#pragma once

#include "base/result.hpp"
#include "calendar/deadline.hpp"
#include "cases/case_state.hpp"
#include "sla/clock_plan.hpp"
#include "sla/credit.hpp"

#include <vector>

namespace sp {

/// What becomes of a suspension that is still open.
enum class OpenHold {
  until_now,    // measured to now
  for_the_cap,  // assumed to go on until its cap is used up
};

/// Does the hold stop this clock? Only what the standard declares does.
bool stops(const Hold& hold, const ClockPlan& plan);

/// What each hold takes off a clock that has started, in the order of the holds. From its start on:
/// what a cause took before the clock began uses up nothing of its cap. An open one without a cap
/// lasts to `now`, and none that has ended lasts longer: `now` is where a clock stopped that has
/// stopped. Holds that do not stop it take nothing, and are left out, as are those that ended
/// before it.
Result<std::vector<Credit>> credits_of(const CaseState& state, const Standard& standard,
                                       const WorkingCalendar& calendar, const ClockPlan& plan,
                                       OpenHold open, Instant now);

/// The times of `credits`, put together.
std::vector<Interruption> interruptions_of(const std::vector<Credit>& credits);

/// Both at once.
Result<std::vector<Interruption>> credited_interruptions(const CaseState& state,
                                                         const Standard& standard,
                                                         const WorkingCalendar& calendar,
                                                         const ClockPlan& plan, OpenHold open,
                                                         Instant now);

}  // namespace sp
