// SPDX-License-Identifier: Apache-2.0
// A place among the tokens of a text, for reading on from it.
#pragma once

#include "formats/tokens.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

bool is_bare_key_character(char c);

class TokenCursor {
 public:
  explicit TokenCursor(std::string_view text) : text_(text), tokens_(tokenize(text)) {}

  bool at_end() const { return at_ == tokens_.size(); }

 protected:
  /// The end of the text counts as the end of a line.
  TokenKind kind() const { return at_end() ? TokenKind::newline : tokens_[at_].kind; }
  std::size_t offset() const { return at_end() ? text_.size() : tokens_[at_].offset; }
  std::string_view here() const {
    return at_end() ? std::string_view{} : text_.substr(offset(), tokens_[at_].length);
  }
  bool is(TokenKind expected) const { return !at_end() && kind() == expected; }
  bool at_line_end() const { return at_end() || is(TokenKind::newline) || is(TokenKind::comment); }
  /// What stands before the comment or the end of the line.
  std::string_view rest_of_line() const;
  /// The same, but within brackets also before the next comma or closing bracket.
  std::string_view rest_of_item(bool nested) const;
  void skip_spaces();
  /// Goes to the token at `resume`; where none begins there, the rest is cut into tokens anew.
  void restart_at(std::size_t resume);
  /// Reads a bare, quoted or dotted key and adds its parts to `path`; false if it is none.
  bool read_key(std::vector<std::string>& path);

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;

 private:
  bool read_word(std::vector<std::string>& path, bool& expecting) const;
};

}  // namespace sp
