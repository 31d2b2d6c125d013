// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

TEST_CASE("125 minutes of work end where the office's hours put them") {
  struct Row {
    const char* start;
    const char* due;
    const char* why;
  };
  // BKN Regional Office VI Medan promises 2 hours 5 minutes (4 June 2024).
  const std::array rows{
      Row{"2024-06-06T11:00", "2024-06-06T14:05", "over the break of a Thursday"},
      Row{"2024-06-07T11:00", "2024-06-07T14:35", "over the longer break of a Friday"},
      Row{"2024-06-07T15:30", "2024-06-10T08:35", "over a weekend"},
      Row{"2024-06-14T16:00", "2024-06-19T09:05", "over Idul Adha and its joint leave"},
      Row{"2024-03-14T14:00", "2024-03-15T09:05", "in the short hours of Ramadan"},
      Row{"2024-06-06T12:30", "2024-06-06T15:05", "received in the break"},
      Row{"2024-06-06T13:55", "2024-06-06T16:00", "exactly at closing time, today"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto due = calendar.due(at(row.start), 125min);
    REQUIRE(due);
    CHECK(civil(*due) == row.due);
  }
}

TEST_CASE("a deadline may fall at closing time, going on with the work never does") {
  struct Row {
    const char* start;
    Seconds amount;
    const char* due;
    const char* resume;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-06T15:00", 60min, "2024-06-06T16:00", "2024-06-07T07:30", "the day is used up"},
      Row{"2024-06-06T11:00", 60min, "2024-06-06T12:00", "2024-06-06T13:00",
          "the morning is used up"},
      Row{"2024-06-06T11:00", 59min, "2024-06-06T11:59", "2024-06-06T11:59", "within the hours"},
      Row{"2024-06-06T16:00", 0min, "2024-06-06T16:00", "2024-06-07T07:30", "nothing, at closing"},
      Row{"2024-06-08T10:00", 0min, "2024-06-08T10:00", "2024-06-10T07:30",
          "nothing, on a Saturday"},
      Row{"2024-06-06T10:00", 0min, "2024-06-06T10:00", "2024-06-06T10:00", "nothing, at work"},
      Row{"2024-06-14T15:30", 60min, "2024-06-14T16:30", "2024-06-19T07:30", "before Idul Adha"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(civil(calendar.due(at(row.start), row.amount).value()) == row.due);
    CHECK(civil(calendar.resume(at(row.start), row.amount).value()) == row.resume);
  }
}

TEST_CASE("negative amounts go back to the latest moment that leaves enough time") {
  struct Row {
    const char* start;
    Seconds amount;
    const char* due;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-06T10:00", -60min, "2024-06-06T09:00", "the same morning"},
      Row{"2024-06-06T13:30", -60min, "2024-06-06T11:30", "over the break"},
      Row{"2024-06-10T07:30", -60min, "2024-06-07T15:30", "over a weekend"},
      Row{"2024-06-07T07:30", -(7h + 30min), "2024-06-06T07:30", "a whole day: its opening"},
      Row{"2024-06-06T16:00", -180min, "2024-06-06T13:00", "the afternoon: its opening"},
      Row{"2024-06-19T08:00", -60min, "2024-06-14T16:00", "over Idul Adha"},
      Row{"2024-06-09T10:00", -1s, "2024-06-07T16:29:59", "from a Sunday"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(civil(calendar.due(at(row.start), row.amount).value()) == row.due);
    CHECK(civil(calendar.resume(at(row.start), row.amount).value()) == row.due);
  }
}

TEST_CASE("working time between two moments is what the office was open for") {
  struct Row {
    const char* a;
    const char* b;
    Seconds worked;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-03T00:00", "2024-06-10T00:00", 37h + 30min, "a week has 37.5 hours"},
      Row{"2024-03-18T00:00", "2024-03-25T00:00", 32h + 30min, "a week of Ramadan has 32.5 hours"},
      Row{"2024-06-06T11:00", "2024-06-06T14:05", 125min, "over the break"},
      Row{"2024-06-06T16:00", "2024-06-07T07:30", 0min, "a night"},
      Row{"2024-06-08T00:00", "2024-06-09T23:59", 0min, "a weekend"},
      Row{"2024-06-15T00:00", "2024-06-19T07:30", 0min, "Idul Adha"},
      Row{"2024-06-06T10:00", "2024-06-06T10:00", 0min, "no time"},
      Row{"2024-06-06T14:05", "2024-06-06T11:00", -125min, "backwards"},
      Row{"2024-06-06T15:59:59", "2024-06-06T16:00:01", 1s, "the last second is worked"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK((calendar.working_time(at(row.a), at(row.b)).value() == row.worked));
  }
}

TEST_CASE(
    "a holiday wins over an override, an override over the week, a later one over an earlier") {
  auto parts = office_parts();
  const auto one_day = [](std::string_view on, const DayHours& day) {
    DatedHours dated{.dates = {date(on), date(on)}, .name = std::string(on)};
    dated.hours.at(weekday_index(date(on))) = day;
    return dated;
  };
  parts.overrides.push_back(one_day("2024-06-08", hours({{"08:00", "12:00"}})));
  parts.overrides.push_back(one_day("2024-06-17", hours({{"08:00", "12:00"}})));
  parts.overrides.push_back(one_day("2024-03-14", hours({{"09:00", "10:00"}})));
  parts.overrides.push_back(one_day("2024-06-13", {}));
  DatedHours saturdays{.dates = {date("2024-03-01"), date("2024-03-31")}, .name = "Saturdays"};
  saturdays.hours[5] = hours({{"08:00", "09:00"}});
  parts.overrides.push_back(saturdays);
  const auto calendar = WorkingCalendar::create(parts);

  struct Row {
    const char* date;
    Seconds worked;
    const char* in_force;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-08", 4h, "2024-06-08", "a working Saturday"},
      Row{"2024-06-17", 0h, "2024-06-17", "an override on a holiday changes nothing"},
      Row{"2024-03-13", 6h + 30min, "Ramadan 1445", "Ramadan"},
      Row{"2024-03-14", 1h, "2024-03-14", "a later override within Ramadan"},
      Row{"2024-03-15", 6h + 30min, "Ramadan 1445", "Ramadan goes on behind it"},
      Row{"2024-06-13", 0h, "2024-06-13", "stated as empty: no work"},
      Row{"2024-03-16", 1h, "Saturdays", "a weekday the earlier override gave no hours"},
      Row{"2024-03-18", 6h + 30min, "Ramadan 1445", "a weekday the later override says nothing of"},
      Row{"2024-03-04", 7h + 30min, nullptr, "a weekday no override says anything of"},
      Row{"2024-06-12", 7h + 30min, nullptr, "no override"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.date);
    const Instant midnight = at(row.date);
    CHECK((calendar.working_time(midnight, midnight + 24h).value() == row.worked));
    CHECK(calendar.is_working_day(date(row.date)).value() == (row.worked > 0h));
    const auto* in_force = calendar.override_on(date(row.date));
    REQUIRE((in_force != nullptr) == (row.in_force != nullptr));
    if (in_force != nullptr) CHECK(in_force->name == row.in_force);
  }
}

TEST_CASE("joint leave is a day off, but not for an agency that works through it") {
  const auto closed = office();
  auto parts = office_parts();
  parts.works_joint_leave = true;
  const auto open = WorkingCalendar::create(parts);
  const Date leave = date("2024-06-18");
  const Date holiday = date("2024-06-17");
  REQUIRE(closed.day_off(leave) != nullptr);
  CHECK(closed.day_off(leave)->name == "Cuti Bersama Hari Raya Idul Adha");
  CHECK_FALSE(closed.is_working_day(leave).value());
  CHECK(open.day_off(leave) == nullptr);
  CHECK(open.is_working_day(leave).value());
  CHECK_FALSE(open.is_working_day(holiday).value());
}

TEST_CASE("the stretches of a date are instants, and its first and last make its hours") {
  const auto calendar = office();
  const auto friday = calendar.stretches(date("2024-06-07")).value();
  REQUIRE(friday.size() == 2);
  CHECK(civil(friday[0].from) == "2024-06-07T07:30");
  CHECK(civil(friday[0].to) == "2024-06-07T11:30");
  CHECK(civil(friday[1].from) == "2024-06-07T13:00");
  CHECK(civil(friday[1].to) == "2024-06-07T16:30");
  const auto whole = calendar.opening_and_closing(date("2024-06-07")).value();
  REQUIRE(whole);
  CHECK((*whole == Span{friday[0].from, friday[1].to}));
  CHECK(calendar.stretches(date("2024-06-08")).value().empty());
  CHECK_FALSE(calendar.opening_and_closing(date("2024-06-17")).value());
}

TEST_CASE("days of work are counted by date") {
  struct Row {
    const char* from;
    std::int64_t n;
    const char* to;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-14", 1, "2024-06-19", "over a weekend, Idul Adha and joint leave"},
      Row{"2024-06-14", 3, "2024-06-21", "three"},
      Row{"2024-06-15", 1, "2024-06-19", "from a Saturday"},
      Row{"2024-06-14", 0, "2024-06-14", "none, from a working day"},
      Row{"2024-06-15", 0, "2024-06-19", "none, from a Saturday: the next"},
      Row{"2024-06-19", -1, "2024-06-14", "back"},
      Row{"2024-06-16", -1, "2024-06-14", "back from a Sunday"},
      Row{"2024-06-21", -3, "2024-06-14", "three back"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(to_string(calendar.add_working_days(date(row.from), row.n).value()) == row.to);
  }
}

TEST_CASE("working days between two dates leave out the first and count the last") {
  const auto calendar = office();
  CHECK(calendar.working_days_between(date("2024-06-14"), date("2024-06-21")).value() == 3);
  CHECK(calendar.working_days_between(date("2024-06-21"), date("2024-06-14")).value() == -3);
  CHECK(calendar.working_days_between(date("2024-06-14"), date("2024-06-14")).value() == 0);
  CHECK(calendar.working_days_between(date("2024-06-14"), date("2024-06-18")).value() == 0);
}

TEST_CASE("hours that overlap are a mistake of ours") {
  for (const auto& bad : {hours({{"08:00", "12:00"}, {"11:00", "13:00"}}),
                          hours({{"13:00", "14:00"}, {"08:00", "12:00"}}),
                          hours({{"08:00", "08:00"}}), hours({{"12:00", "08:00"}})}) {
    auto parts = office_parts();
    parts.week[0] = bad;
    CHECK_THROWS_AS(WorkingCalendar::create(parts), std::logic_error);
    parts = office_parts();
    parts.overrides[0].hours[0] = bad;
    CHECK_THROWS_AS(WorkingCalendar::create(parts), std::logic_error);
  }
}
