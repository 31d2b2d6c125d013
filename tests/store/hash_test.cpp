// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"
#include "ledger/format_page.hpp"
#include "ledger/second_encoding.hpp"
#include "store/store_fixture.hpp"

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <map>
#include <set>

namespace sp::test {
namespace {

/// A row of `events` as the file has it.
using Row = std::map<std::string, Value>;

Value value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

std::vector<Row> rows_of(const std::string& path, const std::string& sql) {
  SQLite::Database database(path);
  SQLite::Statement query(database, sql);
  std::vector<Row> rows;
  while (query.executeStep()) {
    rows.emplace_back();
    for (int i = 0; i < query.getColumnCount(); ++i) {
      rows.back()[query.getColumnName(i)] = value_of(query.getColumn(i));
    }
  }
  return rows;
}

/// With what the events correct, and their facts, under the names that the format page has for
/// them.
std::vector<Row> event_rows(const std::string& path) {
  auto rows = rows_of(path,
                      "SELECT e.*, c.number AS \"corrections.number\", c.kind AS "
                      "\"corrections.kind\" FROM events e LEFT JOIN corrections c ON c.seq = e.seq "
                      "ORDER BY e.seq");
  for (auto& row : rows) {
    const auto seq = std::to_string(std::get<std::int64_t>(row.at("seq")));
    for (const auto& name : read_format_page().fact_names) row["facts." + name] = Value();
    for (const auto& fact : rows_of(path, "SELECT name, value FROM facts WHERE seq = " + seq)) {
      row["facts." + std::get<std::string>(fact.at("name"))] = fact.at("value");
    }
  }
  return rows;
}

std::vector<std::string> columns_of(const std::string& path, const std::string& table) {
  std::vector<std::string> names;
  for (const auto& row : rows_of(path, "SELECT name FROM pragma_table_info('" + table + "')")) {
    names.push_back(std::get<std::string>(row.at("name")));
  }
  return names;
}

/// Every column that belongs to an event, by the names of event_rows().
std::vector<std::string> all_columns(const std::string& path) {
  auto names = columns_of(path, "events");
  for (const auto& name : columns_of(path, "corrections")) {
    if (name != "seq") names.push_back("corrections." + name);
  }
  for (const auto& name : read_format_page().fact_names) names.push_back("facts." + name);
  return names;
}

std::string bytes_of(const Hash& hash) {
  return {hash.bytes.begin(), hash.bytes.end()};
}

/// The hash that the row ought to have, by the format page.
std::string recomputed(const FormatPage& page, const Row& row, const Value& log_id,
                       const Value& previous) {
  std::vector<Value> values{log_id, previous};
  for (const auto& field : page.fields) values.push_back(row.at(field));
  const auto version = std::get<std::int64_t>(row.at("enc"));
  if (version > 1) {
    for (const auto& field : page.correction_fields) values.push_back(row.at(field));
  }
  if (version == 3) {
    std::vector<Value> facts;
    for (const auto& name : page.fact_names) {
      const auto& value = row.at("facts." + name);
      if (value.index() != 0) facts.insert(facts.end(), {name, value});
    }
    values.push_back(static_cast<std::int64_t>(facts.size() / 2));
    values.insert(values.end(), facts.begin(), facts.end());
  }
  const auto encoded = second_encoding(version, values);
  return bytes_of(sha256(std::string(1, '\0') + encoded));
}

Value log_id_of(const std::string& path) {
  return rows_of(path, "SELECT log_id FROM log").at(0).at("log_id");
}

/// A log with rows that between them fill every column, and rows with nulls.
void fill(const NewDatabase& database) {
  auto asked = opening("2024-0001");
  asked.request_id = "desk-7";
  asked.facts.variant = "renewal";
  append(*database.open(), {asked, follow_up("2024-0001", 2), opening("2024-0002"),
                            correction("2024-0001", 3), with_facts("2024-0001", 4)});
}

Value changed(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number ^ 1;
  if (const auto* bytes = std::get_if<std::string>(&value)) {
    auto other = *bytes;
    other[0] = static_cast<char>(other[0] ^ 1);
    return other;
  }
  return std::string();
}

TEST_CASE("every hash in the file follows from its row and the one before, by the format page") {
  const NewDatabase database;
  fill(database);
  const auto page = read_format_page();
  const auto log_id = log_id_of(database.path);
  Value previous = std::string(32, '\0');
  const auto rows = event_rows(database.path);
  REQUIRE(rows.size() == 5);
  for (const auto& row : rows) {
    CHECK(recomputed(page, row, log_id, previous) == std::get<std::string>(row.at("hash")));
    previous = row.at("hash");
  }
}

TEST_CASE("whichever column of an event is changed, its hash no longer fits") {
  const NewDatabase database;
  fill(database);
  const auto page = read_format_page();
  const auto log_id = log_id_of(database.path);
  const auto columns = all_columns(database.path);
  REQUIRE(columns.size() ==
          page.fields.size() + page.correction_fields.size() + page.fact_names.size() + 2);
  const auto rows = event_rows(database.path);
  // An opening by encoding 1, where what is corrected and facts have no place, an amendment by
  // encoding 2, an extension by encoding 3.
  for (const std::size_t place : {std::size_t{0}, std::size_t{3}, std::size_t{4}}) {
    const Value before = place == 0 ? Value(std::string(32, '\0')) : rows.at(place - 1).at("hash");
    for (const auto& column : columns) {
      CAPTURE(column);
      auto row = rows.at(place);
      if (place == 0 && column.starts_with("corrections.")) continue;
      if (place != 4 && column.starts_with("facts.")) continue;
      row.at(column) = changed(row.at(column));
      CHECK(recomputed(page, row, log_id, before) != std::get<std::string>(row.at("hash")));
    }
  }
}

TEST_CASE("between them the rows of this test fill every column of the log") {
  const NewDatabase database;
  fill(database);
  const auto rows = event_rows(database.path);
  for (const auto& column : all_columns(database.path)) {
    CAPTURE(column);
    const auto filled = [&](const Row& row) { return row.at(column).index() != 0; };
    CHECK(std::any_of(rows.begin(), rows.end(), filled));
  }
}

TEST_CASE("the log's id and the hash before are in every hash") {
  const NewDatabase database;
  fill(database);
  const auto page = read_format_page();
  const auto log_id = log_id_of(database.path);
  const auto rows = event_rows(database.path);
  const auto& row = rows.at(1);
  const auto hash = std::get<std::string>(row.at("hash"));
  CHECK(recomputed(page, row, log_id, rows.at(0).at("hash")) == hash);
  CHECK(recomputed(page, row, changed(log_id), rows.at(0).at("hash")) != hash);
  CHECK(recomputed(page, row, log_id, changed(rows.at(0).at("hash"))) != hash);
}

TEST_CASE("what an event commits to follows from its details") {
  const NewDatabase database;
  fill(database);
  for (const auto& event : event_rows(database.path)) {
    const auto seq = std::get<std::int64_t>(event.at("seq"));
    std::vector<Value> parts;
    std::string combined;
    for (const auto& row : rows_of(database.path, "SELECT * FROM details WHERE seq = " +
                                                      std::to_string(seq) + " ORDER BY field")) {
      Salt salt;
      const auto salt_bytes = std::get<std::string>(row.at("salt"));
      REQUIRE(salt_bytes.size() == salt.size());
      std::copy(salt_bytes.begin(), salt_bytes.end(), salt.begin());
      const auto field = std::get<std::string>(row.at("field"));
      const auto commitment =
          bytes_of(commit(salt, field + '\0' + std::get<std::string>(row.at("value"))));
      CHECK(commitment == std::get<std::string>(row.at("commitment")));
      // Length-prefixed bytes are a value without its type byte.
      combined +=
          second_encoding(0, {field}).substr(2) + second_encoding(0, {commitment}).substr(2);
    }
    CHECK(bytes_of(sha256(combined)) == std::get<std::string>(event.at("details_commitment")));
  }
}

TEST_CASE("no two personal values have the same salt") {
  const NewDatabase database;
  fill(database);
  std::set<Value> salts;
  const auto rows =
      rows_of(database.path, "SELECT salt FROM details UNION ALL SELECT salt FROM request_salts");
  for (const auto& row : rows) salts.insert(row.at("salt"));
  CHECK(rows.size() == 12);
  CHECK(salts.size() == rows.size());
}

TEST_CASE("no personal value stands in the log or in a projection") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, "2024-0001");
  append(*store, {follow_up("2024-0001", 2)});
  std::string all;
  for (const auto* table : {"events", "facts", "cases", "deadlines", "log", "blobs"}) {
    for (const auto& row : rows_of(database.path, std::string("SELECT * FROM ") + table)) {
      for (const auto& [column, value] : row) {
        if (const auto* text = std::get_if<std::string>(&value)) all += *text + "\n";
      }
    }
  }
  REQUIRE(all.find("bkn-medan") != std::string::npos);
  for (const auto* personal :
       {"actor-siti", "subject-budi", "reason-incomplete", "note-call-back"}) {
    CAPTURE(personal);
    CHECK(all.find(personal) == std::string::npos);
    // They are somewhere, else the search says nothing.
    CHECK(read_file(database.path).find(personal) != std::string::npos);
  }
}

}  // namespace
}  // namespace sp::test
