// SPDX-License-Identifier: Apache-2.0
#include "formats/format_gate.hpp"

#include "base/suggest.hpp"
#include "standard/standard.hpp"

#include <algorithm>

namespace sp {
namespace {

/// The key that seems to be meant for `format`, where there is none.
Member* misspelt_format(Node& root) {
  if (root.find("format") != nullptr) return nullptr;
  for (auto& member : root.members) {
    const bool number = member.node.kind == Node::Kind::integer;
    if (number && !suggest(member.key, {"format"}).empty()) return &member;
  }
  return nullptr;
}

/// Takes a misspelt `format` for what it is meant for, so that the rest of the file is judged.
std::optional<Finding> correct_format(Node& root, const std::string& file) {
  auto* misspelt = misspelt_format(root);
  if (misspelt == nullptr) return std::nullopt;
  misspelt->key = "format";
  return Finding{
      FindingCode::format_missing, {}, {file, misspelt->node.place.key}, "format", {"format"}};
}

}  // namespace

std::optional<Finding> format_fault(const ParsedDocument& document, const std::string& file) {
  const Node* format = document.root.find("format");
  if (format == nullptr) {
    if (document.incomplete || document.root.incomplete) return std::nullopt;
    return Finding{FindingCode::format_missing, {}, {file, {1, 1}}, "format", {}};
  }
  const bool newer = format->kind == Node::Kind::integer && format->integer > newest_format;
  if (!newer) return std::nullopt;
  return Finding{FindingCode::format_newer,
                 {std::to_string(format->integer), std::to_string(newest_format)},
                 {file, format->place.value},
                 "format",
                 {}};
}

OpenedDocument open_document(std::string_view bytes, const std::string& file) {
  auto document = parse_document(bytes, file);
  OpenedDocument opened{std::nullopt, std::move(document.findings)};
  const bool unreadable = !opened.findings.empty() && document.root.members.empty();
  if (unreadable) return opened;
  if (auto misspelt = correct_format(document.root, file)) {
    opened.findings.push_back(std::move(*misspelt));
  }
  if (auto fault = format_fault(document, file)) {
    if (fault->code == FindingCode::format_newer) opened.findings.clear();
    opened.findings.insert(opened.findings.begin(), std::move(*fault));
    return opened;
  }
  opened.document = std::move(document);
  return opened;
}

bool has_error(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return severity_of(f) == Severity::error; });
}

}  // namespace sp
