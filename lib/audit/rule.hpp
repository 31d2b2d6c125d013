// SPDX-License-Identifier: Apache-2.0
// A rule of the audit: one thing that an expert would say of a standard, with why it matters, the
// law behind it and an example of each kind. Each stands in a file of its own, rules/<name>.cpp.
#pragma once

#include "base/finding.hpp"
#include "calendar/civil_time.hpp"
#include "standard/standard.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp::rule {

/// What is looked at, and the day on which.
struct Subject {
  const Standard& standard;
  Date as_of;
};

/// Another place in the same file.
struct Spot {
  Position at;
  std::string_view label_en;
  std::string_view label_id;
  std::vector<std::string> args{};
};

/// What a rule found: the values that its sentence quotes, the place, and the path of the key.
struct Violation {
  std::vector<std::string> args{};
  Position at{};
  std::string path{};
  std::vector<Spot> spots{};
};

struct Rule {
  RuleHead head;
  std::string_view what_en;
  std::string_view what_id;
  std::string_view why_en;
  std::string_view why_id;
  std::string_view basis;  ///< the act, as it is cited; empty where it is sense alone
  std::string_view bad;    ///< tables of a file that break this rule, and no other
  std::string_view good;   ///< the same, mended
  /// Of a standard that was read without an error. Where the ground is missing it is silent: what
  /// is missing, another rule says.
  std::vector<Violation> (*check)(const Subject& subject);
};

}  // namespace sp::rule
