// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_schema.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

std::string code_of_open(const std::string& path) {
  return code_of(CaseStore::open({.path = path}));
}

TEST_CASE("layout and comments of SQL do not matter, everything else does") {
  struct Row {
    std::string_view sql;
    std::string_view normal;
    std::string_view why;
  };
  const Row rows[] = {
      {"a  b\n\tc", "a b c", "white space"},
      {"  a ", "a", "at both ends"},
      {"a -- b\nc", "a c", "a comment"},
      {"a -- b", "a", "a comment at the end"},
      {"'a  --b'  c", "'a  --b' c", "inside quotes"},
      {"\"a  b\"", "\"a  b\"", "inside double quotes"},
      {"'it''s  so'", "'it''s  so'", "a doubled quote"},
      {"'a", "'a", "an open quote"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(normalised_sql(row.sql) == row.normal);
  }
}

TEST_CASE("a database whose schema was changed is not opened") {
  struct Row {
    std::string_view sql;
    std::string_view why;
  };
  const Row rows[] = {
      {"DROP TRIGGER events_unchanged", "a guard is gone"},
      {"DROP INDEX events_by_case", "an index is gone"},
      {"CREATE TABLE extra (x)", "a table more"},
      {"CREATE VIEW extra AS SELECT 1", "a view more"},
      {"CREATE TRIGGER extra AFTER INSERT ON cases BEGIN DELETE FROM deadlines; END",
       "a trigger more"},
      {"CREATE INDEX extra ON events (uid)", "an index more"},
      {"ALTER TABLE cases ADD COLUMN extra TEXT", "a column more"},
      {"ALTER TABLE cases RENAME COLUMN units TO pieces", "a column with another name"},
      {"DROP TRIGGER events_undeleted; CREATE TRIGGER events_undeleted BEFORE DELETE ON events "
       "BEGIN SELECT 1; END",
       "a guard that guards nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    REQUIRE(run_sql(database.path, std::string(row.sql)) == "");
    CHECK(code_of_open(database.path) == "database_corrupt");
  }
}

TEST_CASE("the object that differs is named") {
  const NewDatabase database;
  REQUIRE(run_sql(database.path, "DROP TRIGGER events_unchanged") == "");
  const auto opened = CaseStore::open({.path = database.path});
  REQUIRE(code_of(opened) == "database_corrupt");
  CHECK(opened.error().args.at(1) == "CREATE TRIGGER events_unchanged");
}

TEST_CASE("statistics for the query planner are no change of the schema") {
  const NewDatabase database;
  open_case(*database.open(), "2024-0001");
  REQUIRE(run_sql(database.path, "ANALYZE") == "");
  CHECK(code_of_open(database.path) == "");
}

/// Writes into the schema past SQLite, which keeps names that begin with sqlite_ for itself.
std::string plant(const std::string& type, const std::string& name, const std::string& table,
                  const std::string& sql) {
  return "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, "
         "sql) VALUES ('" +
         type + "', '" + name + "', '" + table + "', 0, '" + sql + "')";
}

TEST_CASE("what hides behind the names of the planner's statistics is a change of the schema") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const Row rows[] = {
      {plant("trigger", "sqlite_stat1", "details",
             "CREATE TRIGGER sqlite_stat1 BEFORE INSERT ON details WHEN NEW.field = ''reason'' "
             "BEGIN SELECT RAISE(IGNORE); END"),
       "a trigger that swallows reasons"},
      {plant("trigger", "sqlite_stat4", "deadlines",
             "CREATE TRIGGER sqlite_stat4 AFTER INSERT ON deadlines BEGIN DELETE FROM deadlines; "
             "END"),
       "a trigger that empties the list of deadlines"},
      {plant("view", "sqlite_stat1", "sqlite_stat1", "CREATE VIEW sqlite_stat1 AS SELECT 1"),
       "a view"},
      {plant("table", "sqlite_stat1", "details",
             "CREATE TRIGGER sqlite_stat1 BEFORE INSERT ON details BEGIN SELECT RAISE(IGNORE); "
             "END"),
       "a trigger that says it is a table"},
      {"ANALYZE; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
       "'CREATE TABLE sqlite_stat1(tbl,idx,stat,extra)' WHERE name = 'sqlite_stat1'",
       "statistics with a column more"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    open_case(*database.open(), "2024-0001");
    REQUIRE(run_sql(database.path, row.sql) == "");
    CHECK(code_of_open(database.path) == "database_corrupt");
  }
}

}  // namespace
}  // namespace sp::test
