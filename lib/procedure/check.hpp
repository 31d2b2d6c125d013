// SPDX-License-Identifier: Apache-2.0
// Faults in the shape of a procedure's graph: flows that lead nowhere, steps nobody reaches, loops
// without a way out.
#pragma once

#include "base/finding.hpp"
#include "standard/standard.hpp"

#include <vector>

namespace sp {

/// Every fault of the graph, with its place, in the order of the file. Silent about what cannot be
/// judged because another finding already speaks of it: names of no step are told where there are
/// more of them than steps whose id is missing or stands twice; reach is judged where every flow is
/// known.
/// What stands in the file and could not be read is stated and has no value.
std::vector<Finding> check_procedure(const Standard& standard);

}  // namespace sp
