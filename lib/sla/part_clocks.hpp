// SPDX-License-Identifier: Apache-2.0
// Plans of clocks that are parts of the service: phases, products with a limit of their own, the
// deadline before an event; and what every plan is put together from. Private to the module.
#pragma once

#include "sla/clock_plan.hpp"

#include <optional>
#include <vector>

namespace sp {

/// Nothing where it has not happened; typed when it happened where that is not known.
std::optional<Moment> moment(std::optional<Instant> at, std::optional<Instant> recorded);

/// When what the standard calls the start of a clock happened in the case's present cycle.
std::optional<Moment> start_of(const CaseState& state, ClockStart start);

/// The end of the step that stops the promise, or of the case.
void stop_with_case(ClockPlan& plan, const CaseState& state);

/// `phase:recommendation`: from its start to the end of its last step, for each that has a limit.
void add_phases(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard);

/// `product:certificate`: from the promise's start till it is handed over, for each product that
/// has a limit and is not ruled out by the answer.
void add_products(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard);

/// `before`: the request must be in so long before the event for which the case is scheduled.
void add_before(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard);

}  // namespace sp
