// SPDX-License-Identifier: Apache-2.0
#include "sla/part_clocks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp {
namespace {

bool is_of_cycle(const CaseState& state, const Visit& visit) {
  return !state.reopened || visit.from >= *state.reopened;
}

/// When the case first came to a step.
std::optional<Moment> coming_to(const CaseState& state, std::string_view step) {
  for (const auto& visit : state.visits) {
    if (visit.step != step || !is_of_cycle(state, visit)) continue;
    return Moment{visit.from, visit.from_recorded_at};
  }
  return std::nullopt;
}

/// Sent back, a step is not done.
bool was_returned(const Standard& standard, const Visit& visit) {
  const auto* step = find_step(standard, visit.step);
  if (step == nullptr || !visit.outcome) return false;
  const auto* outcome = find_outcome(*step, *visit.outcome);
  return outcome != nullptr && outcome->effect && *outcome->effect == Effect::return_back;
}

/// When a step was done for the first time.
std::optional<Moment> end_of(const CaseState& state, const Standard& standard,
                             std::string_view step) {
  for (const auto& visit : state.visits) {
    if (visit.step != step || !visit.to || visit.broken_off) continue;
    if (!is_of_cycle(state, visit) || was_returned(standard, visit)) continue;
    return moment(visit.to, visit.to_recorded_at);
  }
  return std::nullopt;
}

/// Stops at the end of `step`, or with the case. One that was never done is broken off.
void stop_at(ClockPlan& plan, const CaseState& state, const Standard& standard,
             const std::string& step) {
  plan.terms.stop = step;
  plan.stop = step == "end" ? std::nullopt : end_of(state, standard, step);
  if (plan.stop || !state.ended) return;
  plan.stop =
      moment(state.ended, state.stopped_at ? state.last_recorded_at : state.stop_recorded_at);
  const bool reached_end = state.status == CaseStatus::approved ||
                           state.status == CaseStatus::rejected ||
                           state.status == CaseStatus::completed;
  plan.broken_off = step != "end" || !reached_end;
}

ClockPlan part(std::string name, const Amount& limit) {
  ClockPlan plan{.name = std::move(name),
                 .terms = {},
                 .limit = limit,
                 .units = 1,
                 .units_apart = 0,
                 .start = {},
                 .stop = {}};
  plan.terms.limit = limit;
  return plan;
}

void add_phase(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard,
               const PhaseLimit& phase) {
  if (!phase.limit) return;
  auto plan = part(fmt::format("phase:{}", *phase.id), *phase.limit);
  plan.terms.rules.count = phase.count.value_or(CountRule::next_day);
  const auto start = parse_clock_start(phase.start.value_or("received"));
  if (start) {
    plan.terms.start = *start;
    plan.start = start_of(state, *start);
  } else {
    plan.terms.start_step = *phase.start;
    plan.start = coming_to(state, *phase.start);
  }
  // A case that has ended will never come to it.
  if (!plan.start && state.ended) return;
  plan.terms.note(phase.start, "start");
  plan.terms.note(phase.stop, "stop");
  plan.terms.note(phase.count, "count");
  plan.causes = phase.pauses.value_or({});
  stop_at(plan, state, standard, phase.stop.value_or("end"));
  plans.push_back(std::move(plan));
}

/// A letter of refusal is due only where the answer was no, and what was asked for where it was
/// not.
bool is_ruled_out(const Product& product, const CaseState& state) {
  return product.outcome && state.last_effect && *product.outcome != *state.last_effect;
}

}  // namespace

void add_phases(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard) {
  for (const auto& phase : standard.time_limit.phases.value_or({})) {
    add_phase(plans, state, standard, phase);
  }
}

void add_products(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard) {
  const auto promise = plans.front();
  for (const auto& product : standard.product.items.value_or({})) {
    if (!product.limit || !product.id || is_ruled_out(product, state)) continue;
    auto plan = part(fmt::format("product:{}", *product.id), *product.limit);
    plan.terms.start = promise.terms.start;
    plan.terms.rules = promise.terms.rules;
    plan.start = promise.start;
    stop_at(plan, state, standard, product.stop.value_or("end"));
    plans.push_back(std::move(plan));
  }
}

void add_before(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard) {
  const auto& before = standard.time_limit.before;
  if (!before.limit || !state.scheduled) return;
  auto plan = part("before", *before.limit);
  plan.backwards = true;
  plan.terms.start = ClockStart::scheduled;
  plan.start = Moment{*state.scheduled, *state.scheduled};
  plan.stop = Moment{state.received, state.opened_recorded_at};
  plan.causes = std::vector<std::string>{};
  plans.push_back(std::move(plan));
}

}  // namespace sp
