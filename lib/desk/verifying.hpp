// SPDX-License-Identifier: Apache-2.0
// The parts of a verification. Each returns the first flaw, or nothing. Private to the module.
#pragma once

#include "desk/verification.hpp"
#include "store/log_reader.hpp"

#include <map>
#include <optional>
#include <vector>

namespace sp {

/// Roots of the first so many events, filled in on the way.
using RootsBySize = std::map<std::int64_t, Hash>;

/// Chain, commitments, numbering, pinned bytes. Counts into `done`; `roots` asks for the sizes that
/// it has as keys.
Result<std::optional<Flaw>> check_log(CaseReader& reader, LogReader& rows, Verification& done,
                                      RootsBySize& roots);

/// Every history under its pinned standard, and the projections.
Result<std::optional<Flaw>> check_cases(CaseReader& reader, LogReader& rows, Verification& done);

/// What the store or the desk found to be damaged; where it names an event, of that row.
Flaw flaw_of(const Error& database_corrupt, FlawCode code);

}  // namespace sp
