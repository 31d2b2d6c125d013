// SPDX-License-Identifier: Apache-2.0
#include "store/statements.hpp"

#include <SQLiteCpp/Column.h>
#include <sqlite3.h>

namespace sp {

std::unique_ptr<SQLite::Statement> Statements::take(const std::string& text) {
  const auto known = idle_.find(text);
  if (known == idle_.end() || known->second == nullptr) {
    return std::make_unique<SQLite::Statement>(database_, text);
  }
  return std::move(known->second);
}

void Statements::give_back(std::unique_ptr<SQLite::Statement> statement) noexcept {
  try {
    // One that has failed is not worth keeping.
    if (statement->tryReset() != SQLITE_OK) return;
    statement->clearBindings();
    idle_[statement->getQuery()] = std::move(statement);
  } catch (const std::exception&) {
    // Then it is prepared again.
  }
}

}  // namespace sp
