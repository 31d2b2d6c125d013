// SPDX-License-Identifier: Apache-2.0
#include "transcript.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace {

using DayOff = std::map<std::string, std::string>;

std::vector<DayOff> days_off(int year) {
  std::vector<DayOff> days;
  const auto file = sp::read_source("standards/calendars/id/" + std::to_string(year) + ".toml");
  for (const auto& entry : sp::entries_of(file)) {
    if (entry.table != "day_off") continue;
    if (entry.key == "date") days.emplace_back();
    days.back()[entry.key] = entry.text;
  }
  return days;
}

DayOff day_off(const std::string& date) {
  for (const auto& day : days_off(std::stoi(date))) {
    if (day.at("date") == date) return day;
  }
  return {};
}

TEST_CASE("each year has as many holidays, days of joint leave and elections as its decrees give") {
  struct Row {
    int year;
    std::map<std::string, int> kinds;
  };
  const std::vector<Row> rows{
      {2023, {{"national", 16}, {"joint_leave", 12}}},
      {2024, {{"national", 17}, {"joint_leave", 10}, {"election", 2}}},
      {2025, {{"national", 17}, {"joint_leave", 11}}},
      {2026, {{"national", 17}, {"joint_leave", 8}}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.year);
    std::map<std::string, int> kinds;
    for (const auto& day : days_off(row.year)) ++kinds[day.at("kind")];
    CHECK(kinds == row.kinds);
  }
}

TEST_CASE("days off lie in the year of their file, in order, and are known before they come") {
  for (const int year : {2023, 2024, 2025, 2026}) {
    std::string last = std::to_string(year);
    for (const auto& day : days_off(year)) {
      CAPTURE(day.at("date"));
      CHECK(day.at("date") > last);
      CHECK(day.at("date") < std::to_string(year + 1));
      if (day.contains("known_from")) CHECK(day.at("known_from") < day.at("date"));
      last = day.at("date");
    }
  }
}

TEST_CASE("days off keep the history of their decrees") {
  struct Row {
    std::string why;
    std::string date;
    std::string known_from;
    std::string withdrawn_on;
  };
  const std::vector<Row> rows{
      {"of the year's first decree", "2024-06-18", "2023-09-12", ""},
      {"Idul Fitri's joint leave was withdrawn", "2023-04-26", "2022-10-11", "2023-03-29"},
      {"and began earlier instead", "2023-04-19", "2023-03-29", ""},
      {"and had another day", "2023-04-20", "2023-03-29", ""},
      {"Idul Adha's was added", "2023-06-28", "2023-06-16", ""},
      {"on both sides of the feast", "2023-06-30", "2023-06-16", ""},
      {"Independence Day's was added", "2025-08-18", "2025-08-07", ""},
      {"the decree of an election day is not recorded", "2024-02-14", "", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    auto day = day_off(row.date);
    REQUIRE(!day.empty());
    CHECK(day["known_from"] == row.known_from);
    CHECK(day["withdrawn_on"] == row.withdrawn_on);
  }
}

TEST_CASE("only 26 April 2023 was ever withdrawn") {
  int withdrawn = 0;
  for (const int year : {2023, 2024, 2025, 2026}) {
    for (const auto& day : days_off(year)) withdrawn += day.contains("withdrawn_on") ? 1 : 0;
  }
  CHECK(withdrawn == 1);
}

}  // namespace
