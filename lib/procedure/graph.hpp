// SPDX-License-Identifier: Apache-2.0
// The procedure of a standard as a picture has it: nodes from the beginning to the end, and the
// ways between them. It holds text as it is stored: whoever draws it makes it harmless where it
// goes to.
#pragma once

#include "standard/standard.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class NodeKind { start, end, task, decision };

struct GraphNode {
  std::string id;  ///< the step's; empty at the beginning and at the end
  NodeKind kind = NodeKind::task;
  std::string label;  ///< one line
  std::optional<Amount> time;
  std::string performer;  ///< title of the role; empty where nobody is named
  std::optional<When> when;
  std::string time_words;  ///< `time` and `when` for a reader; empty where there are none
  std::string condition;

  bool is_step() const { return kind == NodeKind::task || kind == NodeKind::decision; }
};

struct GraphEdge {
  std::size_t from = 0;  ///< index of a node
  std::size_t to = 0;
  std::string label;  ///< the outcome's; empty where there is but one way
  std::optional<Effect> effect;
  bool back = false;  ///< leads to the same step or to one above
};

/// The first node is the beginning, the last one the end, the others the steps in their order.
struct ProcedureGraph {
  std::string title;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;  ///< by the node that they leave, in the order of the file
};

/// How the words are had that the standard does not hold itself.
struct GraphWords {
  std::string_view language;  ///< "en" or "id": of titles and steps, where they are translated
  std::string start;
  std::string end;
  std::string otherwise;  ///< the way past a decision whose condition does not hold
  std::function<std::string(const Amount&)> time;
  std::function<std::string(const std::string& step, const std::string& outcome)> condition;
  std::function<std::string(const std::vector<std::string>& variants)> variants;
};

/// Of a standard whose procedure has no findings. Without steps, the beginning leads to the end.
ProcedureGraph graph_of(const Standard& standard, const GraphWords& words);

/// `text` with every run of blanks and line ends as one blank, none at its ends.
std::string in_one_line(std::string_view text);

}  // namespace sp
