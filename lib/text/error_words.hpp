// SPDX-License-Identifier: Apache-2.0
// One row of the tables in error_words_*.hpp: a code, the sentence that states, the hint that says
// what to do next; each in English and Indonesian. Both are lower case, without a final stop. What
// the placeholders mean stands beside the code in base/error.hpp.
#pragma once

#include "base/error.hpp"
#include "text/wording.hpp"

namespace sp {

struct ErrorWords {
  ErrorCode key{};
  Wording sentence{};
  Wording hint{};
};

}  // namespace sp
