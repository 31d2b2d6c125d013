// SPDX-License-Identifier: Apache-2.0
// Where reading goes on after a statement that is no TOML.
#pragma once

#include "formats/mistake.hpp"
#include "formats/tokens.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sp {

/// True where the mistake is that another statement follows on the same line.
bool shares_line(std::string_view text, const Mistake& mistake);

/// Offset at which reading goes on after the faulty statement that begins at `begin`: at a
/// statement on the same line, behind its line, behind the brackets that it opened and closes with
/// what is left of a list below them, or at the next line that begins like a statement.
std::size_t resume_offset(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t begin, const Mistake& mistake);

/// The tokens of `text` from `offset` on, with offsets into `text`.
std::vector<Token> tokenize_from(std::string_view text, std::size_t offset);

}  // namespace sp
