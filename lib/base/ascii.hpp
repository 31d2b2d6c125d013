// SPDX-License-Identifier: Apache-2.0
// Letters and digits of ASCII, whatever the locale: what file formats and identifiers are made of.
#pragma once

#include <string>
#include <string_view>

namespace sp {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
  return is_small_letter(c) || is_capital(c);
}

/// Other characters, and bytes of longer ones, are what they were.
constexpr char to_small(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char to_capital(char c) {
  return is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = to_small(c);
  return small;
}

inline std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) c = to_capital(c);
  return capitals;
}

/// From 0 to 15; -1 of what is no hexadecimal digit.
constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char small = to_small(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Without blanks, tabs and line breaks around it.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace sp
