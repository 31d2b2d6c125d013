// SPDX-License-Identifier: Apache-2.0
#include "store/migration.hpp"

#include "store/backup.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_transaction.hpp"
#include "store/tree_rows.hpp"

#include <fmt/format.h>

#include <chrono>
#include <sys/stat.h>

namespace sp {
namespace {

bool is_there(const std::string& path) {
  struct stat about {};
  return ::lstat(path.c_str(), &about) == 0;
}

/// Is it a sound copy of the same log, with the same end and schema?
bool is_same(const std::string& backup, const Connection& connection, const LogHead& head) {
  const auto copy = connect(backup, StoreMode::read, std::chrono::seconds{1});
  if (!copy || copy->log_id != connection.log_id || copy->schema != connection.schema) return false;
  if (!check_pages(*copy->database, backup)) return false;
  const auto end = SqliteTransaction(*copy, backup).head();
  return end && end->seq == head.seq && end->hash == head.hash;
}

Result<void> keep_as_it_is(const Connection& connection, const std::string& path,
                           const std::string& backup, Undo& made) {
  if (is_there(backup)) {
    const auto head = SqliteTransaction(connection, path).head();
    if (!head) return fail(head.error());
    if (is_same(backup, connection, *head)) return {};
    return fail({.code = ErrorCode::migration_backup_differs, .args = {backup, path}});
  }
  // SQLite copies for nobody who is writing. A reader sees the same: no other may write now.
  const auto reader = connect(path, StoreMode::read, std::chrono::seconds{1});
  if (!reader) return fail(reader.error());
  const auto copied = copy_database(*reader, path, backup);
  if (!copied) return fail(copied.error());
  made.add(backup);
  return {};
}

}  // namespace

std::string backup_before_migration(const std::string& path, int schema) {
  return fmt::format("{}.schema-{}.backup", path, schema);
}

Result<Migration> migrate(Connection& connection, const std::string& path, Undo& made) {
  const auto backup = backup_before_migration(path, connection.schema);
  return guarded(path, [&]() -> Result<Migration> {
    const auto kept = keep_as_it_is(connection, path, backup, made);
    if (!kept) return fail(kept.error());
    auto& database = *connection.database;
    upgrade_schema(database, connection.schema);
    if (connection.schema < 2) {
      Statements statements(database);
      keep_all_subtrees(statements);
    }
    return Migration{.from = connection.schema, .to = schema_version, .backup = backup};
  });
}

}  // namespace sp
