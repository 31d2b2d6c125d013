// SPDX-License-Identifier: Apache-2.0
#include "bench/peer_days.hpp"

namespace sp::bench {

std::optional<AddDays> quantlib_days(const std::vector<Date>&) {
  return std::nullopt;
}

}  // namespace sp::bench
