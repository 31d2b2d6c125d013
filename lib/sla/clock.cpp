// SPDX-License-Identifier: Apache-2.0
#include "sla/clock.hpp"

#include "sla/clock_plan.hpp"
#include "sla/clock_run.hpp"

#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct StatusRow {
  ClockStatus status;
  std::string_view name;
};

constexpr std::array statuses{
    StatusRow{ClockStatus::not_started, "not_started"},
    StatusRow{ClockStatus::running, "running"},
    StatusRow{ClockStatus::due_soon, "due_soon"},
    StatusRow{ClockStatus::overdue, "overdue"},
    StatusRow{ClockStatus::paused, "paused"},
    StatusRow{ClockStatus::met, "met"},
    StatusRow{ClockStatus::missed, "missed"},
    StatusRow{ClockStatus::stopped, "stopped"},
    StatusRow{ClockStatus::unknown, "unknown"},
    StatusRow{ClockStatus::unpromised, "unpromised"},
};

/// Clocks that are asked about over all cases. Those of steps are asked of single cases.
bool is_indexed(std::string_view clock) {
  return clock == "promise" || clock == "legal" || clock == "applicant" ||
         clock.starts_with("phase:") || clock.starts_with("product:");
}

}  // namespace

std::string_view name_of(ClockStatus status) {
  for (const auto& row : statuses) {
    if (row.status == status) return row.name;
  }
  throw std::logic_error("a clock status without a name");
}

bool is_of_step(const Clock& clock) {
  return clock.name.rfind("step:", 0) == 0;
}

Result<Clock> promise_clock(const CaseState& state, const Standard& standard,
                            const WorkingCalendar& calendar, Instant as_of, const Amount& within) {
  const auto plan = plan_promise(state, standard);
  if (!plan) return fail(plan.error());
  return run_clock(*plan, state, standard, calendar, as_of, within);
}

Result<std::vector<Clock>> case_clocks(const CaseState& state, const Standard& standard,
                                       const WorkingCalendar& calendar, Instant as_of,
                                       const Amount& within) {
  const auto plans = plan_clocks(state, standard);
  if (!plans) return fail(plans.error());
  std::vector<Clock> clocks;
  for (const auto& plan : *plans) {
    clocks.push_back(run_clock(plan, state, standard, calendar, as_of, within));
  }
  return clocks;
}

Result<std::vector<IndexEntry>> index_entries(const CaseState& state, const Standard& standard,
                                              const WorkingCalendar& calendar) {
  const auto plans = plan_clocks(state, standard);
  if (!plans) return fail(plans.error());
  std::vector<IndexEntry> entries;
  for (const auto& plan : *plans) {
    if (!is_indexed(plan.name)) continue;
    auto entry = index_entry(plan, state, standard, calendar);
    if (entry) entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<WhatIf> what_if(const Standard& standard, const WorkingCalendar& calendar, Instant start,
                       std::int64_t units) {
  const auto terms = promise_of(standard);
  if (!terms) return fail(terms.error());
  WhatIf answer{.terms = *terms,
                .limit = limit_for(*terms, units),
                .units = units,
                .deadline = {},
                .readings = {}};
  const auto due = deadline(calendar, start, answer.limit, terms->rules);
  if (!due) return fail(due.error());
  answer.deadline = *due;
  if (answer.limit.unit != Unit::day) return answer;
  const auto readings = readings_of_days(calendar, start, answer.limit.max, terms->rules);
  if (!readings) return fail(readings.error());
  answer.readings = *readings;
  return answer;
}

}  // namespace sp
