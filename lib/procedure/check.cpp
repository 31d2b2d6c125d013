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

/// The steps of a group stand one below the other, and lead on together.
void check_group(const std::vector<Step>& steps, std::size_t index, Faults& faults) {
  const auto& group = steps[index].parallel;
  if (!group) return;
  const auto is_in = [&](const Step& step) { return step.parallel && *step.parallel == *group; };
  const auto path = path_of(index);
  const std::vector<std::string> args{steps[index].id.value_or(""), *group};
  const auto before = steps.begin() + static_cast<std::ptrdiff_t>(index);
  const bool begun = std::any_of(steps.begin(), before, is_in);
  if (begun && !is_in(steps[index - 1])) {
    faults.add(FindingCode::group_apart, args, group.place.value, path + ".parallel");
  }
  const bool last = index + 1 == steps.size() || !is_in(steps[index + 1]);
  if (steps[index].is_decision() || (steps[index].next && !last)) {
    faults.add(FindingCode::group_step_decides, args, group.place.value, path + ".parallel");
  }
}

void check_stand_in(const Step& step, const std::string& path, Faults& faults) {
  if (!step.procedure) return;
  const auto refuse = [&](bool there, const Place& place, const char* key) {
    if (!there) return;
    faults.add(FindingCode::stand_in_not_plain, {step.id.value_or(""), key}, place.key,
               path + "." + key);
  };
  refuse(step.is_decision(), step.kind.place, "kind");
  const bool conditional = step.when && step.when->step;
  refuse(conditional, step.when.place, "when");
  refuse(step.parallel.value.has_value(), step.parallel.place, "parallel");
  refuse(step.gate.value.has_value(), step.gate.place, "gate");
  refuse(step.pause.value.has_value(), step.pause.place, "pause");
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
  auto open = procedure.group_of(0);
  std::set<std::size_t> seen(open.begin(), open.end());
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

/// Of a group, only where every step of it has a condition.
bool may_be_passed(const Procedure& procedure, std::size_t index) {
  const auto group = procedure.group_of(index);
  return std::all_of(group.begin(), group.end(), [&](std::size_t member) {
    return procedure.step(member).when.value.has_value();
  });
}

/// Where no condition holds, the steps that are passed over lead back to each other.
bool passes_in_a_circle(const Procedure& procedure, std::size_t index) {
  Target target = index;
  for (std::size_t passed = 0; passed <= procedure.size(); ++passed) {
    if (!target || !may_be_passed(procedure, *target)) return false;
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

/// A document may say nothing of its procedure: no case can go by it, but it is no fault of the
/// file.
bool is_left_unsaid(const ProcedureComponent& procedure) {
  const auto unsaid = [](Presence presence) {
    return presence == Presence::not_stated || presence == Presence::not_applicable ||
           presence == Presence::not_seen;
  };
  return unsaid(procedure.presence) || unsaid(procedure.steps.presence);
}

/// Ends of clocks that name steps.
void check_stops(Faults& faults) {
  const auto& limit = faults.standard().time_limit;
  faults.check_flow(limit.stop, "time_limit.stop");
  for (std::size_t i = 0; limit.phases && i < limit.phases->size(); ++i) {
    const auto& phase = (*limit.phases)[i];
    const auto path = fmt::format("time_limit.phase[{}]", i);
    if (phase.start && !parse_clock_start(*phase.start)) {
      faults.check_flow(phase.start, path + ".start");
    }
    faults.check_flow(phase.stop, path + ".stop");
  }
  for (std::size_t i = 0; limit.conditional && i < limit.conditional->size(); ++i) {
    const auto& when = (*limit.conditional)[i].when;
    if (when) check_when(*when, fmt::format("time_limit.conditional[{}].when", i), faults);
  }
  const auto& products = faults.standard().product.items;
  for (std::size_t i = 0; products && i < products->size(); ++i) {
    faults.check_flow((*products)[i].stop, fmt::format("product.items[{}].stop", i));
  }
}

}  // namespace

std::vector<Finding> check_procedure(const Standard& standard) {
  Faults faults(standard);
  if (is_unreadable(standard.procedure.steps)) return {};
  const auto& steps = standard.steps();
  if (steps.empty() && is_left_unsaid(standard.procedure)) return {};
  if (steps.empty()) {
    const auto at = standard.procedure.place.key;
    faults.add(FindingCode::no_step, {}, at.known() ? at : Position{1, 1}, "procedure");
    return faults.in_order();
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    check_step(steps[i], i, faults);
    check_group(steps, i, faults);
    check_stand_in(steps[i], path_of(i), faults);
  }
  if (flows_are_sound(faults)) check_reach(faults);
  check_stops(faults);
  return faults.in_order();
}

}  // namespace sp
