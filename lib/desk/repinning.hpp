// SPDX-License-Identifier: Apache-2.0
// Giving open cases the calendars of the library as they are now: a new decree came. Closed
// verdicts stay as judged, and so does what was said of an open case before.
#pragma once

#include "desk/impact.hpp"
#include "desk/writing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

struct Repinned {
  Impact impact;                 ///< as it was found before anything was written
  std::vector<Written> written;  ///< one event for each case that a new calendar moves
};

/// Pins each open case whose deadline moves, and is known by the library's calendar, to that
/// calendar, in one transaction. `calendar` as in impact_of(). `reason` is kept with each event.
/// What the store says; clock_behind_log.
Result<Repinned> repin_moved(CaseStore& store, const Library& library,
                             const std::optional<std::string>& calendar,
                             const std::optional<std::string>& reason, const Occasion& occasion);

}  // namespace sp
