// SPDX-License-Identifier: Apache-2.0
#include "audit/path_times.hpp"

#include "procedure/procedure.hpp"

#include <algorithm>

namespace sp::rule {
namespace {

/// The steps' times along the ways that lead down the page.
class Times {
 public:
  explicit Times(const Standard& standard) : standard_(standard), procedure_(standard) {
    for (const auto& step : standard.steps()) own_.push_back(time_of(step));
  }

  bool known() const {
    return std::all_of(own_.begin(), own_.end(), [](const auto& time) { return time.has_value(); });
  }

  /// From the step `from` to the step `to`, or to the end of the procedure; both ends included.
  /// Nothing where no way leads there.
  std::optional<Amount> longest(std::size_t from, Target to) const {
    std::vector<std::optional<Amount>> best(procedure_.size());
    for (std::size_t i = procedure_.size(); i-- > from;) {
      if (to && i > *to) continue;
      const auto rest = to == Target{i} ? std::optional(none()) : beyond(i, to, best);
      if (rest) best[i] = sum(passing(i), *rest);
    }
    return best[from];
  }

 private:
  Amount none() const { return Amount{.unit = unit()}; }
  Unit unit() const { return standard_.time_limit.limit->unit; }

  std::optional<Amount> time_of(const Step& step) const {
    const auto* role = find_role(standard_, step.performer.value_or(""));
    const bool applicants = role != nullptr && role->kind.value == RoleKind::applicant;
    if (step.pause || (!step.time && applicants)) return none();
    if (!step.time || step.time->unit != unit()) return std::nullopt;
    return *step.time;
  }

  static Amount sum(Amount a, const Amount& b) {
    a.min += b.min;
    a.max += b.max;
    return a;
  }

  /// Of steps that run side by side the longest.
  Amount passing(std::size_t index) const {
    auto longest = none();
    for (const auto member : procedure_.group_of(index)) {
      if (own_[member]->max > longest.max) longest = *own_[member];
    }
    return longest;
  }

  std::optional<Amount> beyond(std::size_t index, Target to,
                               const std::vector<std::optional<Amount>>& best) const {
    std::optional<Amount> longest;
    for (const auto& next : procedure_.successors(index)) {
      if (next && *next <= index) continue;
      const auto rest = next ? best[*next] : (to ? std::nullopt : std::optional(none()));
      if (rest && (!longest || rest->max > longest->max)) longest = rest;
    }
    return longest;
  }

  const Standard& standard_;
  Procedure procedure_;
  std::vector<std::optional<Amount>> own_;
};

bool is_timed(const Standard& standard) {
  const bool plain = !standard.variants && !standard.subprocedures;
  return plain && standard.time_limit.limit && standard.procedure.steps &&
         !standard.steps().empty();
}

}  // namespace

std::optional<Amount> longest_way(const Standard& standard) {
  if (!is_timed(standard)) return std::nullopt;
  const Times times(standard);
  return times.known() ? times.longest(0, std::nullopt) : std::nullopt;
}

std::vector<Round> returns_of(const Standard& standard) {
  std::vector<Round> rounds;
  if (!longest_way(standard)) return rounds;
  const Times times(standard);
  const Procedure procedure(standard);
  for (std::size_t i = 0; i < procedure.size(); ++i) {
    const auto& step = procedure.step(i);
    for (std::size_t o = 0; o < step.outcomes.value_or({}).size(); ++o) {
      const auto& outcome = (*step.outcomes)[o];
      const auto target = procedure.flow_of(outcome);
      if (outcome.effect.value != Effect::return_back || !target || *target > i) continue;
      const auto time = times.longest(*target, i);
      if (!time) continue;
      rounds.push_back({.step = *step.id,
                        .outcome = *outcome.id,
                        .time = *time,
                        .at = outcome.place.value,
                        .path = "procedure.step[" + std::to_string(i) + "].outcomes[" +
                                std::to_string(o) + "]"});
    }
  }
  return rounds;
}

}  // namespace sp::rule
