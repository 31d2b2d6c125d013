// SPDX-License-Identifier: Apache-2.0
#include "calendar/deadline.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

Amount amount(const char* text) {
  return parse_amount(text).value();
}

}  // namespace

TEST_CASE("three working days do not count the day of receipt") {
  struct Row {
    const char* received;
    const char* date;
    const char* why;
  };
  // BKPSDM Kota Surakarta: "3 hari kerja", from receipt of the request.
  const std::array rows{
      Row{"2024-06-14", "2024-06-21", "over Idul Adha and its joint leave"},
      Row{"2024-04-05", "2024-04-18", "over Idul Fitri"},
      Row{"2026-03-17", "2026-03-27", "over Nyepi and Idul Fitri"},
      Row{"2025-08-15", "2025-08-21", "over the joint leave announced on 7 August 2025"},
      Row{"2024-12-24", "2024-12-31", "over Christmas"},
      Row{"2024-06-15", "2024-06-21", "received on a Saturday"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto due = deadline(calendar, at(row.received) + 10h, amount("3 working_days"));
    REQUIRE(due);
    CHECK(to_string(due->date) == row.date);
    CHECK((due->due == calendar.opening_and_closing(due->date).value()->to));
    CHECK((due->late_from == at(row.date) + 24h));
  }
}

TEST_CASE("before 7 August 2025 three working days from the 15th ended a day earlier") {
  const auto calendar = WorkingCalendar::create(office_parts(), date("2025-08-06"));
  const auto due = deadline(calendar, at("2025-08-15T10:00"), amount("3 working_days"));
  REQUIRE(due);
  CHECK(to_string(due->date) == "2025-08-20");
}

TEST_CASE("minutes are late from the second after due") {
  struct Row {
    const char* start;
    const char* due;
    const char* late_from;
  };
  const auto calendar = office();
  for (const auto& row : {Row{"2024-06-07T15:30", "2024-06-10T08:35", "2024-06-10T08:35:01"},
                          Row{"2024-06-06T13:55", "2024-06-06T16:00", "2024-06-06T16:00:01"}}) {
    CAPTURE(row.start);
    const auto due = deadline(calendar, at(row.start), amount("2 hours 5 minutes"));
    REQUIRE(due);
    CHECK(civil(due->due) == row.due);
    CHECK(civil(due->late_from) == row.late_from);
    CHECK((due->date == date_of(Zone().to_civil(due->due))));
  }
}

TEST_CASE("the maximum of a range binds") {
  const auto calendar = office();
  const Instant start = at("2024-06-06T10:00");
  CHECK((deadline(calendar, start, amount("1 to 3 working_days")).value() ==
         deadline(calendar, start, amount("3 working_days")).value()));
  CHECK((deadline(calendar, start, amount("about 30 to 60 minutes")).value() ==
         deadline(calendar, start, amount("60 minutes")).value()));
}

TEST_CASE("nobody converts days of work into hours") {
  const auto calendar = office();
  const Instant start = at("2024-06-06T10:00");
  const auto days = deadline(calendar, start, amount("1 working_day")).value();
  const auto minutes = deadline(calendar, start, amount("7 hours 30 minutes")).value();
  CHECK(civil(days.due) == "2024-06-07T16:30");
  CHECK(civil(minutes.due) == "2024-06-07T10:00");
}

TEST_CASE("negative amounts go back") {
  const auto calendar = office();
  const auto back = [&](Unit unit, std::int64_t n, Roll roll = Roll::following) {
    const Amount before{.unit = unit, .min = -n, .max = -n};
    const std::vector<Interruption> ignored{{at("2024-06-01"), at("2024-06-30")}};
    return deadline(calendar, at("2024-06-19T08:00"), before, {.roll = roll}, ignored).value();
  };
  CHECK(civil(back(Unit::minute, 60).due) == "2024-06-14T16:00");
  CHECK(civil(back(Unit::working_day, 1).due) == "2024-06-14T16:30");
  CHECK(to_string(back(Unit::working_day, 10).date) == "2024-06-03");
  CHECK(to_string(back(Unit::calendar_day, 3, Roll::none).date) == "2024-06-16");
  CHECK(to_string(back(Unit::calendar_day, 3, Roll::preceding).date) == "2024-06-14");
  CHECK(to_string(back(Unit::month, 4).date) == "2024-02-19");
  CHECK(to_string(back(Unit::year, 1).date) == "2023-06-19");
}

TEST_CASE("days of a kind left open have two readings, and the later one judges") {
  struct Row {
    const char* start;
    std::int64_t days;
    const char* working_days;
    const char* calendar_days;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-03T10:00", 7, "2024-06-12", "2024-06-10", "working days end later"},
      Row{"2024-06-03T10:00", 1, "2024-06-04", "2024-06-04", "both end on the same day"},
      Row{"2024-06-08T10:00", 0, "2024-06-10", "2024-06-10", "none, received on a Saturday"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto both = readings_of_days(calendar, at(row.start), row.days);
    REQUIRE(both);
    CHECK(to_string(both->working_days.date) == row.working_days);
    CHECK(to_string(both->calendar_days.date) == row.calendar_days);
    const Amount open{.unit = Unit::day, .min = row.days, .max = row.days};
    const auto due = deadline(calendar, at(row.start), open);
    REQUIRE(due);
    CHECK(to_string(due->date) == row.working_days);
  }
}

TEST_CASE("calendar days can be the later reading of open days") {
  auto parts = office_parts();
  const DayHours day = hours({{"00:00", "24:00"}});
  parts.week = {day, day, day, day, day, day, day};
  parts.overrides = {};
  parts.days_off = {};
  const auto calendar = WorkingCalendar::create(parts);
  const Amount open{.unit = Unit::day, .min = 2, .max = 2};
  const std::vector<Interruption> none;
  const auto both = readings_of_days(calendar, at("2024-06-03T10:00"), 2, {}, none).value();
  CHECK((both.working_days == both.calendar_days));
  CHECK(civil(deadline(calendar, at("2024-06-03T10:00"), open).value().due) == "2024-06-06T00:00");
}
