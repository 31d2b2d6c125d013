// SPDX-License-Identifier: Apache-2.0
#include "standard/partial_date.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

using sp::parse_partial_date;
using sp::PartialDate;

TEST_CASE("a date is read as far as the document gives it") {
  CHECK(parse_partial_date("2022") == PartialDate{2022, {}, {}});
  CHECK(parse_partial_date("2022-03") == PartialDate{2022, 3, {}});
  CHECK(parse_partial_date("2022-03-17") == PartialDate{2022, 3, 17});
  CHECK(parse_partial_date("2024-02-29") == PartialDate{2024, 2, 29});
}

TEST_CASE("what is no date of ISO 8601 is refused") {
  struct Row {
    std::string text;
    std::string why;
  };
  for (const auto& tried : {
           Row{"", "nothing"},
           Row{"22", "a year of two digits"},
           Row{"2022-", "a hyphen and nothing behind it"},
           Row{"2022-3", "a month of one digit"},
           Row{"2022-13", "there is no thirteenth month"},
           Row{"2022-00", "months count from one"},
           Row{"2023-02-29", "2023 was no leap year"},
           Row{"17-03-2022", "day first"},
           Row{"2022/03/17", "slashes"},
           Row{"Maret 2022", "words"},
           Row{"2022-03-1", "a day of one digit"},
           Row{" 2022", "a space before it"},
       }) {
    const auto& text = tried.text;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK_FALSE(parse_partial_date(text));
  }
}

TEST_CASE("the first day a partial date can mean is the first of its month or year") {
  CHECK(sp::first_day({2022, {}, {}}) == sp::make_date(2022, 1, 1));
  CHECK(sp::first_day({2022, 3, {}}) == sp::make_date(2022, 3, 1));
  CHECK(sp::first_day({2022, 3, 17}) == sp::make_date(2022, 3, 17));
}

TEST_CASE("law: a partial date is read back from its text") {
  std::mt19937_64 random(20240604);
  for (int i = 0; i < 2000; ++i) {
    PartialDate date{static_cast<int>(random() % 9999) + 1, {}, {}};
    const auto shape = random() % 3;
    if (shape > 0) date.month = static_cast<unsigned>(random() % 12) + 1;
    if (shape > 1) date.day = static_cast<unsigned>(random() % 28) + 1;
    CAPTURE(sp::to_string(date));
    CHECK(parse_partial_date(sp::to_string(date)) == date);
  }
}

}  // namespace
