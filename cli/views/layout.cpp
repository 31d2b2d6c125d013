// SPDX-License-Identifier: Apache-2.0
#include "cli/views/layout.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 100;
constexpr std::size_t least_room = 20;
constexpr std::size_t title_width = 11;

}  // namespace

std::size_t sheet_width(const TextStyle& style) {
  return style.width == 0 ? widest : std::clamp(style.width, narrowest, widest);
}

std::string hanging(const std::string& lead, std::string_view text, Tone tone,
                    const TextStyle& style) {
  const auto indent = column_width(lead);
  const auto width = sheet_width(style);
  const auto lines = wrap(text, width - std::min(indent, width - least_room));
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += (i == 0 ? lead : std::string(indent, ' ')) + paint(lines[i], tone, style) + "\n";
  }
  return out;
}

std::string field(Label label, std::string_view value, Language language, const TextStyle& style,
                  Tone tone) {
  return field(words(label, language), value, style, tone);
}

std::string field(std::string_view title, std::string_view value, const TextStyle& style,
                  Tone tone) {
  return hanging(pad_right(title, title_width) + " ", value, tone, style);
}

}  // namespace sp::cli
