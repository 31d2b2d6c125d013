// SPDX-License-Identifier: Apache-2.0
#include "formats/redefinition.hpp"

#include <map>
#include <set>

namespace sp {
namespace {

/// Names tables by their path, with the running number of each element of an array of tables.
class Definitions {
 public:
  Definitions(std::string_view text, std::vector<Statement>& statements)
      : text_(text), statements_(statements) {}

  void mark() {
    for (auto& statement : statements_) mark(statement);
  }

 private:
  void mark(Statement& statement) {
    if (statement.path.empty()) {
      if (statement.kind != StatementKind::key_value) known_table_ = false;
      return;
    }
    if (statement.kind == StatementKind::key_value) {
      mark_key(statement);
    } else if (!statement.mistake || is_mendable_header(statement)) {
      mark_header(statement);
    }
  }

  void mark_key(Statement& statement) {
    if (!known_table_ || statement.mistake) return;
    std::string name = table_ + '\n';
    for (const auto& part : statement.path) name += '\n' + part;
    if (!keys_.insert(std::move(name)).second) blame(statement, duplicate_key_kind);
  }

  void mark_header(Statement& statement) {
    const bool repeated = statement.kind == StatementKind::array_header;
    const std::string name = name_of(statement.path);
    const bool clash = repeated ? tables_.count(name) != 0
                                : arrays_.count(name) != 0 || !tables_.insert(name).second;
    known_table_ = !clash;
    if (clash) {
      blame(statement, table_twice_kind);
    } else {
      table_ = repeated ? name + '[' + std::to_string(++arrays_[name]) : name;
    }
  }

  void blame(Statement& statement, std::string_view kind) {
    const bool told =
        statement.kind != StatementKind::key_value && !told_.insert(name_of(statement.path)).second;
    const auto seen = text_.substr(statement.key_begin, statement.key_end - statement.key_begin);
    statement.mistake = Mistake{std::string(told ? "" : kind), shown(seen), statement.key_begin};
  }

  std::string name_of(const std::vector<std::string>& path) const {
    std::string name;
    for (std::size_t i = 0; i < path.size(); ++i) {
      name += '\n' + path[i];
      const auto array = arrays_.find(name);
      if (array != arrays_.end() && i + 1 < path.size()) {
        name += '[' + std::to_string(array->second);
      }
    }
    return name;
  }

  std::string_view text_;
  std::vector<Statement>& statements_;
  std::string table_;
  bool known_table_ = true;
  std::map<std::string, std::size_t> arrays_;
  std::set<std::string> tables_;
  std::set<std::string> keys_;
  std::set<std::string> told_;
};

}  // namespace

void mark_redefinitions(std::string_view text, std::vector<Statement>& statements) {
  Definitions(text, statements).mark();
}

bool is_mendable_header(const Statement& statement) {
  if (!statement.mistake || statement.path.empty()) return false;
  const auto& kind = statement.mistake->kind;
  return kind == "unclosed_header" || kind == "text_after_header";
}

}  // namespace sp
