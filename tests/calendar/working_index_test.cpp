// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_index.hpp"

#include "calendar/office.hpp"
#include "calendar/random_calendar.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <thread>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

CalendarParts many_years() {
  auto parts = night_guard_parts();
  parts.coverage = {date("1990-01-01"), date("2049-12-31")};
  return parts;
}

}  // namespace

TEST_CASE("one question builds two months, and no year") {
  const auto hours = std::make_shared<const OfficeHours>(many_years());
  const WorkingIndex index(hours, hours->parts().coverage);
  const auto& table = index.holding(date("2024-06-05"));
  CHECK(table.dates() == DateRange{date("2024-06-05"), date("2024-08-08")});
  CHECK(&index.holding(date("2024-08-08")) == &table);
}

TEST_CASE("a larger table holds what the smaller one held, which stays as it was") {
  const auto hours = std::make_shared<const OfficeHours>(many_years());
  const WorkingIndex index(hours, hours->parts().coverage);
  const auto& small = index.holding(date("2024-06-05"));
  const Seconds worked = small.worked();
  const auto& later = index.holding(date("2024-08-09"));
  CHECK(later.dates() == DateRange{date("2024-06-05"), date("2024-12-16")});
  const auto& earlier = index.holding(DateRange{date("2001-01-01"), date("2001-01-02")});
  CHECK(earlier.dates().last == date("2024-12-16"));
  CHECK(earlier.dates().first <= date("2001-01-01"));
  CHECK((small.worked() == worked));
  CHECK(&index.holding(date("2024-06-05")) == &earlier);
}

TEST_CASE("no table goes beyond the limits, but for a date that is asked for") {
  const auto hours = std::make_shared<const OfficeHours>(many_years());
  const WorkingIndex index(hours, {date("2024-06-01"), date("2024-06-30")});
  CHECK(index.holding(date("2024-06-20")).dates().last == date("2024-06-30"));
  CHECK(index.holding(date("2024-06-10")).dates().first == date("2024-06-01"));
}

TEST_CASE("a table of no dates is a mistake of ours") {
  const OfficeHours hours(many_years());
  CHECK_THROWS_AS(WorkingTable(hours, {date("2024-06-05"), date("2024-06-04")}), std::logic_error);
}

TEST_CASE("hours that are very uneven are found as well") {
  auto parts = many_years();
  parts.overrides.clear();
  DayHours busy;
  for (int minute = 0; minute < 1440; minute += 2)
    busy.push_back({Minutes{minute}, Minutes{minute + 1}});
  parts.week = {busy, hours({{"08:00", "16:00"}}), {}, {}, {}, hours({{"00:00", "24:00"}}), {}};
  parts.zone = Zone();
  const auto calendar = WorkingCalendar::create(parts);
  const Instant monday = at("2024-06-03");
  CHECK((calendar.due(monday, 30s).value() == monday + 30s));
  CHECK((calendar.due(monday, 1min).value() == monday + 1min));
  CHECK((calendar.resume(monday, 1min).value() == monday + 2min));
  for (int i = 1; i < 720; ++i) {
    CAPTURE(i);
    CHECK((calendar.due(monday, 1min * i + 1s).value() == monday + 2min * i + 1s));
  }
  CHECK((calendar.due(monday, 12h + 8h + 1s).value() == at("2024-06-08T00:00:01")));
}

TEST_CASE("a span that ends with the last date of a table counts all of it") {
  const Instant first = at("2024-06-05", berlin());
  const Instant end = at("2024-08-09", berlin());
  Seconds sum = 0s;
  const auto by_day = WorkingCalendar::create(many_years());
  for (Date day = date("2024-06-05"); day < date("2024-08-09"); day += days{1}) {
    const auto spans = by_day.stretches(day).value();
    for (const auto& span : spans) sum += span.to - span.from;
  }
  CHECK((WorkingCalendar::create(many_years()).working_time(first, end).value() == sum));
}

TEST_CASE("the last work there is can be due at its end") {
  auto parts = many_years();
  parts.week = {};
  parts.days_off.clear();
  parts.zone = Zone();
  DatedHours once{.dates = {date("2024-06-05"), date("2024-06-05")}};
  once.hours[2] = hours({{"08:00", "12:00"}});
  parts.overrides = {once};
  const auto calendar = WorkingCalendar::create(parts);
  const Instant before = at("2024-06-01");
  CHECK((calendar.due(before, 4h).value() == at("2024-06-05T12:00")));
  CHECK_FALSE(calendar.due(before, 4h + 1s));
  CHECK_FALSE(calendar.resume(before, 4h));
}

TEST_CASE("the order of questions changes no answer") {
  RandomCalendar chance(5);
  auto parts = many_years();
  parts.zone = berlin();
  for (int round = 0; round < 200; ++round) {
    const auto asked = WorkingCalendar::create(parts);
    const auto first = chance.any_date(parts.coverage);
    (void)asked.is_working_day(first);
    const Instant t = at("2024-06-05T10:00", parts.zone);
    const Seconds d{chance.number(-40'000'000, 40'000'000)};
    CAPTURE(to_string(first));
    CAPTURE(d.count());
    const auto fresh = WorkingCalendar::create(parts);
    CHECK((asked.due(t, d).value() == fresh.due(t, d).value()));
    const Date from = date("2024-06-05");
    CHECK((asked.add_working_days(from, d / 20'000s).value() ==
           fresh.add_working_days(from, d / 20'000s).value()));
  }
}

TEST_CASE("copies of a calendar answer alike from several threads at once") {
  const auto calendar = WorkingCalendar::create(many_years());
  const auto reference = WorkingCalendar::create(many_years());
  const Instant t = at("2020-06-05T10:00");
  std::vector<std::vector<Instant>> answers(4);
  {
    std::vector<std::thread> threads;
    for (auto& own : answers) {
      threads.emplace_back([&own, calendar, t] {
        for (int i = 1; i <= 400; ++i) own.push_back(calendar.due(t, 24h * i * 2).value());
      });
    }
    for (auto& thread : threads) thread.join();
  }
  for (int i = 400; i >= 1; --i) {
    const Instant due = reference.due(t, 24h * i * 2).value();
    for (const auto& own : answers) CHECK((own.at(static_cast<std::size_t>(i - 1)) == due));
  }
}
