// SPDX-License-Identifier: Apache-2.0
#include "formats/procedure_draft.hpp"

#include "base/ascii.hpp"
#include "formats/draft_ids.hpp"
#include "formats/draft_label.hpp"
#include "procedure/graph.hpp"
#include "standard/standard.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace sp {
namespace {

constexpr std::size_t least_letters_of_a_name = 4;

/// The id of a step that the node's own name gives: sp writes it behind "s_", and people write
/// "verifikasi[…]". Not A, B1 or node3.
std::string id_in_name(std::string_view name) {
  const bool ours = name.starts_with("s_");
  if (ours) name.remove_prefix(2);
  auto id = in_small_letters(name);
  std::replace(id.begin(), id.end(), '_', '-');
  const bool speaks = std::all_of(name.begin(), name.end(),
                                  [](char c) { return is_letter(c) || c == '_' || c == '-'; });
  if (ours) return std::any_of(id.begin(), id.end(), is_letter) ? id : "";
  return speaks && name.size() >= least_letters_of_a_name ? id : "";
}

class Drafter {
 public:
  explicit Drafter(const MermaidChart& chart) : chart_(chart) {}

  ProcedureDraft draft() && {
    find_ends();
    set_order();
    for (const auto node : order_) add_step(node);
    for (const auto node : order_) add_ways(node);
    for (std::size_t i = 0; i < order_.size(); ++i) add_condition(i);
    return std::move(draft_);
  }

 private:
  bool has_edge(std::size_t node, std::size_t MermaidEdge::*side) const {
    return std::any_of(chart_.edges.begin(), chart_.edges.end(),
                       [&](const MermaidEdge& edge) { return edge.*side == node; });
  }

  /// The name of a node is its label where it has none. But sp names what has no words.
  std::string_view label_of(std::size_t node) const {
    const auto& given = chart_.nodes[node];
    const bool ours = given.shape != MermaidShape::none && given.id.starts_with("s_");
    return given.label.empty() && !ours ? given.id : given.label;
  }

  void find_ends() {
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) {
      const bool first =
          is_beginning(label_of(i)) && !has_edge(i, &MermaidEdge::to) && has_plain_way(i);
      const bool last = is_ending(label_of(i)) && !has_edge(i, &MermaidEdge::from);
      if (first && !start_) {
        start_ = i;
      } else if (last) {
        ends_.push_back(i);
      }
    }
  }

  /// At most one way out, without words: where several lead on, something is decided.
  bool has_plain_way(std::size_t node) const {
    const auto ways = ways_out(node);
    return ways.empty() || (ways.size() == 1 && ways.front().label.empty());
  }

  bool is_end(std::size_t node) const {
    return std::find(ends_.begin(), ends_.end(), node) != ends_.end();
  }

  /// Where the beginning leads, or the first step that nothing leads to.
  std::optional<std::size_t> entry() const {
    for (const auto& edge : chart_.edges) {
      if (start_ && edge.from == *start_) return edge.to;
    }
    for (const auto node : order_) {
      if (!has_edge(node, &MermaidEdge::to)) return node;
    }
    return std::nullopt;
  }

  void set_order() {
    for (std::size_t i = 0; i < chart_.nodes.size(); ++i) {
      if (i != start_ && !is_end(i)) order_.push_back(i);
    }
    const auto first = entry();
    const auto found = first ? std::find(order_.begin(), order_.end(), *first) : order_.end();
    if (found != order_.end()) std::rotate(order_.begin(), found, found + 1);
    for (std::size_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
  }

  void add_step(std::size_t node) {
    const auto label = read_step_label(label_of(node));
    DraftStep step;
    step.text = label.text;
    step.note = label.variants;
    step.time = label.time;
    if (label.time_is_guessed) step.inferred.emplace_back("time");
    step.id = ids_.preferring(id_in_name(chart_.nodes[node].id), label.text, "step");
    const auto group = in_one_line(chart_.nodes[node].group);
    const auto title = label.performer.empty() ? group : label.performer;
    if (!title.empty()) step.performer = role_of(title);
    if (label.performer.empty() && !group.empty()) step.inferred.emplace_back("performer");
    conditions_.push_back(label.condition);
    conditional_.push_back(label.condition || !label.variants.empty());
    draft_.steps.push_back(std::move(step));
  }

  std::string role_of(const std::string& title) {
    for (const auto& role : draft_.roles) {
      if (role.title == title) return role.id;
    }
    draft_.roles.push_back({role_ids_.of(title, "role"), title});
    return draft_.roles.back().id;
  }

  std::vector<MermaidEdge> ways_out(std::size_t node) const {
    std::vector<MermaidEdge> ways;
    for (const auto& edge : chart_.edges) {
      const bool known = std::find(ways.begin(), ways.end(), edge) != ways.end();
      if (edge.from == node && edge.to != start_ && !known) ways.push_back(edge);
    }
    return ways;
  }

  std::string target_of(const MermaidEdge& edge) const {
    return is_end(edge.to) ? "end" : draft_.steps[place_.at(edge.to)].id;
  }

  void add_ways(std::size_t node) {
    const auto ways = ways_out(node);
    const auto place = place_.at(node);
    auto& step = draft_.steps[place];
    const auto shape = chart_.nodes[node].shape;
    const bool asks = shape == MermaidShape::diamond || shape == MermaidShape::hexagon;
    if (ways.size() > 1 || (asks && !ways.empty())) return decide(step, place, ways, asks);
    const auto target = ways.empty() ? "end" : target_of(ways.front());
    if (!is_below(place, target)) step.next = target;
    const bool worded = !ways.empty() && !ways.front().label.empty();
    if (worded) step.note += (step.note.empty() ? "" : "; ") + in_one_line(ways.front().label);
  }

  bool is_below(std::size_t place, const std::string& target) const {
    return place + 1 < draft_.steps.size() && draft_.steps[place + 1].id == target;
  }

  void decide(DraftStep& step, std::size_t place, const std::vector<MermaidEdge>& ways, bool asks) {
    step.kind = StepKind::decision;
    if (!asks) step.inferred.emplace_back("kind");
    DraftIds ids;
    for (const auto& way : ways) {
      const auto label = in_one_line(way.label);
      const auto target = target_of(way);
      if (conditional_[place] && is_otherwise(label)) {
        if (!is_below(place, target)) step.next = target;
        continue;
      }
      const bool back = !is_end(way.to) && place_.at(way.to) <= place;
      step.outcomes.push_back({ids.of(label, "way"), label, guess_effect(label, back), target});
    }
  }

  /// A condition that names no outcome of a step is part of the words.
  void add_condition(std::size_t place) {
    const auto& condition = conditions_[place];
    if (!condition) return;
    for (const auto& step : draft_.steps) {
      for (const auto& outcome : step.outcomes) {
        const bool meant = outcome.label == condition->outcome || outcome.id == condition->outcome;
        if (step.id != condition->step || !meant) continue;
        draft_.steps[place].when = DraftCondition{step.id, outcome.id};
        return;
      }
    }
    draft_.steps[place].text += " (" + condition->step + " = " + condition->outcome + ")";
  }

  const MermaidChart& chart_;
  ProcedureDraft draft_;
  std::optional<std::size_t> start_;
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> order_;            ///< the nodes that are steps
  std::map<std::size_t, std::size_t> place_;  ///< of a node among the steps
  std::vector<std::optional<LabelCondition>> conditions_;
  std::vector<bool> conditional_;  ///< only some cases come to it
  DraftIds ids_;
  DraftIds role_ids_;
};

}  // namespace

std::size_t ProcedureDraft::decisions() const {
  return static_cast<std::size_t>(
      std::count_if(steps.begin(), steps.end(),
                    [](const DraftStep& step) { return step.kind == StepKind::decision; }));
}

std::size_t ProcedureDraft::guesses() const {
  return std::accumulate(steps.begin(), steps.end(), std::size_t{0},
                         [](std::size_t sum, const DraftStep& step) {
                           return sum + step.inferred.size() + step.outcomes.size();
                         });
}

ProcedureDraft draft_procedure(const MermaidChart& chart) {
  return Drafter(chart).draft();
}

}  // namespace sp
