// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_open.hpp"

#include "store/hardening.hpp"
#include "store/random.hpp"
#include "store/sqlite_columns.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_schema.hpp"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

namespace sp {
namespace {

constexpr std::uint8_t replay_bit = 0x80;

std::unique_ptr<SQLite::Database> open_file(const std::string& path, StoreMode mode,
                                            std::chrono::milliseconds patience) {
  const int access = mode == StoreMode::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
  auto database = std::make_unique<SQLite::Database>(
      path, access | SQLite::OPEN_NOFOLLOW | SQLite::OPEN_NOMUTEX,
      static_cast<int>(patience.count()));
  harden(*database);
  return database;
}

Result<void> check_writable(SQLite::Database& database, const std::string& path) {
  if (sqlite3_db_readonly(database.getHandle(), "main") == 0) return {};
  // SQLite falls back to reading where it may not write, and does not say why.
  return fail(access_error(path, true, std::strerror(EACCES)));
}

Result<void> read_log_row(Connection& connection) {
  SQLite::Statement query(*connection.database, "SELECT log_id, replay FROM log WHERE id = 1");
  if (!query.executeStep()) throw CorruptRow("the log has no id");
  ColumnReader row(query);
  connection.log_id = row.bytes<16>();
  const auto replay = row.integer();
  connection.replay = (connection.log_id.front() & replay_bit) != 0;
  if (replay != (connection.replay ? 1 : 0)) {
    throw CorruptRow("the log's id does not say what its replay column says");
  }
  return {};
}

Result<Connection> checked(std::unique_ptr<SQLite::Database> database, const std::string& path) {
  Connection connection{.database = std::move(database)};
  auto& handle = *connection.database;
  handle.exec("BEGIN");
  if (const auto ours = check_schema(handle, path); !ours) return fail(ours.error());
  if (const auto read = read_log_row(connection); !read) return fail(read.error());
  connection.schema = schema_of(handle);
  handle.exec("COMMIT");
  stand_in_for_missing_tables(handle, connection.schema);
  return connection;
}

/// A writer died in the middle: only who may write can put back what it had begun to change.
void recover(const std::string& path, std::chrono::milliseconds patience) {
  const auto database = open_file(path, StoreMode::write, patience);
  database->exec("SELECT count(*) FROM sqlite_schema");
}

Result<Connection> open_to_read(const std::string& path, std::chrono::milliseconds patience) {
  try {
    return checked(open_file(path, StoreMode::read, patience), path);
  } catch (const SQLite::Exception& exception) {
    if (exception.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) throw;
  }
  recover(path, patience);
  return checked(open_file(path, StoreMode::read, patience), path);
}

Result<Connection> open_to_write(const std::string& path, std::chrono::milliseconds patience) {
  auto database = open_file(path, StoreMode::write, patience);
  if (const auto writable = check_writable(*database, path); !writable) {
    return fail(writable.error());
  }
  auto connection = checked(std::move(database), path);
  if (!connection) return connection;
  // Only now: a file that is not ours is not changed.
  const auto mode = connection->database->execAndGet("PRAGMA journal_mode = DELETE").getString();
  if (mode == "delete") return connection;
  return fail({.code = ErrorCode::io_failed, .args = {path, "journal_mode = " + mode}});
}

std::string bytes_of(SQLite::Database& database) {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(database.getHandle(), "main", &size, 0), &sqlite3_free);
  if (!bytes) throw std::runtime_error("out of memory");
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace

Result<Connection> connect(const std::string& path, StoreMode mode,
                           std::chrono::milliseconds patience) {
  return guarded(path, [&] {
    return mode == StoreMode::read ? open_to_read(path, patience) : open_to_write(path, patience);
  });
}

Result<std::string> new_database(bool replay) {
  // In memory, so that the file is written in one go.
  const std::string nowhere = ":memory:";
  return guarded(nowhere, [&]() -> Result<std::string> {
    SQLite::Database database(nowhere, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    harden(database);
    auto id = random_bytes();
    id.front() =
        static_cast<std::uint8_t>(replay ? id.front() | replay_bit : id.front() & (replay_bit - 1));
    database.exec("BEGIN IMMEDIATE");
    create_schema(database);
    SQLite::Statement insert(database, "INSERT INTO log (id, log_id, replay) VALUES (1, ?, ?)");
    ColumnWriter(insert).add(id).add(std::int64_t{replay});
    insert.exec();
    database.exec("COMMIT");
    return bytes_of(database);
  });
}

}  // namespace sp
