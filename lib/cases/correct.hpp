// SPDX-License-Identifier: Apache-2.0
// May a log be corrected like this, and what does the correction leave in it? The whole case is
// played through again as it would then read.
#pragma once

#include "base/result.hpp"
#include "cases/decide.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// What somebody wants corrected. What is not given stays as it is.
struct Correction {
  EventKind kind = EventKind::annulled;  ///< amended, annulled or inserted
  std::optional<std::int64_t> number;    ///< in the case: of what is amended or annulled
  Verb verb = Verb::note;                ///< of what is inserted; not open
  std::optional<Instant> at;             ///< when it happened; inserted: required
  std::optional<std::string> outcome;
  std::optional<std::string> cause;
  std::vector<std::string> requirements;
  std::optional<std::int64_t> units;
  std::optional<std::string> ref;
  std::optional<std::string> document;
  std::optional<Instant> scheduled_at;
  std::optional<std::string> step;  ///< at which an inserted reopening took place
  EventFacts facts;
  EventDetails details;  ///< actor, correction; subject, reason, note, assignee, names anew
  std::optional<std::int64_t> if_number;  ///< the number of the last event that was read
};

/// Outcomes and requirements that are named must exist in the standard, the number in the log
/// (outcome_unknown, requirement_unknown, event_unknown).
Result<void> check_names(const Situation& situation, const Correction& correction);

/// The event that the correction leaves, with everything but seq, hash and the writer's identity
/// filled in; or the refusal: number_moved_on, time_in_future, clock_behind_log,
/// correction_impossible for what cannot be corrected, history_impossible naming the first event
/// that could then not have been; for what is inserted, also the refusals of its verb at its time.
Result<CaseEvent> decide(const Situation& situation, const Correction& correction);

/// The event that `undo` annuls: the last that is in force and no annulment; nothing where only the
/// opening is.
std::optional<CaseEvent> last_undoable(const std::vector<CaseEvent>& log);

}  // namespace sp
