// SPDX-License-Identifier: Apache-2.0
#include "registers/register_time.hpp"

#include "calendar/zone.hpp"

#include <doctest/doctest.h>

using namespace sp;

namespace {

/// As ISO 8601 has it, an instant in WIB; else what was expected.
std::string said(std::string_view text, std::optional<DateOrder> order) {
  const auto read = parse_register_time(text, order);
  if (!read.time) return "! " + std::string(read.expected);
  switch (read.time->shape) {
    case TypedTime::Shape::instant:
      return to_rfc3339(read.time->instant, std::chrono::hours(7));
    case TypedTime::Shape::date:
      return to_string(date_of(read.time->civil));
    case TypedTime::Shape::civil:
      return to_string(date_of(read.time->civil)) + " " +
             to_string_of_day(read.time->civil - date_of(read.time->civil));
    case TypedTime::Shape::time_of_day:
      return "a time without a date";
  }
  return "";
}

struct Row {
  std::string_view text;
  std::string_view day_first;
  std::string_view month_first;
  std::string_view unknown;  ///< where nothing says what comes first
};

}  // namespace

TEST_CASE("dates and times are read as offices write them, and what is ambiguous is not guessed") {
  const Row rows[] = {
      // What can mean one day only needs no word about the order.
      {"2026-03-04", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"2026/03/04", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"4 Maret 2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"04 MARET 2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"Rabu, 4 Maret 2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"Jum'at, 6 Maret 2026", "2026-03-06", "2026-03-06", "2026-03-06"},
      {"4-Mar-2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"04/Maret/2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"Ahad, 8 Maret 2026", "2026-03-08", "2026-03-08", "2026-03-08"},
      {"Kamis, 4 Maret 2026", "! matching_weekday", "! matching_weekday", "! matching_weekday"},
      {"Senin 04/03/2026", "! matching_weekday", "! matching_weekday", "! date_order"},
      {"4 Mar 2026", "2026-03-04", "2026-03-04", "2026-03-04"},
      {"17 Agu 2026", "2026-08-17", "2026-08-17", "2026-08-17"},
      {"1 Nopember 2026", "2026-11-01", "2026-11-01", "2026-11-01"},
      {"25 Des 2026", "2026-12-25", "2026-12-25", "2026-12-25"},
      {"4 Maret 2026 pukul 14.05 WIB", "2026-03-04T14:05:00+07:00", "2026-03-04T14:05:00+07:00",
       "2026-03-04T14:05:00+07:00"},
      {"4 Maret 2026 14.05 WITA", "2026-03-04T13:05:00+07:00", "2026-03-04T13:05:00+07:00",
       "2026-03-04T13:05:00+07:00"},
      {"2026-03-04T14:05", "2026-03-04 14:05", "2026-03-04 14:05", "2026-03-04 14:05"},
      {"2026-03-04 14:05:30", "2026-03-04 14:05:30", "2026-03-04 14:05:30", "2026-03-04 14:05:30"},
      {"2026-03-04T14:05:00+09:00", "2026-03-04T12:05:00+07:00", "2026-03-04T12:05:00+07:00",
       "2026-03-04T12:05:00+07:00"},
      // A spreadsheet's own.
      {"04/03/2026", "2026-03-04", "2026-04-03", "! date_order"},
      {"4/3/2026", "2026-03-04", "2026-04-03", "! date_order"},
      {"4-3-2026", "2026-03-04", "2026-04-03", "! date_order"},
      {"4.3.2026", "2026-03-04", "2026-04-03", "! date_order"},
      {"04/03/2026 14.05", "2026-03-04 14:05", "2026-04-03 14:05", "! date_order"},
      {"04/03/2026 8:05:09", "2026-03-04 08:05:09", "2026-04-03 08:05:09", "! date_order"},
      {"04/03/2026 jam 14:05", "2026-03-04 14:05", "2026-04-03 14:05", "! date_order"},
      // It can mean one day only, but who writes the day first in one row does so in all.
      {"25/03/2026", "2026-03-25", "! date_that_exists", "! date_order"},
      {"03/25/2026", "! date_that_exists", "2026-03-25", "! date_order"},
      // No such day.
      {"31/02/2026", "! date_that_exists", "! date_that_exists", "! date_order"},
      {"29 Februari 2023", "! date_that_exists", "! date_that_exists", "! date_that_exists"},
      {"29 Februari 2024", "2024-02-29", "2024-02-29", "2024-02-29"},
      {"00/03/2026", "! date_that_exists", "! date_that_exists", "! date_order"},
      {"04/13/2026", "! date_that_exists", "2026-04-13", "! date_order"},
      // Two digits leave the century open, and a bare number is what a spreadsheet counts with.
      {"04/03/26", "! four_digit_year", "! four_digit_year", "! date_order"},
      {"4 Maret 26", "! four_digit_year", "! four_digit_year", "! four_digit_year"},
      {"46085", "! date_not_serial", "! date_not_serial", "! date_not_serial"},
      // Nothing at all, or not a time.
      {"", "! register_date", "! register_date", "! register_date"},
      {"Rabu", "! register_date", "! register_date", "! register_date"},
      {"besok", "! register_date", "! register_date", "! register_date"},
      {"14:05", "! register_date", "! register_date", "! register_date"},
      {"04/03", "! register_date", "! register_date", "! register_date"},
      {"4 Maret", "! register_date", "! register_date", "! register_date"},
      {"4 Brumaire 2026", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 pukul", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 24.00", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 14.60", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 1405", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 14.05 CET", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 14.05 WIB tepat", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 20260", "! register_date", "! register_date", "! register_date"},
      {"004 Maret 2026", "! register_date", "! register_date", "! register_date"},
      {"04/03/2026/1", "! register_date", "! register_date", "! register_date"},
      {"-4/3/2026", "! register_date", "! register_date", "! register_date"},
      {"4/3-2026", "! register_date", "! register_date", "! register_date"},
      {"004/03/2026", "! register_date", "! register_date", "! register_date"},
      {"04/003/2026", "! register_date", "! register_date", "! register_date"},
      {"/04/03/2026", "! register_date", "! register_date", "! register_date"},
      {"4//3/2026", "! register_date", "! register_date", "! register_date"},
      {"4 Maret 2026 14..05", "! register_date", "! register_date", "! register_date"}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(said(row.text, DateOrder::day_first) == row.day_first);
    CHECK(said(row.text, DateOrder::month_first) == row.month_first);
    CHECK(said(row.text, std::nullopt) == row.unknown);
  }
}

TEST_CASE("every date of four years comes back from each way of writing it") {
  const char* months[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                          "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
  for (Date date = make_date(2023, 1, 1); date < make_date(2027, 1, 1);
       date += std::chrono::days{1}) {
    const std::chrono::year_month_day parts{date};
    const auto day = std::to_string(static_cast<unsigned>(parts.day()));
    const auto month = static_cast<unsigned>(parts.month());
    const auto year = std::to_string(static_cast<int>(parts.year()));
    const auto number = std::to_string(month);
    const auto iso = to_string(date);
    CHECK(said(day + "/" + number + "/" + year, DateOrder::day_first) == iso);
    CHECK(said(number + "/" + day + "/" + year, DateOrder::month_first) == iso);
    CHECK(said(day + " " + months[month - 1] + " " + year, std::nullopt) == iso);
  }
}
