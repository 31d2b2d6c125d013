// SPDX-License-Identifier: Apache-2.0
#include "faults/examination.hpp"

#include "ledger/digest.hpp"
#include "ledger/format_page.hpp"
#include "ledger/second_encoding.hpp"
#include "store/case_store.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>

namespace sp::test {
namespace fs = std::filesystem;
namespace {

SQLite::Database plain(const std::string& path) {
  return SQLite::Database(path, SQLite::OPEN_READONLY, 0, "unix");
}

std::vector<std::string> texts(SQLite::Database& database, const std::string& sql) {
  std::vector<std::string> out;
  SQLite::Statement query(database, sql);
  while (query.executeStep()) out.push_back(query.getColumn(0).getString());
  return out;
}

std::string quoted_columns(SQLite::Database& database, const std::string& table) {
  static const std::set<std::string> random{
      "events.hash",  "events.request_commitment", "events.details_commitment",
      "details.salt", "details.commitment",        "request_salts.salt",
      "log.log_id"};
  std::string out = "''";
  for (const auto& name : texts(database, "SELECT name FROM pragma_table_info('" + table + "')")) {
    if (!random.contains(table + "." + name)) out += " || '|' || quote(" + name + ")";
  }
  return out;
}

Value value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

/// The chain a second time, by the format page.
std::string broken_link(SQLite::Database& database) {
  static const FormatPage page = read_format_page();
  SQLite::Statement log(database, "SELECT log_id FROM log");
  log.executeStep();
  const Value log_id = log.getColumn(0).getString();
  Value previous = std::string(32, '\0');
  SQLite::Statement rows(database, "SELECT * FROM events ORDER BY seq");
  while (rows.executeStep()) {
    std::vector<Value> values{log_id, previous};
    for (const auto& field : page.fields) values.push_back(value_of(rows.getColumn(field.c_str())));
    const auto encoded = second_encoding(rows.getColumn("enc").getInt64(), values);
    const auto hash = sha256(std::string(1, '\0') + encoded);
    previous = std::string(hash.bytes.begin(), hash.bytes.end());
    if (rows.getColumn("hash").getString() != std::get<std::string>(previous)) {
      return "event " + rows.getColumn("seq").getString() + " is not linked";
    }
  }
  return {};
}

std::string damage(const std::string& path) {
  auto database = plain(path);
  const auto checked = texts(database, "PRAGMA integrity_check");
  if (checked != std::vector<std::string>{"ok"}) return checked.front();
  if (!texts(database, "SELECT 1 FROM pragma_foreign_key_check").empty()) return "a foreign key";
  return broken_link(database);
}

/// Recovers what has to be recovered.
std::string refused(const std::string& path) {
  const auto store = CaseStore::open({.path = path, .mode = StoreMode::write});
  return store ? std::string() : std::string(name_of(store.error().code));
}

}  // namespace

Rows content_of(const std::string& path) {
  auto database = plain(path);
  Rows content;
  for (const auto& table :
       texts(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const auto columns = quoted_columns(database, table);
    auto rows = texts(database, "SELECT " + columns + " FROM " + table);
    std::sort(rows.begin(), rows.end());
    for (const auto& row : rows) content.push_back(table + row);
  }
  return content;
}

Found examine(const std::string& path, const std::vector<Rows>& after) {
  if (auto reason = refused(path); !reason.empty()) return {"not opened: " + reason, 0};
  try {
    if (auto what = damage(path); !what.empty()) return {what, 0};
    const auto found = std::find(after.begin(), after.end(), content_of(path));
    if (found == after.end()) return {"neither with nor without an event", 0};
    return {{}, static_cast<std::size_t>(found - after.begin())};
  } catch (const SQLite::Exception& exception) {
    return {exception.what(), 0};
  }
}

Restored::Restored(const Files& files) {
  auto pattern = (fs::temp_directory_path() / "sp-faults-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = pattern;
  write_files(folder_, files);
}

Restored::~Restored() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace sp::test
