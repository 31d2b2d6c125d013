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
  Statement* culprit_at(const Position& at);
  std::size_t inner_key(const Statement& statement, std::size_t value) const;
  bool blame(const ParserFault& fault);
  void report();
  Finding finding_of(const Statement& statement) const;
  bool runs_on(const Statement& statement) const;
  void leave_trace(const Statement& statement);
  Node* table_of(const Statement& statement);
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

/// What a sentence of the parser puts in quotes; empty if nothing.
std::string_view quoted_in(std::string_view message) {
  const auto first = message.find('\'');
  if (first == message.npos) return {};
  const auto quoted = message.substr(first + 1);
  return quoted.substr(0, std::min(quoted.find('\''), quoted.size()));
}

/// Blanks in the place of all letters, so that what stands behind keeps its line and column.
std::string blank(std::string_view text) {
  std::string blanks;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (c == '\n') {
      blanks.resize(blanks.find_last_not_of(' ') + 1);
      blanks += '\n';
    } else if (!continues) {
      blanks += ' ';
    }
  }
  return blanks;
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
      readable += repeated ? "]]" : "]";
      readable += text_of(statement).ends_with('\n') ? "\n" : "";
    } else if (statement.mistake || lost) {
      readable += blank(text_of(statement));
    } else {
      readable += text_of(statement);
    }
  }
  return readable;
}

/// The statement that the parser stumbled over: the last one that begins by then or, where that is
/// left out already, the header above, since the statements below it are good by themselves.
Statement* Recovery::culprit_at(const Position& at) {
  Statement* culprit = nullptr;
  Statement* header = nullptr;
  for (auto& statement : statements_) {
    if (lines_.at(statement.begin).line > at.line) break;
    if (statement.kind == StatementKind::blank) continue;
    culprit = &statement;
    if (is_header(statement) && !statement.mistake) header = &statement;
  }
  return culprit != nullptr && culprit->mistake ? header : culprit;
}

/// Where the key begins whose value begins at `value`, within braces; else the statement's own.
std::size_t Recovery::inner_key(const Statement& statement, std::size_t value) const {
  const auto whole = text_.substr(0, value);
  const auto before = whole.find_last_of(",{");
  if (before == whole.npos || before < statement.key_begin) return statement.key_begin;
  return std::min(text_.find_first_not_of(" \t\r\n", before + 1), value);
}

bool Recovery::blame(const ParserFault& fault) {
  auto* culprit = culprit_at(fault.at);
  if (culprit == nullptr) {
    document_.incomplete = true;
    document_.findings.push_back({FindingCode::syntax, {"other", ""}, {file_, fault.at}, {}, {}});
    return false;
  }
  // Only within a value of several lines does the parser know better than we where the fault is.
  const auto line = lines_.at(culprit->key_begin).line;
  const bool below = !is_header(*culprit) && line < fault.at.line;
  auto offset = below ? lines_.offset(fault.at) : culprit->key_begin;
  if (fault.redefinition) {
    if (!is_header(*culprit)) offset = inner_key(*culprit, lines_.offset(fault.at));

    const auto quoted = quoted_in(fault.message);
    const std::string key(quoted.empty() ? key_of(*culprit) : quoted);
    culprit->mistake = Mistake{std::string(duplicate_key_kind), key, offset};
  } else {
    culprit->mistake = Mistake{"other", "", offset};
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

/// The table in which the last name of the statement's path stands.
Node* Recovery::table_of(const Statement& statement) {
  const auto line = lines_.at(statement.begin).line;
  const bool below_header = !is_header(statement) && header_ != nullptr;
  Node* table = &document_.root;
  if (below_header) table = descend(*table, header_->path, line);
  auto parents = statement.path;
  if (!parents.empty()) parents.pop_back();
  return table == nullptr ? nullptr : descend(*table, parents, line);
}

/// True where a line end that TOML does not know hides what else stands on the line.
bool Recovery::runs_on(const Statement& statement) const {
  const auto at = statement.mistake->offset;
  return text_.substr(at, 1) == "\r" &&
         text_.substr(at, statement.end - at).find_first_not_of("\r\n ") != text_.npos;
}

/// What stands in a faulty statement is not missing: its key stays, with a broken value.
void Recovery::leave_trace(const Statement& statement) {
  if (is_header(statement)) header_ = &statement;
  if (!statement.mistake || statement.kind == StatementKind::blank) return;
  if (is_mendable_header(statement)) return;
  const bool anything = statement.mistake->kind == "too_many" || runs_on(statement) ||
                        (is_header(statement) && statement.path.empty());
  document_.incomplete |= anything;
  Node* table = anything ? nullptr : table_of(statement);
  if (table == nullptr || table->kind != Node::Kind::table) return;
  if (statement.path.empty()) {
    table->incomplete = true;
    return;
  }
  const auto& key = statement.path.back();
  const auto at = lines_.at(statement.key_begin);
  Node* known = table->find(key);
  if (known == nullptr) {
    auto trace = broken_node({at, at});
    trace.guessed = statement.mistake->kind == "missing_equals";
    table->members.push_back({key, std::move(trace)});
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
