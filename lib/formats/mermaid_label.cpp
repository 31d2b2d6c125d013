// SPDX-License-Identifier: Apache-2.0
#include "formats/mermaid_label.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace sp {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array entities{Entity{"quot", "\""}, Entity{"amp", "&"},  Entity{"lt", "<"},
                              Entity{"gt", ">"},    Entity{"apos", "'"}, Entity{"nbsp", " "},
                              Entity{"num", "#"},   Entity{"semi", ";"}, Entity{"lpar", "("},
                              Entity{"rpar", ")"},  Entity{"colon", ":"}};

constexpr std::size_t longest_entity = 10;

std::string_view without_pair(std::string_view text, char sign) {
  const bool around = text.size() >= 2 && text.front() == sign && text.back() == sign;
  return around ? trimmed(text.substr(1, text.size() - 2)) : text;
}

std::string encoded(std::uint32_t c) {
  std::string out;
  if (c < 0x80) return {static_cast<char>(c)};
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  const std::uint32_t lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
  out += static_cast<char>(lead | (c >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
  return out;
}

int digit_of(char c, int base) {
  const int value = hex_value(c);
  return value < base ? value : -1;
}

/// "35" or "x23": a code point.
std::optional<std::string> numbered(std::string_view digits) {
  const int base = !digits.empty() && to_small(digits.front()) == 'x' ? 16 : 10;
  if (base == 16) digits.remove_prefix(1);
  if (digits.empty()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = digit_of(c, base);
    if (digit < 0 || value > 0x10FFFF) return std::nullopt;
    value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
  }
  auto text = encoded(value > 0x10FFFF ? 0xFFFD : value);
  return find_malformed_utf8(text) ? std::string("\xEF\xBF\xBD") : text;
}

std::optional<std::string> meaning_of(std::string_view name) {
  for (const auto& entity : entities) {
    if (entity.name == name) return std::string(entity.text);
  }
  return numbered(name);
}

/// An entity at the start of `text`: what it means, and how long it is.
struct Found {
  std::string text;
  std::size_t length = 0;
};

/// Mermaid's #quot; and #35;, and those of HTML, &quot; and &#35;.
std::optional<Found> entity_at(std::string_view text) {
  const auto name_from = text.starts_with("&#") ? 2U : 1U;
  const auto end = text.substr(0, name_from + longest_entity).find(';');
  if (end == std::string_view::npos || end <= name_from) return std::nullopt;
  auto meaning = meaning_of(text.substr(name_from, end - name_from));
  if (!meaning) return std::nullopt;
  return Found{std::move(*meaning), end + 1};
}

/// Length of a tag of HTML at the start of `text`; 0 where there is none.
std::size_t tag_length(std::string_view text) {
  const auto name_from = text.substr(1, 1) == "/" ? 2U : 1U;
  if (name_from >= text.size() || !is_letter(text[name_from])) return 0;
  const auto end = text.find_first_of("<>", 1);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

bool is_line_break(std::string_view tag) {
  return tag.size() >= 4 && to_small(tag[1]) == 'b' && to_small(tag[2]) == 'r' &&
         !is_letter(tag[3]);
}

std::string decoded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t used = 1;
    if (text.front() == '<' && tag_length(text) > 0) {
      used = tag_length(text);
      out += is_line_break(text.substr(0, used)) ? "\n" : "";
    } else if (text.starts_with("\\n")) {
      used = 2;
      out += '\n';
    } else if (const auto entity =
                   text.front() == '#' || text.front() == '&' ? entity_at(text) : std::nullopt) {
      used = entity->length;
      out += entity->text;
    } else {
      out += text.front();
    }
    text.remove_prefix(used);
  }
  return out;
}

}  // namespace

std::string mermaid_words(std::string_view raw) {
  const auto plain = decoded(without_pair(without_pair(trimmed(raw), '"'), '`'));
  std::string out;
  std::string_view rest(plain);
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = trimmed(rest.substr(0, end));
    if (!line.empty()) out += (out.empty() ? "" : "\n") + std::string(line);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return out;
}

}  // namespace sp
