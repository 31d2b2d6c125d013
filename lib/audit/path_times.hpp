// SPDX-License-Identifier: Apache-2.0
// How long a procedure takes by the times of its steps: on the longest way that never goes back,
// and once more round each return. Only of procedures whose every step says so, in one unit; the
// applicant's own steps, and those at which the clock stands still, count for nothing.
#pragma once

#include "standard/standard.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp::rule {

/// Nothing where a step's time is missing or in another unit than the promise, and of standards
/// with variants, whose steps differ.
std::optional<Amount> longest_way(const Standard& standard);

/// What goes back from a decision to a step above it, and the time of all steps in between.
struct Round {
  std::string step;     ///< id of the decision
  std::string outcome;  ///< id
  Amount time;
  Position at;
  std::string path;
};

/// In the order of the file; none where there is no longest way.
std::vector<Round> returns_of(const Standard& standard);

}  // namespace sp::rule
