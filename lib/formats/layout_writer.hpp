// SPDX-License-Identifier: Apache-2.0
// A layout in the one form that files of this project have.
#pragma once

#include "formats/layout.hpp"

#include <string>
#include <vector>

namespace sp {

/// The text of the lines: order, words and comments as they are, blanks by rule.
std::string write_layout(std::vector<LaidLine> lines);

}  // namespace sp
