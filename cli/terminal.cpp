// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace sp::cli {
namespace {

struct Drawing {
  std::string_view character;
  std::string_view ascii;
};

constexpr std::array drawings{
    Drawing{"─", "-"},  Drawing{"│", "|"}, Drawing{"├", "+"}, Drawing{"└", "`"},
    Drawing{"→", "->"}, Drawing{"●", "*"}, Drawing{"○", "o"}, Drawing{"◆", "#"},
    Drawing{"◇", "<>"}, Drawing{"·", "|"}, Drawing{"↺", "~"}, Drawing{"…", "..."},
    Drawing{"✓", "+"},  Drawing{"✗", "x"}, Drawing{"▶", ">"}, Drawing{"–", "-"},
    Drawing{"┌", ","},  Drawing{"┐", "."}, Drawing{"┘", "'"}, Drawing{"┤", "+"},
    Drawing{"┬", "+"},  Drawing{"┴", "+"}, Drawing{"┼", "+"},
};

bool is_set(const Environment& environment, const std::string& name) {
  const auto value = environment.get(name);
  return value && *value != "0";
}

bool wants_colour(const std::optional<std::string>& choice, const Environment& environment) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  if (environment.get("NO_COLOR")) return false;
  if (is_set(environment, "CLICOLOR_FORCE") || is_set(environment, "FORCE_COLOR")) return true;
  if (environment.get("TERM") == "dumb") return false;
  return environment.out_is_terminal;
}

bool speaks_utf8(const Environment& environment) {
  for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = environment.get(name);
    if (!value) continue;
    const auto small = in_small_letters(*value);
    return small.find("utf-8") != std::string::npos || small.find("utf8") != std::string::npos;
  }
  return false;
}

const Drawing* drawing_at(std::string_view text) {
  for (const auto& drawing : drawings) {
    if (text.starts_with(drawing.character)) return &drawing;
  }
  return nullptr;
}

}  // namespace

TextStyle style_of(const std::optional<std::string>& colour, const Environment& environment) {
  return {.width = environment.out_is_terminal ? environment.terminal_width : 0,
          .colour = wants_colour(colour, environment),
          .unicode = speaks_utf8(environment)};
}

std::string in_ascii_drawing(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const auto* drawing = drawing_at(text);
    plain += drawing != nullptr ? drawing->ascii : text.substr(0, 1);
    text.remove_prefix(drawing != nullptr ? drawing->character.size() : 1);
  }
  return plain;
}

}  // namespace sp::cli
