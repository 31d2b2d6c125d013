// SPDX-License-Identifier: Apache-2.0
// From bytes to a tree, mistakes and all: a faulty statement is left out and the rest read on, so
// that a file with nine mistakes gives nine findings.
#pragma once

#include "base/finding.hpp"
#include "formats/node.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct ParsedDocument {
  Node root;                      ///< a table; of a faulty file what could be read
  std::vector<Finding> findings;  ///< SP001, SP002, SP013, in the order of the file
  /// Something was left out that may hold anything: that something is missing means nothing. Where
  /// it can only have belonged to one table, that one alone is incomplete.
  bool incomplete = false;
};

/// `file` is named in the findings. At most 100 mistakes are told.
ParsedDocument parse_document(std::string_view bytes, const std::string& file);

}  // namespace sp
