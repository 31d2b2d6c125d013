// SPDX-License-Identifier: Apache-2.0
// What two standard files say differently, key by key. Layout, comments and the order of tables
// are nothing that a file says; entries of a list that have an id are the same entry wherever they
// stand. But of steps and of conditional limits the order counts as well.
#pragma once

#include "formats/node.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// A key with a value that is on one side alone, or another on each.
struct FileChange {
  std::string part;  ///< the table at the top of the file, like "time_limit"; empty: none
  /// Like "procedure.step[draft].time", a list's entry by its id or its words; of an order that
  /// changed the list, like "procedure.step", its values the ids that both have.
  std::string path;
  std::optional<std::string> before;  ///< as the file has it, without quotes; nothing: not there
  std::optional<std::string> after;
  /// Does it change what is promised: how long, from when to when, what stops the clock?
  bool promise = false;
};

/// In the order of `before`'s file, what is only in `after` behind it, part by part. Two spellings
/// of one amount are the same.
std::vector<FileChange> difference(const Node& before, const Node& after);

}  // namespace sp
