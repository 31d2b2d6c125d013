// SPDX-License-Identifier: Apache-2.0
#include "procedure/check.hpp"

#include "base/suggest.hpp"
#include "procedure/procedure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sp {
namespace {

/// Collects findings about one standard, each with the path of the key it is about.
class Faults {
 public:
  explicit Faults(const Standard& standard)
      : standard_(standard), ids_(step_ids(standard)), flows_(ids_) {
    flows_.emplace_back("end");
  }

  void add(FindingCode code, std::vector<std::string> args, Position at, std::string path,
           std::vector<std::string> suggestions = {}) {
    found_.push_back({.code = code,
                      .args = std::move(args),
                      .where = {standard_.file, at},
                      .path = std::move(path),
                      .suggestions = std::move(suggestions)});
  }

  void check_flow(const Text& target, const std::string& path) {
    if (!target || std::count(flows_.begin(), flows_.end(), *target) > 0) return;
    add(FindingCode::unknown_step, {*target, path}, target.place.value, path,
        suggest(*target, flows_));
  }

  std::vector<Finding> in_order() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.where.at < b.where.at; });
    return std::move(found_);
  }

  const Standard& standard() const { return standard_; }
  const std::vector<std::string>& ids() const { return ids_; }
  bool none() const { return found_.empty(); }

 private:
  const Standard& standard_;
  std::vector<std::string> ids_;
  std::vector<std::string> flows_;
  std::vector<Finding> found_;
};

std::string path_of(std::size_t index) {
  return fmt::format("procedure.step[{}]", index);
}

std::vector<std::string> outcome_ids(const Step& step) {
  std::vector<std::string> ids;
  if (!step.outcomes) return ids;
  for (const auto& outcome : *step.outcomes) ids.push_back(outcome.id.value_or(""));
  return ids;
}

void check_when(const When& when, const std::string& path, Faults& faults) {
  if (!when.step || !when.outcome) return;
  const Step* decision = find_step(faults.standard(), *when.step);
  if (decision == nullptr) {
    faults.add(FindingCode::unknown_step, {*when.step, path + ".step"}, when.step.place.value,
               path + ".step", suggest(*when.step, faults.ids()));
    return;
  }
  const auto known = outcome_ids(*decision);
  if (std::count(known.begin(), known.end(), *when.outcome) > 0) return;
  faults.add(FindingCode::unknown_outcome, {*when.outcome, *when.step}, when.outcome.place.value,
             path + ".outcome", suggest(*when.outcome, known));
}

void check_decision(const Step& step, const std::string& path, Faults& faults) {
  const bool has_outcomes = step.outcomes && !step.outcomes->empty();
  const auto id = step.id.value_or("");
  if (step.is_decision() && !has_outcomes) {
    faults.add(FindingCode::decision_without_outcomes, {id}, step.place.key, path);
  }
  if (!step.is_decision() && has_outcomes) {
    faults.add(FindingCode::outcomes_without_decision, {id}, step.outcomes.place.key,
               path + ".outcomes");
  }
  if (!step.outcomes) return;
  for (std::size_t i = 0; i < step.outcomes->size(); ++i) {
    faults.check_flow((*step.outcomes)[i].next, fmt::format("{}.outcomes[{}].next", path, i));
  }
}

void check_step(const Step& step, std::size_t index, Faults& faults) {
  const auto path = path_of(index);
  faults.check_flow(step.next, path + ".next");
  check_decision(step, path, faults);
  if (step.when) check_when(*step.when, path + ".when", faults);
  const bool leads_on_by_itself = !step.is_decision() || step.when;
  const bool last = index + 1 == faults.standard().steps().size();
  if (last && leads_on_by_itself && !step.next) {
    faults.add(FindingCode::last_step_leads_nowhere, {step.id.value_or("")}, step.place.key, path);
  }
}

std::set<std::size_t> reachable_from_start(const Procedure& procedure) {
  std::set<std::size_t> seen{0};
  std::vector<std::size_t> open{0};
  while (!open.empty()) {
    const auto index = open.back();
    open.pop_back();
    for (const auto& target : procedure.successors(index)) {
      if (target && seen.insert(*target).second) open.push_back(*target);
    }
  }
  return seen;
}

std::set<std::size_t> able_to_end(const Procedure& procedure) {
  std::set<std::size_t> able;
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t i = 0; i < procedure.size(); ++i) {
      if (able.count(i) > 0) continue;
      for (const auto& target : procedure.successors(i)) {
        if (target && able.count(*target) == 0) continue;
        grown = able.insert(i).second;
        break;
      }
    }
  }
  return able;
}

void check_reach(Faults& faults) {
  const Procedure procedure(faults.standard());
  const auto reached = reachable_from_start(procedure);
  const auto able = able_to_end(procedure);
  for (std::size_t i = 0; i < procedure.size(); ++i) {
    const auto& step = procedure.step(i);
    const auto id = step.id.value_or("");
    if (reached.count(i) == 0) {
      faults.add(FindingCode::step_unreachable, {id}, step.place.key, path_of(i));
    } else if (able.count(i) == 0) {
      faults.add(FindingCode::no_way_out, {id}, step.place.key, path_of(i));
    }
  }
}

bool ids_are_sound(const std::vector<std::string>& ids, std::size_t steps) {
  return ids.size() == steps && std::set<std::string>(ids.begin(), ids.end()).size() == steps;
}

}  // namespace

std::vector<Finding> check_procedure(const Standard& standard) {
  Faults faults(standard);
  const auto& steps = standard.steps();
  if (steps.empty()) {
    faults.add(FindingCode::no_step, {}, standard.procedure.place.key, "procedure");
    return faults.in_order();
  }
  for (std::size_t i = 0; i < steps.size(); ++i) check_step(steps[i], i, faults);
  faults.check_flow(standard.time_limit.stop, "time_limit.stop");
  // Reach is judged only where every flow is known to lead somewhere: one cause, one finding.
  if (faults.none() && ids_are_sound(faults.ids(), steps.size())) check_reach(faults);
  return faults.in_order();
}

}  // namespace sp
