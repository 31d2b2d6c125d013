// SPDX-License-Identifier: Apache-2.0
// Every rule of the audit, and what they find in a standard.
#pragma once

#include "audit/rule.hpp"

#include <vector>

namespace sp {

/// By code.
const std::vector<const rule::Rule*>& audit_rules();

/// What all rules find on the day `as_of`, in the order of the file. `standard` was read without an
/// error.
std::vector<Finding> audit(const Standard& standard, Date as_of);

}  // namespace sp
