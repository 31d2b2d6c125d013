// SPDX-License-Identifier: Apache-2.0
#include "formats/calendar_file.hpp"

#include "brief.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace {

using sp::make_date;
using sp::Seconds;
using sp::test::brief;
using sp::test::with;

constexpr const char* year_2024 = R"(format = 1
id     = "id/2024"
kind   = "days_off"
title  = "Hari libur 2024"
source = "SKB"
year   = 2024

[[day_off]]
date       = "2024-06-17"
kind       = "national"
name       = "Idul Adha"
decree     = "SKB 855/3/4 2023"
known_from = "2023-09-12"

[[day_off]]
date   = 2024-06-18
kind   = "joint_leave"
name   = "Cuti Bersama Idul Adha"
decree = "SKB 855/3/4 2023"
)";

constexpr const char* office = R"(format   = 1
id       = "medan/office"
kind     = "office"
title    = "Jam kerja"
based_on = "id/office"
zone     = "WIB"
days_off = ["id/2023", "id/2024"]

[hours]
monday_to_thursday = ["07:30-12:00", "13:00-16:00"]
friday             = ["07:30-11:30", "13:00-16:30"]
sunday             = []

[[special]]
name  = "Ramadan 1445"
from  = "2024-03-12"
until = "2024-04-09"
hours = { monday_to_friday = ["08:00-12:00"], friday = "08:00-11:30" }
)";

std::string findings(const char* text, const std::string& from, const std::string& to) {
  REQUIRE(std::string(text).find(from) != std::string::npos);
  return brief(sp::read_calendar_file(with(text, from, to), "x.toml").findings);
}

TEST_CASE("the days off of a year are read with their decrees") {
  const auto read = sp::read_calendar_file(year_2024, "x.toml");
  CHECK(brief(read.findings).empty());
  REQUIRE(read.calendar);
  const auto& file = std::get<sp::DaysOffFile>(read.calendar->content);
  CHECK(file.dates == sp::DateRange{make_date(2024, 1, 1), make_date(2024, 12, 31)});
  REQUIRE(file.days_off.size() == 2);
  CHECK(file.days_off[0].date == make_date(2024, 6, 17));
  CHECK(file.days_off[0].known_from == make_date(2023, 9, 12));
  CHECK(file.days_off[0].decree == "SKB 855/3/4 2023");
  CHECK(file.days_off[0].where == sp::Location{"x.toml", {9, 14}});
  CHECK(file.days_off[1].kind == sp::DayOffKind::joint_leave);
  CHECK_FALSE(file.days_off[1].known_from);
}

TEST_CASE("days off may be known for a part of a year") {
  const auto read = sp::read_calendar_file(
      with(year_2024, "year   = 2024", "first = \"2024-06-01\"\nlast = \"2025-01-31\""), "");
  REQUIRE(read.calendar);
  CHECK(std::get<sp::DaysOffFile>(read.calendar->content).dates ==
        sp::DateRange{make_date(2024, 6, 1), make_date(2025, 1, 31)});
}

TEST_CASE("faults of a file of days off") {
  struct Row {
    std::string from;
    std::string to;
    std::string finding;
    std::string why;
  };
  for (const auto& tried : {
           Row{"\"2024-06-17\"", "\"2025-06-17\"",
               "9:14 SP008 [date|2025-06-17|date_in:2024-01-01,2024-12-31] day_off[0].date",
               "a date of another year"},
           Row{"2024-06-18", "2024-06-17", "16:10 SP009 [2024-06-17|day_off] day_off[1].date",
               "two rows in force on one date"},
           Row{"\"national\"", "\"nasional\"",
               "10:14 SP008 [kind|nasional|one_of:national,joint_leave,election,local] "
               "day_off[0].kind ? national",
               "a kind that is none"},
           Row{"\"2024-06-17\"", "\"17-06-2024\"",
               "9:14 SP008 [date|17-06-2024|date] day_off[0].date", "the day first"},
           Row{"year   = 2024", "", "1:1 SP007 [year|] year", "no dates"},
           Row{"year   = 2024", "first = \"2024-01-01\"", "6:1 SP007 [last|] last", "no end"},
           Row{"year   = 2024", "year = 2024\nlast = \"2024-12-31\"",
               "6:8 SP008 [year|2024|year_or_first_and_last] year", "said twice"},
           Row{"year   = 2024", "first = \"2024-12-01\"\nlast = \"2024-07-01\"",
               "7:8 SP008 [last|2024-07-01|not_before:2024-12-01] last", "the end first"},
           Row{"kind   = \"days_off\"", "kind = \"holidays\"",
               "3:8 SP008 [kind|holidays|one_of:days_off,office] kind", "a kind of file"},
           Row{"kind   = \"days_off\"", "", "1:1 SP007 [kind|] kind", "no kind of file"},
           Row{"known_from = \"2023-09-12\"",
               "known_from = \"2023-09-12\"\nwithdrawn_on = \"2023-09-11\"",
               "14:16 SP008 [withdrawn_on|2023-09-11|not_before:2023-09-12] "
               "day_off[0].withdrawn_on",
               "withdrawn before anybody knew of it"},
           Row{"decree     =", "dekree =",
               "12:1 SP005 [dekree|day_off[0]] day_off[0].dekree ? decree", "a key misspelt"},
       }) {
    const auto& from = tried.from;
    const auto& to = tried.to;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(findings(year_2024, from, to) == finding + "\n");
  }
}

TEST_CASE("a row that was withdrawn makes room for another on its date") {
  const auto text = with(with(year_2024, "2024-06-18", "2024-06-17"), "known_from = \"2023-09-12\"",
                         "withdrawn_on = \"2024-01-10\"");
  const auto late = with(text, "name   = \"Cuti", "known_from = \"2024-01-10\"\nname = \"Cuti");
  CHECK(brief(sp::read_calendar_file(late, "").findings).empty());
  const auto early = with(text, "name   = \"Cuti", "known_from = \"2024-01-09\"\nname = \"Cuti");
  CHECK(sp::read_calendar_file(early, "").findings.size() == 1);
}

TEST_CASE("the hours of an office are read weekday by weekday, the narrower key winning") {
  const auto read = sp::read_calendar_file(office, "x.toml");
  CHECK(brief(read.findings).empty());
  REQUIRE(read.calendar);
  const auto& file = std::get<sp::OfficeFile>(read.calendar->content);
  CHECK(*file.based_on == "id/office");
  CHECK(*file.days_off == std::vector<std::string>{"id/2023", "id/2024"});
  REQUIRE(file.week[0]);
  CHECK((*file.week[0])[1].open == Seconds{13 * 3600});
  CHECK((*file.week[4])[0].close == Seconds{11 * 3600 + 1800});
  CHECK((*file.week[4])[0].day == 4);
  CHECK_FALSE(file.week[5]);
  REQUIRE(file.week[6]);
  CHECK(file.week[6]->empty());
}

TEST_CASE("special hours hold on their dates for the weekdays they speak of") {
  const auto read = sp::read_calendar_file(office, "x.toml");
  REQUIRE(read.calendar);
  const auto& special = std::get<sp::OfficeFile>(read.calendar->content).specials.at(0);
  CHECK(special.name == "Ramadan 1445");
  CHECK(special.dates == sp::DateRange{make_date(2024, 3, 12), make_date(2024, 4, 9)});
  CHECK(special.hours[0] == sp::DayHours{{Seconds{8 * 3600}, Seconds{12 * 3600}}});
  CHECK(special.hours[4] == sp::DayHours{{Seconds{8 * 3600}, Seconds{11 * 3600 + 1800}}});
  CHECK_FALSE(special.hours[5]);
}

TEST_CASE("hours may end at midnight or run past it") {
  CHECK(findings(office, "sunday             = []", "every_day = [\"16:00-24:00\"]").empty());
  CHECK(findings(office, "sunday             = []", "saturday = [\"22:00-06:00\"]").empty());
}

TEST_CASE("special hours of one date") {
  const auto text =
      with(office, "from  = \"2024-03-12\"\nuntil = \"2024-04-09\"", "date = 2024-03-12");
  const auto read = sp::read_calendar_file(text, "");
  REQUIRE(read.calendar);
  CHECK(std::get<sp::OfficeFile>(read.calendar->content).specials.at(0).dates ==
        sp::DateRange{make_date(2024, 3, 12), make_date(2024, 3, 12)});
}

TEST_CASE("faults of an office calendar") {
  struct Row {
    std::string from;
    std::string to;
    std::string finding;
    std::string why;
  };
  for (const auto& tried : {
           Row{"\"07:30-12:00\"", "\"7.30-12.00\"",
               "10:23 SP008 [monday_to_thursday|7.30-12.00|hours] hours.monday_to_thursday[0]",
               "points for colons"},
           Row{"\"07:30-12:00\"", "\"07:30\"",
               "10:23 SP008 [monday_to_thursday|07:30|hours] hours.monday_to_thursday[0]",
               "no closing time"},
           Row{"\"07:30-12:00\"", "\"07:30-07:30\"",
               "10:23 SP008 [monday_to_thursday|07:30-07:30|hours] hours.monday_to_thursday[0]",
               "no time at all"},
           Row{"sunday ", "minggu ",
               "12:1 SP005 [minggu|hours|monday, tuesday, wednesday, thursday, friday, saturday, "
               "sunday, monday_to_thursday, monday_to_friday, monday_to_saturday, every_day, "
               "not_stated, not_applicable, not_seen, inferred] hours.minggu",
               "a weekday"},
           Row{"\"2024-04-09\"", "\"2024-03-01\"",
               "17:9 SP008 [until|2024-03-01|not_before:2024-03-12] special[0].until",
               "the end first"},
           Row{"until = \"2024-04-09\"", "", "14:1 SP007 [until|special[0]] special[0].until",
               "no end"},
           Row{"friday = \"08:00-11:30\"", "sunday = \"22:00-06:00\", monday = []", "",
               "into Monday"},
           Row{"friday = \"08:00-11:30\"", "friday = \"22:00-06:00\"",
               "18:56 SP008 [hours|22:00-06:00|hours_of_the_next_day_too] special[0].hours",
               "into a day it does not speak of"},
           Row{"until =", "date = \"2024-04-01\"\nuntil =",
               "17:8 SP008 [date|2024-04-01|date_or_from_and_until] special[0].date",
               "a date and a range"},
           Row{"\"id/2023\"", "\"bad id\"", "7:13 SP008 [days_off|bad id|standard_id] days_off[0]",
               "no id of a file"},
           Row{"\"id/office\"", "\"office\"", "5:12 SP008 [based_on|office|standard_id] based_on",
               "no id"},
       }) {
    const auto& from = tried.from;
    const auto& to = tried.to;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    const std::string expected(finding);
    CHECK(findings(office, from, to) == (expected.empty() ? "" : expected + "\n"));
  }
}

TEST_CASE("stretches that overlap are told at the later one, once, by the key that is written") {
  CHECK(findings(office, "13:00-16:30", "11:00-16:30") ==
        "11:38 SP008 [friday|11:00-16:30|no overlap with 07:30-11:30] hours.friday\n");
  CHECK(findings(office, "13:00-16:00", "11:00-16:00") ==
        "10:38 SP008 [monday_to_thursday|11:00-16:00|no overlap with 07:30-12:00] "
        "hours.monday_to_thursday\n");
  CHECK(findings(office, "\"08:00-12:00\"]", "\"08:00-12:00\", \"11:00-13:00\"]") ==
        "18:46 SP008 [monday_to_friday|11:00-13:00|no overlap with 08:00-12:00] "
        "special[0].hours.monday_to_friday\n");
}

}  // namespace
