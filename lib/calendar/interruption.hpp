// SPDX-License-Identifier: Apache-2.0
// Times during which a clock stands still, as instants. Which causes stop a clock, and up to which
// cap, was decided before.
#pragma once

#include "calendar/civil_time.hpp"

#include <vector>

namespace sp {

/// Work suspended in [from, to). May overlap, be unordered or lie outside office hours.
struct Interruption {
  Instant from;
  Instant to;
  bool operator==(const Interruption&) const = default;
};

/// Sorted, overlapping and touching ones joined, empty ones dropped.
std::vector<Interruption> merge(std::vector<Interruption> interruptions);
/// The same, of what lies at or after `start`.
std::vector<Interruption> merge_from(Instant start, std::vector<Interruption> interruptions);

}  // namespace sp
