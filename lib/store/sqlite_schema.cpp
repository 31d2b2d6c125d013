// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_schema.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace sp {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Offset just after the quoted stretch that begins at `from`.
std::size_t end_of_quote(std::string_view sql, std::size_t from) {
  const auto end = sql.find(sql[from], from + 1);
  return end == std::string_view::npos ? sql.size() : end + 1;
}

/// The statements of a normalised script, without the semicolon at the end of each.
std::vector<std::string> split_statements(const std::string& script) {
  std::vector<std::string> statements;
  std::string statement;
  for (const char c : script) {
    if (statement.empty() && is_space(c)) continue;
    statement += c;
    // A trigger holds semicolons of its own: only SQLite knows where it ends.
    if (c != ';' || sqlite3_complete(statement.c_str()) == 0) continue;
    statement.pop_back();
    statements.push_back(std::move(statement));
    statement.clear();
  }
  if (!statement.empty()) throw std::logic_error("a migration does not end with a semicolon");
  return statements;
}

std::vector<std::string> built_in_statements(int version) {
  std::vector<std::string> all;
  for (int i = 0; i < version; ++i) {
    for (auto& statement : split_statements(normalised_sql(migrations.at(std::size_t(i))))) {
      all.push_back(std::move(statement));
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The text of every statement as SQLite keeps it.
std::vector<std::string> kept_statements(SQLite::Database& database) {
  std::vector<std::string> all;
  // Indexes that SQLite makes itself have no text. Statistics change no answer; what only bears
  // their name may change any, so that they are known by their whole text.
  SQLite::Statement query(
      database,
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND NOT (type = 'table' AND sql IN "
      "('CREATE TABLE sqlite_stat1(tbl,idx,stat)', "
      "'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'))");
  while (query.executeStep()) all.push_back(query.getColumn(0).getString());
  return all;
}

/// Does `statement` stand in the script as it is, from the start of a line to a semicolon?
bool is_in(std::string_view script, const std::string& statement) {
  const auto at = script.find(statement);
  if (at == script.npos) return false;
  const auto end = at + statement.size();
  return (at == 0 || script[at - 1] == '\n') && script.substr(end, 1) == ";";
}

std::size_t count_statements(std::string_view script) {
  constexpr std::string_view begin = "\nCREATE ";
  std::size_t count = 0;
  for (auto at = script.find(begin); at != script.npos; at = script.find(begin, at + 1)) ++count;
  return count;
}

/// True where the statements are those of the built-in scripts to the letter, as of every database
/// that was made by this program; no two of them are the same, since their names are not.
bool are_as_built_in(const std::vector<std::string>& kept, int version) {
  std::size_t count = 0;
  for (int i = 0; i < version; ++i) count += count_statements(migrations.at(std::size_t(i)));
  return count == kept.size() && std::all_of(kept.begin(), kept.end(), [&](const auto& statement) {
           return std::any_of(migrations.begin(), migrations.begin() + version,
                              [&](std::string_view script) { return is_in(script, statement); });
         });
}

std::vector<std::string> normalised(std::vector<std::string> statements) {
  for (auto& statement : statements) statement = normalised_sql(statement);
  std::sort(statements.begin(), statements.end());
  return statements;
}

/// The first statement that only one of the two has: `CREATE TABLE events`.
std::string first_difference(const std::vector<std::string>& expected,
                             const std::vector<std::string>& found) {
  std::vector<std::string> different;
  std::set_symmetric_difference(expected.begin(), expected.end(), found.begin(), found.end(),
                                std::back_inserter(different));
  const auto& text = different.front();
  return text.substr(0, text.find(" ", text.find(" ", text.find(" ") + 1) + 1));
}

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

}  // namespace

std::string normalised_sql(std::string_view sql) {
  std::string out;
  for (std::size_t i = 0; i < sql.size();) {
    if (sql[i] == '\'' || sql[i] == '"') {
      const auto end = end_of_quote(sql, i);
      out += sql.substr(i, end - i);
      i = end;
    } else if (sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size());
    } else if (is_space(sql[i])) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++i;
    } else {
      out += sql[i++];
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void create_schema(SQLite::Database& database) {
  database.exec(fmt::format("PRAGMA application_id = {}", application_id));
  upgrade_schema(database, 0);
}

void upgrade_schema(SQLite::Database& database, int from) {
  database.exec(
      "DROP VIEW IF EXISTS temp.corrections; DROP VIEW IF EXISTS temp.tree;"
      "DROP VIEW IF EXISTS temp.compiled; DROP VIEW IF EXISTS temp.facts; "
      "DROP VIEW IF EXISTS temp.reminders");
  for (auto next = std::size_t(from); next < migrations.size(); ++next) {
    database.exec(std::string(migrations.at(next)));
  }
  database.exec(fmt::format("PRAGMA user_version = {}", schema_version));
}

void stand_in_for_missing_tables(SQLite::Database& database, int schema) {
  if (schema < 2) {
    database.exec(
        "CREATE TEMP VIEW corrections AS SELECT NULL AS seq, NULL AS number, NULL AS kind WHERE 0;"
        "CREATE TEMP VIEW tree AS SELECT NULL AS level, NULL AS place, NULL AS hash WHERE 0");
  }
  if (schema < 3) {
    database.exec(
        "CREATE TEMP VIEW compiled AS SELECT NULL AS standard, NULL AS calendar, NULL AS form, "
        "NULL AS bytes WHERE 0");
  }
  if (schema < 4) {
    database.exec(
        "CREATE TEMP VIEW facts AS SELECT NULL AS seq, NULL AS name, NULL AS value WHERE 0;"
        "CREATE TEMP VIEW reminders AS SELECT NULL AS case_number, NULL AS clock, NULL AS kind, "
        "NULL AS late_from, NULL AS done WHERE 0");
  }
}

int schema_of(SQLite::Database& database) {
  return pragma(database, "user_version");
}

Result<void> check_schema(SQLite::Database& database, const std::string& path) {
  if (pragma(database, "application_id") != application_id) {
    return fail({.code = ErrorCode::database_foreign, .args = {path}});
  }
  const int version = schema_of(database);
  if (version > schema_version) {
    return fail({.code = ErrorCode::database_newer,
                 .args = {path, std::to_string(version), std::to_string(schema_version)}});
  }
  // The number is written with the tables, in one transaction.
  if (version < 1) {
    return fail({.code = ErrorCode::database_corrupt,
                 .args = {path, fmt::format("user_version = {}", version)}});
  }
  auto kept = kept_statements(database);
  if (are_as_built_in(kept, version)) return {};
  // Another program may have written the same with other blanks.
  const auto expected = built_in_statements(version);
  const auto found = normalised(std::move(kept));
  if (expected == found) return {};
  return fail(
      {.code = ErrorCode::database_corrupt, .args = {path, first_difference(expected, found)}});
}

}  // namespace sp
