// SPDX-License-Identifier: Apache-2.0
// The whole log, event by event, for whoever takes it elsewhere. However slowly that goes, nobody
// who writes has to wait for it.
#pragma once

#include "desk/pins.hpp"
#include "store/case_store.hpp"

#include <functional>

namespace sp {

/// Gets an event and what its case is judged by, and says whether to go on.
using LogVisit = std::function<Result<bool>(const LoggedEvent&, const Judge&)>;

/// Calls `visit` for each event that `filter` lets through, in the order of the log, up to its end
/// as it was at the first of them. The log is read in pieces of a few hundred events: memory does
/// not grow with it, and nothing of the database is locked while `visit` is at work. Errors as of
/// CaseReader::walk and Judges::of.
Result<void> walk_log(CaseStore& store, const LogFilter& filter, const LogVisit& visit);

}  // namespace sp
