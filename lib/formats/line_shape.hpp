// SPDX-License-Identifier: Apache-2.0
// What a line of a file looks like by its beginning, whether or not the text around it is TOML: the
// hold that is left where brackets and quotes cannot be trusted.
#pragma once

#include <cstddef>
#include <string_view>

namespace sp {

/// True where a line begins like a statement: `key =`, or a header that is closed on its line.
bool begins_statement(std::string_view line);

/// True where a line begins like a part of a list over several lines: `"text",`, `{ …`, `]`.
bool begins_entry(std::string_view line);

/// Offset behind the line break at or after `at`.
std::size_t next_line(std::string_view text, std::size_t at);

/// The next line after `at` that begins like a statement, or the end of the text.
std::size_t next_statement(std::string_view text, std::size_t at);

/// True where quotes of several lines stand between the line of `at` and the next statement, other
/// than in comments: what lies between belongs to a value whose opening quotes got lost.
bool quotes_follow(std::string_view text, std::size_t at);

/// True where the quotes at `at`, which would close a string that began at `begin`, look like the
/// opening ones of a later value (`key = """`), so that the string was never closed.
bool opens_another_value(std::string_view text, std::size_t begin, std::size_t at);

}  // namespace sp
