// SPDX-License-Identifier: Apache-2.0
// How a fuzz target says that a promise is broken.
#pragma once

#include "base/finding.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sp::fuzz {

inline void require(bool holds, const char* promise) {
  if (!holds) throw std::logic_error(promise);
}

/// Every finding names a place; only what concerns the file as a whole has none.
inline void require_places(const std::vector<Finding>& findings, std::string_view bytes) {
  for (const auto& finding : findings) {
    const bool whole = finding.code == FindingCode::file_unreadable;
    require(whole || finding.where.at.known(), "a finding without a place");
    if (!finding.where.at.known()) continue;
    const auto lines = std::count(bytes.begin(), bytes.end(), '\n') + 1;
    require(finding.where.at.line <= lines, "a line behind the last one");
    require(finding.where.at.column >= 1, "a column before the first one");
  }
}

}  // namespace sp::fuzz
