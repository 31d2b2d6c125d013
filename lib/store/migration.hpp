// SPDX-License-Identifier: Apache-2.0
// Bringing a database of an older schema to the newest one.
#pragma once

#include "base/result.hpp"
#include "store/case_store.hpp"
#include "store/new_file.hpp"
#include "store/sqlite_open.hpp"

#include <string>

namespace sp {

/// Where the database `path` is kept as it was before it left this schema.
std::string backup_before_migration(const std::string& path, int schema);

/// Migrates the database of `connection`, which is in its write transaction and has written nothing
/// yet, and keeps it as it was beside it; a backup that is made here is added to `made`. One that
/// stands there already is that of a migration that was not finished where it holds the same log to
/// the same end; else migration_backup_differs. database_corrupt, database_busy, io_failed. All of
/// it is undone with the transaction and with `made`.
Result<Migration> migrate(Connection& connection, const std::string& path, Undo& made);

}  // namespace sp
