// SPDX-License-Identifier: Apache-2.0
// A folder of standards: `<office>/<service>.toml`, older editions beside it as
// `<service>@<edition>.toml`, `<office>/agency.toml`, and `calendars/<id>.toml`. Ids hold neither
// dots nor leading slashes, so that no id leads out of the folder.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sp {

struct StandardFile {
  std::string id;    ///< office/service
  std::string path;  ///< as it can be opened
};

class StandardsFolder {
 public:
  explicit StandardsFolder(std::string root) : root_(std::move(root)) {}

  const std::string& root() const { return root_; }
  /// The newest edition of every standard, by id.
  Result<std::vector<StandardFile>> list() const;
  /// The file of the id and those of its older editions, newest file first. standard_unknown, with
  /// suggestions.
  Result<std::vector<StandardFile>> editions(const std::string& id) const;
  /// Text of `<office>/agency.toml`; agency_missing.
  Result<std::string> agency(const std::string& office) const;
  /// Text of `calendars/<id>.toml`; calendar_unknown, with suggestions.
  Result<std::string> calendar(const std::string& id) const;
  /// Ids of all files below `calendars`, of either kind, ascending.
  std::vector<std::string> calendars() const;
  std::string agency_path(const std::string& office) const;
  std::string calendar_path(const std::string& id) const;

 private:
  std::string root_;
};

/// The id that the path of a file gives a standard: its last folder and its name without `@edition`
/// and ending; empty where it has no such form.
std::string standard_id_of_path(const std::string& path);

}  // namespace sp
