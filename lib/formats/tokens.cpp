// SPDX-License-Identifier: Apache-2.0
#include "formats/tokens.hpp"

#include "formats/line_shape.hpp"

#include <algorithm>

namespace sp {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view not_of_a_word = " \t\n#=,[]{}\"'";
constexpr auto npos = std::string_view::npos;

std::size_t newline_length(std::string_view rest) {
  if (rest.substr(0, 1) == "\n") return 1;
  return rest.substr(0, 2) == "\r\n" ? 2 : 0;
}

std::size_t line_length(std::string_view rest) {
  std::size_t length = std::min(rest.find('\n'), rest.size());
  if (length < rest.size() && length > 0 && rest[length - 1] == '\r') --length;
  return length;
}

struct Extent {
  std::size_t length;
  bool closed;
};

Extent line_string(std::string_view rest) {
  const char quote = rest.front();
  const std::size_t line = line_length(rest);
  for (std::size_t i = 1; i < line; ++i) {
    if (quote == '"' && rest[i] == '\\') {
      ++i;
    } else if (rest[i] == quote) {
      return {i + 1, true};
    }
  }
  return {line, false};
}

Extent multiline_string(std::string_view rest) {
  const char quote = rest.front();
  const auto closing = rest.substr(0, 3);
  for (std::size_t i = 3; i < rest.size(); ++i) {
    if (quote == '"' && rest[i] == '\\') {
      ++i;
      continue;
    }
    if (rest.substr(i, 3) != closing) continue;
    if (opens_another_value(rest, 0, i)) break;
    std::size_t end = i + 3;  // one or two quotes may stand just before the closing three
    while (end < i + 5 && end < rest.size() && rest[end] == quote) ++end;
    return {end, true};
  }
  return {rest.size(), false};
}

Token string_token(std::string_view rest) {
  const char quote = rest.front();
  const bool multiline = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
  const auto extent = multiline ? multiline_string(rest) : line_string(rest);
  const auto basic = multiline ? TokenKind::multiline_basic : TokenKind::basic_string;
  const auto literal = multiline ? TokenKind::multiline_literal : TokenKind::literal_string;
  return {quote == '"' ? basic : literal, 0, extent.length, extent.closed};
}

std::size_t word_length(std::string_view rest) {
  std::size_t length = std::min(rest.find_first_of(not_of_a_word), rest.size());
  if (length < rest.size() && rest[length] == '\n' && length > 0 && rest[length - 1] == '\r') {
    --length;
  }
  return std::max<std::size_t>(length, 1);
}

Token next_token(std::string_view rest) {
  if (const auto length = newline_length(rest)) return {TokenKind::newline, 0, length};
  switch (rest.front()) {
    case ' ':
    case '\t':
      return {TokenKind::space, 0, std::min(rest.find_first_not_of(" \t"), rest.size())};
    case '#':
      return {TokenKind::comment, 0, line_length(rest)};
    case '=':
      return {TokenKind::equals, 0, 1};
    case ',':
      return {TokenKind::comma, 0, 1};
    case '[':
      return {TokenKind::open_bracket, 0, 1};
    case ']':
      return {TokenKind::close_bracket, 0, 1};
    case '{':
      return {TokenKind::open_brace, 0, 1};
    case '}':
      return {TokenKind::close_brace, 0, 1};
    case '"':
    case '\'':
      return string_token(rest);
    default:
      return {TokenKind::word, 0, word_length(rest)};
  }
}

}  // namespace

bool is_string(TokenKind kind) {
  return kind == TokenKind::basic_string || kind == TokenKind::literal_string ||
         kind == TokenKind::multiline_basic || kind == TokenKind::multiline_literal;
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    at = byte_order_mark.size();
    tokens.push_back({TokenKind::bom, 0, at});
  }
  while (at < text.size()) {
    Token token = next_token(text.substr(at));
    token.offset = at;
    at = token.end();
    tokens.push_back(token);
  }
  return tokens;
}

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const bool marked = text.substr(0, byte_order_mark.size()) == byte_order_mark;
  line_starts_.push_back(marked ? byte_order_mark.size() : 0);
  for (auto at = text.find('\n'); at != npos; at = text.find('\n', at + 1)) {
    line_starts_.push_back(at + 1);
  }
}

Position LineIndex::at(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = after == line_starts_.begin() ? after : std::prev(after);
  std::uint32_t column = 1;
  for (std::size_t i = *line; i < std::min(offset, text_.size()); ++i) {
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++column;
  }
  return {static_cast<std::uint32_t>(line - line_starts_.begin()) + 1, column};
}

std::size_t LineIndex::offset(Position position) const {
  if (!position.known() || position.line > line_starts_.size()) return text_.size();
  std::size_t at = line_starts_[position.line - 1];
  for (std::uint32_t column = 1; column < position.column; ++column) {
    if (at >= text_.size() || text_[at] == '\n') break;
    for (++at; at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;) ++at;
  }
  return at;
}

}  // namespace sp
