// SPDX-License-Identifier: Apache-2.0
// The promise's clock of a history, looked at from a moment.
#pragma once

#include "cases/history.hpp"
#include "sla/clock.hpp"

#include <algorithm>

namespace sp::test {

inline Amount amount(std::string_view text) {
  return parse_amount(text).value();
}

/// The case as it was at `when`: nothing that happened later.
inline CaseState state_at(const History& history, Instant when) {
  const auto& log = history.log();
  const auto later = std::find_if(log.begin(), log.end(),
                                  [&](const CaseEvent& event) { return event.occurred_at > when; });
  return fold(history.standard(), {log.begin(), later});
}

inline Clock clock_at(const History& history, Instant when, const Amount& within = one_working_day,
                      const WorkingCalendar& calendar = office()) {
  return promise_clock(state_at(history, when), history.standard(), calendar, when, within).value();
}
inline Clock clock_at(const History& history, std::string_view when,
                      const Amount& within = one_working_day) {
  return clock_at(history, at(when), within);
}

inline std::string status_at(const History& history, std::string_view when,
                             const Amount& within = one_working_day) {
  return std::string(name_of(clock_at(history, when, within).status));
}

/// Due of a limit in minutes, date of one in days; empty where there is no deadline.
inline std::string due_of(const Clock& clock) {
  if (!clock.deadline) return {};
  if (clock.limit.is_working_time()) return civil(clock.deadline->due);
  return to_string(clock.deadline->date);
}

/// "applicant" without a cap, "payment" with the one given.
inline std::string pauses(const std::string& cap) {
  return "[[time_limit.pause]]\ncause = \"applicant\"\n[[time_limit.pause]]\ncause = "
         "\"payment\"\ncap = \"" +
         cap + "\"\n";
}

/// A suspension of a history.
struct Pause {
  const char* cause;
  const char* from;
  const char* to;  ///< empty: still open
};

inline History with_pauses(const Standard& standard, const char* received,
                           const std::vector<Pause>& pauses) {
  History history(standard, received);
  for (const auto& pause : pauses) {
    history.suspend(pause.from, pause.cause);
    if (*pause.to != '\0') history.resume(pause.to);
  }
  return history;
}

}  // namespace sp::test
