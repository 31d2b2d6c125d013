// SPDX-License-Identifier: Apache-2.0
// The explanation of the promise's clock of a history, and short ways to say what is in it.
#pragma once

#include "sla/clocks.hpp"
#include "sla/explanation.hpp"

#include <string>
#include <utility>

namespace sp::test {

/// A clock together with its explanation.
struct Explained {
  Clock clock;
  Explanation why;
};

inline Explained explained(const History& history, Instant when,
                           const WorkingCalendar& calendar = office()) {
  const auto state = state_at(history, when);
  auto clock = promise_clock(state, history.standard(), calendar, when).value();
  const auto happened = history_of(history.log());
  auto why = explain(clock, {state, history.standard(), calendar, happened, when});
  return {std::move(clock), std::move(why)};
}
inline Explained explained(const History& history, std::string_view when) {
  return explained(history, at(when));
}

/// "06 08:00-10:05 counted 125; …", a stretch each.
inline std::string stretches_of(const Explanation& why) {
  std::string text;
  for (const auto& entry : why.dates) {
    for (const auto& stretch : entry.stretches) {
      if (!text.empty()) text += "; ";
      text += to_string(entry.date).substr(8) + " " + civil(stretch.span.from).substr(11) + "-" +
              civil(stretch.span.to).substr(11) + " " + std::string(name_of(stretch.kind));
    }
  }
  return text;
}

/// "04+1 05+2 06-2 …": each date, whether it counts, and the sum after it.
inline std::string days_of(const Explanation& why, std::size_t tally = 0) {
  std::string text;
  for (const auto& entry : why.dates) {
    if (!text.empty()) text += " ";
    const auto& count = entry.counts.at(tally);
    text += to_string(entry.date).substr(8) + (count.counts ? "+" : "-");
    text += std::to_string(count.sum);
  }
  return text;
}

}  // namespace sp::test
