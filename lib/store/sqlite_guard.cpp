// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_guard.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sp {

CorruptRow changed_blob(const Hash& hash) {
  return CorruptRow("pinned bytes have changed: " + to_hex(hash));
}

Error access_error(const std::string& path, bool writing, const std::string& otherwise) {
  const auto refused = [](const std::string& name, int access) {
    // By the effective account, as the kernel decides when a file is opened.
    return ::faccessat(AT_FDCWD, name.c_str(), access, AT_EACCESS) != 0;
  };
  const auto failed = [](const std::string& name, const std::string& reason) {
    return Error{.code = ErrorCode::io_failed, .args = {name, reason}};
  };
  if (refused(path, writing ? R_OK | W_OK : R_OK)) return failed(path, std::strerror(errno));
  // A journal is made beside the database, and removed.
  const auto slash = path.rfind('/');
  const auto folder =
      slash == std::string::npos ? "." : path.substr(0, std::max(slash, std::size_t{1}));
  if (refused(folder, W_OK | X_OK)) return failed(folder, std::strerror(errno));
  return failed(path, otherwise);
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
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return access_error(path, true, reason);
    case SQLITE_CANTOPEN:
      return access_error(path, false, reason);
    case SQLITE_FULL:
      return {.code = ErrorCode::io_failed, .args = {path, std::strerror(ENOSPC)}};
    case SQLITE_IOERR:
      return {.code = ErrorCode::io_failed, .args = {path, std::strerror(EIO)}};
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
