// SPDX-License-Identifier: Apache-2.0
// One thing said in both languages, with {0} {1} … where its values belong.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct Wording {
  std::string_view english;
  std::string_view indonesian;

  std::string_view in(Language language) const {
    return language == Language::english ? english : indonesian;
  }
};

/// `pattern` with {0} to {9} replaced by the values, each made harmless for a terminal; a value
/// that is missing is empty. Other braces stay as they are.
std::string fill(std::string_view pattern, const std::vector<std::string>& values);

}  // namespace sp
