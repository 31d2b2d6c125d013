// SPDX-License-Identifier: Apache-2.0
// Walks the tables of an open database.
#pragma once

#include "store/log_reader.hpp"
#include "store/sqlite_open.hpp"

#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>

namespace sp {

class SqliteLogReader final : public LogReader {
 public:
  SqliteLogReader(const Connection& connection, std::string path)
      : database_(*connection.database),
        log_id_(connection.log_id),
        schema_(connection.schema),
        path_(std::move(path)) {}

  const LogId& log_id() const override { return log_id_; }
  int schema() const override { return schema_; }
  Result<std::optional<std::string>> damage() override;
  Result<void> each_event(const std::function<bool(const StoredEvent&)>& visit) override;
  Result<void> each_blob(const std::function<bool(const StoredRow&)>& visit) override;
  Result<bool> has_blob(const Hash& hash) override;
  Result<void> each_compiled(const std::function<bool(const StoredRow&)>& visit) override;
  Result<void> each_place(const std::function<bool(const StoredRow&)>& visit) override;
  Result<void> each_history(
      const std::function<bool(const std::vector<CaseEvent>&)>& visit) override;
  Result<std::optional<StoredRow>> listed(const std::string& case_number) override;
  Result<std::vector<StoredRow>> deadlines_of(const std::string& case_number) override;
  Result<std::optional<StoredValue>> subtree(const Subtree& subtree) override;
  Result<std::optional<RowName>> stray_subtree(std::int64_t size) override;
  Result<std::optional<RowName>> stray_detail() override;
  Result<std::optional<RowName>> stray_projection() override;
  Result<std::int64_t> count_deadlines() override;

 private:
  SQLite::Database& database_;
  LogId log_id_;
  int schema_;
  std::string path_;
  std::optional<SQLite::Statement> listed_;     ///< asked once a case
  std::optional<SQLite::Statement> deadlines_;  ///< likewise
};

}  // namespace sp
