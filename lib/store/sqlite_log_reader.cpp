// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_log_reader.hpp"

#include "store/event_rows.hpp"
#include "store/sqlite_guard.hpp"
#include "store/tree_rows.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace sp {
namespace {

StoredRow read_row(const SQLite::Statement& statement) {
  ColumnReader row(statement);
  StoredRow values(static_cast<std::size_t>(statement.getColumnCount()));
  for (auto& value : values) row.read(value);
  return values;
}

std::vector<StoredRow> read_rows(SQLite::Statement& query) {
  std::vector<StoredRow> rows;
  while (query.executeStep()) rows.push_back(read_row(query));
  return rows;
}

Result<void> visit_rows(SQLite::Statement& query,
                        const std::function<bool(const StoredRow&)>& visit) {
  ColumnReader row(query);
  StoredRow values(static_cast<std::size_t>(query.getColumnCount()));
  while (query.executeStep()) {
    row.next_row();
    for (auto& value : values) row.read(value);
    if (!visit(values)) break;
  }
  return {};
}

std::string correction_query() {
  std::vector<std::string_view> names;
  for (const auto& rule : correction_column_rules()) names.push_back(rule.name);
  return fmt::format("SELECT seq, {} FROM corrections ORDER BY seq", fmt::join(names, ", "));
}

/// Rows of another table that belong to events, read along with these: both in the order of seq,
/// the first column of `sql`.
class Companion {
 public:
  Companion(SQLite::Database& database, const std::string& sql)
      : query_(database, sql), row_(query_) {
    next();
  }

  /// The rows of the event, without seq. Those of numbers that were passed by belong to none.
  void read(std::int64_t seq, std::vector<StoredRow>& rows) {
    std::size_t count = 0;
    while (is_there_ && seq_ < seq) next();
    for (; is_there_ && seq_ == seq; next()) {
      if (rows.size() == count) rows.emplace_back();
      auto& row = rows[count++];
      row.resize(width());
      for (auto& value : row) row_.read(value);
    }
    rows.resize(count);
  }

 private:
  void next() {
    is_there_ = query_.executeStep();
    row_.next_row();
    if (is_there_) seq_ = row_.integer();
  }
  std::size_t width() const { return static_cast<std::size_t>(query_.getColumnCount() - 1); }

  SQLite::Statement query_;
  ColumnReader row_;
  bool is_there_ = false;
  std::int64_t seq_ = 0;
};

class EventParts {
 public:
  explicit EventParts(SQLite::Database& database)
      : details_(database,
                 "SELECT seq, field, salt, value, commitment FROM details ORDER BY seq, field"),
        salts_(database, "SELECT seq, salt FROM request_salts ORDER BY seq"),
        corrections_(database, correction_query()),
        facts_(database, "SELECT seq, name, value FROM facts ORDER BY seq, name") {}

  void read(std::int64_t seq, StoredEvent& event) {
    details_.read(seq, event.details);
    salts_.read(seq, rows_);
    event.request_salt.clear();
    for (auto& row : rows_) event.request_salt.push_back(std::move(row.front()));
    corrections_.read(seq, rows_);
    event.parts.correction.clear();
    for (auto& row : rows_) event.parts.correction = std::move(row);
    rows_.clear();
    facts_.read(seq, event.parts.facts);
  }

 private:
  std::vector<StoredRow> rows_;
  Companion details_;
  Companion salts_;
  Companion corrections_;
  Companion facts_;
};

/// Prepared when it is first asked for, and once only.
SQLite::Statement& prepared(std::optional<SQLite::Statement>& kept, SQLite::Database& database,
                            const std::string& sql) {
  if (!kept) kept.emplace(database, sql);
  kept->reset();
  return *kept;
}

std::string event_query() {
  std::string names;
  for (const auto& rule : event_column_rules()) names += fmt::format("{}, ", rule.name);
  return fmt::format("SELECT enc, {}hash FROM events ORDER BY seq", names);
}

/// The first key of `query`, if it has a row; parts of a key are in its columns.
std::optional<RowName> first_row(SQLite::Database& database, const std::string& table,
                                 const std::string& query) {
  SQLite::Statement statement(database, query + " LIMIT 1");
  if (!statement.executeStep()) return std::nullopt;
  RowName name{.table = table, .key = {}};
  for (int i = 0; i < statement.getColumnCount(); ++i) {
    name.key += (i > 0 ? "/" : "") + statement.getColumn(i).getString();
  }
  return name;
}

}  // namespace

Result<std::optional<std::string>> SqliteLogReader::damage() {
  return guarded(path_, [&]() -> Result<std::optional<std::string>> {
    SQLite::Statement check(database_, "PRAGMA integrity_check(1)");
    check.executeStep();
    const auto said = check.getColumn(0).getString();
    if (said != "ok") return std::optional(said);
    const auto logs = database_.execAndGet("SELECT count(*) FROM log").getInt64();
    if (logs != 1) return std::optional(fmt::format("{} rows in log", logs));
    return std::optional<std::string>{};
  });
}

Result<void> SqliteLogReader::each_event(const std::function<bool(const StoredEvent&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    SQLite::Statement query(database_, event_query());
    EventParts parts(database_);
    StoredEvent event;
    event.parts.columns.resize(event_column_rules().size());
    ColumnReader row(query);
    while (query.executeStep()) {
      row.next_row();
      row.read(event.enc);
      for (auto& value : event.parts.columns) row.read(value);
      row.read(event.hash);
      parts.read(event.parts.columns.front().integer, event);
      if (!visit(event)) break;
    }
    return {};
  });
}

Result<void> SqliteLogReader::each_blob(const std::function<bool(const StoredRow&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    SQLite::Statement query(database_, "SELECT hash, bytes FROM blobs ORDER BY hash");
    return visit_rows(query, visit);
  });
}

Result<bool> SqliteLogReader::has_blob(const Hash& hash) {
  return guarded(path_, [&]() -> Result<bool> {
    SQLite::Statement query(database_, "SELECT 1 FROM blobs WHERE hash = ?");
    ColumnWriter(query).add(hash);
    return query.executeStep();
  });
}

Result<void> SqliteLogReader::each_compiled(const std::function<bool(const StoredRow&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    SQLite::Statement query(
        database_, "SELECT standard, calendar, form, bytes FROM compiled ORDER BY 1, 2, 3");
    return visit_rows(query, visit);
  });
}

Result<void> SqliteLogReader::each_place(const std::function<bool(const StoredRow&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    SQLite::Statement query(
        database_, "SELECT case_number, number, seq FROM events ORDER BY case_number, number");
    return visit_rows(query, visit);
  });
}

Result<void> SqliteLogReader::each_history(
    const std::function<bool(const std::vector<CaseEvent>&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    SQLite::Statement query(
        database_,
        fmt::format("SELECT {} FROM events e ORDER BY e.case_number, e.number", event_columns));
    std::vector<CaseEvent> history;
    ColumnReader row(query);
    while (query.executeStep()) {
      row.next_row();
      auto event = event_from(row);
      if (!history.empty() && history.back().case_number != event.case_number) {
        if (!visit(history)) return {};
        history.clear();
      }
      history.push_back(std::move(event));
    }
    if (!history.empty()) visit(history);
    return {};
  });
}

Result<std::optional<StoredRow>> SqliteLogReader::listed(const std::string& case_number) {
  return guarded(path_, [&]() -> Result<std::optional<StoredRow>> {
    static const auto sql = fmt::format("SELECT {} FROM cases WHERE case_number = ?",
                                        fmt::join(case_column_names(), ", "));
    auto& query = prepared(listed_, database_, sql);
    ColumnWriter(query).add(case_number);
    if (!query.executeStep()) return std::optional<StoredRow>{};
    return std::optional(read_row(query));
  });
}

Result<std::vector<StoredRow>> SqliteLogReader::deadlines_of(const std::string& case_number) {
  return guarded(path_, [&]() -> Result<std::vector<StoredRow>> {
    auto& query = prepared(
        deadlines_, database_,
        "SELECT clock, late_from, due FROM deadlines WHERE case_number = ? ORDER BY clock");
    ColumnWriter(query).add(case_number);
    return read_rows(query);
  });
}

Result<std::optional<RowName>> SqliteLogReader::stray_detail() {
  return guarded(path_, [&]() -> Result<std::optional<RowName>> {
    constexpr std::pair<std::string_view, std::string_view> keys[] = {{"details", "seq, field"},
                                                                      {"request_salts", "seq"},
                                                                      {"corrections", "seq"},
                                                                      {"facts", "seq, name"}};
    for (const auto& [table, key] : keys) {
      auto stray =
          first_row(database_, std::string(table),
                    fmt::format("SELECT {1} FROM {0} WHERE seq NOT IN (SELECT seq FROM events) "
                                "ORDER BY {1}",
                                table, key));
      if (stray) return stray;
    }
    return std::optional<RowName>{};
  });
}

Result<std::optional<StoredValue>> SqliteLogReader::subtree(const Subtree& subtree) {
  return guarded(path_, [&]() -> Result<std::optional<StoredValue>> {
    SQLite::Statement query(database_, "SELECT hash FROM tree WHERE level = ? AND place = ?");
    ColumnWriter(query).add(std::int64_t{subtree.level}).add(subtree.place);
    if (!query.executeStep()) return std::optional<StoredValue>{};
    return std::optional(read_row(query).front());
  });
}

Result<std::optional<RowName>> SqliteLogReader::stray_subtree(std::int64_t size) {
  return guarded(path_, [&]() -> Result<std::optional<RowName>> {
    return first_row(database_, "tree",
                     fmt::format("SELECT level, place FROM tree WHERE level NOT BETWEEN {} AND 62 "
                                 "OR place NOT BETWEEN 0 AND ({} >> level) - 1 "
                                 "ORDER BY level, place",
                                 lowest_kept_level, size));
  });
}

Result<std::optional<RowName>> SqliteLogReader::stray_projection() {
  return guarded(path_, [&]() -> Result<std::optional<RowName>> {
    const std::string of_no_case =
        " t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.case_number = t.case_number) "
        "ORDER BY t.case_number";
    auto stray = first_row(database_, "cases", "SELECT t.case_number FROM cases" + of_no_case);
    if (stray) return stray;
    return first_row(database_, "deadlines",
                     "SELECT t.case_number, t.clock FROM deadlines" + of_no_case + ", t.clock");
  });
}

Result<std::int64_t> SqliteLogReader::count_deadlines() {
  return guarded(path_, [&]() -> Result<std::int64_t> {
    return database_.execAndGet("SELECT count(*) FROM deadlines").getInt64();
  });
}

}  // namespace sp
