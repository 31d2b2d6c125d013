// SPDX-License-Identifier: Apache-2.0
// Coming to a step and leaving it: what a fold does to the visits of a case. Private to the module.
#pragma once

#include "cases/case_state.hpp"
#include "procedure/procedure.hpp"

namespace sp {

/// Ends the case; its promise stopped with it, unless a step had stopped it before.
void close(CaseState& state, CaseStatus status, const CaseEvent& event);

/// Paused only while something stops the clock that the standard declares.
void set_open_status(CaseState& state);

/// Comes to one step, whatever its condition.
void visit(CaseState& state, const Step& step, const CaseEvent& event);

/// Comes to `target`, with the steps that run beside it; at the end, closes the case.
void enter(CaseState& state, const Procedure& procedure, Target target, const CaseEvent& event);

/// Also ends what the standard stops for the length of the step.
void end_visit(CaseState& state, Visit& visit, const CaseEvent& event);

/// All that are open, because the case ends before its time.
void end_visits(CaseState& state, const CaseEvent& event);

/// Where the event says it was done, or the only place the case is at.
Visit& visit_of(CaseState& state, const CaseEvent& event);

}  // namespace sp
