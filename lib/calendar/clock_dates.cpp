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

Result<void> ClockDates::read(Date first, Date last) {
  const auto answered = calendar_.working_days_between(first - days{1}, last);
  if (!answered) return fail(answered.error());
  read_provisional_ =
      read_provisional_ || calendar_.is_provisional(first) || calendar_.is_provisional(last);
  return {};
}

Result<Date> ClockDates::first_ending_after(Instant instant, Date date) {
  const Date last = calendar_.date_at(instant - Seconds{1});
  if (last < date) return date;
  if (const auto answered = read(date, last); !answered) return fail(answered.error());
  const auto end = end_of_work(last);
  if (!end) return fail(end.error());
  return *end > instant ? last : last + days{1};
}

Result<Date> ClockDates::add_working_days(Date date, std::int64_t n) {
  const auto found = calendar_.add_working_days(date, n);
  if (!found) return found;
  const Date start = n == 0 ? date : date + days{n < 0 ? -1 : 1};
  read_provisional_ =
      read_provisional_ || calendar_.is_provisional(start) || calendar_.is_provisional(*found);
  return found;
}

Result<Date> ClockDates::nth_of_all(Of of, Date date, std::int64_t n) {
  if (of == Of::dates) return date + days{n - 1};
  return add_working_days(date - days{1}, n);
}

Result<std::int64_t> ClockDates::number_of(Of of, Date date, Date end) const {
  if (of == Of::dates) return std::int64_t{(end - date).count()};
  return calendar_.working_days_between(date - days{1}, end - days{1});
}

Result<Date> ClockDates::nth(Of of, Date date, std::int64_t n) {
  std::int64_t left = n;
  for (const auto& interruption : interruptions_) {
    const Date begun = calendar_.date_at(interruption.from);
    const auto undisturbed = nth_of_all(of, date, left);
    if (!undisturbed || *undisturbed < begun) return undisturbed;
    const auto lost = first_ending_after(interruption.from, std::max(date, begun));
    if (!lost) return lost;
    if (*undisturbed < *lost) return undisturbed;
    const auto counted = number_of(of, date, *lost);
    if (!counted) return fail(counted.error());
    left -= *counted;
    const auto running = first_ending_after(interruption.to, *lost);
    if (!running) return running;
    date = *running;
  }
  return nth_of_all(of, date, left);
}

Result<std::int64_t> ClockDates::count(Of of, Date date, Date end) {
  if (end <= date) return std::int64_t{0};
  auto total = number_of(of, date, end);
  for (const auto& interruption : interruptions_) {
    const Date begun = calendar_.date_at(interruption.from);
    if (!total || begun >= end) break;
    const auto lost = first_ending_after(interruption.from, std::max(date, begun));
    if (!lost) return fail(lost.error());
    const bool goes_on = calendar_.date_at(interruption.to - Seconds{1}) >= end;
    const auto running = goes_on ? Result<Date>(end) : first_ending_after(interruption.to, *lost);
    if (!running) return fail(running.error());
    const auto number = number_of(of, *lost, std::max(*lost, std::min(*running, end)));
    if (!number) return number;
    *total -= *number;
  }
  return total;
}

}  // namespace sp
