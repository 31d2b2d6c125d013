// SPDX-License-Identifier: Apache-2.0
// Prepared statements, each prepared once: whoever writes thousands of events would else spend most
// of the time in SQLite's parser.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>
#include <memory>
#include <string>

namespace sp {

/// Those of one transaction, by their text. Statements that are in use are not among them, so that
/// a second use of the same text meanwhile gets one of its own.
class Statements {
 public:
  explicit Statements(SQLite::Database& database) : database_(database) {}

  /// None is left: the database may be closed.
  void forget() { idle_.clear(); }

 private:
  friend class Query;
  std::unique_ptr<SQLite::Statement> take(const std::string& text);
  void give_back(std::unique_ptr<SQLite::Statement> statement) noexcept;

  SQLite::Database& database_;
  std::map<std::string, std::unique_ptr<SQLite::Statement>> idle_;
};

/// The use of a statement: it has no values bound and holds no lock before and after.
class Query {
 public:
  Query(Statements& statements, const std::string& text)
      : statements_(statements), statement_(statements.take(text)) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { statements_.give_back(std::move(statement_)); }

  operator SQLite::Statement&() { return *statement_; }
  operator const SQLite::Statement&() const { return *statement_; }
  bool executeStep() { return statement_->executeStep(); }
  int exec() { return statement_->exec(); }
  SQLite::Column getColumn(int index) const { return statement_->getColumn(index); }

 private:
  Statements& statements_;
  std::unique_ptr<SQLite::Statement> statement_;
};

}  // namespace sp
