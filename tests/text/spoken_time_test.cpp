// SPDX-License-Identifier: Apache-2.0
#include "text/spoken_time.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using sp::Amount;
using sp::Language;
using sp::Unit;
using sp::Zone;

constexpr auto en = Language::english;
constexpr auto id = Language::indonesian;

sp::Instant instant(std::string_view rfc3339) {
  return sp::parse_typed_time(rfc3339)->instant;
}

TEST_CASE("a time is spoken in the wall time of its zone, with a stop in Indonesian") {
  struct Row {
    std::string_view at;
    std::string_view zone;
    std::string_view english;
    std::string_view indonesian;
    std::string_view why;
  };
  const Row rows[] = {
      {"2024-06-10T08:35:00+07:00", "WIB", "Mon 10 Jun 2024 08:35", "Sen 10 Jun 2024 08.35",
       "the due time of Medan's worked example"},
      {"2024-06-10T01:35:00Z", "WIT", "Mon 10 Jun 2024 10:35", "Sen 10 Jun 2024 10.35",
       "the same instant is two hours later in the east"},
      {"2024-12-31T17:00:00Z", "WITA", "Wed 1 Jan 2025 01:00", "Rab 1 Jan 2025 01.00",
       "the date is that of the zone"},
      {"2024-06-10T08:35:59+07:00", "WIB", "Mon 10 Jun 2024 08:35", "Sen 10 Jun 2024 08.35",
       "seconds are not spoken"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.at);
    CAPTURE(row.why);
    const auto zone = *Zone::built_in(row.zone);
    CHECK(sp::spoken_time(instant(row.at), zone, en) == row.english);
    CHECK(sp::spoken_time(instant(row.at), zone, id) == row.indonesian);
  }
}

TEST_CASE("a time of day alone keeps both digits of the hour") {
  const auto at = instant("2024-06-10T08:05:00+07:00");
  CHECK(sp::spoken_clock(at, Zone(), en) == "08:05");
  CHECK(sp::spoken_clock(at, Zone(), id) == "08.05");
}

TEST_CASE("every weekday and month has its Indonesian short name") {
  struct Row {
    unsigned month;
    unsigned day;
    std::string_view english;
    std::string_view indonesian;
  };
  const Row rows[] = {
      {1, 1, "Mon 1 Jan 2024", "Sen 1 Jan 2024"},  {2, 6, "Tue 6 Feb 2024", "Sel 6 Feb 2024"},
      {3, 6, "Wed 6 Mar 2024", "Rab 6 Mar 2024"},  {4, 4, "Thu 4 Apr 2024", "Kam 4 Apr 2024"},
      {5, 3, "Fri 3 May 2024", "Jum 3 Mei 2024"},  {6, 1, "Sat 1 Jun 2024", "Sab 1 Jun 2024"},
      {7, 7, "Sun 7 Jul 2024", "Min 7 Jul 2024"},  {8, 12, "Mon 12 Aug 2024", "Sen 12 Agu 2024"},
      {9, 3, "Tue 3 Sep 2024", "Sel 3 Sep 2024"},  {10, 2, "Wed 2 Oct 2024", "Rab 2 Okt 2024"},
      {11, 7, "Thu 7 Nov 2024", "Kam 7 Nov 2024"}, {12, 6, "Fri 6 Dec 2024", "Jum 6 Des 2024"},
  };
  for (const auto& row : rows) {
    const auto date = sp::make_date(2024, row.month, row.day);
    CHECK(sp::spoken_date(date, en) == row.english);
    CHECK(sp::spoken_date(date, id) == row.indonesian);
  }
}

TEST_CASE("an amount is spoken in the unit of its promise and never converted") {
  struct Row {
    Amount amount;
    std::string_view english;
    std::string_view indonesian;
    std::string_view why;
  };
  const Row rows[] = {
      {{.unit = Unit::minute, .min = 125, .max = 125},
       "2 h 5 min",
       "2 jam 5 menit",
       "the promise of Medan"},
      {{.unit = Unit::working_day, .min = 3, .max = 3},
       "3 working days",
       "3 hari kerja",
       "the promise of Surakarta"},
      {{.unit = Unit::working_day, .min = 1, .max = 1},
       "1 working day",
       "1 hari kerja",
       "one is singular in English"},
      {{.unit = Unit::working_day, .min = 1, .max = 14},
       "1 to 14 working days",
       "1 s.d. 14 hari kerja",
       "a range"},
      {{.unit = Unit::minute, .min = 30, .max = 120},
       "30 min to 2 h",
       "30 menit s.d. 2 jam",
       "a range of working time"},
      {{.unit = Unit::minute, .min = 15, .max = 15, .approximate = true},
       "about 15 min",
       "sekitar 15 menit",
       "the document says about"},
      {{.unit = Unit::day, .min = 7, .max = 7},
       "7 days",
       "7 hari",
       "days of a kind that the document leaves open stay open"},
      {{.unit = Unit::calendar_day, .min = 2, .max = 2}, "2 calendar days", "2 hari kalender", ""},
      {{.unit = Unit::month, .min = 1, .max = 1}, "1 month", "1 bulan", ""},
      {{.unit = Unit::year, .min = 5, .max = 5}, "5 years", "5 tahun", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::spoken_amount(row.amount, en) == row.english);
    CHECK(sp::spoken_amount(row.amount, id) == row.indonesian);
  }
}

TEST_CASE("minutes of work are spoken in hours and minutes, never in days") {
  struct Row {
    std::int64_t minutes;
    std::string_view english;
    std::string_view indonesian;
  };
  const Row rows[] = {
      {0, "0 min", "0 menit"},
      {45, "45 min", "45 menit"},
      {60, "1 h", "1 jam"},
      {125, "2 h 5 min", "2 jam 5 menit"},
      {2250, "37 h 30 min", "37 jam 30 menit"},
      {-65, "-1 h 5 min", "-1 jam 5 menit"},
  };
  for (const auto& row : rows) {
    CHECK(sp::spoken_minutes(row.minutes, en) == row.english);
    CHECK(sp::spoken_minutes(row.minutes, id) == row.indonesian);
  }
}

}  // namespace
