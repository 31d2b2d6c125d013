// SPDX-License-Identifier: Apache-2.0
// What became of the rows of a register, or would.
#pragma once

#include "cli/context.hpp"
#include "desk/importing.hpp"

namespace sp::cli {

Result<ExitStatus> tell_imported(Context& context, const Imported& done);

}  // namespace sp::cli
