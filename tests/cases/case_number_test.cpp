// SPDX-License-Identifier: Apache-2.0
#include "cases/case_number.hpp"

#include <doctest/doctest.h>

using namespace sp;

TEST_CASE("a case number is its year and a running number of four digits or more") {
  struct Row {
    CaseNumber number;
    const char* text;
  };
  for (const auto& row : {Row{{2026, 1}, "2026-0001"}, Row{{2026, 9999}, "2026-9999"},
                          Row{{2026, 10000}, "2026-10000"}, Row{{999, 7}, "0999-0007"}}) {
    CHECK(to_string(row.number) == row.text);
    const auto read = parse_case_number(row.text);
    REQUIRE(read);
    CHECK(read->year == row.number.year);
    CHECK(read->running == row.number.running);
  }
}

TEST_CASE("what no case can be called is no case number") {
  for (const char* text :
       {"", "2026", "2026-", "-0001", "2026-1", "2026-00001", "2026-0000", "26-0001", "2026-0001a",
        "2026-0001 ", " 2026-0001", "2026-+001", "+026-0001", "B/2026-0001",
        "2026-99999999999999999999", "10000-0001", "2026--001"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_case_number(text));
  }
}
