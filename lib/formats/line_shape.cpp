// SPDX-License-Identifier: Apache-2.0
#include "formats/line_shape.hpp"

#include "base/ascii.hpp"
#include "formats/scalar.hpp"

#include <algorithm>

namespace sp {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view key_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == npos ? std::string_view{} : text.substr(first);
}

bool ends_here(std::string_view line) {
  return line.empty() || line.front() == '#' || line.front() == '\r' || line.front() == '\n';
}

/// Offset behind the string that begins `text`, or the end of its line.
std::size_t behind_string(std::string_view text) {
  const char quote = text.front();
  for (std::size_t at = 1; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == quote) return at + 1;
    const bool escapes = quote == '"' && text[at] == '\\';
    if (escapes && text.substr(at + 1, 1) != "\n") ++at;
  }
  return std::min(text.find('\n'), text.size());
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

/// Offset behind a word with its dots, or a text in quotes; 0 if neither begins `text`.
std::size_t behind_key_part(std::string_view text) {
  if (!text.empty() && is_quote(text.front())) return behind_string(text);
  return std::min(text.find_first_not_of(key_characters), text.size());
}

/// Offset behind the key that begins `text`, with blanks around its dots; 0 if none does.
std::size_t behind_key(std::string_view text) {
  std::size_t at = behind_key_part(text);
  while (at > 0) {
    const auto rest = without_blanks(text.substr(at));
    const bool goes_on = text[at - 1] == '.' || rest.substr(0, 1) == ".";
    const auto part = goes_on ? behind_key_part(rest) : 0;
    if (part == 0) break;
    at = text.size() - rest.size() + part;
  }
  return at;
}

/// `key =`, whatever follows.
bool begins_pair(std::string_view line) {
  line = without_blanks(line);
  const auto key = behind_key(line);
  return key > 0 && without_blanks(line.substr(key)).substr(0, 1) == "=";
}

/// `[key]`, which within a list may as well be a list.
bool looks_like_header(std::string_view line) {
  line = without_blanks(line);
  const std::size_t brackets = line.substr(0, 2) == "[[" ? 2 : 1;
  if (line.substr(0, 1) != "[") return false;
  line = without_blanks(line.substr(brackets));
  const auto key = behind_key(line);
  if (key == 0) return false;
  line = without_blanks(line.substr(key));
  if (line.substr(0, brackets) != std::string_view("]]").substr(0, brackets)) return false;
  return ends_here(without_blanks(line.substr(brackets)));
}

/// A header also where lists may stand.
bool begins_header(std::string_view line) {
  if (!looks_like_header(line)) return false;
  line = without_blanks(line.substr(line.substr(0, 2) == "[[" ? 2 : 1));
  if (line.empty() || !is_letter(line.front())) return false;
  const auto key = line.substr(0, line.find_first_not_of(key_characters));
  return !is_toml_scalar(key);  // [true] is an array that closes another
}

/// `[service`: the closing bracket is what is missing, and no list goes on like this.
bool begins_unclosed_header(std::string_view line) {
  const auto name = line.find_first_not_of('[');
  if (name == 0 || name > 2 || !is_letter(line[name])) return false;
  line = line.substr(name);
  const auto key = line.substr(0, line.find_first_not_of(key_characters));
  return !is_toml_scalar(key) && ends_here(without_blanks(line.substr(key.size())));
}

/// True where the line closes a bracket that it did not open: it is a part of a list.
bool closes_more_than_it_opens(std::string_view line) {
  int open = 0;
  for (std::size_t at = 0; at < line.size() && line[at] != '\n' && line[at] != '#';) {
    const char c = line[at];
    if (c == '[' || c == '{') ++open;
    if ((c == ']' || c == '}') && --open < 0) return true;
    at += is_quote(c) ? behind_string(line.substr(at)) : 1;
  }
  return false;
}

/// What may follow a closed string: a comment, the rest of a list, or a new line that is one of a
/// file.
bool follows_a_value(std::string_view rest) {
  rest = without_blanks(rest);
  if (!ends_here(rest)) return begins_entry(rest);
  const auto line = rest.find_first_not_of(" \t\r\n");
  if (rest.substr(0, 1) == "#" || line == npos) return true;
  rest = rest.substr(line);
  return rest.front() == '#' || begins_entry(rest) || begins_statement(rest);
}

}  // namespace

bool begins_statement(std::string_view line) {
  line = without_blanks(line);
  if (line.substr(0, 1) == "[") return begins_header(line);
  return begins_pair(line) && !closes_more_than_it_opens(line);
}

bool begins_entry(std::string_view line) {
  line = without_blanks(line);
  if (line.empty() || begins_statement(line) || begins_unclosed_header(line)) return false;
  if (is_quote(line.front())) return !begins_pair(line);
  return std::string_view("[]{},").find(line.front()) != npos;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  return end == npos ? text.size() : end + 1;
}

std::size_t next_statement(std::string_view text, std::size_t at) {
  for (at = next_line(text, at); at < text.size(); at = next_line(text, at)) {
    if (begins_statement(text.substr(at))) return at;
  }
  return at;
}

bool quotes_follow(std::string_view text, std::size_t at) {
  for (at = next_line(text, at); at < text.size(); at = next_line(text, at)) {
    const auto line = text.substr(at, next_line(text, at) - at);
    if (begins_pair(line) || looks_like_header(line)) return false;
    if (without_blanks(line).substr(0, 1) == "#") continue;
    if (line.find("'''") != npos || line.find("\"\"\"") != npos) return true;
  }
  return false;
}

bool opens_another_value(std::string_view text, std::size_t begin, std::size_t at) {
  const auto line_break = text.substr(begin, at - begin).rfind('\n');
  if (line_break == npos) return false;
  const auto line_begin = begin + line_break + 1;
  if (!begins_statement(text.substr(line_begin))) return false;
  auto before = without_blanks(text.substr(line_begin, at - line_begin));
  before = without_blanks(before.substr(behind_key(before)));
  const bool opens = before.substr(0, 1) == "=" && without_blanks(before.substr(1)).empty();
  return opens && !follows_a_value(text.substr(at + 3));
}

}  // namespace sp
