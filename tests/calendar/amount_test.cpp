// SPDX-License-Identifier: Apache-2.0
#include "calendar/amount.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace sp;

TEST_CASE("an amount is read as a standard words it") {
  struct Row {
    const char* text;
    Amount amount;
    const char* why;
  };
  const std::array rows{
      Row{"60 minutes", {Unit::minute, 60, 60, false}, "minutes"},
      Row{"1 minute", {Unit::minute, 1, 1, false}, "singular"},
      Row{"1 hour", {Unit::minute, 60, 60, false}, "hours are minutes of work"},
      Row{"2 hours 5 minutes", {Unit::minute, 125, 125, false}, "hours and minutes add up"},
      Row{"0 hours 5 minutes", {Unit::minute, 5, 5, false}, "no whole hour"},
      Row{"3 working_days", {Unit::working_day, 3, 3, false}, "days of work"},
      Row{"1 to 14 working_days", {Unit::working_day, 1, 14, false}, "a range"},
      Row{"30 to 60 minutes", {Unit::minute, 30, 60, false}, "a range of minutes"},
      Row{"1 to 2 hours", {Unit::minute, 60, 120, false}, "a range of hours"},
      Row{"about 15 minutes", {Unit::minute, 15, 15, true}, "approximate"},
      Row{"about 1 to 2 working_days", {Unit::working_day, 1, 2, true}, "an approximate range"},
      Row{"about 1 hour 30 minutes", {Unit::minute, 90, 90, true}, "approximate, of two units"},
      Row{"7 days", {Unit::day, 7, 7, false}, "of a kind the document leaves open"},
      Row{"30 calendar_days", {Unit::calendar_day, 30, 30, false}, "dates"},
      Row{"6 months", {Unit::month, 6, 6, false}, "months"},
      Row{"1 year", {Unit::year, 1, 1, false}, "years"},
      Row{"0 working_days", {Unit::working_day, 0, 0, false}, "nothing is an amount"},
      Row{"3 to 3 days", {Unit::day, 3, 3, false}, "a range of one value is a value"},
      Row{"1000000 hours", {Unit::minute, 60'000'000, 60'000'000, false}, "the largest value"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.text);
    const auto amount = parse_amount(row.text);
    REQUIRE(amount);
    CHECK((*amount == row.amount));
  }
}

TEST_CASE("what is not an amount is not guessed at") {
  struct Row {
    const char* text;
    const char* why;
  };
  const std::array rows{
      Row{"", "nothing"},
      Row{"60", "no unit"},
      Row{"minutes", "no value"},
      Row{"about", "no amount"},
      Row{"about 15", "no unit"},
      Row{"60menit", "another language, and no blank"},
      Row{"60minutes", "no blank"},
      Row{"2 jam", "another language"},
      Row{"3 days 2 hours", "units that measure different things"},
      Row{"5 minutes 2 hours", "minutes before hours"},
      Row{"2 hours 5", "no second unit"},
      Row{"2 hours 5 hours", "hours twice"},
      Row{"-1 minutes", "negative"},
      Row{"+1 minutes", "a sign"},
      Row{"1.5 hours", "a fraction"},
      Row{"1,5 hours", "a fraction"},
      Row{"14 to 1 working_days", "a range that goes back"},
      Row{"1 to 14", "a range without unit"},
      Row{"1 day to 14 days", "the unit twice"},
      Row{"1 - 14 days", "no word of the grammar"},
      Row{"3 working days", "two words for a unit"},
      Row{"3 Working_days", "letters in another case"},
      Row{"3 workdays", "no such unit"},
      Row{"3 dayss", "no such unit"},
      Row{"3\tdays", "a tab is no blank"},
      Row{"1000001 minutes", "beyond the largest value"},
      Row{"1000000 hours 1 minutes", "beyond the largest value together"},
      Row{"99999999999999999999 minutes", "more than a number holds"},
      Row{"3 days days", "one word too many"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.text);
    CHECK_FALSE(parse_amount(row.text));
  }
}

TEST_CASE("an amount is written in its one canonical spelling") {
  struct Row {
    const char* typed;
    const char* written;
  };
  const std::array rows{
      Row{"125 minutes", "2 hours 5 minutes"},
      Row{"61 minutes", "1 hour 1 minute"},
      Row{"60 minutes", "1 hour"},
      Row{"1 minutes", "1 minute"},
      Row{"0 hours", "0 minutes"},
      Row{"60 to 120 minutes", "1 to 2 hours"},
      Row{"30 to 60 minutes", "30 to 60 minutes"},
      Row{"1 working_days", "1 working_day"},
      Row{"  3   working_day ", "3 working_days"},
      Row{"about 90 minutes", "about 1 hour 30 minutes"},
      Row{"0 to 1 years", "0 to 1 year"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.typed);
    const auto amount = parse_amount(row.typed);
    REQUIRE(amount);
    CHECK(to_string(*amount) == row.written);
  }
}

TEST_CASE("an amount that was written reads back as the same amount") {
  std::mt19937_64 random(20240604);
  const std::array units{Unit::minute, Unit::working_day, Unit::calendar_day,
                         Unit::month,  Unit::year,        Unit::day};
  for (int i = 0; i < 2000; ++i) {
    const auto value = [&] {
      return static_cast<std::int64_t>(random() % (1u << (random() % 20)));
    };
    Amount amount{.unit = units.at(random() % units.size()), .min = value(), .max = 0};
    amount.max = random() % 2 == 0 ? amount.min : amount.min + value() % 1000;
    amount.approximate = random() % 2 == 0;
    const std::string text = to_string(amount);
    CAPTURE(text);
    const auto read = parse_amount(text);
    REQUIRE(read);
    CHECK((*read == amount));
  }
}
