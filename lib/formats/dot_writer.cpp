// SPDX-License-Identifier: Apache-2.0
#include "formats/dot_writer.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sp {
namespace {

constexpr std::size_t task_columns = 36;
constexpr std::size_t decision_columns = 26;
constexpr std::size_t edge_columns = 24;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto blank = std::min(text.find(' '), text.size());
    if (blank > 0) words.emplace_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

/// Lines of about `columns`, parted by the escape for a new line; a longer word is not broken.
std::string wrapped(std::string_view text, std::size_t columns) {
  std::string out;
  std::size_t used = 0;
  for (const auto& word : words_of(in_one_line(text))) {
    const auto width = column_width(word);
    const bool fits = used + 1 + width <= columns;
    if (used > 0) out += fits ? " " : "\\n";
    used = used > 0 && fits ? used + 1 + width : width;
    out += dot_escaped(word);
  }
  return out;
}

void add_line(std::string& label, std::string_view text, std::size_t columns) {
  if (text.empty()) return;
  if (!label.empty()) label += "\\n";
  label += wrapped(text, columns);
}

std::string label_of(const GraphNode& node) {
  const auto columns = node.kind == NodeKind::decision ? decision_columns : task_columns;
  std::string label;
  add_line(label, node.label, columns);
  add_line(label, node.time_words, columns);
  add_line(label, node.performer, columns);
  add_line(label, node.condition, columns);
  return label;
}

std::string name_of(const GraphNode& node) {
  if (node.kind == NodeKind::start) return "(start)";
  if (node.kind == NodeKind::end) return "(end)";
  return dot_escaped(node.id);
}

std::string_view look_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::start:
    case NodeKind::end:
      return "shape=oval, style=filled";
    case NodeKind::task:
      return "shape=box, style=\"rounded,filled\"";
    case NodeKind::decision:
      return "shape=diamond, style=filled";
  }
  return "";
}

std::string edge_line(const ProcedureGraph& graph, const GraphEdge& edge) {
  auto line = fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"", name_of(graph.nodes[edge.from]),
                          name_of(graph.nodes[edge.to]), wrapped(edge.label, edge_columns));
  return line + (edge.back ? ", style=dashed];\n" : "];\n");
}

constexpr std::string_view head = R"(digraph procedure {
  graph [rankdir=TB, charset="UTF-8", fontname="sans-serif", labelloc=t, label="{}"];
  node [fontname="sans-serif", fontsize=11, fillcolor="white"];
  edge [fontname="sans-serif", fontsize=10];
)";

}  // namespace

std::string to_dot(const ProcedureGraph& graph) {
  std::string text(head);
  text.replace(text.find("{}"), 2, wrapped(graph.title, 2 * task_columns));
  for (const auto& node : graph.nodes) {
    text += fmt::format("  \"{}\" [{}, label=\"{}\"];\n", name_of(node), look_of(node.kind),
                        label_of(node));
  }
  for (const auto& edge : graph.edges) text += edge_line(graph, edge);
  return text + "}\n";
}

std::string dot_escaped(std::string_view text) {
  std::string out;
  for (const char c : harmless(text)) {
    // Graphviz reads escapes (\N, \G, \l) and entities (&lt;, &#60;) in every label.
    if (c == '&') {
      out += "&amp;";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace sp
