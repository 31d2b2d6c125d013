// SPDX-License-Identifier: Apache-2.0
// One row of the tables in label_*.hpp: {Label::due, "Due", "Jatuh tempo"}.
#pragma once

#include "text/label.hpp"

#include <string_view>

namespace sp {

struct LabelWords {
  Label key{};
  std::string_view english{};
  std::string_view indonesian{};
};

}  // namespace sp
