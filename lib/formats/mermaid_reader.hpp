// SPDX-License-Identifier: Apache-2.0
// Flowcharts of Mermaid as offices write them: also those that Mermaid refuses, all in one line,
// with brackets in labels that are not quoted, with arrows of a word processor. What a label says
// comes as plain words.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class MermaidShape { none, rectangle, rounded, stadium, circle, diamond, hexagon, other };

struct MermaidNode {
  std::string id;
  std::string label;  ///< lines parted by line feeds; empty where the chart gives none
  MermaidShape shape = MermaidShape::none;
  std::string group;  ///< title of the subgraph it stands in first; empty outside
};

struct MermaidEdge {
  std::size_t from = 0;  ///< index of a node
  std::size_t to = 0;
  std::string label;

  bool operator==(const MermaidEdge&) const = default;
};

struct MermaidChart {
  std::vector<MermaidNode> nodes;  ///< in the order in which they are named; at least one
  std::vector<MermaidEdge> edges;  ///< in the order of the file
};

/// The most nodes and the most edges that a chart may have.
inline constexpr std::size_t most_mermaid_nodes = 1000;
inline constexpr std::size_t most_mermaid_edges = 5000;
/// The most mistakes that are told of one chart.
inline constexpr std::size_t most_mermaid_mistakes = 20;

/// Comments, directives, styles, classes and clicks are passed over, as are fences and tags around
/// the whole. mermaid_unusable, with a mermaid_malformed in `each` for every mistake.
Result<MermaidChart> read_mermaid(std::string_view text, const std::string& file);

}  // namespace sp
