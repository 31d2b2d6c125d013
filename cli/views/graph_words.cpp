// SPDX-License-Identifier: Apache-2.0
#include "cli/views/graph_words.hpp"

#include "cli/views/offer_json.hpp"
#include "cli/views/step_words.hpp"
#include "text/graph_label.hpp"
#include "text/spoken_time.hpp"

namespace sp::cli {
namespace {

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

/// The beginning and the end are nobody's ids: null.
Json node_id(const ProcedureGraph& graph, std::size_t node) {
  return or_null(graph.nodes[node].id);
}

Json node_json(const GraphNode& node) {
  Json json;
  json["id"] = node.id;
  json["kind"] = node.kind == NodeKind::decision ? "decision" : "task";
  json["text"] = or_null(node.label);
  json["time"] = node.time ? Json(to_string(*node.time)) : Json();
  json["performer"] = or_null(node.performer);
  json["when"] = when_json(node.when);
  return json;
}

Json edge_json(const ProcedureGraph& graph, const GraphEdge& edge) {
  Json json;
  json["from"] = node_id(graph, edge.from);
  json["to"] = node_id(graph, edge.to);
  json["label"] = or_null(edge.label);
  json["effect"] = edge.effect ? Json(name_of(*edge.effect)) : Json();
  json["back"] = edge.back;
  return json;
}

}  // namespace

ProcedureGraph graph_in(const Standard& standard, Language language) {
  const auto word = [&](GraphLabel label) { return std::string(words(label, language)); };
  return graph_of(standard,
                  {.language = name_of(language),
                   .start = word(GraphLabel::start),
                   .end = word(GraphLabel::end),
                   .otherwise = word(GraphLabel::otherwise),
                   .time = [&](const Amount& time) { return spoken_amount(time, language); },
                   .condition =
                       [&](const std::string& step, const std::string& outcome) {
                         return say(GraphLabel::condition, language, {step, outcome});
                       },
                   .variants =
                       [&](const std::vector<std::string>& variants) {
                         return only_variants_words(variants, language);
                       }});
}

Json graph_json(const Standard& standard) {
  auto graph = graph_in(standard, Language::indonesian);
  for (auto& edge : graph.edges) {
    const bool passes_by = !edge.effect && graph.nodes[edge.from].kind == NodeKind::decision;
    if (passes_by) edge.label.clear();
  }
  Json nodes{Json::Array{}};
  for (const auto& node : graph.nodes) {
    if (node.is_step()) nodes.push_back(node_json(node));
  }
  Json edges{Json::Array{}};
  for (const auto& edge : graph.edges) edges.push_back(edge_json(graph, edge));
  Json json;
  json["id"] = standard.id.value;
  json["edition"] = standard.edition.value;
  json["nodes"] = nodes;
  json["edges"] = edges;
  return json;
}

}  // namespace sp::cli
