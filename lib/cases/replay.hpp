// SPDX-License-Identifier: Apache-2.0
// A log played through from its beginning, as it stands with its corrections: where the case is,
// or the first event that cannot have followed.
#pragma once

#include "cases/case_state.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace sp {

/// What cannot be: an event as it reads in the history, or a correction, and why.
struct HistoryConflict {
  CaseEvent event;
  std::string_view why;  ///< as in why_impossible()
};

struct Replay {
  CaseState state;  ///< up to the conflict, where there is one
  std::optional<HistoryConflict> conflict;
};

/// Plays `log`, one case's from its first event, in order. What happened after `until` is left out;
/// the state's number is that of the last event of the log that is not.
Replay replay(const Standard& standard, std::span<const CaseEvent> log,
              std::optional<Instant> until = std::nullopt);

}  // namespace sp
