// SPDX-License-Identifier: Apache-2.0
#include "calendar/civil_time.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

using namespace sp;
using namespace std::chrono_literals;

TEST_CASE("a date is read only where it is whole and exists") {
  struct Row {
    const char* text;
    bool reads;
    const char* why;
  };
  const std::array rows{
      Row{"2024-06-04", true, "a date"},
      Row{"2024-02-29", true, "a leap day"},
      Row{"2000-02-29", true, "a century that is divisible by 400"},
      Row{"0001-01-01", true, "the first"},
      Row{"9999-12-31", true, "the last"},
      Row{"2023-02-29", false, "no leap year"},
      Row{"1900-02-29", false, "no leap year"},
      Row{"2024-13-01", false, "no such month"},
      Row{"2024-00-10", false, "no such month"},
      Row{"2024-04-31", false, "no such day"},
      Row{"2024-04-00", false, "no such day"},
      Row{"0000-01-01", false, "no such year"},
      Row{"2024-6-4", false, "short"},
      Row{"2024-06-04 ", false, "something after it"},
      Row{"2024/06/04", false, "other signs"},
      Row{"20240604", false, "no signs"},
      Row{"2024-06", false, "a month"},
      Row{"+024-06-04", false, "a sign for a digit"},
      Row{"", false, "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.text);
    const auto date = parse_date(row.text);
    REQUIRE(date.has_value() == row.reads);
    if (date) CHECK(to_string(*date) == row.text);
  }
}

TEST_CASE("a date knows its weekday and year") {
  CHECK(weekday_index(make_date(2024, 6, 3)) == 0);  // Monday
  CHECK(weekday_index(make_date(2024, 6, 7)) == 4);  // Friday
  CHECK(weekday_index(make_date(2024, 6, 9)) == 6);  // Sunday
  CHECK(year_of(make_date(2024, 12, 31)) == 2024);
  CHECK(date_of(CivilTime{make_date(2024, 6, 4)} + 23h + 59min) == make_date(2024, 6, 4));
  CHECK_THROWS_AS(make_date(2023, 2, 29), std::logic_error);
}

TEST_CASE("a time of day goes from 00:00 to 24:00") {
  struct Row {
    const char* text;
    std::optional<Seconds> of_day;
  };
  const std::array rows{
      Row{"00:00", 0s},
      Row{"07:30", 7h + 30min},
      Row{"23:59", 23h + 59min},
      Row{"24:00", 24h},
      Row{"07:30:15", 7h + 30min + 15s},
      Row{"24:01", {}},
      Row{"24:00:01", {}},
      Row{"25:00", {}},
      Row{"07:60", {}},
      Row{"07:30:60", {}},
      Row{"7:30", {}},
      Row{"07.30", {}},
      Row{"0730", {}},
      Row{"07:30 ", {}},
      Row{"-7:30", {}},
      Row{"07:30:1", {}},
      Row{"07:30-15", {}},
      Row{"", {}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto read = parse_time_of_day(row.text);
    CHECK((read == row.of_day));
    if (read) CHECK(to_string_of_day(*read) == row.text);
  }
}

TEST_CASE("a typed time has one of four shapes") {
  using enum TypedTime::Shape;
  const auto civil_at = [](Seconds of_day) { return CivilTime{make_date(2024, 6, 7)} + of_day; };

  const auto instant_of = parse_typed_time("2024-06-07T15:30:00+07:00");
  REQUIRE(instant_of);
  CHECK(instant_of->shape == instant);
  CHECK(to_rfc3339_utc(instant_of->instant) == "2024-06-07T08:30:00Z");

  const auto civil_of = parse_typed_time("2024-06-07 15:30:05");
  REQUIRE(civil_of);
  CHECK(civil_of->shape == civil);
  CHECK((civil_of->civil == civil_at(15h + 30min + 5s)));

  const auto date_of_it = parse_typed_time("2024-06-07");
  REQUIRE(date_of_it);
  CHECK(date_of_it->shape == TypedTime::Shape::date);
  CHECK((date_of_it->civil == civil_at(0s)));

  const auto today = parse_typed_time("15:30");
  REQUIRE(today);
  CHECK(today->shape == time_of_day);
  CHECK((today->of_day == 15h + 30min));
}

TEST_CASE("an instant is read with any offset") {
  struct Row {
    const char* text;
    const char* utc;
  };
  const std::array rows{
      Row{"2024-06-07T08:30:00Z", "2024-06-07T08:30:00Z"},
      Row{"2024-06-07T08:30Z", "2024-06-07T08:30:00Z"},
      Row{"2024-06-07 15:30+07:00", "2024-06-07T08:30:00Z"},
      Row{"2024-06-07T02:00:00+07:00", "2024-06-06T19:00:00Z"},
      Row{"2024-06-07T08:30:00-03:30", "2024-06-07T12:00:00Z"},
      Row{"2024-02-29T23:59:59-00:01", "2024-03-01T00:00:59Z"},
      Row{"2024-06-07T08:30:00+00:00", "2024-06-07T08:30:00Z"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto typed = parse_typed_time(row.text);
    REQUIRE(typed);
    CHECK(typed->shape == TypedTime::Shape::instant);
    CHECK(to_rfc3339_utc(typed->instant) == row.utc);
  }
}

TEST_CASE("what is no whole time is not read") {
  for (const auto* const text :
       {"", "now", "2024-06-07T", "2024-06-07T15", "2024-06-07T24:00", "24:00",
        "2024-06-07T15:30+7", "2024-06-07T15:30+0700", "2024-06-07T15:30+24:00",
        "2024-06-07T15:30+07:60", "2024-06-07T15:30:00.5", "2024-06-07T15:30ZZ", "2024-06-07t15:30",
        "2024-02-30T15:30", "2024-06-07_15:30", "2024-06-07T15:30 Z", "2024-06-07T15:30*07:00",
        "15:30Z"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_time(text));
  }
}

TEST_CASE("a time whose year has no four digits in some zone is not read") {
  for (const auto* const text :
       {"0001-01-01", "0001-01-01T12:00", "0001-01-01T12:00:00Z", "0001-01-02T00:00:00+14:00",
        "9999-12-31", "9999-12-31T00:00", "9999-12-31T12:00:00Z", "9999-12-30T23:00:00-14:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_time(text));
  }
  CHECK(parse_typed_time("0001-01-02"));
  CHECK(parse_typed_time("9999-12-30T23:59:59Z"));
}

TEST_CASE("an instant is written with the offset of a zone") {
  const Instant instant{std::chrono::sys_days{std::chrono::year{2024} / 6 / 7} + 20h + 30min};
  CHECK(to_rfc3339(instant, 7h) == "2024-06-08T03:30:00+07:00");
  CHECK(to_rfc3339(instant, 0s) == "2024-06-07T20:30:00+00:00");
  CHECK(to_rfc3339(instant, -(3h + 30min)) == "2024-06-07T17:00:00-03:30");
  SUBCASE("an offset with seconds is cut, and the same instant is meant") {
    const std::string text = to_rfc3339(instant, 7h + 7min + 12s);
    CHECK(text == "2024-06-08T03:37:00+07:07");
    CHECK((parse_typed_time(text)->instant == instant));
  }
}
