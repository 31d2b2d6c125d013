// SPDX-License-Identifier: Apache-2.0
// A short way to write interruptions in the zone WIB.
#pragma once

#include "calendar/interruption.hpp"
#include "calendar/office.hpp"

#include <vector>

namespace sp::test {

struct Typed {
  const char* from;
  const char* to;
};

inline std::vector<Interruption> read(const std::vector<Typed>& typed) {
  std::vector<Interruption> interruptions;
  for (const auto& one : typed) interruptions.push_back({at(one.from), at(one.to)});
  return interruptions;
}

}  // namespace sp::test
