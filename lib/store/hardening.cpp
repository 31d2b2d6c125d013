// SPDX-License-Identifier: Apache-2.0
#include "store/hardening.hpp"

#include <SQLiteCpp/Column.h>
#include <sqlite3.h>

#include <array>

namespace sp {
namespace {

struct Option {
  int number;
  int value;
  const char* name;
};

constexpr std::array options{Option{SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
                             Option{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted_schema"},
                             Option{SQLITE_DBCONFIG_DQS_DML, 0, "dqs_dml"},
                             Option{SQLITE_DBCONFIG_DQS_DDL, 0, "dqs_ddl"},
                             Option{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension"},
                             Option{SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, "triggers"},
                             Option{SQLITE_DBCONFIG_ENABLE_FKEY, 1, "foreign_keys"}};

struct Pragma {
  const char* name;
  int value;
};

constexpr int in_memory = 2;
constexpr int extra = 3;
constexpr std::array pragmas{Pragma{"cell_size_check", 1}, Pragma{"secure_delete", 1},
                             Pragma{"recursive_triggers", 1}, Pragma{"temp_store", in_memory},
                             Pragma{"synchronous", extra}};

}  // namespace

void harden(SQLite::Database& database) {
  for (const auto& option : options) {
    database.check(sqlite3_db_config(database.getHandle(), option.number, option.value, nullptr));
  }
  for (const auto& pragma : pragmas) {
    database.exec("PRAGMA " + std::string(pragma.name) + " = " + std::to_string(pragma.value));
  }
}

std::vector<std::string> unhardened(SQLite::Database& database) {
  std::vector<std::string> astray;
  for (const auto& option : options) {
    int value = -1;
    database.check(sqlite3_db_config(database.getHandle(), option.number, -1, &value));
    if (value != option.value) astray.emplace_back(option.name);
  }
  for (const auto& pragma : pragmas) {
    const auto value = database.execAndGet("PRAGMA " + std::string(pragma.name)).getInt();
    if (value != pragma.value) astray.emplace_back(pragma.name);
  }
  return astray;
}

}  // namespace sp
