// SPDX-License-Identifier: Apache-2.0
#include "formats/redefinition.hpp"

#include <map>
#include <set>

namespace sp {
namespace {

/// A name on the way down to a table or a value, and of an array of tables which element is meant.
struct Level {
  std::string key;
  std::size_t element = 0;  ///< counted from 1; 0 where it is no element
  auto operator<=>(const Level&) const = default;
};

using Name = std::vector<Level>;

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
    auto name = table_;
    if (blame_value(statement, name)) return;
    const bool taken =
        values_.count(name) != 0 || tables_.count(name) != 0 || arrays_.count(name) != 0;
    if (taken) {
      blame(statement, duplicate_key_kind, written(statement));
    } else {
      values_.insert(std::move(name));
    }
  }

  void mark_header(Statement& statement) {
    Name name;
    known_table_ = !blame_value(statement, name);
    if (!known_table_) return;
    const bool repeated = statement.kind == StatementKind::array_header;
    const bool taken = values_.count(name) != 0;
    const bool clash = repeated ? tables_.count(name) != 0
                                : arrays_.count(name) != 0 || !tables_.insert(name).second;
    known_table_ = !taken && !clash;
    if (taken) {
      blame(statement, duplicate_key_kind, written(statement));
    } else if (clash) {
      const bool told = !told_.insert(name).second;
      blame(statement, told ? "" : table_twice_kind, written(statement));
    } else {
      if (repeated) name.back().element = ++arrays_[name];
      table_ = std::move(name);
    }
  }

  /// Leads `name` down along the statement's path; blames the statement where a key on the way has
  /// a value, which cannot hold another key as well.
  bool blame_value(Statement& statement, Name& name) {
    std::string way;
    for (const auto& key : statement.path) {
      if (!way.empty()) {
        if (values_.count(name) != 0) {
          blame(statement, duplicate_key_kind, way);
          return true;
        }
        const auto array = arrays_.find(name);
        if (array != arrays_.end()) name.back().element = array->second;
        way += '.';
      }
      name.push_back({key});
      way += key;
    }
    return false;
  }

  std::string_view written(const Statement& statement) const {
    return text_.substr(statement.key_begin, statement.key_end - statement.key_begin);
  }

  static void blame(Statement& statement, std::string_view kind, std::string_view seen) {
    statement.mistake = Mistake{std::string(kind), shown(seen), statement.key_begin};
  }

  std::string_view text_;
  std::vector<Statement>& statements_;
  Name table_;
  bool known_table_ = true;
  std::map<Name, std::size_t> arrays_;
  std::set<Name> tables_;
  std::set<Name> values_;
  std::set<Name> told_;
};

}  // namespace

void mark_redefinitions(std::string_view text, std::vector<Statement>& statements) {
  Definitions(text, statements).mark();
}

bool is_mendable_header(const Statement& statement) {
  if (!statement.mistake || statement.path.empty()) return false;
  const auto& kind = statement.mistake->kind;
  return kind == "unclosed_header" || kind == "unopened_header" || kind == "text_after_header";
}

}  // namespace sp
