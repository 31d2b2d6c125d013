// SPDX-License-Identifier: Apache-2.0
// What became of the rows of a register, or would.
#pragma once

#include "cli/context.hpp"
#include "desk/importing.hpp"

namespace sp::cli {

/// `ignored`: headings of columns that nobody asked for.
Result<ExitStatus> tell_imported(Context& context, const Imported& done,
                                 const std::vector<std::string>& ignored);

}  // namespace sp::cli
