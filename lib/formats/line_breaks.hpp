// SPDX-License-Identifier: Apache-2.0
// Which values of a layout take several lines and how wide the others are: found once for each of
// them, before anything is written.
#pragma once

#include "formats/layout.hpp"

namespace sp {

/// The width that a line should not pass where it can be broken, in columns.
inline constexpr std::size_t widest_line = 120;
inline constexpr std::size_t indent_width = 2;

/// Breaks every list that its author wrote on one line and that has outgrown the width, and sets
/// the `width` and `takes_lines` of `value`, which begins at column `from`, and of all within it. A
/// list within an inline table counts as if it had a line for itself: where it stands may depend on
/// the columns of the tables around it, and those on whether it is broken.
void settle_lines(LaidValue& value, std::size_t from);

/// Of `key = value`, where the value is settled and takes one line.
LineWidth width_of_pair(const LaidPair& pair);

}  // namespace sp
