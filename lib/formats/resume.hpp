// SPDX-License-Identifier: Apache-2.0
// Where reading goes on after a statement that is no TOML.
#pragma once

#include "formats/tokens.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sp {

/// True where a line begins like a statement: `key =`, or a header that is closed on its line.
bool begins_statement(std::string_view line);

/// Offset of the line at which reading goes on after the faulty statement that begins at `begin`:
/// behind its line, or behind the brackets that it opened and closes, or at the next line that
/// begins like a statement.
std::size_t resume_offset(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t begin);

/// The tokens of `text` from `offset` on, with offsets into `text`.
std::vector<Token> tokenize_from(std::string_view text, std::size_t offset);

}  // namespace sp
