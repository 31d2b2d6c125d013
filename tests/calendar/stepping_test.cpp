// SPDX-License-Identifier: Apache-2.0
// The engine against one that knows nothing but the clock on the wall: for every minute of a
// calendar made by chance it looks whether work is done, and then it counts minutes. A clock that
// was put back is not believed until it is where it was.
#include "calendar/office.hpp"
#include "calendar/random_calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

constexpr int minutes_a_day = 1440;

class Steps {
 public:
  Steps(const CalendarParts& parts, Instant first, int days) : parts_(parts), first_(first) {
    for (const auto& day_off : parts.days_off) days_off_.insert(day_off.date);
    CivilTime shown = parts.zone.to_civil(first - 24h);
    for (Instant at = first - 24h; at < first + days * 24h; at += 1min) {
      shown = std::max(shown, parts.zone.to_civil(at));
      if (at >= first) works_.push_back(works_when(shown));
    }
  }

  std::size_t number_of(Instant at) const { return static_cast<std::size_t>((at - first_) / 1min); }
  Instant at(std::size_t number) const { return first_ + 1min * static_cast<int>(number); }

  Minutes worked(Instant a, Instant b) const {
    int total = 0;
    for (std::size_t i = number_of(a); i < number_of(b); ++i) total += works_[i];
    return Minutes{total};
  }
  Instant due(Instant t, Minutes d) const {
    std::size_t i = number_of(t);
    for (int left = static_cast<int>(d.count()); left > 0; ++i) left -= works_[i];
    return at(i);
  }
  Instant due_back(Instant t, Minutes d) const {
    std::size_t i = number_of(t);
    for (int left = static_cast<int>(d.count()); left > 0; --i) left -= works_[i - 1];
    return at(i);
  }
  Instant resume(Instant t, Minutes d) const {
    std::size_t i = number_of(due(t, d));
    while (works_[i] == 0) ++i;
    return at(i);
  }

 private:
  char works_when(CivilTime shown) {
    const Date date = date_of(shown);
    if (date != date_ || hours_ == nullptr) read(date);
    return std::any_of(hours_->begin(), hours_->end(), [&](const Stretch& stretch) {
      return stretch.open <= shown - date && shown - date < stretch.close;
    });
  }
  void read(Date date) {
    date_ = date;
    hours_ = &parts_.week.at(weekday_index(date));
    for (const auto& dated : parts_.overrides) {
      const auto& stated = dated.hours.at(weekday_index(date));
      if (stated && dated.dates.contains(date)) hours_ = &*stated;
    }
    if (days_off_.count(date) > 0) hours_ = &no_hours_;
  }

  const CalendarParts& parts_;
  Instant first_;
  std::set<Date> days_off_;
  std::vector<char> works_;
  Date date_{};
  const DayHours* hours_ = nullptr;
  const DayHours no_hours_{};
};

}  // namespace

TEST_CASE("calendars made by chance agree with steps from minute to minute") {
  constexpr int days = 220;
  constexpr int questions = 400;
  for (int calendar_number = 0; calendar_number * questions < law_cases(); ++calendar_number) {
    RandomCalendar chance(static_cast<std::uint64_t>(1000 + calendar_number));
    const auto parts = chance.parts();
    const auto calendar = WorkingCalendar::create(parts);
    const Date first = parts.coverage.first + std::chrono::days{chance.number(10, 600)};
    const Instant begin{Seconds{first.time_since_epoch()}};
    const Steps steps(parts, begin, days);
    CAPTURE(calendar_number);
    for (int i = 0; i < questions; ++i) {
      const Instant t =
          begin + Minutes{chance.number(70, 90) * minutes_a_day + chance.number(0, 1439)};
      const Instant u = t + Minutes{chance.number(0, 20 * minutes_a_day)};
      const Minutes d{chance.number(0, 1) == 0 ? chance.number(0, 3000)
                                               : 15 * chance.number(0, 80)};
      CAPTURE(to_rfc3339_utc(t));
      CAPTURE(to_rfc3339_utc(u));
      CAPTURE(d.count());
      CHECK((calendar.working_time(t, u).value() == steps.worked(t, u)));
      CHECK((calendar.due(t, d).value() == steps.due(t, d)));
      CHECK((calendar.due(t, -d).value() == steps.due_back(t, d)));
      CHECK((calendar.resume(t, d).value() == steps.resume(t, d)));
    }
  }
}
