// SPDX-License-Identifier: Apache-2.0
// Takes down the world of this process: variables, terminal, clock, and who runs it.
#pragma once

#include "cli/environment.hpp"

namespace sp::cli {

Environment this_process();

}  // namespace sp::cli
