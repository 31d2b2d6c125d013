// SPDX-License-Identifier: Apache-2.0
// The engine against a second one that walks from minute to minute and looks at the clock on the
// wall.
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

class Walker {
 public:
  explicit Walker(const CalendarParts& parts) : parts_(parts) {}

  bool works_at(Instant minute) {
    const CivilTime civil = parts_.zone.to_civil(minute);
    if (date_of(civil) != date_) read(date_of(civil));
    const Seconds of_day = civil - date_;
    return std::any_of(today_.begin(), today_.end(), [&](const Stretch& stretch) {
      return stretch.open <= of_day && of_day < stretch.close;
    });
  }

  Minutes worked(Instant a, Instant b) {
    Minutes total{0};
    for (Instant at = a; at < b; at += 1min) total += works_at(at) ? 1min : 0min;
    return total;
  }

  Instant due(Instant t, Minutes d) {
    while (d > 0min) {
      if (works_at(t)) d -= 1min;
      t += 1min;
    }
    return t;
  }

  Instant due_back(Instant t, Minutes d) {
    while (d > 0min) {
      t -= 1min;
      if (works_at(t)) d -= 1min;
    }
    return t;
  }

 private:
  void read(Date date) {
    date_ = date;
    today_ = parts_.week.at(weekday_index(date));
    for (const auto& dated : parts_.overrides) {
      const auto& stated = dated.hours.at(weekday_index(date));
      if (dated.dates.contains(date) && stated) today_ = *stated;
    }
    for (const auto& day_off : parts_.days_off) {
      if (day_off.date == date && !day_off.withdrawn_on) today_ = {};
    }
  }

  const CalendarParts& parts_;
  Date date_{};
  DayHours today_;
};

void compare(const CalendarParts& parts, const std::vector<Instant>& around, int count) {
  const auto calendar = WorkingCalendar::create(parts);
  Walker walker(parts);
  std::mt19937_64 random(3);
  const auto minutes = [&](int most) {
    return Minutes{static_cast<int>(random() % unsigned(most))};
  };
  for (const Instant near : around) {
    for (int i = 0; i < count; ++i) {
      const Instant t = near - 3 * 24h + minutes(6 * 24 * 60);
      const Instant u = t + minutes(4 * 24 * 60);
      const Minutes d = minutes(1200);
      CAPTURE(to_rfc3339_utc(t));
      CAPTURE(to_rfc3339_utc(u));
      CAPTURE(d.count());
      CHECK((calendar.working_time(t, u).value() == walker.worked(t, u)));
      CHECK((calendar.due(t, d).value() == walker.due(t, d)));
      CHECK((calendar.due(t, -d).value() == walker.due_back(t, d)));
      const Instant on = calendar.resume(t, d).value();
      CHECK((walker.works_at(on) && walker.worked(t, on) == d));
    }
  }
}

}  // namespace

TEST_CASE("an office with holidays and Ramadan agrees with a walk from minute to minute") {
  compare(office_parts(),
          {at("2024-06-17"), at("2024-04-09"), at("2023-03-23"), at("2023-04-26"), at("2025-08-17"),
           at("2024-12-25"), at("2025-12-31")},
          12);
}

TEST_CASE("a night guard with changing clocks agrees with a walk from minute to minute") {
  const Zone zone = berlin();
  compare(night_guard_parts(),
          {at("2024-03-31", zone), at("2024-10-27", zone), at("2024-11-02", zone),
           at("2025-03-30", zone), at("2025-10-26", zone), at("2024-12-25", zone)},
          14);
}
