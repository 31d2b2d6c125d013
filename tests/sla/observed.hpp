// SPDX-License-Identifier: Apache-2.0
// A history as a report sees it from a moment.
#pragma once

#include "sla/clocks.hpp"
#include "sla/observed_case.hpp"

#include <string_view>
#include <vector>

namespace sp::test {

struct Seen {
  CaseState state;
  Standard standard;
  WorkingCalendar calendar;
  std::vector<Clock> clocks;
  Instant as_of;

  ObservedCase view() const { return {state, standard, calendar, clocks, as_of}; }
};

inline Seen seen_at(const History& history, std::string_view when,
                    const WorkingCalendar& calendar = office()) {
  return {.state = state_at(history, at(when)),
          .standard = history.standard(),
          .calendar = calendar,
          .clocks = {clock_at(history, at(when), one_working_day, calendar)},
          .as_of = at(when)};
}

/// From the first moment of one date to that of another; an empty one does not bound.
inline Period period(std::string_view since, std::string_view until) {
  Period period;
  if (!since.empty()) period.since = at(std::string(since) + "T00:00");
  if (!until.empty()) period.until = at(std::string(until) + "T00:00");
  return period;
}

/// A calendar that ends with May 2024: what lies later cannot be counted.
inline WorkingCalendar ends_in_may() {
  auto parts = office_parts();
  parts.coverage.last = date("2024-05-31");
  return WorkingCalendar::create(parts);
}

}  // namespace sp::test
