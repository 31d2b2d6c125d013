// SPDX-License-Identifier: Apache-2.0
// Which rules a command is about, as --select and --ignore name them.
#pragma once

#include "base/finding.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp::cli {

class RuleChoice {
 public:
  /// Words are beginnings of codes ("SP3", "SP302") or whole names, several in one parted by
  /// commas. rule_unknown, with suggestions.
  static Result<RuleChoice> create(const std::vector<std::string>& select,
                                   const std::vector<std::string>& ignore);

  /// A rule by its code and name.
  bool takes(std::string_view code, std::string_view name) const;
  /// What makes a file unusable is never left out.
  bool takes(const Finding& finding) const;

 private:
  std::vector<std::string> select_;
  std::vector<std::string> ignore_;
};

}  // namespace sp::cli
