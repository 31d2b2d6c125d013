// SPDX-License-Identifier: Apache-2.0
// A copy of the database by SQLite's online backup interface.
#pragma once

#include "base/result.hpp"
#include "store/case_store.hpp"
#include "store/sqlite_open.hpp"

#include <string>

namespace sp {

/// Where the backup of the database `path` is to be, with its folder made absolute. `path` is what
/// find_database_file() gave. Errors as of CaseStore::backup.
Result<std::string> find_backup_place(const std::string& path, const std::string& backup);

/// Copies the database of `connection`, whose file is `path`, to the new file `backup`, a place
/// that find_backup_place() gave. Errors as of CaseStore::backup.
Result<LogHead> copy_database(const Connection& connection, const std::string& path,
                              const std::string& backup);

/// Are the pages of the file sound? database_corrupt, naming the first fault.
Result<void> check_pages(SQLite::Database& database, const std::string& path);

}  // namespace sp
