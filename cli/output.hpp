// SPDX-License-Identifier: Apache-2.0
// The way out of the program, where a write that fails must not be missed.
#pragma once

#include "base/result.hpp"

#include <ostream>
#include <string>

namespace sp::cli {

/// Writes `text` and sees it out. A reader who has seen enough and closed the pipe is no fault;
/// anything else is io_failed.
Result<void> put(std::ostream& out, const std::string& text);

}  // namespace sp::cli
