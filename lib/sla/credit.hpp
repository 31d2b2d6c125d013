// SPDX-License-Identifier: Apache-2.0
// What one suspension of a case takes off a clock: the answer to "why did it stand still then?".
#pragma once

#include "calendar/interruption.hpp"

#include <cstddef>

namespace sp {

struct Credit {
  std::size_t hold = 0;    ///< in CaseState::holds
  Interruption counted{};  ///< from the clock's start on, up to the cap; empty where none was left
  bool capped = false;     ///< the cap ended it before the hold did

  bool operator==(const Credit&) const = default;
};

}  // namespace sp
