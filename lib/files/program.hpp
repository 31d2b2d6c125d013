// SPDX-License-Identifier: Apache-2.0
// Another program as a function of bytes: what it is given to read, and what it writes.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// The program of this name in the first absolute folder of `search_path` ("/usr/bin:/bin") that
/// has one; folders that depend on where we are do not count. program_missing.
Result<std::string> find_program(const std::string& name, std::string_view search_path);

/// Runs `program`, a path, without a shell, and waits for it. Its standard output where it exits
/// with 0; program_failed with the first line that it complained with where it does not.
Result<std::string> run_program(const std::string& program,
                                const std::vector<std::string>& arguments, std::string_view input);

}  // namespace sp
