// SPDX-License-Identifier: Apache-2.0
#include "store/backup.hpp"

#include "store/database_file.hpp"
#include "store/new_file.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace sp {
namespace {

/// The database, and what SQLite and the queue of writers keep or would look for beside it: a
/// backup under the name of a journal would be played back into the database.
constexpr std::array belonging{"", "-journal", "-wal", "-shm", ".lock", ".reminders"};

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  if (::stat(a.c_str(), &first) != 0 || ::stat(b.c_str(), &second) != 0) return false;
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// What SQLite says of the database when two files are concerned; all else is said of the copy.
bool is_about_source(const SQLite::Exception& exception) {
  switch (exception.getExtendedErrorCode()) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
      return true;
    default:
      break;
  }
  const int code = exception.getErrorCode() & 0xff;
  return code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_CORRUPT;
}

/// In one step: in several, every write of others in between would make it begin anew.
Result<void> copy_pages(SQLite::Database& from, const std::string& path, const std::string& copy,
                        const std::string& backup) {
  try {
    SQLite::Database to(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW);
    // It is synced as a whole afterwards, and thrown away where that fails.
    to.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    const int status = SQLite::Backup(to, from).executeStep();
    if (status == SQLITE_DONE) return {};
    return fail({.code = ErrorCode::database_busy, .args = {path}});
  } catch (const SQLite::Exception& exception) {
    return fail(error_of(is_about_source(exception) ? path : backup, exception));
  }
}

/// Opens the copy as every command would, and looks through it.
Result<void> check_copy(const std::string& copy, const LogHead& expected,
                        const std::string& backup) {
  const auto connection = connect(copy, StoreMode::read, std::chrono::seconds{1});
  if (!connection) return fail(connection.error());
  if (const auto sound = check_pages(*connection->database, backup); !sound) return sound;
  const auto head = SqliteTransaction(*connection, backup).head();
  if (!head) return fail(head.error());
  if (head->seq == expected.seq && head->hash == expected.hash) return {};
  return fail({.code = ErrorCode::io_failed, .args = {backup, std::strerror(EIO)}});
}

/// The database's own; its group only where the account may give it, else nobody but the owner.
Access access_like(const std::string& path, int file) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return {};
  constexpr mode_t all = S_IRWXU | S_IRWXG | S_IRWXO;
  if (::fchown(file, static_cast<uid_t>(-1), about.st_gid) != 0) {
    return {.mode = about.st_mode & S_IRWXU, .group = {}};
  }
  return {.mode = about.st_mode & all, .group = about.st_gid};
}

}  // namespace

Result<std::string> find_backup_place(const std::string& path, const std::string& backup) {
  const auto place = find_place(backup);
  if (!place) return place;
  const bool belongs = std::any_of(belonging.begin(), belonging.end(),
                                   [&](const char* ending) { return *place == path + ending; });
  if (belongs || is_same_file(path, *place)) {
    return fail({.code = ErrorCode::backup_is_database, .args = {backup}});
  }
  struct stat about {};
  if (::lstat(place->c_str(), &about) != 0) return place;
  return fail({.code = ErrorCode::backup_exists, .args = {backup}});
}

Result<void> check_pages(SQLite::Database& database, const std::string& path) {
  return guarded(path, [&]() -> Result<void> {
    const auto found = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (found == "ok") return {};
    return fail({.code = ErrorCode::database_corrupt, .args = {path, found}});
  });
}

Result<LogHead> copy_database(const Connection& connection, const std::string& path,
                              const std::string& backup) {
  const auto head = SqliteTransaction(connection, path).head();
  if (!head) return head;
  const auto fill = [&](int file, const std::string& copy) -> Result<Access> {
    const auto copied = copy_pages(*connection.database, path, copy, backup);
    if (!copied) return fail(copied.error());
    const auto checked = check_copy(copy, *head, backup);
    return checked ? access_like(path, file) : Result<Access>(fail(checked.error()));
  };
  Undo undo;
  const auto made = make_file(backup, fill, undo);
  if (!made) return fail(made.error());
  undo.keep();
  if (*made) return head;
  return fail({.code = ErrorCode::backup_exists, .args = {backup}});
}

}  // namespace sp
