// SPDX-License-Identifier: Apache-2.0
// Calendars as nobody would think of them: any hours, nights included, hours of certain dates, days
// off, and clocks that change by odd amounts at odd times. And how many cases a law is tried on:
// SP_LAW_CASES, else ten thousand.
#pragma once

#include "calendar/office.hpp"

#include <cstdlib>
#include <random>

namespace sp::test {

inline int law_cases() {
  const char* cases = std::getenv("SP_LAW_CASES");
  return cases == nullptr ? 10'000 : std::atoi(cases);
}

class RandomCalendar {
 public:
  explicit RandomCalendar(std::uint64_t seed) : random_(seed) {}

  /// Three years, with at least twenty hours in a week, all on whole minutes.
  CalendarParts parts() {
    CalendarParts parts;
    parts.id = "x/random";
    parts.coverage = {date("2023-01-01"), date("2025-12-31")};
    parts.zone = zone(parts.coverage);
    do {
      parts.week = week();
    } while (worked(parts.week) < std::chrono::hours{20});
    for (auto left = number(0, 12); left > 0; --left) {
      parts.overrides.push_back(special(any_date(parts.coverage)));
    }
    for (auto left = number(0, 60); left > 0; --left) {
      DayOff day_off;
      day_off.date = any_date(parts.coverage);
      parts.days_off.push_back(day_off);
    }
    return parts;
  }

  std::int64_t number(std::int64_t first, std::int64_t last) {
    return std::uniform_int_distribution<std::int64_t>(first, last)(random_);
  }
  Date any_date(DateRange dates) {
    return dates.first + std::chrono::days{number(0, (dates.last - dates.first).count())};
  }

 private:
  Seconds minutes(std::int64_t count) { return Minutes{count}; }

  static Seconds worked(const WeeklyHours& week) {
    Seconds sum{0};
    for (const auto& day : week) {
      for (const auto& stretch : day) sum += stretch.close - stretch.open;
    }
    return sum;
  }

  /// Up to three stretches a weekday, the last of which may run past midnight.
  WeeklyHours week() {
    std::vector<TypedStretch> typed;
    for (unsigned day = 0; day < 7; ++day) {
      std::int64_t from = number(0, 600);
      for (auto left = number(0, 3); left > 0 && from < 1400; --left) {
        const auto to = from + number(1, 500);
        typed.push_back({.day = day, .open = minutes(from), .close = minutes(to % 1440)});
        from = to + number(0, 200);
      }
    }
    // What overlaps is left out, as it is of a file that cannot be used.
    return arrange_week(typed).week;
  }

  DatedHours special(Date from) {
    DatedHours dated{.dates = {from, from + std::chrono::days{number(0, 20)}}};
    const auto week = this->week();
    for (std::size_t day = 0; day < 7; ++day) {
      if (number(0, 1) == 0) dated.hours.at(day) = week.at(day);
    }
    return dated;
  }

  /// Clocks that stand still, or change every few months by up to two hours.
  Zone zone(DateRange dates) {
    const auto offset = [this] { return minutes(15 * number(-40, 48)); };
    Seconds now = offset();
    const Seconds first = now;
    std::vector<Zone::Transition> transitions;
    Instant at{Seconds{dates.first.time_since_epoch()}};
    const Instant end{Seconds{dates.last.time_since_epoch()}};
    for (bool changes = number(0, 3) > 0; changes && at < end;) {
      at += minutes(number(20, 200) * 1440 + 30 * number(0, 48));
      now += minutes(15 * number(-8, 8));
      if (now != (transitions.empty() ? first : transitions.back().offset)) {
        transitions.push_back({at, now});
      }
    }
    return Zone("X", first, transitions);
  }

  std::mt19937_64 random_;
};

}  // namespace sp::test
