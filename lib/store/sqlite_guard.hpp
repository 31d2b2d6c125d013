// SPDX-License-Identifier: Apache-2.0
// The one place where exceptions of the database library become Errors.
#pragma once

#include "base/hash.hpp"
#include "base/result.hpp"

#include <SQLiteCpp/Exception.h>

#include <stdexcept>
#include <string>

namespace sp {

/// A row that this program cannot have written.
class CorruptRow : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Other bytes stand under the hash of pinned ones.
CorruptRow changed_blob(const Hash& hash);

/// io_failed for a file that could not be read or written: it or its folder with the system's
/// reason where access to it is refused, else `path` with `otherwise`.
Error access_error(const std::string& path, bool writing, const std::string& otherwise);

/// database_busy, database_corrupt, database_foreign (not a database at all) or io_failed. What
/// only a mistake of ours can cause (bad SQL, a violated constraint) is thrown as std::logic_error.
Error error_of(const std::string& path, const SQLite::Exception& exception);

/// Runs `work`, which returns a Result, on the database at `path`.
template <class Work>
auto guarded(const std::string& path, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return fail(error_of(path, exception));
  } catch (const CorruptRow& exception) {
    return fail({.code = ErrorCode::database_corrupt, .args = {path, exception.what()}});
  } catch (const std::runtime_error& exception) {
    return fail({.code = ErrorCode::io_failed, .args = {path, exception.what()}});
  }
}

}  // namespace sp
