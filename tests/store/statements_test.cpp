// SPDX-License-Identifier: Apache-2.0
#include "store/statements.hpp"

#include "store/store_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <doctest/doctest.h>

namespace sp::test {
namespace {

SQLite::Database in_memory() {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("CREATE TABLE t (n INTEGER UNIQUE); INSERT INTO t VALUES (1), (2), (3)");
  return database;
}

TEST_CASE("the same statement can be in use twice") {
  auto database = in_memory();
  Statements statements(database);
  const std::string text = "SELECT n FROM t ORDER BY n";
  std::string seen;
  Query outer(statements, text);
  while (outer.executeStep()) {
    Query inner(statements, text);
    while (inner.executeStep()) seen += inner.getColumn(0).getString();
    seen += ";";
  }
  CHECK(seen == "123;123;123;");
}

TEST_CASE("a statement begins anew, with no value of its last use") {
  auto database = in_memory();
  Statements statements(database);
  const std::string text = "SELECT ifnull(?, 'none'), n FROM t ORDER BY n";
  {
    Query first(statements, text);
    static_cast<SQLite::Statement&>(first).bind(1, 7);
    REQUIRE(first.executeStep());
    CHECK(first.getColumn(0).getString() == "7");
  }
  Query second(statements, text);
  REQUIRE(second.executeStep());
  CHECK(second.getColumn(0).getString() == "none");
  CHECK(second.getColumn(1).getInt() == 1);
}

TEST_CASE("a statement that was left among its rows holds no lock") {
  const NewDatabase file;
  SQLite::Database reading(file.path, SQLite::OPEN_READONLY);
  Statements statements(reading);
  { CHECK(Query(statements, "SELECT 1 FROM log").executeStep()); }
  SQLite::Database writing(file.path, SQLite::OPEN_READWRITE);
  writing.exec("BEGIN EXCLUSIVE; ROLLBACK");
}

TEST_CASE("a statement that has failed can be used again") {
  auto database = in_memory();
  Statements statements(database);
  const std::string text = "INSERT INTO t VALUES (?)";
  struct Row {
    int number;
    bool fits;
  };
  for (const auto& row : {Row{1, false}, Row{4, true}, Row{4, false}, Row{5, true}}) {
    Query insert(statements, text);
    static_cast<SQLite::Statement&>(insert).bind(1, row.number);
    if (row.fits) CHECK(insert.exec() == 1);
    if (!row.fits) CHECK_THROWS_AS(insert.exec(), SQLite::Exception);
  }
  CHECK(database.execAndGet("SELECT sum(n) FROM t").getInt() == 15);
}

}  // namespace
}  // namespace sp::test
