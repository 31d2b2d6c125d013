// SPDX-License-Identifier: Apache-2.0
#include "store/database_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <linux/magic.h>
#include <memory>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace sp {
namespace {

namespace fs = std::filesystem;

Failure unsafe(const std::string& path, const char* reason) {
  return fail({.code = ErrorCode::database_path_unsafe, .args = {path, reason}});
}

Failure failed(const std::string& path, int error) {
  return fail({.code = ErrorCode::io_failed, .args = {path, std::strerror(error)}});
}

fs::path folder_of(const std::string& path) {
  const auto folder = fs::path(path).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// Symbolic links in the folders above are the system's own matter; one in place of the file is
/// not.
Result<std::string> with_real_folder(const std::string& path) {
  std::error_code error;
  const auto folder = fs::canonical(folder_of(path), error);
  if (error) return failed(path, error.value());
  return (folder / fs::path(path).filename()).string();
}

Result<void> check_file_system(const std::string& path, const std::string& folder) {
  struct statfs about {};
  if (::statfs(folder.c_str(), &about) != 0) return failed(path, errno);
  if (is_network_file_system(static_cast<long>(about.f_type))) return unsafe(path, "network");
  return {};
}

Result<gid_t> group_number(const std::string& name) {
  std::ifstream file("/etc/group");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  if (const auto group = find_group(text, name)) return *group;
  return fail({.code = ErrorCode::option_bad_value,
               .args = {"--group", name, "a group of /etc/group or its number"}});
}

Result<void> make_folder(const fs::path& folder, const std::optional<gid_t>& group) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return failed(folder.string(), error.value());
  if (!group) return {};
  if (::chown(folder.c_str(), static_cast<uid_t>(-1), *group) != 0 ||
      ::chmod(folder.c_str(), S_ISGID | 0770) != 0) {
    return failed(folder.string(), errno);
  }
  return {};
}

Result<void> make_file(const std::string& path, const std::optional<gid_t>& group) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0 && errno == EEXIST) {
    return fail({.code = ErrorCode::database_exists, .args = {path}});
  }
  if (file < 0) return failed(path, errno);
  // The mode given to open() is only what the umask leaves of it.
  int error = ::fchmod(file, 0600) == 0 ? 0 : errno;
  if (error == 0 && group) {
    const bool given =
        ::fchown(file, static_cast<uid_t>(-1), *group) == 0 && ::fchmod(file, 0660) == 0;
    error = given ? 0 : errno;
  }
  ::close(file);
  if (error == 0) return {};
  ::unlink(path.c_str());
  return failed(path, error);
}

std::string_view take_until(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const auto part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::optional<gid_t> parse_number(std::string_view text) {
  gid_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

}  // namespace

bool is_network_file_system(long magic) {
  // FUSE and 9p carry local disks and shared folders of virtual machines as well: not refused.
  constexpr std::array known{
      long{NFS_SUPER_MAGIC},   long{SMB_SUPER_MAGIC},    long{CIFS_SUPER_MAGIC},
      long{SMB2_SUPER_MAGIC},  long{AFS_SUPER_MAGIC},    long{AFS_FS_MAGIC},
      long{CODA_SUPER_MAGIC},  long{NCP_SUPER_MAGIC},    long{CEPH_SUPER_MAGIC},
      long{OCFS2_SUPER_MAGIC}, 0x0bd00bd0L /* Lustre */, 0x01161970L /* GFS2 */};
  // Where long has 32 bits the kernel's numbers may come with their sign.
  const auto number = static_cast<unsigned long>(magic) & 0xffffffffUL;
  return std::any_of(known.begin(), known.end(), [number](long one) {
    return (static_cast<unsigned long>(one) & 0xffffffffUL) == number;
  });
}

std::optional<gid_t> find_group(std::string_view group_file, std::string_view name) {
  while (!group_file.empty()) {
    auto line = take_until(group_file, '\n');
    if (take_until(line, ':') != name) continue;
    take_until(line, ':');
    return parse_number(take_until(line, ':'));
  }
  return parse_number(name);
}

Result<std::string> find_database_file(const std::string& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) return failed(path, errno);
    return fail({.code = ErrorCode::database_missing, .args = {path}});
  }
  if (S_ISLNK(about.st_mode)) return unsafe(path, "symlink");
  if (S_ISDIR(about.st_mode)) return unsafe(path, "directory");
  if (!S_ISREG(about.st_mode)) return unsafe(path, "not_a_file");
  if (const auto fine = check_file_system(path, path); !fine) return fail(fine.error());
  return with_real_folder(path);
}

Result<std::string> make_database_file(const NewStore& options) {
  struct stat about {};
  if (::lstat(options.path.c_str(), &about) == 0) {
    return fail({.code = ErrorCode::database_exists, .args = {options.path}});
  }
  std::optional<gid_t> group;
  if (options.group) {
    const auto number = group_number(*options.group);
    if (!number) return fail(number.error());
    group = *number;
  }
  const auto folder = folder_of(options.path);
  if (const auto made = make_folder(folder, group); !made) return fail(made.error());
  if (const auto fine = check_file_system(options.path, folder.string()); !fine) {
    return fail(fine.error());
  }
  const auto path = with_real_folder(options.path);
  if (!path) return path;
  if (const auto made = make_file(*path, group); !made) return fail(made.error());
  return path;
}

}  // namespace sp
