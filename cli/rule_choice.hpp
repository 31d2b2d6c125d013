// SPDX-License-Identifier: Apache-2.0
// Which rules a command is about, as --select and --ignore name them.
#pragma once

#include "base/finding.hpp"
#include "base/result.hpp"

#include <string>
#include <vector>

namespace sp::cli {

/// A rule by its code or name.
struct RuleName {
  std::string_view code;
  std::string_view name;
};

/// Those of reading and of the audit, by code.
const std::vector<RuleName>& all_rule_names();

class RuleChoice {
 public:
  /// Words are beginnings of codes ("SP3", "SP302") or whole names, several in one parted by
  /// commas. rule_unknown, with suggestions.
  static Result<RuleChoice> create(const std::vector<std::string>& select,
                                   const std::vector<std::string>& ignore);

  /// What makes a file unusable is never left out.
  bool takes(const Finding& finding) const;

 private:
  std::vector<std::string> select_;
  std::vector<std::string> ignore_;
};

}  // namespace sp::cli
