// SPDX-License-Identifier: Apache-2.0
#include "calendar/interruption.hpp"

#include <algorithm>
#include <utility>

namespace sp {

std::vector<Interruption> merge(std::vector<Interruption> interruptions) {
  std::erase_if(interruptions, [](const Interruption& i) { return i.to <= i.from; });
  std::sort(interruptions.begin(), interruptions.end(),
            [](const Interruption& a, const Interruption& b) { return a.from < b.from; });
  std::vector<Interruption> merged;
  for (const auto& next : interruptions) {
    if (merged.empty() || merged.back().to < next.from) {
      merged.push_back(next);
    } else {
      merged.back().to = std::max(merged.back().to, next.to);
    }
  }
  return merged;
}

std::vector<Interruption> merge_from(Instant start, std::vector<Interruption> interruptions) {
  for (auto& interruption : interruptions) interruption.from = std::max(interruption.from, start);
  return merge(std::move(interruptions));
}

}  // namespace sp
