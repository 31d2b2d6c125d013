// SPDX-License-Identifier: Apache-2.0
#include "sla/recorded_late.hpp"

#include "sla/interruptions.hpp"

#include <algorithm>
#include <vector>

namespace sp {
namespace {

/// Every event that a started clock's verdict rests on: its start, both ends of what stopped it for
/// a time, its stop.
std::vector<Moment> events_behind(const CaseState& state, const ClockPlan& plan) {
  std::vector<Moment> events{*plan.start};
  for (const auto& hold : state.holds) {
    const bool matters = stops(hold, plan) && (!plan.stop || hold.from < plan.stop->at) &&
                         (!hold.to || *hold.to > plan.start->at);
    if (!matters) continue;
    events.push_back({hold.from, hold.from_recorded_at});
    if (hold.to) events.push_back({*hold.to, hold.to_recorded_at.value_or(*hold.to)});
  }
  if (plan.stop) events.push_back(*plan.stop);
  return events;
}

}  // namespace

std::int64_t minutes_recorded_late(const CaseState& state, const ClockPlan& plan) {
  Seconds latest{0};
  for (const auto& event : events_behind(state, plan)) {
    latest = std::max<Seconds>(latest, event.recorded - event.at);
  }
  return std::chrono::floor<Minutes>(latest).count();
}

}  // namespace sp
