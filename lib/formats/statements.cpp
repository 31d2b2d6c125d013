// SPDX-License-Identifier: Apache-2.0
#include "formats/statements.hpp"

#include "formats/line_shape.hpp"
#include "formats/resume.hpp"
#include "formats/scalar.hpp"
#include "formats/token_cursor.hpp"

#include <algorithm>

namespace sp {
namespace {

using Fault = std::optional<Mistake>;

/// Reads one statement after the other; each read_… leaves the cursor behind what it read.
class Reader : private TokenCursor {
 public:
  using TokenCursor::at_end;
  using TokenCursor::TokenCursor;

  Statement next();

 private:
  Fault skip_lines();
  Fault skip_to_line_end(const char* kind);

  Fault read_header(Statement& statement);
  Fault close_header(Statement& statement);
  bool closes_unopened_header(Statement& statement);
  Fault read_pair(Statement& statement);
  Fault read_value(std::size_t depth);
  Fault read_word_value(bool nested);
  Fault read_array(std::size_t depth);
  Fault read_inline_table(std::size_t depth);
  Fault read_inline_pair(std::size_t depth);
  Fault read_comma(TokenKind closing, std::size_t opening);
  bool lost_opening_quote() const;
  void restart_behind(const Statement& statement);

  bool spoilt_ = false;  ///< the statement stands behind a header, on its line
};

Fault Reader::skip_lines() {
  while (is(TokenKind::space) || is(TokenKind::newline) || is(TokenKind::comment)) {
    if (is(TokenKind::comment)) {
      if (auto hidden = hidden_character(here(), offset(), false, false)) return hidden;
    }
    ++at_;
  }
  return std::nullopt;
}

Fault Reader::skip_to_line_end(const char* mistake) {
  skip_spaces();
  if (!at_line_end()) {
    auto hidden = hidden_character(here(), offset(), false, true);
    if (hidden && hidden->offset == offset()) return hidden;
    return Mistake{mistake, shown(rest_of_line()), offset()};
  }
  if (is(TokenKind::comment)) {
    if (auto hidden = hidden_character(here(), offset(), false, false)) return hidden;
    ++at_;
  }
  return std::nullopt;
}

Statement Reader::next() {
  Statement statement;
  statement.begin = offset();
  if (is(TokenKind::bom)) ++at_;
  skip_spaces();
  statement.key_begin = statement.key_end = offset();
  if (at_line_end()) {
    statement.mistake = skip_to_line_end("other");
  } else {
    statement.mistake = is(TokenKind::open_bracket) ? read_header(statement) : read_pair(statement);
  }
  if (spoilt_ && !statement.mistake) statement.mistake = Mistake{"", "", statement.key_begin};
  spoilt_ = false;
  if (statement.mistake) {
    restart_behind(statement);
  } else if (!at_end()) {
    ++at_;
  }
  statement.end = offset();
  return statement;
}

void Reader::restart_behind(const Statement& statement) {
  const auto& mistake = *statement.mistake;
  spoilt_ = mistake.kind == "text_after_header" && shares_line(text_, mistake);
  restart_at(resume_offset(text_, tokens_, statement.begin, mistake));
}

Fault Reader::read_header(Statement& statement) {
  const std::size_t begin = offset();
  const auto line = rest_of_line();
  const bool twice = at_ + 1 < tokens_.size() && tokens_[at_ + 1].kind == TokenKind::open_bracket;
  statement.kind = twice ? StatementKind::array_header : StatementKind::header;
  at_ += twice ? 2 : 1;
  statement.key_begin = offset();
  if (!read_key(statement.path)) {
    statement.path.clear();
    if (auto hidden = hidden_character(line, begin, false, true)) return hidden;
    return Mistake{"bad_header", shown(line), begin};
  }
  statement.key_end = offset();
  if (statement.path.size() > deepest_nesting) {
    return Mistake{"nested_too_deep", shown(line), begin};
  }
  const auto fault = close_header(statement);
  return fault ? Mistake{"unclosed_header", shown(line), begin}
               : skip_to_line_end("text_after_header");
}

/// Two brackets on one side are enough to tell that the header was meant to have two on each.
Fault Reader::close_header(Statement& statement) {
  const std::size_t opened = statement.kind == StatementKind::array_header ? 2 : 1;
  std::size_t closed = 0;
  for (; is(TokenKind::close_bracket); ++at_) ++closed;
  if (closed == 2) statement.kind = StatementKind::array_header;
  return closed == opened ? std::nullopt : Fault{Mistake{}};
}

/// `service]` is a header without its opening bracket.
bool Reader::closes_unopened_header(Statement& statement) {
  std::size_t closed = 0;
  for (; is(TokenKind::close_bracket); ++at_) ++closed;
  skip_spaces();
  if (closed == 0 || closed > 2 || !at_line_end()) return false;
  statement.kind = closed == 2 ? StatementKind::array_header : StatementKind::header;
  return true;
}

/// `key = ''` with text behind or below that is closed by three quotes.
bool Reader::lost_opening_quote() const {
  const bool empty = (is(TokenKind::basic_string) || is(TokenKind::literal_string)) &&
                     here().size() == 2 && tokens_[at_].closed;
  return empty && quotes_follow(text_, offset());
}

Fault Reader::read_pair(Statement& statement) {
  statement.kind = StatementKind::key_value;
  const std::size_t begin = offset();
  const auto line = rest_of_line();
  const bool readable = read_key(statement.path);
  statement.key_end = offset();
  if (readable && closes_unopened_header(statement)) {
    return Mistake{"unopened_header", shown(line), begin};
  }
  if (!readable || !is(TokenKind::equals)) {
    auto mistake = mistake_in_key(line, begin);
    // "key: value" names its key all the same, and so does a key without value
    const bool known = mistake.kind == "colon_for_equals" || mistake.kind == "missing_equals";
    const auto name = line.substr(0, std::min(line.find_first_of(": \t"), line.size()));
    const bool plain = known && std::all_of(name.begin(), name.end(), is_bare_key_character);
    statement.path.clear();
    if (plain) statement.path.emplace_back(name);
    return mistake;
  }
  if (statement.path.size() > deepest_nesting) {
    return Mistake{"nested_too_deep", shown(line), begin};
  }
  ++at_;
  skip_spaces();
  if (lost_opening_quote()) return Mistake{"missing_quote", shown(rest_of_line()), offset()};
  if (auto fault = read_value(statement.path.size())) return fault;
  return skip_to_line_end("text_after_value");
}

Fault Reader::read_value(std::size_t depth) {
  const bool nested = depth > deepest_nesting;
  skip_spaces();
  if (at_line_end()) return Mistake{"no_value", "", offset()};
  if (is_string(kind())) {
    auto fault = mistake_in_string(text_, tokens_[at_]);
    if (!fault) ++at_;
    return fault;
  }
  if (nested) return Mistake{"nested_too_deep", shown(here()), offset()};
  if (is(TokenKind::open_bracket)) return read_array(depth);
  if (is(TokenKind::open_brace)) return read_inline_table(depth);
  if (is(TokenKind::word)) return read_word_value(false);
  return Mistake{"stray_character", std::string(here()), offset()};
}

Fault Reader::read_word_value(bool nested) {
  const std::size_t begin = offset();
  const auto item = rest_of_item(nested);
  auto word = here();
  const auto whole = text_.substr(begin, item.find_last_not_of(" \t\r") + 1);
  const bool with_time = is_toml_date(word) && at_ + 2 < tokens_.size() &&
                         tokens_[at_ + 1].length == 1 && text_[tokens_[at_ + 1].offset] == ' ' &&
                         tokens_[at_ + 2].kind == TokenKind::word;
  if (with_time) word = text_.substr(begin, tokens_[at_ + 2].end() - begin);
  if (!is_toml_scalar(word)) return mistake_in_value(item, begin);
  const auto unreal = unreal_scalar(word);
  if (!unreal.empty()) return Mistake{std::string(unreal), shown(word), begin};
  at_ += with_time ? 3 : 1;
  if (whole.size() > word.size()) {  // "2 jam" is more than the number it begins with
    auto mistake = mistake_in_value(item, begin);
    const bool meant = mistake.kind != "bare_word" && mistake.kind != "stray_character";
    if (meant) return mistake;
  }
  return std::nullopt;
}

Fault Reader::read_comma(TokenKind closing, std::size_t opening) {
  if (at_end()) return Mistake{"unclosed_bracket", std::string(text_.substr(opening, 1)), opening};
  if (is(TokenKind::comma) || is(closing)) return std::nullopt;
  const bool runs_over = begins_statement(text_.substr(offset()));
  if (runs_over || is(TokenKind::equals) || is(TokenKind::close_brace) ||
      is(TokenKind::close_bracket)) {
    return Mistake{"unclosed_bracket", std::string(text_.substr(opening, 1)), opening};
  }
  return Mistake{"missing_comma", shown(rest_of_line()), offset()};
}

Fault Reader::read_array(std::size_t depth) {
  const std::size_t opening = offset();
  ++at_;
  while (true) {
    if (auto fault = skip_lines()) return fault;
    if (at_end()) return Mistake{"unclosed_bracket", "[", opening};
    if (is(TokenKind::close_bracket)) break;
    const auto line = begins_statement(text_.substr(offset()));
    if (line) return Mistake{"unclosed_bracket", "[", opening};
    if (is(TokenKind::word)) {
      if (auto fault = read_word_value(true)) return fault;
    } else if (auto fault = read_value(depth + 1)) {
      return fault;
    }
    if (auto fault = skip_lines()) return fault;
    if (auto fault = read_comma(TokenKind::close_bracket, opening)) return fault;
    if (is(TokenKind::comma)) ++at_;
  }
  ++at_;
  return std::nullopt;
}

Fault Reader::read_inline_pair(std::size_t depth) {
  const std::size_t begin = offset();
  const auto item = rest_of_item(true);
  std::vector<std::string> path;
  if (!read_key(path) || !is(TokenKind::equals)) {
    if (item.empty()) return Mistake{"stray_character", std::string(here()), begin};
    return mistake_in_key(item, begin);
  }
  if (depth + path.size() > deepest_nesting) {
    return Mistake{"nested_too_deep", shown(item), begin};
  }
  ++at_;
  skip_spaces();
  return is(TokenKind::word) ? read_word_value(true) : read_value(depth + path.size());
}

Fault Reader::read_inline_table(std::size_t depth) {
  const std::size_t opening = offset();
  ++at_;
  skip_spaces();
  bool after_comma = false;
  while (!is(TokenKind::close_brace)) {
    if (at_line_end()) {
      const bool last = at_end();
      return Mistake{last ? "unclosed_bracket" : "newline_in_inline_table", "{", opening};
    }
    if (auto fault = read_inline_pair(depth + 1)) return fault;
    skip_spaces();
    if (at_line_end()) continue;
    if (auto fault = read_comma(TokenKind::close_brace, opening)) return fault;
    after_comma = is(TokenKind::comma);
    if (!after_comma) continue;
    const std::size_t comma = offset();
    ++at_;
    skip_spaces();
    if (is(TokenKind::close_brace)) return Mistake{"trailing_comma", ",", comma};
  }
  ++at_;
  return std::nullopt;
}

}  // namespace

std::vector<Statement> read_statements(std::string_view text) {
  std::vector<Statement> statements;
  Reader reader(text);
  std::size_t mistakes = 0;
  while (!reader.at_end()) {
    statements.push_back(reader.next());
    if (statements.back().mistake && ++mistakes > most_mistakes) {
      statements.back().mistake->kind = "too_many";
      statements.back().end = text.size();
      break;
    }
  }
  return statements;
}

}  // namespace sp
