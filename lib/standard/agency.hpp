// SPDX-License-Identifier: Apache-2.0
// What the standards of one office share: `standards/<office>/agency.toml`.
#pragma once

#include "standard/field.hpp"

namespace sp {

struct Agency {
  std::string file;
  Field<std::int64_t> format;
  Text name;
  Text unit;
  Text calendar;  ///< id of its working calendar, like "bkn-medan/office"
  Text zone;      ///< WIB, WITA, WIT; where absent, the calendar's
  Text address;
  Field<std::vector<std::string>> phone;
  Text email;
  Text website;
  Text source;
};

}  // namespace sp
