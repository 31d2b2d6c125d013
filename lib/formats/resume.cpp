// SPDX-License-Identifier: Apache-2.0
#include "formats/resume.hpp"

#include "formats/line_shape.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sp {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == npos ? std::string_view{} : text.substr(first);
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

/// Behind the lines that are what is left of a list: its brackets cannot be trusted.
std::size_t behind_entries(std::string_view text, std::size_t at) {
  while (at < text.size() && begins_entry(text.substr(at))) at = next_line(text, at);
  return at;
}

/// Behind a line end that TOML does not know (a carriage return alone, one of Unicode's), where
/// that is not how the whole file ends its lines.
std::optional<std::size_t> behind_foreign_line_end(std::string_view text, const Mistake& mistake) {
  constexpr std::array<std::string_view, 4> line_ends{"\r", "\u0085", "\u2028", "\u2029"};
  const auto rest = text.substr(mistake.offset);
  const auto found = std::find_if(line_ends.begin(), line_ends.end(),
                                  [rest](std::string_view end) { return rest.starts_with(end); });
  if (found == line_ends.end() || text.find('\n') == npos) return std::nullopt;
  const auto behind = mistake.offset + found->size();
  return begins_statement(text.substr(behind)) ? std::optional(behind) : std::nullopt;
}

}  // namespace

bool shares_line(std::string_view text, const Mistake& mistake) {
  const bool follows = mistake.kind == "text_after_value" || mistake.kind == "text_after_header";
  return follows && begins_statement(text.substr(mistake.offset));
}

std::size_t resume_offset(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t begin, const Mistake& mistake) {
  if (shares_line(text, mistake)) return mistake.offset;
  if (const auto behind = behind_foreign_line_end(text, mistake)) return *behind;
  const bool header = without_blanks(text.substr(begin)).substr(0, 1) == "[";
  if (header) return next_line(text, begin);
  const auto closed = behind_brackets(text, tokens, begin);
  if (!closed || quotes_follow(text, begin)) return next_statement(text, begin);
  return behind_entries(text, *closed);
}

std::vector<Token> tokenize_from(std::string_view text, std::size_t offset) {
  auto tokens = tokenize(text.substr(offset));
  for (auto& token : tokens) token.offset += offset;
  return tokens;
}

}  // namespace sp
