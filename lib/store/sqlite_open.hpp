// SPDX-License-Identifier: Apache-2.0
// Opening the database file: hardened, and refused unless it is what it should be.
#pragma once

#include "base/result.hpp"
#include "ledger/encoding.hpp"
#include "store/case_store.hpp"

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>

namespace sp {

/// An open database that has passed all checks.
struct Connection {
  std::unique_ptr<SQLite::Database> database;
  LogId log_id{};
  bool replay = false;
  int schema = 0;  ///< of the file when it was opened
};

/// Opens what find_database_file() gave as `path`.
Result<Connection> connect(const std::string& path, StoreMode mode,
                           std::chrono::milliseconds patience);

/// The bytes of a database with a new, empty log.
Result<std::string> new_database(bool replay);

}  // namespace sp
