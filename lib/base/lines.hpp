// SPDX-License-Identifier: Apache-2.0
// A text as its lines.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// Without their line breaks; what follows the last of them is a line unless it is empty.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    lines.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

}  // namespace sp
