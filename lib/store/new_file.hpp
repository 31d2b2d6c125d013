// SPDX-License-Identifier: Apache-2.0
// Files and folders that come into being whole, with the access they are to have, or not at all.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace sp {

/// What has been made so far: removed when it goes out of scope, unless it is to be kept.
class Undo {
 public:
  Undo() = default;
  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;
  ~Undo();

  void add(std::filesystem::path made) { made_.push_back(std::move(made)); }
  void keep() { made_.clear(); }

 private:
  std::vector<std::filesystem::path> made_;
};

/// Makes `folder` and what is missing above it, each for its owner only (0700), with a group for it
/// as well (2770), whatever the umask. io_failed.
Result<void> make_folders(const std::filesystem::path& folder, const std::optional<gid_t>& group,
                          Undo& undo);

/// Who may do what with a new file.
struct Access {
  mode_t mode = 0600;
  std::optional<gid_t> group{};  ///< nothing: that of the account, or of a folder with set-group-id
};

/// What writes a new file and says what access it is to have: gets it open, and the name that it
/// has until it is whole.
using Fill = std::function<Result<Access>(int file, const std::string& name)>;

/// Makes a new file that `fill` writes, with its access whatever the umask. It has a name of its
/// own in the same folder, and is its owner's only, until it is whole and synced; only then is it
/// given its name, so that a death in the middle leaves no half of it in the way. What such a death
/// left is removed by the next that succeeds. False, and nothing is touched, where `path`, which
/// has a folder, is there already. io_failed, and what `fill` says.
Result<bool> make_file(const std::filesystem::path& path, const Fill& fill, Undo& undo);

/// The same with these bytes: 0600, with a group 0660 and that group's.
Result<bool> make_file(const std::filesystem::path& path, std::string_view bytes,
                       const std::optional<gid_t>& group, Undo& undo);

/// A name that was made or removed is only as durable as the folder that records it. False where
/// the folder cannot be synced; true where it may not be looked at: nothing more can be done.
[[nodiscard]] bool sync_folder(const std::filesystem::path& folder);

}  // namespace sp
