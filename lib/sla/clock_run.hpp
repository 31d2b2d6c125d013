// SPDX-License-Identifier: Apache-2.0
// One clock by its plan: its deadline, what was used of it, its verdict. Private to the module.
#pragma once

#include "sla/clock.hpp"
#include "sla/clock_plan.hpp"

namespace sp {

/// As it stands at `as_of`, or when it stopped. A calendar that does not reach makes it `unknown`.
Clock run_clock(const ClockPlan& plan, const CaseState& state, const Standard& standard,
                const WorkingCalendar& calendar, Instant as_of, const Amount& within);

/// Nothing where it does not run, or stands still for a cause without a cap.
std::optional<IndexEntry> index_entry(const ClockPlan& plan, const CaseState& state,
                                      const Standard& standard, const WorkingCalendar& calendar);

}  // namespace sp
