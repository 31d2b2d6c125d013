// SPDX-License-Identifier: Apache-2.0
#include "formats/layout.hpp"

#include "formats/token_cursor.hpp"

#include <stdexcept>

namespace sp {
namespace {

/// Each read_… leaves the cursor behind what it read.
class LayoutReader : private TokenCursor {
 public:
  using TokenCursor::TokenCursor;

  std::vector<LaidLine> read();

 private:
  LaidLine read_line();
  std::string read_header();
  std::string read_key_text();
  LaidValue read_value();
  LaidValue read_scalar();
  LaidValue read_array();
  LaidValue read_inline_table();
  LaidComment read_comment();
  void take_array_comment(LaidValue& array, bool new_line, bool below_gap);
  std::size_t column() const;
};

std::size_t LayoutReader::column() const {
  const auto before = text_.substr(0, offset());
  return width_of(before.substr(before.rfind('\n') + 1));
}

LaidComment LayoutReader::read_comment() {
  if (!is(TokenKind::comment)) return {};
  const auto at = column();
  const auto text = here();
  ++at_;
  return {std::string(text.substr(0, text.find_last_not_of(" \t\r") + 1)), at};
}

std::string LayoutReader::read_key_text() {
  std::string key;
  for (skip_spaces(); is(TokenKind::word) || is_string(kind()); skip_spaces()) {
    key += here();
    ++at_;
  }
  return key;
}

std::string LayoutReader::read_header() {
  std::string brackets;
  for (; is(TokenKind::open_bracket); ++at_) brackets += '[';
  const auto key = read_key_text();
  for (; is(TokenKind::close_bracket); ++at_) continue;
  return brackets + key + std::string(brackets.size(), ']');
}

/// A text of several lines says the same whichever way its lines end.
std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "\r\n") result += text[i];
  }
  return result;
}

LaidValue LayoutReader::read_scalar() {
  LaidValue value;
  value.text = with_line_feeds(here());
  const bool word = is(TokenKind::word);
  ++at_;
  // a date and its time may have one blank between them
  if (word && is(TokenKind::space) && at_ + 1 < tokens_.size() &&
      tokens_[at_ + 1].kind == TokenKind::word) {
    ++at_;
    value.text += " " + std::string(here());
    ++at_;
  }
  return value;
}

LaidValue LayoutReader::read_value() {
  skip_spaces();
  if (is(TokenKind::open_bracket)) return read_array();
  if (is(TokenKind::open_brace)) return read_inline_table();
  if (!is(TokenKind::word) && !is_string(kind())) {
    throw std::logic_error("the layout of a faulty text was asked for");
  }
  return read_scalar();
}

LaidValue LayoutReader::read_inline_table() {
  LaidValue table{
      .kind = LaidValue::Kind::table, .text = {}, .pairs = {}, .entries = {}, .opening = {}};
  ++at_;
  for (skip_spaces(); !is(TokenKind::close_brace);) {
    LaidPair pair{read_key_text(), {}};
    ++at_;
    pair.value = read_value();
    table.pairs.push_back(std::move(pair));
    skip_spaces();
    if (!is(TokenKind::comma)) continue;
    ++at_;
    table.in_columns = table.in_columns || (is(TokenKind::space) && here() != " ");
    skip_spaces();
  }
  ++at_;
  return table;
}

void LayoutReader::take_array_comment(LaidValue& array, bool new_line, bool below_gap) {
  auto comment = read_comment();
  if (new_line) {
    array.entries.push_back({std::nullopt, std::move(comment), true, below_gap});
  } else {
    (array.entries.empty() ? array.opening : array.entries.back().comment) = std::move(comment);
  }
}

LaidValue LayoutReader::read_array() {
  LaidValue array{
      .kind = LaidValue::Kind::array, .text = {}, .pairs = {}, .entries = {}, .opening = {}};
  std::size_t line_breaks = 0;  // since the last entry
  for (++at_; !is(TokenKind::close_bracket);) {
    if (is(TokenKind::space) || is(TokenKind::comma)) {
      ++at_;
    } else if (is(TokenKind::newline)) {
      array.broken = true;
      ++line_breaks;
      ++at_;
    } else if (is(TokenKind::comment)) {
      take_array_comment(array, line_breaks > 0, line_breaks > 1);
      line_breaks = 0;
    } else {
      array.entries.push_back({read_value(), {}, line_breaks > 0, line_breaks > 1});
      line_breaks = 0;
    }
  }
  ++at_;
  return array;
}

LaidLine LayoutReader::read_line() {
  LaidLine line;
  if (is(TokenKind::comment)) {
    line.comment = read_comment();
    return line;
  }
  if (is(TokenKind::open_bracket)) {
    line.kind = LaidLine::Kind::header;
    line.name = read_header();
  } else {
    line.kind = LaidLine::Kind::pair;
    line.name = read_key_text();
    ++at_;
    line.value = read_value();
  }
  skip_spaces();
  line.comment = read_comment();
  return line;
}

std::vector<LaidLine> LayoutReader::read() {
  std::vector<LaidLine> lines;
  std::size_t gap = 0;
  if (is(TokenKind::bom)) ++at_;
  for (skip_spaces(); !at_end(); skip_spaces()) {
    if (is(TokenKind::newline)) {
      ++gap;
      ++at_;
      continue;
    }
    auto line = read_line();
    line.gap = gap;
    gap = 0;
    lines.push_back(std::move(line));
    skip_spaces();
    if (!at_end()) ++at_;
  }
  return lines;
}

}  // namespace

std::vector<LaidLine> read_layout(std::string_view text) {
  return LayoutReader(text).read();
}

}  // namespace sp
