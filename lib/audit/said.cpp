// SPDX-License-Identifier: Apache-2.0
#include "audit/said.hpp"

namespace sp::rule {

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace sp::rule
