// SPDX-License-Identifier: Apache-2.0
// A TOML text cut into tokens that cover every byte, whether or not the text is TOML. It stands
// before the parser and serves everything that must keep a file as its author wrote it.
#pragma once

#include "base/position.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sp {

enum class TokenKind {
  bom,      // U+FEFF at the start of the file
  space,    // spaces and tabs
  newline,  // LF or CR LF
  comment,  // from # to the end of the line
  word,     // a run of anything that no other token claims
  equals,
  comma,
  open_bracket,
  close_bracket,
  open_brace,
  close_brace,
  basic_string,      // "…"
  literal_string,    // '…'
  multiline_basic,   // """…"""
  multiline_literal  // '''…'''
};

struct Token {
  TokenKind kind{};
  std::size_t offset = 0;
  std::size_t length = 0;
  bool closed = true;  ///< false for a string without its closing quote

  std::size_t end() const { return offset + length; }
};

bool is_string(TokenKind kind);

/// The tokens of `text`, in order, without gaps: their texts put together are `text`. A string of
/// one line without closing quote ends with its line; one of several lines ends with the file, also
/// where the quotes that would close it are plainly the opening ones of a later value.
std::vector<Token> tokenize(std::string_view text);

/// Turns offsets into lines and columns (code points, the byte order mark not counted).
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  Position at(std::size_t offset) const;
  /// The inverse; the end of the line where the column lies beyond it.
  std::size_t offset(Position position) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace sp
