// SPDX-License-Identifier: Apache-2.0
#include "store/tamper.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <vector>

namespace sp::test {

void tamper(const std::string& path, const std::string& sql) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE);
  std::vector<std::string> names;
  std::string definitions;
  SQLite::Statement triggers(database,
                             "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  while (triggers.executeStep()) {
    names.push_back(triggers.getColumn(0).getString());
    definitions += triggers.getColumn(1).getString() + ";\n";
  }
  triggers.reset();
  database.exec("PRAGMA ignore_check_constraints = ON");
  database.exec("BEGIN");
  for (const auto& name : names) database.exec("DROP TRIGGER " + name);
  database.exec(sql);
  database.exec(definitions + "COMMIT");
}

}  // namespace sp::test
