// SPDX-License-Identifier: Apache-2.0
#include "store/new_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sp {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view random_part = "XXXXXX";

/// What a file is called while it is written, but for its random part.
std::string unfinished_name(const fs::path& path) {
  return "." + path.filename().string() + ".unfinished-";
}

Failure failed(const fs::path& path, int error) {
  return fail({.code = ErrorCode::io_failed, .args = {path.string(), std::strerror(error)}});
}

// The mode given to open() and mkdir() is only what the umask leaves of it. The group comes first:
// nobody of another one is let in.

int give_access(const fs::path& folder, const std::optional<gid_t>& group) {
  const bool given = !group || ::chown(folder.c_str(), static_cast<uid_t>(-1), *group) == 0;
  const mode_t mode = group ? S_ISGID | 0770 : 0700;
  return given && ::chmod(folder.c_str(), mode) == 0 ? 0 : errno;
}

int give_access(int file, const Access& access) {
  const bool given = !access.group || ::fchown(file, static_cast<uid_t>(-1), *access.group) == 0;
  return given && ::fchmod(file, access.mode) == 0 ? 0 : errno;
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Renames where nothing is in the way.
int give_name(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // Not every file system knows how. Two names for a moment do no harm.
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

/// Once the name is taken nobody can finish another file under it.
void remove_unfinished(const fs::path& path) {
  const auto prefix = unfinished_name(path);
  std::error_code error;
  std::vector<fs::path> left;
  for (fs::directory_iterator entry(path.parent_path(), error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    const bool ours = name.size() == prefix.size() + random_part.size() && name.starts_with(prefix);
    if (ours) left.push_back(entry->path());
  }
  for (const auto& file : left) ::unlink(file.c_str());
}

bool is_there(const fs::path& path) {
  struct stat about {};
  return ::lstat(path.c_str(), &about) == 0;
}

/// An open file, closed when it goes out of scope.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

bool sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return errno == EACCES;
  const bool synced = ::fsync(opened) == 0;
  ::close(opened);
  return synced;
}

Undo::~Undo() {
  // The innermost first. A folder into which others have put something stays.
  for (auto made = made_.rbegin(); made != made_.rend(); ++made) ::remove(made->c_str());
}

Result<void> make_folders(const fs::path& folder, const std::optional<gid_t>& group, Undo& undo) {
  std::error_code ignored;
  std::vector<fs::path> missing;
  for (auto path = folder; !path.empty() && !fs::exists(path, ignored); path = path.parent_path()) {
    missing.push_back(path);
  }
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
    if (::mkdir(path->c_str(), 0700) != 0) {
      const int error = errno;
      // Somebody else was quicker, or it ends in "..".
      if (error == EEXIST && fs::is_directory(*path, ignored)) continue;
      return failed(*path, error);
    }
    undo.add(*path);
    if (const int error = give_access(*path, group); error != 0) return failed(*path, error);
  }
  if (!fs::is_directory(folder, ignored)) return failed(folder, ENOTDIR);
  return {};
}

Result<bool> make_file(const fs::path& path, const Fill& fill, Undo& undo) {
  if (is_there(path)) return false;
  auto name = (path.parent_path() / unfinished_name(path)).string() + std::string(random_part);
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) return failed(path, errno);
  const OpenFile closed_at_the_end(file);
  Undo unfinished;
  unfinished.add(name);
  const auto access = fill(file, name);
  if (!access) return fail(access.error());
  int error = give_access(file, *access);
  if (error == 0 && ::fsync(file) != 0) error = errno;
  if (error == 0) error = give_name(name, path);
  // The winner of a race has removed what the others had begun.
  if (error == EEXIST || (error == ENOENT && is_there(path))) return false;
  if (error != 0) return failed(path, error);
  unfinished.keep();
  undo.add(path);
  static_cast<void>(sync_folder(path.parent_path()));
  remove_unfinished(path);
  return true;
}

Result<bool> make_file(const fs::path& path, std::string_view bytes,
                       const std::optional<gid_t>& group, Undo& undo) {
  const auto fill = [&](int file, const std::string&) -> Result<Access> {
    if (const int error = write_all(file, bytes); error != 0) return failed(path, error);
    return Access{.mode = group ? 0660U : 0600U, .group = group};
  };
  return make_file(path, fill, undo);
}

}  // namespace sp
