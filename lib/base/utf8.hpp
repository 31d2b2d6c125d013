// SPDX-License-Identifier: Apache-2.0
// Text as UTF-8: validity, code points, and how many columns of a terminal a text takes. Nothing
// here asks the C library's locale, which in cron and in containers knows only ASCII.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// One decoded code point and the number of bytes it took.
struct Decoded {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

/// The code point at the start of `text`; nothing if `text` is empty or does not start with
/// well-formed UTF-8 (overlong forms, surrogates and values above U+10FFFF are malformed).
std::optional<Decoded> decode_first(std::string_view text);

/// Offset of the first byte that is not well-formed UTF-8; nothing if all of it is.
std::optional<std::size_t> find_malformed_utf8(std::string_view text);

/// Columns a terminal uses for one code point: 0 for combining marks, format and control
/// characters, 2 for East Asian wide ones and emoji, else 1. Source: Unicode 15 (UAX #11),
/// condensed to ranges.
int column_width(char32_t code_point);

/// Columns a terminal uses for `text`, which must hold no escape codes. Malformed bytes count 1.
std::size_t column_width(std::string_view text);

/// True for what could command a terminal or mislead a reader: control characters, bidirectional
/// controls, and what has no width of its own and combines with nothing, like zero-width spaces and
/// joiners, soft hyphens, separators of lines and tags.
bool is_harmful(char32_t code_point);

/// `text` with U+FFFD in the place of all that is harmful and of malformed bytes. With
/// `keep_newlines` line feeds and tabs stay.
std::string harmless(std::string_view text, bool keep_newlines = false);

}  // namespace sp
