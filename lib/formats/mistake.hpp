// SPDX-License-Identifier: Apache-2.0
// What people write who have never seen TOML, told apart so that each mistake can be explained in
// its own words. The kinds are stable words; text/ has a sentence for each.
#pragma once

#include "formats/tokens.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct Mistake {
  std::string kind;        ///< like "colon_for_equals"
  std::string seen;        ///< what stands there, shortened
  std::size_t offset = 0;  ///< of the byte where it begins
};

/// At most 40 code points of `text`.
std::string shortened(std::string_view text);

/// The same without surrounding blanks.
std::string shown(std::string_view text);

/// The kind of mistake in a line that does not begin like `key =`; and what of it to show.
Mistake mistake_in_key(std::string_view line, std::size_t offset);

/// The kind of mistake in a value outside quotes that TOML does not know.
Mistake mistake_in_value(std::string_view value, std::size_t offset);

/// Control and invisible characters; nothing where there are none. Line breaks count only where
/// `lines` does not allow them.
std::optional<Mistake> hidden_character(std::string_view text, std::size_t offset, bool lines,
                                        bool invisible);

/// What is wrong inside a string token: no closing quote, an escape TOML does not know, a control
/// character.
std::optional<Mistake> mistake_in_string(std::string_view text, const Token& token);

}  // namespace sp
