// SPDX-License-Identifier: Apache-2.0
// May it be done, and what does it leave in the log? The one place that says no to a verb.
#pragma once

#include "base/result.hpp"
#include "calendar/zone.hpp"
#include "cases/case_state.hpp"
#include "cases/command.hpp"
#include "standard/standard.hpp"

namespace sp {

/// All that is known of a case when somebody wants something done with it.
struct Situation {
  const CaseState& state;
  const Standard& standard;
  const std::vector<CaseEvent>& log;  ///< the case's history, quoted where it has moved on
  const Zone& zone;                   ///< of its calendar, for the times that are quoted
  Instant now;                        ///< the time of recording
};

/// Steps, outcomes and requirements that the command names must exist in the standard, an outcome
/// at the step of `from` where one is named (step_unknown, outcome_unknown, requirement_unknown;
/// with suggestions).
Result<void> check_names(const Situation& situation, const Command& command);

/// The event that `command` leaves, with everything but seq, hash and the writer's identity filled
/// in; or the refusal. Conflicts (`from`, `if_number`) are found before the procedure is asked.
Result<CaseEvent> decide(const Situation& situation, const Command& command);

/// step_moved_on, number_moved_on.
Result<void> check_conflict(const Situation& situation, const Command& command);

/// Nothing is recorded before what was recorded last, nor has happened after `now`.
Result<void> check_clock(const Situation& situation, Instant at);

/// The same, and for a case with events not before its last one.
Result<void> check_times(const Situation& situation, Instant at);

}  // namespace sp
