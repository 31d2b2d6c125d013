// SPDX-License-Identifier: Apache-2.0
// How late the events were typed that a verdict rests on. Private to the module.
#pragma once

#include "cases/case_state.hpp"
#include "sla/clock_plan.hpp"

#include <cstdint>

namespace sp {

/// Of the events behind a clock that has started (its start, both ends of what stopped it for a
/// time, its stop): the most minutes between happening and typing, by the clock on the wall,
/// rounded down; 0 where all were typed at once.
std::int64_t minutes_recorded_late(const CaseState& state, const ClockPlan& plan);

}  // namespace sp
