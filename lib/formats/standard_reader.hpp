// SPDX-License-Identifier: Apache-2.0
// From the bytes of a standard file to the model, or to everything that is wrong with its shape.
#pragma once

#include "base/finding.hpp"
#include "standard/standard.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct StandardOrFindings {
  std::optional<Standard> standard;  ///< set when no finding is an error
  std::vector<Finding> findings;     ///< in the order of the file
};

/// `file` is named in the findings; `expected_id` is the id by the file's path, where it has one.
StandardOrFindings read_standard(std::string_view bytes, const std::string& file,
                                 const std::optional<std::string>& expected_id);

}  // namespace sp
