// SPDX-License-Identifier: Apache-2.0
// The steps that every write shares. Private to the module.
#pragma once

#include "cases/decide.hpp"
#include "desk/writing.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sp {

/// now_not_allowed where a time was given for the writing of a log that goes by the machine's
/// clock.
Result<void> check_given_now(const CaseStore& store, const Occasion& occasion);

/// The clock may not stand before the log, nor an event after now.
Result<void> check_recording(CaseReader& reader, const Occasion& occasion, Instant occurred_at,
                             const Zone& zone);

/// What was written under the occasion's request id before; request_id_taken where it was something
/// else.
Result<std::optional<Written>> known_request(CaseReader& reader, Judges& judges,
                                             const Occasion& occasion);

/// The same before anything else is asked: a repeated request must succeed when the files are gone
/// and the case has moved on. That the id stands for something else is said later, after what is
/// wrong with this request.
Result<std::optional<Written>> answered_before(CaseStore& store, Judges& judges,
                                               const Occasion& occasion);

/// Fills in who and what for.
void sign(CaseEvent& event, const Occasion& occasion);

/// Warns of a hold that does not stop the clock; the case's last one where `event` began it.
void warn_of_hold(CaseView& view, const CaseEvent& event);

/// Signs, appends, projects. `log` is the case's history so far.
Result<Written> record(CaseWriter& writer, std::shared_ptr<const CaseJudge> judge,
                       std::vector<CaseEvent> log, CaseEvent event, const Occasion& occasion);

/// What follows from a state for the projections; `calendar` is that of its judge.
Result<Projection> projection_of(const CaseState& state, const Standard& standard,
                                 const WorkingCalendar& calendar);

/// The occasion as it is when the database has been taken.
Occasion in_turn(const Occasion& occasion);

/// The occasion of one write of several under one request id: the first has the id itself, so that
/// nothing else can have it, each other one the id with `#` and its name.
Occasion part_of(const Occasion& whole, const std::string& name, bool first);

/// What somebody wants done with a case, in the two parts between which a repeated request is
/// answered.
struct Deed {
  /// Reads times, and looks whether all that is named exists.
  std::function<Result<void>(const Situation&, const WorkingCalendar&)> check;
  /// The event that it leaves, or the refusal.
  std::function<Result<CaseEvent>(CaseReader&, const Situation&, const WorkingCalendar&)> decide;
};

/// A verb; both must outlive the deed. The command's time is filled in from the occasion.
Deed deed_of(Command& command, const Occasion& occasion);

/// Looks at the case, decides and records.
Result<Written> do_to(CaseWriter& writer, Judges& judges, const std::string& case_number,
                      const Deed& deed, const Occasion& occasion);

/// The same of the case that `name` means, in a transaction of its own; a repeated request is
/// answered before anything else.
Result<Written> write_to(CaseStore& store, const std::string& name, const Deed& deed,
                         const Occasion& occasion);

/// Runs `work` in one transaction; a dry run, a repeated request and a refusal leave nothing.
Result<Written> write_once(CaseStore& store,
                           const std::function<Result<Written>(CaseWriter&)>& work);

/// Warns where the store's last write brought the database to a newer schema.
void warn_of_migration(const CaseStore& store, std::vector<Warning>& warnings);

}  // namespace sp
