// SPDX-License-Identifier: Apache-2.0
// One verb on many cases at once, when something happened to all of them: a system is down.
#pragma once

#include "desk/writing.hpp"

#include <string>
#include <vector>

namespace sp {

struct ManyWritten {
  std::vector<Written> written;         ///< by the numbers of the cases
  std::vector<std::string> left_alone;  ///< numbers of open cases that are held by something else
};

/// Suspends every open case of a standard that nothing suspends yet, or resumes every one that is
/// suspended by `command.cause`: all of them in one transaction, or none. With a request id the
/// first event gets it, each other one the id with `#` and the number of the case; asked again,
/// what was written then is told, and nothing is written, whatever has happened since.
/// standard_unknown where the database has no case of it.
Result<ManyWritten> perform_all(CaseStore& store, const std::string& standard_id,
                                const Command& command, const Occasion& occasion);

}  // namespace sp
