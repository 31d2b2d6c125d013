// SPDX-License-Identifier: Apache-2.0
// Every connection of the program has its settings, and it is seen where one has not.
#include "store/hardening.hpp"

#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace sp::test {
namespace {

TEST_CASE("a connection as SQLite opens it is not hardened, one of the program is") {
  const NewDatabase database;
  SQLite::Database plain(database.path, SQLite::OPEN_READONLY);
  const auto astray = unhardened(plain);
  for (const auto* const name : {"defensive", "trusted_schema", "foreign_keys", "cell_size_check",
                                 "recursive_triggers", "temp_store", "synchronous"}) {
    CAPTURE(std::string(name));
    CHECK(std::count(astray.begin(), astray.end(), name) == 1);
  }
  harden(plain);
  CHECK(unhardened(plain).empty());
}

TEST_CASE("one setting that is changed is named") {
  struct Row {
    std::string sql;
    std::string name;
  };
  const Row rows[] = {{"PRAGMA synchronous = FULL", "synchronous"},
                      {"PRAGMA secure_delete = OFF", "secure_delete"},
                      {"PRAGMA trusted_schema = ON", "trusted_schema"},
                      {"PRAGMA foreign_keys = OFF", "foreign_keys"},
                      {"PRAGMA temp_store = FILE", "temp_store"}};
  for (const auto& row : rows) {
    CAPTURE(row.name);
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    harden(database);
    database.exec(row.sql);
    CHECK(unhardened(database) == std::vector<std::string>{row.name});
  }
}

TEST_CASE("both ways of opening are hardened, and tell how the file is kept") {
  const NewDatabase database;
  for (const auto mode : {StoreMode::read, StoreMode::write}) {
    const auto storage = database.open(mode)->storage();
    REQUIRE(code_of(storage) == "");
    CHECK(storage->astray.empty());
    CHECK(storage->schema == 4);
    CHECK(storage->journal_mode == "delete");
    CHECK(std::count(storage->sqlite_version.begin(), storage->sqlite_version.end(), '.') == 2);
  }
}

}  // namespace
}  // namespace sp::test
