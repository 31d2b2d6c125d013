// SPDX-License-Identifier: Apache-2.0
#include "text/wording.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr std::size_t placeholder_length = 3;

bool starts_with_placeholder(std::string_view text) {
  return text.size() >= placeholder_length && text[0] == '{' && is_digit(text[1]) && text[2] == '}';
}

}  // namespace

std::string fill(std::string_view pattern, const std::vector<std::string>& values) {
  std::string out;
  while (!pattern.empty()) {
    if (!starts_with_placeholder(pattern)) {
      out += pattern.front();
      pattern.remove_prefix(1);
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[1] - '0');
    if (index < values.size()) out += harmless(values[index]);
    pattern.remove_prefix(placeholder_length);
  }
  return out;
}

}  // namespace sp
