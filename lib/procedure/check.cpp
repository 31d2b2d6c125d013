// SPDX-License-Identifier: Apache-2.0
#include "procedure/check.hpp"

#include "base/suggest.hpp"
#include "procedure/procedure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sp {
namespace {

/// True where something stands that could not be read: another finding speaks of it.
template <class T>
bool is_unreadable(const Field<T>& field) {
  const bool there = field.presence == Presence::stated || field.presence == Presence::inferred;
  return there && !field;
}

/// Is it known where the step leads?
bool flows_are_readable(const Step& step) {
  if (!step.id || is_unreadable(step.kind) || is_unreadable(step.next)) return false;
  if (is_unreadable(step.when) || is_unreadable(step.outcomes)) return false;
  const auto leads_on = [](const Outcome& outcome) { return outcome.next.value.has_value(); };
  return !step.outcomes || std::all_of(step.outcomes->begin(), step.outcomes->end(), leads_on);
}

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
    add_unknown(target, path, flows_);
  }

  void add_unknown(const Text& step, const std::string& path,
                   const std::vector<std::string>& known) {
    unknown_.insert(*step);
    add(FindingCode::unknown_step, {*step, path}, step.place.value, path, suggest(*step, known));
  }

  std::vector<Finding> in_order() {
    if (unknown_.size() <= missing_ids()) {
      std::erase_if(found_, [](const auto& f) { return f.code == FindingCode::unknown_step; });
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.where.at < b.where.at; });
    return std::move(found_);
  }

  const Standard& standard() const { return standard_; }
  const std::vector<std::string>& ids() const { return ids_; }
  bool none() const { return found_.empty(); }

 private:
  /// Steps whose id is missing, could not be read or is that of another step: as many names of no
  /// step may mean these, and then the cause is told already.
  std::size_t missing_ids() const {
    return standard_.steps().size() - std::set<std::string>(ids_.begin(), ids_.end()).size();
  }

  const Standard& standard_;
  std::vector<std::string> ids_;
  std::vector<std::string> flows_;
  std::set<std::string> unknown_;
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

/// None missing, none twice: else another finding speaks of them.
bool are_distinct(const std::vector<std::string>& ids) {
  const std::set<std::string> distinct(ids.begin(), ids.end());
  return distinct.size() == ids.size() && distinct.count("") == 0;
}

void check_when(const When& when, const std::string& path, Faults& faults) {
  if (!when.step || !when.outcome) return;
  const Step* decision = find_step(faults.standard(), *when.step);
  if (decision == nullptr) {
    faults.add_unknown(when.step, path + ".step", faults.ids());
    return;
  }
  const auto known = outcome_ids(*decision);
  const bool all_known = !is_unreadable(decision->outcomes) && are_distinct(known);
  if (!all_known || std::count(known.begin(), known.end(), *when.outcome) > 0) return;
  faults.add(FindingCode::unknown_outcome, {*when.outcome, *when.step}, when.outcome.place.value,
             path + ".outcome", suggest(*when.outcome, known));
}

void check_decision(const Step& step, const std::string& path, Faults& faults) {
  const bool has_outcomes = step.outcomes && !step.outcomes->empty();
  const bool is_known = !is_unreadable(step.kind) && !is_unreadable(step.outcomes);
  const auto id = step.id.value_or("");
  if (is_known && step.is_decision() && !has_outcomes) {
    faults.add(FindingCode::decision_without_outcomes, {id}, step.place.key, path);
  }
  if (is_known && !step.is_decision() && has_outcomes) {
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
  if (step.id && *step.id == "end") {
    faults.add(FindingCode::step_called_end, {*step.id}, step.id.place.value, path + ".id");
  }
  faults.check_flow(step.next, path + ".next");
  check_decision(step, path, faults);
  if (step.when) check_when(*step.when, path + ".when", faults);
  const bool is_known = !is_unreadable(step.kind) && !is_unreadable(step.when);
  const bool leads_on_by_itself = is_known && (!step.is_decision() || step.when);
  const bool last = index + 1 == faults.standard().steps().size();
  if (last && leads_on_by_itself && !step.next && !is_unreadable(step.next)) {
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

/// Where no condition holds, the steps that are passed over lead back to each other.
bool passes_in_a_circle(const Procedure& procedure, std::size_t index) {
  Target target = index;
  for (std::size_t passed = 0; passed <= procedure.size(); ++passed) {
    if (!target || !procedure.step(*target).when) return false;
    target = procedure.flow_of(*target);
  }
  return true;
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
    } else if (able.count(i) == 0 || passes_in_a_circle(procedure, i)) {
      faults.add(FindingCode::no_way_out, {id}, step.place.key, path_of(i));
    }
  }
}

/// Reach is judged only where every flow is known to lead to one step: one cause, one finding.
bool flows_are_sound(const Faults& faults) {
  const auto& steps = faults.standard().steps();
  const std::set<std::string> ids(faults.ids().begin(), faults.ids().end());
  return faults.none() && ids.size() == steps.size() &&
         std::all_of(steps.begin(), steps.end(), flows_are_readable);
}

}  // namespace

std::vector<Finding> check_procedure(const Standard& standard) {
  Faults faults(standard);
  if (is_unreadable(standard.procedure.steps)) return {};
  const auto& steps = standard.steps();
  if (steps.empty()) {
    const auto at = standard.procedure.place.key;
    faults.add(FindingCode::no_step, {}, at.known() ? at : Position{1, 1}, "procedure");
    return faults.in_order();
  }
  for (std::size_t i = 0; i < steps.size(); ++i) check_step(steps[i], i, faults);
  if (flows_are_sound(faults)) check_reach(faults);
  faults.check_flow(standard.time_limit.stop, "time_limit.stop");
  return faults.in_order();
}

}  // namespace sp
