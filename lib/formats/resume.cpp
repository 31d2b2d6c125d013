// SPDX-License-Identifier: Apache-2.0
#include "formats/resume.hpp"

#include "formats/scalar.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace sp {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view key_characters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == npos ? std::string_view{} : text.substr(first);
}

bool begins_header(std::string_view line) {
  const std::size_t brackets = line.substr(0, 2) == "[[" ? 2 : 1;
  line = without_blanks(line.substr(brackets));
  const bool letter =
      !line.empty() && (std::isalpha(static_cast<unsigned char>(line.front())) != 0);
  if (!letter) return false;
  const auto key = line.substr(0, line.find_first_not_of(key_characters));
  if (is_toml_scalar(key)) return false;  // [true] is an array that closes another
  line = without_blanks(line.substr(key.size()));
  if (line.substr(0, brackets) != std::string_view("]]").substr(0, brackets)) return false;
  line = without_blanks(line.substr(brackets));
  return line.empty() || line.front() == '#' || line.front() == '\r' || line.front() == '\n';
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  return end == npos ? text.size() : end + 1;
}

/// The next line after `at` that begins like a statement, or the end of the text.
std::size_t next_statement(std::string_view text, std::size_t at) {
  for (at = next_line(text, at); at < text.size(); at = next_line(text, at)) {
    if (begins_statement(text.substr(at))) return at;
  }
  return at;
}

std::size_t first_token_at(const std::vector<Token>& tokens, std::size_t offset) {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                      [](const Token& t, std::size_t o) { return t.offset < o; });
  return static_cast<std::size_t>(found - tokens.begin());
}

void follow_bracket(TokenKind kind, std::vector<TokenKind>& open) {
  if (kind == TokenKind::open_bracket || kind == TokenKind::open_brace) open.push_back(kind);
  const bool closes = kind == TokenKind::close_bracket || kind == TokenKind::close_brace;
  if (closes && !open.empty()) open.pop_back();
}

/// Behind the line on which all brackets are closed again; nothing if they never are before the
/// next header or, within an array, before the next `key =`.
std::optional<std::size_t> behind_brackets(std::string_view text, const std::vector<Token>& tokens,
                                           std::size_t begin) {
  std::vector<TokenKind> open;
  for (std::size_t i = first_token_at(tokens, begin); i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    const bool runs_on =
        !token.closed && text.substr(token.offset, token.length).find('\n') != npos;
    if (runs_on) return std::nullopt;
    follow_bracket(token.kind, open);
    if (token.kind != TokenKind::newline) continue;
    if (open.empty()) return token.end();
    const auto line = without_blanks(text.substr(token.end()));
    const bool header = !line.empty() && line.front() == '[';
    const bool stops = header || open.back() == TokenKind::open_bracket;
    if (stops && begins_statement(line)) return std::nullopt;
  }
  return open.empty() ? std::optional(text.size()) : std::nullopt;
}

}  // namespace

bool begins_statement(std::string_view line) {
  line = without_blanks(line);
  if (line.substr(0, 1) == "[") return begins_header(line);
  const auto key = line.find_first_not_of(key_characters);
  if (key == 0 || key == npos) return false;
  line = without_blanks(line.substr(key));
  return !line.empty() && line.front() == '=';
}

std::size_t resume_offset(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t begin) {
  const bool header = without_blanks(text.substr(begin)).substr(0, 1) == "[";
  if (header) return next_line(text, begin);
  const auto closed = behind_brackets(text, tokens, begin);
  return closed ? *closed : next_statement(text, begin);
}

std::vector<Token> tokenize_from(std::string_view text, std::size_t offset) {
  auto tokens = tokenize(text.substr(offset));
  for (auto& token : tokens) token.offset += offset;
  return tokens;
}

}  // namespace sp
