// SPDX-License-Identifier: Apache-2.0
// What a log says once its corrections are taken into account. Nothing is edited or deleted: a
// correction is an event that says how an earlier one reads, that it does not count, or what had
// been left out. The history is what a case is folded from; the log is what was written, when.
#pragma once

#include "cases/case_event.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sp {

/// What later events made of one.
struct EventStanding {
  std::optional<std::int64_t> annulled_by;  ///< number in the case of the annulment in force
  std::optional<std::int64_t> amended_by;   ///< of the last amendment in force
  bool operator==(const EventStanding&) const = default;
};

/// How each event of `log` (one case's, from its first, in order) stands at its end; as many as
/// `log` has. An annulment that is itself annulled is not in force. Corrections that name no event
/// of the log are left out of account.
std::vector<EventStanding> standings(std::span<const CaseEvent> log);

/// What happened, in the order in which it happened, events of the same moment in the order of
/// their numbers. Each keeps its own number; an amended one has the columns of its last amendment
/// in force and the personal values that its amendments gave anew, an inserted one the kind of what
/// happened; both have the recorded_at of that correction. No corrections are among them.
std::vector<CaseEvent> history_of(std::span<const CaseEvent> log);

/// What a case is judged by at the end of `log`: the last that was pinned and is in force, of what
/// had happened by `until`; what it was opened with where that is nothing.
const Pins& pins_in_force(std::span<const CaseEvent> log,
                          std::optional<Instant> until = std::nullopt);

/// Why `correction` cannot follow in `log`, whose corrections are possible: as in why_impossible().
/// What it makes of the history is not asked here.
///
/// Annulled and amended are events of `log` that are in force; the opening is not annulled, a
/// correction not amended, an annulment of what was never in force not made.
std::optional<std::string_view> why_no_correction(std::span<const CaseEvent> log,
                                                  const CaseEvent& correction);

}  // namespace sp
