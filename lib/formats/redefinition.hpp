// SPDX-License-Identifier: Apache-2.0
// Keys and tables that a file defines a second time.
#pragma once

#include "formats/statements.hpp"

#include <vector>

namespace sp {

/// The kind of mistake of a key that is given twice; it is reported as SP013.
inline constexpr std::string_view duplicate_key_kind = "duplicate_key";
/// The kind of mistake of a header that is given twice: `[x]` where `[[x]]` is meant.
inline constexpr std::string_view table_twice_kind = "table_twice";

/// Gives each statement that repeats an earlier one its mistake. Later repetitions of a header are
/// dropped with it, since they have the same cause. Mistakes beyond `most_mistakes` are not told.
void mark_redefinitions(std::string_view text, std::vector<Statement>& statements);

/// True where a faulty header can be taken for what it was meant to be.
bool is_mendable_header(const Statement& statement);

}  // namespace sp
