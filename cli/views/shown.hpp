// SPDX-License-Identifier: Apache-2.0
// Text of a file or a case as a page may show it: harmless, its lines kept, nothing behind the
// last.
#pragma once

#include "base/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace sp::cli {

inline std::string shown(std::string_view text) {
  auto out = harmless(text, true);
  std::replace(out.begin(), out.end(), '\t', ' ');
  out.erase(out.find_last_not_of(" \n") + 1);
  return out;
}

}  // namespace sp::cli
