// SPDX-License-Identifier: Apache-2.0
#include "sla/clock_plan.hpp"

#include "sla/part_clocks.hpp"

#include <fmt/format.h>

namespace sp {
std::optional<Moment> moment(std::optional<Instant> at, std::optional<Instant> recorded) {
  if (!at) return std::nullopt;
  return Moment{*at, recorded.value_or(*at)};
}

std::optional<Moment> start_of(const CaseState& state, ClockStart start) {
  // A reopened case has a new cycle, whatever began the first one.
  if (state.reopened) return moment(state.reopened, state.reopened_recorded_at);
  switch (start) {
    case ClockStart::received:
      return Moment{state.received, state.opened_recorded_at};
    case ClockStart::complete:
      return moment(state.accepted, state.accepted_recorded_at);
    case ClockStart::paid:
      return moment(state.paid, state.paid_recorded_at);
    case ClockStart::scheduled:
      // An appointment is not an event that could be typed late.
      return moment(state.scheduled, state.scheduled);
  }
  return std::nullopt;
}

bool was_broken_off(CaseStatus status) {
  return status == CaseStatus::withdrawn || status == CaseStatus::lapsed ||
         status == CaseStatus::void_;
}

/// The end of the step that stops the promise, or of the case.
void stop_with_case(ClockPlan& plan, const CaseState& state) {
  plan.stop = moment(state.stopped_at ? state.stopped_at : state.ended, state.stop_recorded_at);
  plan.broken_off = !state.stopped_at && was_broken_off(state.status);
}

namespace {

/// Each unit by itself, once one of them went its own way.
void add_units(std::vector<ClockPlan>& plans, const CaseState& state) {
  const bool apart =
      plans.front().terms.multiply == Multiply::each && !plans.front().terms.per.empty();
  if (!apart) return;
  plans.front().units_apart = static_cast<std::int64_t>(state.unit_outcomes.size());
  for (const auto& [unit, decided] : state.unit_outcomes) {
    ClockPlan plan = plans.front();
    plan.name = fmt::format("promise/{}", unit);
    plan.units = 1;
    plan.units_apart = 0;
    if (plan.terms.stop == decided.step) plan.stop = Moment{decided.at, decided.recorded_at};
    plans.push_back(std::move(plan));
  }
}

Result<void> add_earlier_cycles(std::vector<ClockPlan>& plans, const CaseState& state,
                                const Standard& standard) {
  std::size_t cycle = 0;
  for (const auto& closed : state.closed_cycles) {
    auto plan = plan_promise(closed, standard);
    if (!plan) return fail(plan.error());
    plan->name = fmt::format("promise@{}", ++cycle);
    plans.push_back(std::move(*plan));
  }
  return {};
}

void add_legal(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard) {
  const auto& legal = standard.time_limit.legal;
  if (!legal.limit) return;
  ClockPlan plan{.name = "legal",
                 .terms = {},
                 .limit = *legal.limit,
                 .units = state.units,
                 .units_apart = 0,
                 .start = {},
                 .stop = {}};
  plan.terms.limit = *legal.limit;
  plan.terms.start = legal.start.value_or(ClockStart::received);
  plan.terms.rules.count = legal.count.value_or(CountRule::next_day);
  plan.terms.rules.roll = legal.roll.value_or(Roll::following);
  plan.start = start_of(state, plan.terms.start);
  plan.causes = legal.pauses.value_or({});
  stop_with_case(plan, state);
  plans.push_back(std::move(plan));
}

/// The last request: how long the applicant has for the answer.
void add_applicant(std::vector<ClockPlan>& plans, const CaseState& state,
                   const Standard& standard) {
  const auto& limit = standard.time_limit.answer_limit;
  if (!limit) return;
  const Hold* request = nullptr;
  for (const auto& hold : state.holds) {
    if (hold.request) request = &hold;
  }
  if (request == nullptr) return;
  ClockPlan plan{.name = "applicant",
                 .terms = {},
                 .limit = *limit,
                 .units = 1,
                 .units_apart = 0,
                 .start = Moment{request->from, request->from_recorded_at},
                 .stop = moment(request->to, request->to_recorded_at)};
  plan.terms.limit = *limit;
  // A lapse is the very verdict that no answer came.
  const bool gave_up = state.status == CaseStatus::withdrawn || state.status == CaseStatus::void_;
  plan.broken_off = request->to && request->to == state.ended && gave_up;
  plan.causes = std::vector<std::string>{};
  plans.push_back(std::move(plan));
}

void add_steps(std::vector<ClockPlan>& plans, const CaseState& state, const Standard& standard) {
  for (const auto& visit : state.visits) {
    const auto* step = find_step(standard, visit.step);
    if (step == nullptr || !step->time) continue;
    ClockPlan plan{.name = fmt::format("step:{}#{}", visit.step, visit.number),
                   .terms = {},
                   .limit = *step->time,
                   .units = 1,
                   .units_apart = 0,
                   .start = Moment{visit.from, visit.from_recorded_at},
                   .stop = moment(visit.to, visit.to_recorded_at)};
    plan.terms.limit = *step->time;
    plan.terms.stop = visit.step;
    plan.broken_off = visit.broken_off;
    plan.for_a_step = true;
    plans.push_back(std::move(plan));
  }
}

}  // namespace

Result<ClockPlan> plan_promise(const CaseState& state, const Standard& standard) {
  const auto terms = terms_of(standard, state);
  ClockPlan plan{.name = "promise",
                 .terms = terms,
                 .limit = limit_for(terms, state.units),
                 .units = state.units,
                 .units_apart = 0,
                 .start = start_of(state, terms.start),
                 .stop = {},
                 .broken_off = false,
                 .extensions = state.extensions};
  plan.promised = standard.time_limit.limit || terms.reason != LimitReason::none;
  stop_with_case(plan, state);
  return plan;
}

Result<std::vector<ClockPlan>> plan_clocks(const CaseState& state, const Standard& standard) {
  auto promise = plan_promise(state, standard);
  if (!promise) return fail(promise.error());
  std::vector<ClockPlan> plans{std::move(*promise)};
  add_units(plans, state);
  if (const auto added = add_earlier_cycles(plans, state, standard); !added) {
    return fail(added.error());
  }
  add_legal(plans, state, standard);
  add_phases(plans, state, standard);
  add_products(plans, state, standard);
  add_before(plans, state, standard);
  add_applicant(plans, state, standard);
  add_steps(plans, state, standard);
  return plans;
}

}  // namespace sp
