// SPDX-License-Identifier: Apache-2.0
// Every rule of the audit, and what they find in a standard.
#pragma once

#include "audit/rule.hpp"

#include <string_view>
#include <vector>

namespace sp {

/// By code.
const std::vector<const rule::Rule*>& audit_rules();

/// By code or name; nothing where there is no such rule.
const rule::Rule* find_audit_rule(std::string_view word);

/// What all rules find on the day `as_of`, in the order of the file. `standard` was read without an
/// error.
std::vector<Finding> audit(const Standard& standard, Date as_of);

}  // namespace sp
