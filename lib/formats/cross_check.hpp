// SPDX-License-Identifier: Apache-2.0
// What can be judged only by looking at several keys of a standard together. Private to the module.
#pragma once

#include "formats/reading.hpp"
#include "standard/standard.hpp"

#include <vector>

namespace sp {

/// Ids that stand twice, and names of what is not there: roles, sources, variants, sub-procedures,
/// causes. Keys that only go together with another.
void check_ids_and_roles(const Standard& standard, Reading& reading);

/// The procedure as it stands, that of every sub-procedure, and, where these are sound, that of
/// every variant. A fault that several variants have is told once.
void check_procedures(const Standard& standard, std::vector<Finding>& findings);

}  // namespace sp
