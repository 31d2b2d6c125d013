// SPDX-License-Identifier: Apache-2.0
// Laws of working-time arithmetic over random questions, in an office with holidays and Ramadan, a
// night guard with changing clocks and special days, a counter that never closes, and calendars
// made by chance.
#include "calendar/deadline.hpp"
#include "calendar/office.hpp"
#include "calendar/random_calendar.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

class Questions {
 public:
  Questions(DateRange dates, std::uint64_t seed) : dates_(dates), random_(seed) {}

  std::int64_t number(std::int64_t first, std::int64_t last) {
    return std::uniform_int_distribution<std::int64_t>(first, last)(random_);
  }
  /// A moment at least 150 days from the edges of the coverage, half of them on a full quarter.
  Instant moment() {
    const auto first = (dates_.first + std::chrono::days{150}).time_since_epoch();
    const auto days = (dates_.last - dates_.first).count() - 300;
    const Instant moment = Instant{first} + Seconds{number(0, days * 86400)};
    return number(0, 1) == 0 ? moment
                             : std::chrono::floor<std::chrono::minutes>(moment) - minute(moment);
  }
  /// Up to about a week of an office, half of them in whole quarters of an hour.
  Seconds amount() {
    return number(0, 1) == 0 ? Seconds{number(0, 130'000)} : 15min * number(0, 140);
  }

 private:
  static Minutes minute(Instant moment) {
    const auto minutes = std::chrono::floor<Minutes>(moment).time_since_epoch();
    return minutes % 15;
  }

  DateRange dates_;
  std::mt19937_64 random_;
};

WorkingCalendar always_open() {
  CalendarParts parts;
  parts.id = "x/always";
  const DayHours day = hours({{"00:00", "24:00"}});
  parts.week = {day, day, day, day, day, day, day};
  parts.coverage = {date("2024-01-01"), date("2025-12-31")};
  return WorkingCalendar::create(parts);
}

/// law_cases() questions, as many to each calendar; more of them are asked of more calendars.
void for_each_question(const std::function<void(const WorkingCalendar&, Questions&)>& law) {
  std::vector<WorkingCalendar> calendars{office(), WorkingCalendar::create(night_guard_parts()),
                                         always_open()};
  const int count = 250;
  const auto needed = static_cast<std::size_t>(law_cases() / count + 1);
  for (std::size_t i = 0; i < needed; ++i) {
    const auto calendar =
        i < calendars.size() ? calendars[i] : WorkingCalendar::create(RandomCalendar(i).parts());
    CAPTURE(calendar.id());
    CAPTURE(i);
    Questions questions(calendar.coverage(), 20240614 + i);
    for (int asked = 0; asked < count; ++asked) law(calendar, questions);
  }
}

Deadline minutes_due(const WorkingCalendar& calendar, Instant t, std::int64_t n,
                     const std::vector<Interruption>& interruptions) {
  const Amount amount{.unit = Unit::minute, .min = n, .max = n};
  return deadline(calendar, t, amount, {}, interruptions).value();
}

std::vector<Interruption> random_interruptions(Questions& ask, Instant around) {
  std::vector<Interruption> interruptions;
  for (auto left = ask.number(0, 4); left > 0; --left) {
    const Instant from = around + Seconds{ask.number(-86'400, 4 * 86'400)};
    interruptions.push_back({from, from + Seconds{ask.number(0, 2 * 86'400)}});
  }
  return interruptions;
}

}  // namespace

TEST_CASE("two amounts one after the other are their sum") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const Seconds a = ask.amount();
    const Seconds b = ask.amount();
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(a.count());
    CAPTURE(b.count());
    CHECK((calendar.due(calendar.due(t, a).value(), b).value() == calendar.due(t, a + b).value()));
    CHECK((calendar.resume(calendar.resume(t, a).value(), b).value() ==
           calendar.resume(t, a + b).value()));
    CHECK((calendar.resume(calendar.resume(t, a).value(), -b).value() ==
           calendar.resume(t, a - b).value()));
  });
}

TEST_CASE("between a moment and its deadline lies exactly the amount") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const Seconds d = ask.amount();
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(d.count());
    const Instant due = calendar.due(t, d).value();
    const Instant resume = calendar.resume(t, d).value();
    CHECK((calendar.working_time(t, due).value() == d));
    CHECK((calendar.working_time(t, resume).value() == d));
    CHECK((t <= due));
    CHECK((due <= resume));
    CHECK((calendar.working_time(resume, resume + 1s).value() == 1s));
    if (d > 0s) CHECK((calendar.working_time(due - 1s, due).value() == 1s));
  });
}

TEST_CASE("going back from a deadline leads to where the work began") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const Seconds d = ask.amount() + 1s;
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(d.count());
    const Instant back = calendar.due(t, -d).value();
    CHECK((back <= t));
    CHECK((calendar.working_time(back, t).value() == d));
    CHECK((calendar.working_time(back + 1s, t).value() == d - 1s));
    CHECK((calendar.due(calendar.due(t, d).value(), -d).value() == calendar.resume(t, 0s).value()));
  });
}

TEST_CASE("a later start or a larger amount is never due earlier") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const Instant later = t + Seconds{ask.number(0, 300'000)};
    const Seconds d = ask.amount();
    const Seconds more = d + ask.amount();
    CAPTURE(to_rfc3339_utc(t));
    CHECK((calendar.due(t, d).value() <= calendar.due(later, d).value()));
    CHECK((calendar.due(t, d).value() <= calendar.due(t, more).value()));
    CHECK((calendar.resume(t, d).value() <= calendar.resume(later, d).value()));
    CHECK((calendar.resume(t, d).value() <= calendar.resume(t, more).value()));
    CHECK((calendar.due(t, -d).value() <= calendar.due(later, -d).value()));
  });
}

TEST_CASE("working time adds up, in whatever order three moments are") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant a = ask.moment();
    const Instant b = a + Seconds{ask.number(-900'000, 900'000)};
    const Instant c = a + Seconds{ask.number(-900'000, 900'000)};
    CAPTURE(to_rfc3339_utc(a));
    const auto worked = [&](Instant from, Instant to) {
      return calendar.working_time(from, to).value();
    };
    CHECK((worked(a, b) + worked(b, c) == worked(a, c)));
    CHECK((worked(a, b) == -worked(b, a)));
    CHECK((worked(a, b) <= std::max(b - a, 0s)));
  });
}

TEST_CASE("a moment is not before the deadline when, and only when, enough was worked by then") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const Seconds d = ask.amount();
    const Instant due = calendar.due(t, d).value();
    const Instant u = ask.number(0, 1) == 0 ? t + Seconds{ask.number(0, 900'000)}
                                            : std::max(t, due + Seconds{ask.number(-1, 1)});
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(d.count());
    CHECK((due <= u) == (calendar.working_time(t, u).value() >= d));
  });
}

TEST_CASE("an interruption begun before due moves it by what was worked meanwhile") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const std::int64_t n = ask.number(1, 2000);
    const Instant due = calendar.due(t, Minutes{n}).value();
    const Instant from = t + Seconds{ask.number(0, (due - t).count() - 1)};
    const Instant to = from + Seconds{ask.number(0, 400'000)};
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(n);
    const Seconds lost = calendar.working_time(from, to).value();
    const Deadline moved = minutes_due(calendar, t, n, {{from, to}});
    CHECK((moved.due == calendar.due(due, lost).value()));
    const Instant after = due + Seconds{ask.number(0, 100'000)};
    CHECK((minutes_due(calendar, t, n, {{after, after + 24h}}).due == due));
  });
}

TEST_CASE("splitting, reordering, repeating or padding interruptions changes nothing") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const auto interruptions = random_interruptions(ask, t);
    auto other = interruptions;
    for (const auto& one : interruptions) {
      const Instant middle = one.from + Seconds{ask.number(0, (one.to - one.from).count())};
      other.push_back({one.from, middle});
      other.push_back({middle, one.to});
    }
    std::reverse(other.begin(), other.end());
    const Instant closed = calendar.due(t, 1s + ask.amount()).value();
    const Instant open = calendar.resume(closed, 0s).value();
    other.push_back({closed, open});  // out of hours, or empty
    CAPTURE(to_rfc3339_utc(t));
    const std::int64_t n = ask.number(1, 1500);
    CHECK((minutes_due(calendar, t, n, interruptions) == minutes_due(calendar, t, n, other)));
    other.pop_back();  // 24:00 may be a closing that is out of hours
    const Amount days{.unit = Unit::working_day, .min = n % 6, .max = n % 6};
    CHECK((deadline(calendar, t, days, {}, interruptions).value() ==
           deadline(calendar, t, days, {}, other).value()));
  });
}

TEST_CASE("with interruptions, what was worked outside them by due is the amount") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const std::int64_t n = ask.number(1, 1500);
    const auto interruptions = random_interruptions(ask, t);
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(n);
    const Instant due = minutes_due(calendar, t, n, interruptions).due;
    CHECK((working_time_outside(calendar, t, due, interruptions).value() == Minutes{n}));
    CHECK((working_time_outside(calendar, t, due - 1s, interruptions).value() == Minutes{n} - 1s));
  });
}

TEST_CASE("n working days after a date lie n working days after it") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Date from = calendar.zone().date_of(ask.moment());
    const std::int64_t n = ask.number(1, 20);
    CAPTURE(to_string(from));
    const Date to = calendar.add_working_days(from, n).value();
    CHECK(calendar.working_days_between(from, to).value() == n);
    CHECK(calendar.working_days_between(to, from).value() == -n);
    CHECK(calendar.is_working_day(to).value());
    CHECK((calendar.add_working_days(to, -1).value() <= to));
    if (calendar.is_working_day(from).value()) {
      CHECK((calendar.add_working_days(to, -n).value() == from));
    }
  });
}

TEST_CASE("a limit in days is used up at its due and not a second before") {
  for_each_question([](const WorkingCalendar& calendar, Questions& ask) {
    const Instant t = ask.moment();
    const auto interruptions = random_interruptions(ask, t);
    const std::int64_t n = ask.number(1, 12);
    const Unit unit = ask.number(0, 1) == 0 ? Unit::working_day : Unit::calendar_day;
    CountingRules rules{.count = ask.number(0, 1) == 0 ? CountRule::next_day : CountRule::same_day,
                        .roll = Roll::none};
    if (ask.number(0, 1) == 0) rules.cutoff = Cutoff{.at_close = true};
    CAPTURE(to_rfc3339_utc(t));
    CAPTURE(name_of(unit));
    CAPTURE(n);
    const Amount days{.unit = unit, .min = n, .max = n};
    const Deadline due = deadline(calendar, t, days, rules, interruptions).value();
    const auto counted = [&](Instant as_of) {
      return days_counted(calendar, t, unit, rules, as_of, interruptions).value();
    };
    CHECK(counted(due.due) == n);
    CHECK(counted(due.due - 1s) == n - 1);
    CHECK((due.due <= due.late_from));
    CHECK((due.late_from == calendar.zone().to_instant(due.date + std::chrono::days{1})));
  });
}
