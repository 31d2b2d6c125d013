// SPDX-License-Identifier: Apache-2.0
// What a clerk does: take a case in, and do something with one. Everything is compared and decided
// inside one transaction, in the order that docs/reference/exit-status.md gives for refusals.
#pragma once

#include "calendar/civil_time.hpp"
#include "cases/command.hpp"
#include "cases/correct.hpp"
#include "desk/case_view.hpp"
#include "desk/library.hpp"

#include <functional>
#include <optional>
#include <string>

namespace sp {

/// Who writes, by the operating system.
struct Writer {
  std::int64_t uid = 0;
  std::optional<std::int64_t> login_uid;
  std::string account;  ///< stands as the actor where none is claimed
};

/// The circumstances of a write.
struct Occasion {
  Instant now;
  bool now_was_given = false;  ///< refused outside a replay database
  /// Asked again once it is this writer's turn, where no time was given: others may have recorded
  /// something while it waited.
  std::function<Instant()> clock{};
  Writer writer;
  std::optional<TypedTime> at;  ///< when it happened; nothing: now
  std::optional<std::string> request_id;
  std::string arguments;  ///< the request as typed, for comparing repeated requests
  bool dry_run = false;
  BeyondCoverage beyond = BeyondCoverage::fail;
};

struct Intake {
  std::string standard_id;
  std::string subject;
  std::optional<std::int64_t> units;
  std::optional<std::string> ref;
  std::optional<std::string> document;
  std::optional<std::string> actor;
  std::optional<TypedTime> scheduled;
  std::vector<std::string> unit_names{};  ///< of the units; as many as `units` where both are given
  EventFacts letter{};                    ///< dates and number of the letter
  std::optional<std::string> variant{};   ///< of the standard, where it has any
};

struct Written {
  CaseEvent event;
  CaseView view;          ///< after the event
  bool repeated = false;  ///< the request id was known: nothing was written
  bool dry_run = false;
};

/// Takes a case in under the standard as it stands in the library now.
Result<Written> open_case(CaseStore& store, const Library& library, const Intake& intake,
                          const Occasion& occasion);

/// A verb on the case that `name` means. `command.at` is filled in from the occasion.
Result<Written> perform(CaseStore& store, const std::string& name, Command command,
                        const Occasion& occasion);

/// A correction before it is known in which zone its times are meant.
struct CorrectionRequest {
  Correction correction;
  std::optional<TypedTime> at;
  std::optional<TypedTime> scheduled;
  bool last = false;  ///< annul the last event that is in force, which must be the writer's own
};

/// Corrects the log of the case that `name` means. The occasion's time is not read. Refusals are
/// those of decide(), undo_of_another, nothing_to_undo, ref_taken.
Result<Written> correct(CaseStore& store, const std::string& name, const CorrectionRequest& request,
                        const Occasion& occasion);

/// The local date that `typed` means, today's where nothing was typed: it decides which edition of
/// a standard is in force.
Date date_of(const std::optional<TypedTime>& typed, const Zone& zone, Instant now);

/// The instant that `typed`, given as `option`, means for something judged by `standard` in
/// `calendar`: a date alone is its first opening, midnight where it has none, but not before
/// `not_before`; date_needs_time where the promise counts minutes.
Result<Instant> resolve_at(const std::optional<TypedTime>& typed, const std::string& option,
                           const Standard& standard, const WorkingCalendar& calendar, Instant now,
                           std::optional<Instant> not_before);

/// The same for something that takes `limit`; nothing: a limit that is not known to be in minutes.
Result<Instant> resolve_at(const std::optional<TypedTime>& typed, const std::string& option,
                           const std::optional<Amount>& limit, const WorkingCalendar& calendar,
                           Instant now, std::optional<Instant> not_before);

}  // namespace sp
