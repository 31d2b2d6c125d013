// SPDX-License-Identifier: Apache-2.0
#include "sla/observed_case.hpp"

#include "sla/clock_plan.hpp"
#include "sla/interruptions.hpp"

namespace sp {

bool is_promise(const Clock& clock) {
  return clock.name == "promise" || clock.name.rfind("promise/", 0) == 0 ||
         clock.name.rfind("promise@", 0) == 0;
}

bool is_of_earlier_cycle(const Clock& clock) {
  return clock.name.rfind("promise@", 0) == 0;
}

std::int64_t weight_of(const Clock& clock) {
  return clock.terms.multiply == Multiply::each ? clock.units - clock.units_apart : 1;
}

Result<std::vector<Interruption>> declared_pauses(const ObservedCase& seen) {
  ClockPlan whole;
  whole.start = Moment{seen.state.received, seen.state.opened_recorded_at};
  return credited_interruptions(seen.state, seen.standard, seen.calendar, whole,
                                OpenHold::until_now, seen.as_of);
}

}  // namespace sp
