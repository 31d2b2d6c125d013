// SPDX-License-Identifier: Apache-2.0
#include "formats/mermaid_writer.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp {
namespace {

/// The mark of a list in Markdown, which Mermaid 11 reads even where it does not draw it.
bool begins_list(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at == 0) return c == '-' || c == '+';
  if (c != '.' && c != ')') return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
}

/// `fa:fa-car` would be a picture, and what follows "style…:" loses an entity.
bool begins_value(std::string_view text, std::size_t at) {
  return text[at] == ':' && at + 1 < text.size() && text[at + 1] != ' ';
}

bool is_sign(std::string_view text, std::size_t at) {
  constexpr std::string_view always = "\"#&<>`%\\$*_~";
  return always.find(text[at]) != std::string_view::npos || begins_list(text, at) ||
         begins_value(text, at);
}

std::string_view entity_of(char c) {
  switch (c) {
    case '"':
      return "#quot;";
    case '&':
      return "#amp;";
    case '<':
      return "#lt;";
    case '>':
      return "#gt;";
    default:
      return "";
  }
}

/// No word of Mermaid's own begins like this: "end" and "style" do no harm behind it.
std::string name_of(const GraphNode& node) {
  if (node.kind == NodeKind::start) return "begin_";
  if (node.kind == NodeKind::end) return "finish_";
  auto name = "s_" + node.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string label_of(const GraphNode& node) {
  auto label = mermaid_escaped(node.label);
  if (!node.time_words.empty()) label += " (" + mermaid_escaped(node.time_words) + ")";
  if (!node.performer.empty()) {
    label += "<br/>" + std::string(mermaid_performer_mark) + mermaid_escaped(node.performer);
  }
  if (!node.condition.empty()) label += "<br/>" + mermaid_escaped(node.condition);
  // Between two quotation marks Mermaid wants something.
  return label.empty() ? " " : label;
}

std::string node_line(const GraphNode& node) {
  switch (node.kind) {
    case NodeKind::start:
    case NodeKind::end:
      return fmt::format("    {}([\"{}\"])\n", name_of(node), label_of(node));
    case NodeKind::task:
      return fmt::format("    {}[\"{}\"]\n", name_of(node), label_of(node));
    case NodeKind::decision:
      return fmt::format("    {}{{\"{}\"}}\n", name_of(node), label_of(node));
  }
  return {};
}

std::string edge_line(const ProcedureGraph& graph, const GraphEdge& edge) {
  const auto label = mermaid_escaped(edge.label);
  return fmt::format("    {} {}{} {}\n", name_of(graph.nodes[edge.from]),
                     edge.back ? "-.->" : "-->", label.empty() ? "" : "|\"" + label + "\"|",
                     name_of(graph.nodes[edge.to]));
}

}  // namespace

std::string to_mermaid(const ProcedureGraph& graph) {
  std::string text = "flowchart TD\n";
  for (const auto& node : graph.nodes) text += node_line(node);
  for (const auto& edge : graph.edges) text += edge_line(graph, edge);
  return text;
}

std::string mermaid_escaped(std::string_view text) {
  const auto plain = harmless(text);
  std::string out;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const char c = plain[at];
    if (!is_sign(plain, at)) {
      out += c;
    } else if (const auto entity = entity_of(c); !entity.empty()) {
      out += entity;
    } else {
      out += fmt::format("#{};", static_cast<int>(c));
    }
  }
  return out;
}

}  // namespace sp
