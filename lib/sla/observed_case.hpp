// SPDX-License-Identifier: Apache-2.0
// What the reports are made of: cases, each as it was seen from one vantage, and the period that is
// asked about. The reports themselves (compliance, ageing, …) take them one by one and keep only
// figures.
#pragma once

#include "calendar/interruption.hpp"
#include "sla/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// [since, until): the first moment belongs to it, the last does not. A bound that is not given
/// does not bound.
struct Period {
  std::optional<Instant> since;
  std::optional<Instant> until;

  bool contains(Instant instant) const {
    return (!since || instant >= *since) && (!until || instant < *until);
  }
};

/// A case at `as_of`; the state knows nothing later. All of it must outlive the question.
struct ObservedCase {
  const CaseState& state;
  const Standard& standard;
  const WorkingCalendar& calendar;
  const std::vector<Clock>& clocks;
  Instant as_of;
};

/// The clock's name is "promise", or it is the promise to one of several units, "promise/2", or
/// that of a cycle before a reopening, "promise@1", whose verdict stays.
bool is_promise(const Clock& clock);

/// "promise@1"
bool is_of_earlier_cycle(const Clock& clock);

/// As how many promises a clock counts in shares: one for each unit where every unit has the limit
/// for itself, but those that have clocks of their own; else one.
std::int64_t weight_of(const Clock& clock);

/// The pauses of a case that its standard declares, each up to its cap, counted from its receipt;
/// an open one lasts to `as_of`.
Result<std::vector<Interruption>> declared_pauses(const ObservedCase& seen);

}  // namespace sp
