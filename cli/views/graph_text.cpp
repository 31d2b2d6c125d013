// SPDX-License-Identifier: Apache-2.0
#include "cli/views/graph_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/graph_lanes.hpp"
#include "cli/views/layout.hpp"
#include "text/graph_label.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace sp::cli {
namespace {

constexpr std::size_t columns_of_a_lane = 2;

/// One line of the drawing: what stands on the rail, and beside it.
struct Line {
  std::string rail;
  std::string text;
  Tone tone = Tone::plain;
  std::optional<std::size_t> leads_to;  ///< a node, by an arrow
};

std::string_view marker_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::start:
    case NodeKind::end:
      return "●";
    case NodeKind::task:
      return "○";
    case NodeKind::decision:
      return "◆";
  }
  return "○";
}

Tone tone_of(const GraphEdge& edge) {
  if (!edge.effect) return Tone::plain;
  switch (*edge.effect) {
    case Effect::approve:
      return Tone::good;
    case Effect::reject:
    case Effect::return_back:
      return Tone::warning;
    case Effect::proceed:
      return Tone::plain;
  }
  return Tone::plain;
}

class Drawing {
 public:
  Drawing(const ProcedureGraph& graph, Language language, const TextStyle& style)
      : graph_(graph), language_(language), style_(style) {}

  std::string text() {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) add_node(i);
    const Lanes lanes(arrows(), most_lanes());
    std::string out;
    for (std::size_t i = 0; i < lines_.size(); ++i) out += line_text(lanes, i);
    return out;
  }

 private:
  /// Arrows to one goal share a lane where nothing is in their way.
  std::size_t most_lanes() const {
    std::vector<std::size_t> goals;
    for (const auto& edge : graph_.edges) {
      if (edge.to != edge.from + 1) goals.push_back(edge.to);
    }
    std::sort(goals.begin(), goals.end());
    goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
    return std::min(sheet_width(style_) / 4 / columns_of_a_lane, goals.size() + 1);
  }
  /// Lines are broken before it is known how many lanes there are.
  std::size_t room() const { return sheet_width(style_) - (columns_of_a_lane * most_lanes() + 6); }

  std::string target_name(std::size_t node) const {
    const auto& to = graph_.nodes[node];
    return to.is_step() ? to.id : to.label;
  }

  std::string head_of(const GraphNode& node) const {
    if (!node.is_step()) return node.label;
    auto text = node.id;
    if (!node.time_words.empty()) text += " · " + node.time_words;
    if (!node.performer.empty()) text += " · " + node.performer;
    return text;
  }

  void add(const std::string& rail, const std::string& text, Tone tone) {
    for (const auto& line : wrap(harmless(text), room())) lines_.push_back({rail, line, tone, {}});
  }

  void add_node(std::size_t index) {
    const auto& node = graph_.nodes[index];
    const bool is_last = index + 1 == graph_.nodes.size();
    rows_.push_back(lines_.size());
    const auto rail = is_last ? " " : "│";
    add(rail, head_of(node), Tone::strong);
    lines_[rows_.back()].rail = marker_of(node.kind);
    if (node.is_step() && !node.label.empty()) add(rail, node.label, Tone::plain);
    if (!node.condition.empty()) add(rail, node.condition, Tone::muted);
    add_ways_out(index);
    const bool goes_on = std::any_of(graph_.edges.begin(), graph_.edges.end(),
                                     [&](const GraphEdge& e) { return is_below(e, index); });
    if (!is_last) lines_.push_back({goes_on ? "│" : " ", "", Tone::plain, {}});
  }

  static bool is_below(const GraphEdge& edge, std::size_t index) {
    return edge.from == index && edge.to == index + 1;
  }

  /// The rail ends at the last way out where none leads to the step below.
  void add_ways_out(std::size_t index) {
    bool goes_on = false;
    std::size_t first = lines_.size();
    for (const auto& edge : graph_.edges) {
      if (edge.from != index) continue;
      goes_on = goes_on || is_below(edge, index);
      if (!is_below(edge, index) || !edge.label.empty()) add_way_out(edge);
    }
    for (auto line = lines_.size(); line > first && !goes_on; --line) {
      auto& rail = lines_[line - 1].rail;
      const bool leaves = lines_[line - 1].leads_to.has_value();
      rail = leaves ? "┘" : " ";
      if (leaves) break;
    }
  }

  void add_way_out(const GraphEdge& edge) {
    auto text = edge.label;
    if (!text.empty()) text += " ";
    text += "→ " + target_name(edge.to);
    if (edge.back) text += " ↺ " + std::string(words(GraphLabel::goes_back, language_));
    const auto first = lines_.size();
    add("│", text, tone_of(edge));
    if (is_below(edge, edge.from)) return;
    lines_[first].leads_to = edge.to;
    lines_[first].rail = "┤";
  }

  std::vector<Arrow> arrows() const {
    std::vector<Arrow> all;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].leads_to) all.push_back({i, rows_[*lines_[i].leads_to]});
    }
    return all;
  }

  std::string line_text(const Lanes& lanes, std::size_t index) const {
    const auto& line = lines_[index];
    auto rail = line.rail;
    if (line.leads_to && !lanes.leaves(index)) rail = rail == "┘" ? "└" : "├";
    auto text = lanes.left_of(index) + rail;
    if (!line.text.empty()) text += " " + paint(line.text, line.tone, style_);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
  }

  const ProcedureGraph& graph_;
  Language language_;
  const TextStyle& style_;
  std::vector<Line> lines_;
  std::vector<std::size_t> rows_;  ///< the line of each node
};

}  // namespace

std::string graph_text(const ProcedureGraph& graph, Language language, const TextStyle& style) {
  const auto title = harmless(graph.title);
  std::string text;
  for (const auto& line : wrap(title, sheet_width(style))) {
    text += paint(line, Tone::strong, style) + "\n";
  }
  return text + "\n" + Drawing(graph, language, style).text();
}

}  // namespace sp::cli
