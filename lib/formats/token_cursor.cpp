// SPDX-License-Identifier: Apache-2.0
#include "formats/token_cursor.hpp"

#include "base/ascii.hpp"
#include "formats/mistake.hpp"
#include "formats/resume.hpp"

#include <algorithm>

namespace sp {
namespace {

bool ends_line(TokenKind kind) {
  return kind == TokenKind::newline || kind == TokenKind::comment;
}

bool ends_item(TokenKind kind) {
  return ends_line(kind) || kind == TokenKind::comma || kind == TokenKind::close_bracket ||
         kind == TokenKind::close_brace;
}

}  // namespace

bool is_bare_key_character(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

std::string_view TokenCursor::rest_of_line() const {
  std::size_t last = at_;
  while (last < tokens_.size() && !ends_line(tokens_[last].kind)) ++last;
  const std::size_t end = last < tokens_.size() ? tokens_[last].offset : text_.size();
  const auto rest = text_.substr(offset(), end - offset());
  return rest.substr(0, rest.find('\n'));
}

std::string_view TokenCursor::rest_of_item(bool nested) const {
  if (!nested) return rest_of_line();
  std::size_t last = at_;
  while (last < tokens_.size() && !ends_item(tokens_[last].kind)) ++last;
  const std::size_t end = last < tokens_.size() ? tokens_[last].offset : text_.size();
  return text_.substr(offset(), end - offset());
}

void TokenCursor::skip_spaces() {
  while (is(TokenKind::space)) ++at_;
}

void TokenCursor::restart_at(std::size_t resume) {
  while (!at_end() && offset() < resume) ++at_;
  while (at_ > 0 && tokens_[at_ - 1].end() > resume) --at_;
  if (at_end() || offset() == resume) return;
  tokens_ = tokenize_from(text_, resume);  // in the middle of a string without its closing quotes
  at_ = 0;
}

bool TokenCursor::read_word(std::vector<std::string>& path, bool& expecting) const {
  auto word = here();
  while (!word.empty()) {
    if (word.front() == '.') {
      if (expecting) return false;
      expecting = true;
      word.remove_prefix(1);
      continue;
    }
    const auto part = word.substr(0, word.find('.'));
    if (!expecting || !std::all_of(part.begin(), part.end(), is_bare_key_character)) return false;
    path.emplace_back(part);
    expecting = false;
    word.remove_prefix(part.size());
  }
  return true;
}

bool TokenCursor::read_key(std::vector<std::string>& path) {
  bool expecting = true;
  for (skip_spaces(); !at_end(); skip_spaces()) {
    if (is(TokenKind::word)) {
      if (!read_word(path, expecting)) return false;
    } else if (is(TokenKind::basic_string) || is(TokenKind::literal_string)) {
      if (!expecting || mistake_in_string(text_, tokens_[at_])) return false;
      // With an escape in it a key keeps its quotes: only the parser tells which other key it is.
      const bool plain = is(TokenKind::literal_string) || here().find('\\') == here().npos;
      path.emplace_back(plain ? here().substr(1, here().size() - 2) : here());
      expecting = false;
    } else {
      break;
    }
    ++at_;
  }
  return !expecting;
}

}  // namespace sp
