// SPDX-License-Identifier: Apache-2.0
// The database as a file: where it may be, who may read it, how it comes into being.
#pragma once

#include "base/result.hpp"
#include "store/case_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace sp {

/// The path of an existing database with its folder made absolute and free of symbolic links, so
/// that SQLite takes it for a plain file name. database_missing, io_failed, or database_path_unsafe
/// with "symlink", "directory", "not_a_file" or "network" as its reason.
Result<std::string> find_database_file(const std::string& path);

/// database_missing, io_failed.
Result<DatabasePlace> look_at_place(const std::string& path);

/// Where a new file is to be, in the same form; its folder must be there. io_failed, or
/// database_path_unsafe with "network".
Result<std::string> find_place(const std::string& path);

/// Makes a file of these bytes, its folder where there is none, and what is to stand beside it,
/// with the access that `options` ask for, whatever the umask. On failure nothing is left. Errors
/// as of CaseStore::create.
Result<void> make_database_file(const NewStore& options, std::string_view bytes);

/// Is this `f_type` of statfs a file system whose locks or syncs depend on another machine?
bool is_network_file_system(long magic);

/// Number of the group `name`, which may be that number, in the text of an /etc/group. The release
/// binary is static, so that the C library's own look-up is not to be had.
std::optional<gid_t> find_group(std::string_view group_file, std::string_view name);

}  // namespace sp
