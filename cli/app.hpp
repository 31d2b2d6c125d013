// SPDX-License-Identifier: Apache-2.0
// One run of sp: find the command, read its line, run it, and turn an error into a message and an
// exit status.
#pragma once

#include "cli/environment.hpp"
#include "cli/exit_status.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace sp::cli {

/// `arguments` without the program's name.
ExitStatus run(const std::vector<std::string>& arguments, const Environment& environment,
               std::ostream& out, std::ostream& err);

}  // namespace sp::cli
