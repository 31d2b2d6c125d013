// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_guard.hpp"

#include <sqlite3.h>

namespace sp {

CorruptRow changed_blob(const Hash& hash) {
  return CorruptRow("pinned bytes have changed: " + to_hex(hash));
}

Error error_of(const std::string& path, const SQLite::Exception& exception) {
  const std::string reason = exception.what();
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.code = ErrorCode::database_busy, .args = {path}};
    case SQLITE_CORRUPT:
      return {.code = ErrorCode::database_corrupt, .args = {path, reason}};
    case SQLITE_NOTADB:
      return {.code = ErrorCode::database_foreign, .args = {path}};
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
      throw std::logic_error("database: " + reason);
    default:
      return {.code = ErrorCode::io_failed, .args = {path, reason}};
  }
}

}  // namespace sp
