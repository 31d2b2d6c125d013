// SPDX-License-Identifier: Apache-2.0
// The canonical form of a TOML file: the same keys, values and comments in the same order, with the
// blanks and line breaks that every file of a library has. Only layout is touched.
#pragma once

#include "base/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct FormattedOrFindings {
  std::optional<std::string> text;  ///< set where the file has no fault of syntax
  std::vector<Finding> findings;    ///< faults of syntax, in the order of the file
};

/// `bytes` in canonical form; formatting that again changes nothing. `file` is named in findings.
FormattedOrFindings format_file(std::string_view bytes, const std::string& file);

}  // namespace sp
