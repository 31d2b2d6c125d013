// SPDX-License-Identifier: Apache-2.0
// Findings as one line each, so that a test can hold a whole list against what it expects.
#pragma once

#include "base/finding.hpp"

#include <string>
#include <vector>

namespace sp::test {

/// "2:1 SP005 [titel|service] service.titel ? title"
inline std::string brief(const Finding& finding) {
  std::string text = std::to_string(finding.where.at.line) + ':' +
                     std::to_string(finding.where.at.column) + ' ' +
                     std::string(rule_code(finding.code)) + " [";
  for (std::size_t i = 0; i < finding.args.size(); ++i) {
    text += (i == 0 ? "" : "|") + finding.args[i];
  }
  text += ']';
  if (!finding.path.empty()) text += ' ' + finding.path;
  for (const auto& suggestion : finding.suggestions) text += " ? " + suggestion;
  return text;
}

/// All of them, each followed by a line break.
inline std::string brief(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& finding : findings) text += brief(finding) + '\n';
  return text;
}

}  // namespace sp::test
