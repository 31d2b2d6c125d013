// SPDX-License-Identifier: Apache-2.0
#include "formats/document.hpp"

#include "formats/guard.hpp"
#include "formats/redefinition.hpp"
#include "formats/statements.hpp"
#include "formats/toml_tree.hpp"

#include <algorithm>

namespace sp {
namespace {

bool is_header(const Statement& statement) {
  return statement.kind == StatementKind::header || statement.kind == StatementKind::array_header;
}

/// Reads the statements of one file, leaving out more of them until the parser is content.
class Recovery {
 public:
  Recovery(std::string_view text, const std::string& file)
      : text_(text), file_(file), lines_(text), statements_(read_statements(text)) {
    mark_redefinitions(text_, statements_);
  }

  ParsedDocument read() {
    for (std::size_t tries = 0; tries <= most_mistakes; ++tries) {
      auto tree = parse_toml(readable_text());
      if (!tree.fault) {
        document_.root = std::move(tree.root);
        break;
      }
      if (!blame(*tree.fault)) break;
    }
    document_.root.kind = Node::Kind::table;
    for (const auto& statement : statements_) leave_trace(statement);
    report();
    return std::move(document_);
  }

 private:
  std::string readable_text() const;
  bool blame(const ParserFault& fault);
  void report();
  Finding finding_of(const Statement& statement) const;
  void leave_trace(const Statement& statement);
  Node* descend(Node& from, const std::vector<std::string>& path, std::uint32_t line) const;
  std::string_view text_of(const Statement& statement) const {
    return text_.substr(statement.begin, statement.end - statement.begin);
  }
  std::string_view key_of(const Statement& statement) const {
    return text_.substr(statement.key_begin, statement.key_end - statement.key_begin);
  }

  std::string_view text_;
  const std::string& file_;
  LineIndex lines_;
  std::vector<Statement> statements_;
  const Statement* header_ = nullptr;  ///< the last one while traces are left
  ParsedDocument document_;
};

/// What a sentence of the parser puts in quotes.
std::string quoted_in(const std::string& message) {
  const auto first = message.find('\'');
  const auto last = message.find('\'', first + 1);
  if (first == std::string::npos || last == std::string::npos) return message;
  return message.substr(first + 1, last - first - 1);
}

std::string blank(std::string_view text) {
  std::string lines(text);
  lines.erase(std::remove_if(lines.begin(), lines.end(), [](char c) { return c != '\n'; }),
              lines.end());
  return lines;
}

std::string Recovery::readable_text() const {
  std::string readable;
  readable.reserve(text_.size());
  bool lost = false;  // a header was left out, and with it what stands below it
  for (const auto& statement : statements_) {
    const bool mended = is_mendable_header(statement);
    if (is_header(statement)) lost = statement.mistake && !mended;
    if (mended) {
      const bool repeated = statement.kind == StatementKind::array_header;
      readable += repeated ? "[[" : "[";
      readable += key_of(statement);
      readable += repeated ? "]]\n" : "]\n";
    } else if (statement.mistake || lost) {
      readable += blank(text_of(statement));
    } else {
      readable += text_of(statement);
    }
  }
  return readable;
}

bool Recovery::blame(const ParserFault& fault) {
  Statement* culprit = nullptr;
  for (auto& statement : statements_) {
    if (lines_.at(statement.begin).line > fault.at.line) break;
    if (statement.kind != StatementKind::blank) culprit = &statement;
  }
  const bool known = culprit != nullptr && !culprit->mistake;
  document_.incomplete |= !known;
  if (!known) {
    document_.findings.push_back(
        {FindingCode::syntax, {"other", fault.message}, {file_, fault.at}, {}, {}});
    return false;
  }
  // Only within a value of several lines does the parser know better than we where the fault is.
  const bool below = lines_.at(culprit->key_begin).line < fault.at.line;
  const auto offset = below ? lines_.offset(fault.at) : culprit->key_begin;
  if (fault.redefinition) {
    culprit->mistake = Mistake{std::string(duplicate_key_kind), quoted_in(fault.message), offset};
  } else {
    culprit->mistake = Mistake{"other", fault.message, offset};
  }
  return true;
}

Finding Recovery::finding_of(const Statement& statement) const {
  const auto& mistake = *statement.mistake;
  const Location where{file_, lines_.at(mistake.offset)};
  if (mistake.kind == duplicate_key_kind) {
    return {FindingCode::duplicate_key, {mistake.seen}, where, mistake.seen, {}};
  }
  return {FindingCode::syntax, {mistake.kind, mistake.seen}, where, {}, {}};
}

void Recovery::report() {
  auto& findings = document_.findings;
  for (const auto& statement : statements_) {
    if (!statement.mistake || statement.mistake->kind.empty()) continue;
    if (findings.size() > most_mistakes) break;
    findings.push_back(finding_of(statement));
    if (findings.size() > most_mistakes) findings.back().args = {"too_many", ""};
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.where.at < b.where.at; });
}

/// The table at `path` as it stands at `line`: of arrays the last element begun by then.
Node* Recovery::descend(Node& from, const std::vector<std::string>& path,
                        std::uint32_t line) const {
  Node* node = &from;
  for (const auto& part : path) {
    node = node->find(part);
    if (node == nullptr) return nullptr;
    if (node->kind != Node::Kind::array) continue;
    Node* last = nullptr;
    for (auto& item : node->items) {
      if (item.place.value.line <= line) last = &item;
    }
    if (last == nullptr) return nullptr;
    node = last;
  }
  return node;
}

/// What stands in a faulty statement is not missing: its key stays, with a broken value.
void Recovery::leave_trace(const Statement& statement) {
  if (is_header(statement)) header_ = &statement;
  if (!statement.mistake || statement.kind == StatementKind::blank) return;
  if (is_mendable_header(statement)) return;
  document_.incomplete |= statement.path.empty() || statement.mistake->kind == "too_many";
  if (statement.path.empty()) return;
  const bool below_header = !is_header(statement) && header_ != nullptr;
  const auto line = lines_.at(statement.begin).line;
  Node* table = &document_.root;
  if (below_header) table = descend(*table, header_->path, line);
  auto parents = statement.path;
  const auto key = parents.back();
  parents.pop_back();
  if (table != nullptr) table = descend(*table, parents, line);
  if (table == nullptr || table->kind != Node::Kind::table) return;
  const auto at = lines_.at(statement.key_begin);
  Node* known = table->find(key);
  if (known == nullptr) {
    table->members.push_back({key, broken_node({at, at})});
  } else if (statement.mistake->kind == table_twice_kind) {
    *known = broken_node(known->place);
  }
}

}  // namespace

ParsedDocument parse_document(std::string_view bytes, const std::string& file) {
  if (auto refusal = refusal_of(bytes, file)) {
    ParsedDocument refused{.root = {}, .findings = {std::move(*refusal)}, .incomplete = true};
    refused.root.kind = Node::Kind::table;
    return refused;
  }
  return Recovery(bytes, file).read();
}

}  // namespace sp
