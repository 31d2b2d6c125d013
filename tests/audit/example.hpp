// SPDX-License-Identifier: Apache-2.0
// The examples of rules within a standard that is otherwise without fault.
#pragma once

#include "base/finding.hpp"

#include <string>
#include <vector>

namespace sp::test {

/// The standard without fault, its tables replaced by those of `fragment`; of [service] only the
/// keys that stand or are marked there.
std::string standard_with(const std::string& fragment);

/// Shape and audit of a file's text on 1 January 2026: "SP302 SP304", in the order of the file.
std::string codes_of(const std::string& text);

/// The findings themselves. A standard that cannot be read fails the test.
std::vector<Finding> audited(const std::string& text);

}  // namespace sp::test
