// SPDX-License-Identifier: Apache-2.0
// How text may look where it is going: how wide, in colour or not, with drawing characters or in
// plain ASCII. Decided at the edge of the program, obeyed here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What a text means, never how it looks; a tone is never the only sign of its meaning.
enum class Tone { plain, strong, muted, good, warning, bad };

struct TextStyle {
  std::size_t width = 0;  ///< columns; 0 = as wide as it comes
  bool colour = false;
  bool unicode = true;
};

/// `text` in the colours of `tone`; as it is without colour.
std::string paint(std::string_view text, Tone tone, const TextStyle& style);

/// `text` (no escape codes) broken into lines of at most `width` columns at spaces, longer words
/// where they must; line feeds stay. A width of 0 breaks at line feeds only. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The same for lines that may be items of a list ("2. …", "a. …", "- …"): what does not fit on an
/// item's first line stands below its text, not below its number.
std::vector<std::string> wrap_items(std::string_view text, std::size_t width);

/// `text` filled up with spaces to `width` columns (as it is when it is wider).
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

}  // namespace sp
