// SPDX-License-Identifier: Apache-2.0
#include "calendar/clock_dates.hpp"

#include <algorithm>

namespace sp {

using std::chrono::days;

Result<std::optional<Instant>> ClockDates::closing(Date date) {
  const auto hours = calendar_.opening_and_closing(date);
  if (!hours) return fail(hours.error());
  read_provisional_ = read_provisional_ || calendar_.is_provisional(date);
  if (!*hours) return std::optional<Instant>{};
  return std::optional<Instant>{(*hours)->to};
}

Instant ClockDates::midnight_after(Date date) const {
  return calendar_.zone().to_instant(date + days{1});
}

Result<Instant> ClockDates::end_of_work(Date date) {
  const auto last = closing(date);
  if (!last) return fail(last.error());
  return *last ? **last : midnight_after(date);
}

bool ClockDates::runs_before(Instant instant) const {
  const auto after = std::partition_point(interruptions_.begin(), interruptions_.end(),
                                          [&](const auto& i) { return i.from < instant; });
  return after == interruptions_.begin() || std::prev(after)->to < instant;
}

bool ClockDates::is_interrupted_from(Date date) const {
  return !interruptions_.empty() && interruptions_.back().to > calendar_.zone().to_instant(date);
}

Result<bool> ClockDates::is_working(Date date) {
  const auto last = closing(date);
  if (!last) return fail(last.error());
  return last->has_value();
}

Result<bool> ClockDates::counts_as_working(Date date) {
  const auto last = closing(date);
  if (!last) return fail(last.error());
  return *last && runs_before(**last);
}

Result<bool> ClockDates::counts(Date date) {
  const Instant midnight = calendar_.zone().to_instant(date);
  const bool touched =
      std::any_of(interruptions_.begin(), interruptions_.end(),
                  [&](const auto& i) { return i.from < midnight_after(date) && i.to > midnight; });
  if (!touched) return true;
  const auto end = end_of_work(date);
  if (!end) return fail(end.error());
  return runs_before(*end);
}

Result<Date> ClockDates::nth_date(Date date, std::int64_t n) {
  std::int64_t left = n;
  for (; is_interrupted_from(date); date += days{1}) {
    const auto counted = counts(date);
    if (!counted) return fail(counted.error());
    if (*counted && --left == 0) return date;
  }
  return date + days{left - 1};
}

Result<Date> ClockDates::nth(Date date, std::int64_t n, days step, Test test) {
  for (std::int64_t left = n;; date += step) {
    const auto passes = (this->*test)(date);
    if (!passes) return fail(passes.error());
    if (*passes && --left == 0) return date;
  }
}

}  // namespace sp
