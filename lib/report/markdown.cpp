// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace sp {
namespace {

/// What a character is written as where it could be markup; empty where it is only itself.
std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\n':
      return "<br>";
    case '\t':
      return " ";
    default:
      return "";
  }
}

/// The mark of a list, a heading's underline or a rule, which count only where a line begins.
bool begins_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '+' || c == '=') return text.find_first_not_of(' ') == at;
  if (c != '.' && c != ')') return false;
  const auto number = text.substr(0, at);
  return !number.empty() && number.find_first_not_of("0123456789 ") == std::string_view::npos &&
         is_digit(number.back());
}

/// The colon of "https://" and the stop of "www.": without them an address stays text.
bool begins_address(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at, 3) == "://";
  return text[at] == '.' && at >= 3 && text.substr(at - 3, 3) == "www";
}

bool needs_backslash(std::string_view text, std::size_t at) {
  constexpr std::string_view always = "\\`*_[]{}|~#!$";
  return always.find(text[at]) != std::string_view::npos || begins_block(text, at) ||
         begins_address(text, at);
}

std::string without_carriage_returns(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool line_end = text[i] == '\r' && text.substr(i + 1, 1) == "\n";
    if (!line_end) out += text[i];
  }
  return out;
}

}  // namespace

std::string escape_markdown(std::string_view raw) {
  const std::string text = harmless(without_carriage_returns(raw), true);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto entity = entity_of(text[i]);
    if (!entity.empty()) {
      out += entity;
      continue;
    }
    if (needs_backslash(text, i)) out += '\\';
    out += text[i];
  }
  return out;
}

std::string to_markdown(const Listing& listing) {
  std::string titles = "|";
  std::string rule = "|";
  for (const auto& column : listing.columns) {
    if (column.title.empty()) continue;
    titles += " " + escape_markdown(column.title) + " |";
    rule += column.align == Align::right ? " ---: |" : " --- |";
  }
  std::string out = titles + "\n" + rule + "\n";
  for (const auto& row : listing.rows) {
    out += '|';
    for (const auto& cell : row.cells) out += " " + escape_markdown(cell.text) + " |";
    out += '\n';
  }
  return out;
}

std::string to_code_block(std::string_view text) {
  std::size_t longest = 2;
  for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
    const auto end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  const std::string fence(longest + 1, '`');
  return fence + "\n" + std::string(text) + fence + "\n";
}

}  // namespace sp
