// SPDX-License-Identifier: Apache-2.0
#include "procedure/graph.hpp"

#include "procedure/procedure.hpp"

namespace sp {
namespace {

std::string title_of_role(const Standard& standard, const std::string& id,
                          std::string_view language) {
  const auto* role = find_role(standard, id);
  if (role == nullptr) return id;
  const bool translated = language == "en" && role->title_en;
  return translated ? *role->title_en : role->title.value_or(id);
}

/// The document's spelling of who does it, or the role's.
std::string performer_of(const Standard& standard, const Step& step, std::string_view language) {
  if (step.performer_title) return in_one_line(*step.performer_title);
  if (!step.performer) return {};
  return in_one_line(title_of_role(standard, *step.performer, language));
}

/// In the language of the graph, where it is translated.
std::string word_of(const Outcome& outcome, std::string_view language) {
  const bool translated = language == "en" && outcome.label_en;
  const auto& said = translated ? outcome.label_en : outcome.label;
  return in_one_line(said.value_or(outcome.id.value_or("")));
}

/// The outcome that a condition names, as its own way is called.
std::string outcome_word(const Standard& standard, const When& when, std::string_view language) {
  const auto id = when.outcome.value_or("");
  const auto* step = find_step(standard, when.step.value_or(""));
  const auto* outcome = step != nullptr ? find_outcome(*step, id) : nullptr;
  return outcome != nullptr ? word_of(*outcome, language) : id;
}

/// How a decision went, which variants it is for, or both.
std::string condition_of(const Standard& standard, const When& when, const GraphWords& words) {
  const auto of_decision =
      when.step ? words.condition(*when.step, outcome_word(standard, when, words.language))
                : std::string();
  if (!when.variant) return of_decision;
  const auto of_variant = words.variants(*when.variant);
  return of_decision.empty() ? of_variant : of_decision + " · " + of_variant;
}

GraphNode node_of(const Standard& standard, const Step& step, const GraphWords& words) {
  const bool translated = words.language == "en" && step.text_en;
  GraphNode node;
  node.id = step.id.value_or("");
  node.kind = step.is_decision() ? NodeKind::decision : NodeKind::task;
  node.label = in_one_line(translated ? *step.text_en : step.text.value_or(""));
  node.performer = performer_of(standard, step, words.language);
  if (step.time) {
    node.time = *step.time;
    node.time_words = words.time(*step.time);
  }
  if (step.when) {
    node.when = *step.when;
    node.condition = condition_of(standard, *step.when, words);
  }
  return node;
}

class Edges {
 public:
  Edges(const Standard& standard, const GraphWords& words) : procedure_(standard), words_(words) {}

  std::vector<GraphEdge> all() && {
    const std::size_t first = 0;
    add(first, procedure_.size() > 0 ? Target{0} : std::nullopt, "", std::nullopt);
    for (std::size_t i = 0; i < procedure_.size(); ++i) leave(i);
    return std::move(edges_);
  }

 private:
  void leave(std::size_t index) {
    const auto& step = procedure_.step(index);
    const bool decides = step.is_decision() && step.outcomes;
    if (decides) {
      for (const auto& outcome : *step.outcomes) {
        add(index + 1, procedure_.flow_of(outcome), word_of(outcome, words_.language),
            outcome.effect.value);
      }
      if (!step.when) return;
    }
    add(index + 1, procedure_.flow_of(index), decides ? words_.otherwise : "", std::nullopt);
  }

  void add(std::size_t from, Target target, const std::string& label,
           std::optional<Effect> effect) {
    // Where steps run side by side, a way leads to each of them.
    const auto entered = target ? procedure_.group_of(*target) : std::vector{procedure_.size()};
    for (const auto index : entered) {
      const auto to = index + 1;
      edges_.push_back({from, to, label, effect, to <= from});
    }
  }

  Procedure procedure_;
  const GraphWords& words_;
  std::vector<GraphEdge> edges_;
};

GraphNode ending(NodeKind kind, const std::string& label) {
  GraphNode node;
  node.kind = kind;
  node.label = label;
  return node;
}

}  // namespace

ProcedureGraph graph_of(const Standard& standard, const GraphWords& words) {
  ProcedureGraph graph;
  graph.title = in_one_line(title_in(standard, words.language));
  graph.nodes.push_back(ending(NodeKind::start, words.start));
  for (const auto& step : standard.steps()) graph.nodes.push_back(node_of(standard, step, words));
  graph.nodes.push_back(ending(NodeKind::end, words.end));
  graph.edges = Edges(standard, words).all();
  return graph;
}

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace sp
