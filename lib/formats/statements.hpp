// SPDX-License-Identifier: Apache-2.0
// A TOML text as its statements: headers, `key = value` with values of several lines, and what is
// neither. The grammar is checked here, before the parser, which does not survive every text.
#pragma once

#include "formats/mistake.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Tables within tables within arrays: deeper than this is refused.
inline constexpr std::size_t deepest_nesting = 64;
/// After so many mistakes the rest of a file is not read.
inline constexpr std::size_t most_mistakes = 100;

enum class StatementKind { blank, header, array_header, key_value };

struct Statement {
  StatementKind kind = StatementKind::blank;
  std::size_t begin = 0;           ///< offset of its first byte
  std::size_t end = 0;             ///< offset behind its line break
  std::vector<std::string> path;   ///< of its key or header, as far as it could be read
  std::size_t key_begin = 0;       ///< offset of the key
  std::size_t key_end = 0;         ///< offset behind the key
  std::optional<Mistake> mistake;  ///< the first one in it
};

/// The statements of `text`, which must be UTF-8, in order and without gaps. A mistake spoils its
/// own statement only.
std::vector<Statement> read_statements(std::string_view text);

}  // namespace sp
