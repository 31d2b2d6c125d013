// SPDX-License-Identifier: Apache-2.0
#include "formats/mistake.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "calendar/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sp {
namespace {

constexpr std::size_t longest_shown = 40;
constexpr auto npos = std::string_view::npos;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [text](std::string_view start) {
    return text.substr(0, start.size()) == start;
  });
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

bool is_of_a_word(char c) {
  return is_letter(c) || c == '_' || (c & 0x80) != 0;
}

/// Runs of digits become 9, runs of letters a: "04-06-2024" is "9-9-9", "2 jam" is "9 a".
std::string shape_of(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    const char mark = is_digit(c) ? '9' : (is_of_a_word(c) ? 'a' : c);
    const bool run = mark == '9' || mark == 'a' || mark == ' ';
    if (run && !shape.empty() && shape.back() == mark) continue;
    shape += mark;
  }
  return shape;
}

bool begins_with_smart_quote(std::string_view text) {
  return starts_with_any(text, {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u201A",
                                "\u00AB", "\u00BB", "\u2033", "`", "\u00B4"});
}

bool is_boolean_word(std::string_view text) {
  constexpr std::array words{"true", "false", "ya", "tidak", "yes", "no", "benar", "salah"};
  return std::find(words.begin(), words.end(), in_small_letters(text)) != words.end();
}

bool is_grouped_number(std::string_view text, std::string_view shape) {
  const std::string start = in_small_letters(text.substr(0, 2));
  if (start == "rp" && text.find_first_of("0123456789") != npos) return true;
  if (starts_with_any(shape, {"9.9.9", "9,9,9"})) return true;
  return shape == "9,9" || shape == "9.9,9" || shape == "9,9.9" || shape == "9.9,-";
}

bool is_amount(std::string_view text, std::string_view shape) {
  if (parse_amount(text)) return true;
  return starts_with_any(shape, {"9a", "9 a", "9-9 a", "9 - 9 a", "9,9 a", "9.9 a"});
}

bool has_closing_quote_only(std::string_view text) {
  return text.size() > 1 && is_quote(text.back()) && text.find(text.back()) == text.size() - 1;
}

std::string_view kind_of_value(std::string_view text) {
  const std::string shape = shape_of(text);
  if (begins_with_smart_quote(text)) return "smart_quotes";
  if (has_closing_quote_only(text)) return "missing_quote";
  if (shape == "9-9-9" || shape == "9/9/9" || shape == "9.9.9") {
    const bool date = text.size() <= 10 && text.size() > 5;
    const bool year_last = date && text.find_last_of("-/.") + 5 == text.size();
    if (year_last || shape == "9/9/9") return "day_first_date";
  }
  if (shape == "9 a 9" && !parse_amount(text)) return "day_first_date";
  if (shape == "9-9" && text.size() == 7) return "bare_partial_date";
  if (shape == "9:9" || shape == "9:9-9:9" || shape == "9:9 - 9:9") return "bare_time";
  if (is_grouped_number(text, shape)) return "grouped_number";
  if (shape == "9" && text.front() == '0') return "leading_zero";
  if (is_boolean_word(text)) return "bare_boolean";
  if (is_amount(text, shape)) return "bare_amount";
  return shape.front() == 'a' || shape.front() == '9' ? "bare_word" : "stray_character";
}

std::string first_character(std::string_view text) {
  const auto first = decode_first(text);
  return std::string(text.substr(0, first ? first->bytes : 1));
}

std::string_view kind_of_key(std::string_view line) {
  if (starts_with_any(line, {"//", ";", "--", "/*", "%"})) return "foreign_comment";
  if (begins_with_smart_quote(line)) return "smart_quotes";
  if (line.front() == '=') return "no_key";
  if (std::count(line.begin(), line.end(), line.front()) % 2 == 1 && is_quote(line.front())) {
    return "missing_quote";
  }
  if (line.find_first_of(",]}{") == 0) return "stray_character";
  const auto equals = line.find('=');
  const auto colon = line.find(':');
  const auto quote = line.find_first_of("\"'");
  if (colon != npos && colon < std::min(equals, quote)) return "colon_for_equals";
  return equals == npos ? "missing_equals" : "key_characters";
}

bool is_hex(char c) {
  return hex_value(c) >= 0;
}

bool is_scalar_value(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), is_hex)) return false;
  const auto value = std::stoul(std::string(digits), nullptr, 16);
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// Bytes of the escape at the start of `rest`; 0 if it is none.
std::size_t escape_length(std::string_view rest, bool multiline) {
  const char c = rest.size() < 2 ? '\0' : rest[1];
  if (c != '\0' && std::string_view("btnfr\"\\").find(c) != npos) return 2;
  if (c == 'u' || c == 'U') {
    const std::size_t count = c == 'u' ? 4 : 8;
    const auto digits = rest.substr(2, count);
    return digits.size() == count && is_scalar_value(digits) ? count + 2 : 0;
  }
  if (!multiline) return 0;
  const auto next = rest.find_first_not_of(" \t\r", 1);  // a backslash at the end of a line
  return next != npos && rest[next] == '\n' ? next + 1 : 0;
}

std::optional<Mistake> bad_escape(std::string_view inner, std::size_t offset, bool multiline) {
  for (auto at = inner.find('\\'); at != npos; at = inner.find('\\', at)) {
    const auto length = escape_length(inner.substr(at), multiline);
    if (length == 0) return Mistake{"bad_escape", shown(inner.substr(at, 2)), offset + at};
    at += length;
  }
  return std::nullopt;
}

/// Spaces that are none to TOML, and what is not seen at all.
bool is_invisible(char32_t c) {
  const bool space = c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
  return space || (c >= 0x80 && is_harmful(c));
}

}  // namespace

std::string shown(std::string_view text) {
  return shortened(trimmed(text));
}

std::string shortened(std::string_view text) {
  std::size_t bytes = 0;
  for (std::size_t count = 0; bytes < text.size() && count < longest_shown; ++count) {
    const auto decoded = decode_first(text.substr(bytes));
    bytes += decoded ? decoded->bytes : 1;
  }
  return std::string(text.substr(0, bytes)) + (bytes < text.size() ? "…" : "");
}

Mistake mistake_in_key(std::string_view line, std::size_t offset) {
  if (const auto hidden = hidden_character(line, offset, false, true)) return *hidden;
  const auto kind = kind_of_key(line);
  auto seen = shown(line);
  if (kind == "colon_for_equals") seen = shown(line.substr(0, line.find(':')));
  if (kind == "key_characters") seen = shown(line.substr(0, line.find('=')));
  if (kind == "stray_character") seen = first_character(line);
  return {std::string(kind), std::move(seen), offset};
}

Mistake mistake_in_value(std::string_view value, std::size_t offset) {
  const auto text = trimmed(value);
  if (text.empty()) return {"no_value", "", offset};
  if (const auto hidden = hidden_character(text, offset, false, true)) return *hidden;
  const auto kind = kind_of_value(text);
  return {std::string(kind), kind == "stray_character" ? first_character(text) : shown(text),
          offset};
}

std::optional<Mistake> hidden_character(std::string_view text, std::size_t offset, bool lines,
                                        bool invisible) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decode_first(text.substr(at));
    const char32_t c = decoded ? decoded->code_point : 0;
    const bool line_break = lines && (c == '\n' || (c == '\r' && text.substr(at + 1, 1) == "\n"));
    const bool control = (c < 0x20 && c != '\t') || c == 0x7F;
    const bool hidden = invisible && is_invisible(c);
    if ((control && !line_break) || hidden) {
      const auto* kind = control ? "control_character" : "invisible_character";
      return Mistake{kind, fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)), offset + at};
    }
    at += decoded ? decoded->bytes : 1;
  }
  return std::nullopt;
}

std::optional<Mistake> mistake_in_string(std::string_view text, const Token& token) {
  const auto whole = text.substr(token.offset, token.length);
  if (!token.closed) {
    return Mistake{"missing_quote", shown(whole.substr(0, whole.find('\n'))), token.offset};
  }
  const bool multiline =
      token.kind == TokenKind::multiline_basic || token.kind == TokenKind::multiline_literal;
  if (const auto hidden = hidden_character(whole, token.offset, multiline, false)) return hidden;
  const bool basic =
      token.kind == TokenKind::basic_string || token.kind == TokenKind::multiline_basic;
  return basic ? bad_escape(whole, token.offset, multiline) : std::nullopt;
}

}  // namespace sp
