// SPDX-License-Identifier: Apache-2.0
#include "sla/recorded_late.hpp"

#include <algorithm>
#include <vector>

namespace sp {
namespace {

/// Something that happened, and when it was typed.
struct Typed {
  Instant happened;
  Instant recorded;
};

/// The event that started the clock. An appointment is not an event.
std::vector<Typed> start_event(const CaseState& state, ClockStart start) {
  switch (start) {
    case ClockStart::received:
      return {{state.received, state.opened_recorded_at}};
    case ClockStart::complete:
      return {{*state.accepted, *state.accepted_recorded_at}};
    case ClockStart::paid:
      return {{*state.paid, *state.paid_recorded_at}};
    case ClockStart::scheduled:
      return {};
  }
  return {};
}

/// Every event that a started clock's verdict rests on: its start, both ends of what stopped it for
/// a time, its stop.
std::vector<Typed> events_behind(const CaseState& state, ClockStart start,
                                 std::optional<Instant> stop) {
  auto events = start_event(state, start);
  for (const auto& hold : state.holds) {
    const bool matters = hold.declared && (!stop || hold.from < *stop);
    if (!matters) continue;
    events.push_back({hold.from, hold.from_recorded_at});
    if (hold.to) events.push_back({*hold.to, hold.to_recorded_at.value_or(*hold.to)});
  }
  if (stop) events.push_back({*stop, state.stop_recorded_at.value_or(*stop)});
  return events;
}

}  // namespace

std::int64_t minutes_recorded_late(const CaseState& state, ClockStart start,
                                   std::optional<Instant> stop) {
  Seconds latest{0};
  for (const auto& event : events_behind(state, start, stop)) {
    latest = std::max<Seconds>(latest, event.recorded - event.happened);
  }
  return std::chrono::floor<Minutes>(latest).count();
}

}  // namespace sp
