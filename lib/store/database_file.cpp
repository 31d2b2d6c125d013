// SPDX-License-Identifier: Apache-2.0
#include "store/database_file.hpp"

#include "store/left_journal.hpp"
#include "store/new_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

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

/// The folder itself or, where there is none yet, the one that it will be in.
fs::path nearest_folder(fs::path folder) {
  std::error_code ignored;
  while (!folder.empty() && !fs::exists(folder, ignored)) folder = folder.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// A folder that was there before is left as it is: it may be shared for good reasons. But the
/// group must be able to write in it, and what one member puts there must be the group's.
Result<void> check_folder_of_group(const fs::path& folder, gid_t group, const std::string& name) {
  struct stat about {};
  if (::stat(folder.c_str(), &about) != 0) return {};
  constexpr mode_t needed = S_ISGID | S_IRWXG;
  if (about.st_gid == group && (about.st_mode & needed) == needed) return {};
  return fail({.code = ErrorCode::folder_not_for_group, .args = {folder.string(), name}});
}

/// What can be known before anything is made; the number of the group.
Result<std::optional<gid_t>> check_place(const NewStore& options) {
  struct stat about {};
  if (::lstat(options.path.c_str(), &about) == 0) {
    return fail({.code = ErrorCode::database_exists, .args = {options.path}});
  }
  const auto folder = folder_of(options.path);
  const auto near = nearest_folder(folder).string();
  if (const auto fine = check_file_system(options.path, near); !fine) return fail(fine.error());
  if (!options.group) return std::optional<gid_t>{};
  const auto group = group_number(*options.group);
  if (!group) return fail(group.error());
  const auto fit = check_folder_of_group(folder, *group, *options.group);
  return fit ? Result<std::optional<gid_t>>(*group) : fail(fit.error());
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

Result<DatabasePlace> look_at_place(const std::string& path) {
  struct stat file {};
  struct statfs disk {};
  if (::stat(path.c_str(), &file) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) return failed(path, errno);
    return fail({.code = ErrorCode::database_missing, .args = {path}});
  }
  struct stat folder {};
  const bool whole =
      ::statfs(path.c_str(), &disk) == 0 && ::stat(folder_of(path).c_str(), &folder) == 0;
  if (!whole) return failed(path, errno);
  const auto size = static_cast<std::uint64_t>(disk.f_bsize);
  constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  const auto blocks = std::min<std::uint64_t>(disk.f_bavail, most / size);
  return DatabasePlace{.bytes = file.st_size,
                       .free_bytes = static_cast<std::int64_t>(blocks * size),
                       .mode = file.st_mode & 07777,
                       .folder_mode = folder.st_mode & 07777,
                       .owner = file.st_uid,
                       .group = file.st_gid,
                       .file_system = static_cast<unsigned long>(disk.f_type),
                       .network = is_network_file_system(static_cast<long>(disk.f_type)),
                       .journal_left = has_left_journal(path)};
}

Result<std::string> find_place(const std::string& path) {
  auto place = with_real_folder(path);
  if (!place) return place;
  const auto fine = check_file_system(path, folder_of(*place));
  return fine ? place : fail(fine.error());
}

Result<void> make_database_file(const NewStore& options, std::string_view bytes) {
  const auto group = check_place(options);
  if (!group) return fail(group.error());
  Undo undo;
  if (const auto made = make_folders(folder_of(options.path), *group, undo); !made) return made;
  const auto path = with_real_folder(options.path);
  if (!path) return fail(path.error());
  // The database last: where it stands, all that belongs to it stands.
  for (const auto& file : options.beside) {
    const auto made = make_file(folder_of(*path) / file.name, file.text, *group, undo);
    if (!made) return fail(made.error());
  }
  const auto made = make_file(*path, bytes, *group, undo);
  if (!made) return fail(made.error());
  undo.keep();
  if (*made) return {};
  return fail({.code = ErrorCode::database_exists, .args = {options.path}});
}

}  // namespace sp
