// SPDX-License-Identifier: Apache-2.0
// Calendars as pages: whatever the width, nothing is cut and nothing runs over.
#include "base/utf8.hpp"
#include "cli/session.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace sp;
using namespace sp::test;

namespace {

/// The office of the session with a week of special hours and some days off.
void furnish(const Session& session) {
  session.office.write("standards/calendars/city/2024.toml", R"(format = 1
id = "city/2024"
kind = "days_off"
title = "Libur 2024"
year = 2024

[[day_off]]
date = "2024-06-17"
kind = "national"
name = "Hari Raya Idul Adha"
decree = "SKB 855/3/4 2023"
known_from = "2023-09-12"

[[day_off]]
date = "2024-06-18"
kind = "joint_leave"
name = "Cuti Bersama Hari Raya Idul Adha"
decree = "SKB 855/3/4 2023"
known_from = "2024-06-01"

[[day_off]]
date = "2024-06-20"
kind = "local"
name = "Hari jadi kota"
decree = "Keputusan Wali Kota"
known_from = "2023-09-12"
withdrawn_on = "2024-05-02"
)");
  session.office.edit("standards/calendars/city/office.toml", "[hours]",
                      "[[special]]\nname = \"Ramadan\"\nfrom = \"2024-06-03\"\nuntil = "
                      "\"2024-06-07\"\nhours = { monday_to_friday = [\"08:00-12:00\"] }\n[hours]");
}

std::size_t widest(const std::string& text) {
  std::istringstream lines(text);
  std::size_t width = 0;
  for (std::string line; std::getline(lines, line);) width = std::max(width, column_width(line));
  return width;
}

bool has_trailing_blanks(const std::string& text) {
  return text.find(" \n") != std::string::npos;
}

}  // namespace

TEST_CASE("a month, a year and a difference fit into the terminal, in both languages") {
  Session session;
  session.environment.out_is_terminal = true;
  furnish(session);
  for (const std::string lang : {"en", "id"}) {
    for (const std::size_t width : {60U, 80U, 120U}) {
      session.environment.terminal_width = width;
      for (const std::string line :
           {"calendar show city/office 2024-06", "calendar show city/office 2024",
            "calendar coverage", "calendar diff city/office --from 2024-05-01 --to 2024-06-01"}) {
        CAPTURE(lang);
        CAPTURE(width);
        CAPTURE(line);
        const auto ran = session.run(line + " --color never --lang " + lang);
        CHECK(ran.status == 0);
        CHECK(widest(ran.out) <= width);
        CHECK_FALSE(has_trailing_blanks(ran.out));
      }
    }
  }
}

TEST_CASE("a wider terminal has more months beside each other") {
  Session session;
  session.environment.out_is_terminal = true;
  const auto lines_at = [&](std::size_t width) {
    session.environment.terminal_width = width;
    const auto out = session.run("calendar show city/office 2024 --color never").out;
    return std::count(out.begin(), out.end(), '\n');
  };
  CHECK(lines_at(120) < lines_at(90));
  CHECK(lines_at(90) < lines_at(60));
  CHECK(lines_at(60) < lines_at(40));
}

TEST_CASE("every kind of date has a mark of its own that needs no colour") {
  const Session session;
  furnish(session);
  const auto year = session.run("calendar show city/office 2024 --now 2024-06-10T12:00").out;
  for (const auto* const cell : {" 17*", " 18+", " 20 ", "  3~", ">10 ", " 15.", "* national",
                                 "+ joint leave", "~ special hours", ". no work", "> today"}) {
    CAPTURE(std::string(cell));
    CHECK(year.find(cell) != std::string::npos);
  }
  const auto month = session.run("calendar show city/office --now 2024-06-10T12:00").out;
  for (const auto* const line :
       {"\n> Mon 10  07:30", "Ramadan", "withdrawn on Thu 2 May 2024", "SKB 855/3/4 2023"}) {
    CAPTURE(std::string(line));
    CHECK(month.find(line) != std::string::npos);
  }
}

TEST_CASE("a calendar as known then has what was decreed by then, and says when it looks from") {
  const Session session;
  furnish(session);
  const auto shown = [&](const std::string& known_at) {
    return session.run("calendar show city/office 2024-06 --known-at " + known_at);
  };
  CHECK(shown("2024-05-31").says("as known on Fri 31 May 2024"));
  CHECK_FALSE(shown("2024-05-31").says("Cuti Bersama"));
  CHECK(shown("2024-06-01").says("Cuti Bersama"));
  CHECK(shown("2024-05-01").says("Hari jadi kota"));
}

TEST_CASE("a period is a year or a month, and nothing else") {
  const Session session;
  for (const auto* const period : {"2024-6", "24", "2024-13", "June", "2024-06-01", "20240"}) {
    CAPTURE(std::string(period));
    const auto ran = session.run("calendar show city/office " + std::string(period));
    CHECK(ran.status == 2);
    CHECK(ran.warns("2025-03"));
  }
}
