// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::string occurred(const Workplace& office, const char* typed, std::string_view now) {
  auto occasion = Workplace::occasion(now);
  occasion.at = parse_typed_time(typed);
  const auto opened = office.try_open("city/exemption", occasion);
  return opened ? civil(opened->event.occurred_at) : code_of(opened);
}

}  // namespace

TEST_CASE("a date alone is its first opening where the promise counts days") {
  const Workplace office;
  struct Row {
    const char* typed;
    const char* at;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-07", "2024-06-07T07:30", "a working day"},
        Row{"2024-06-08", "2024-06-08T00:00", "a Saturday has no opening"},
        Row{"2024-06-17", "2024-06-17T00:00", "nor has a holiday"},
        Row{"2024-06-07T10:00", "2024-06-07T10:00", "with a time it is that time"},
        Row{"2024-06-20", "time_in_future", "its opening has not come"}}) {
    CAPTURE(row.why);
    CHECK(occurred(office, row.typed, "2024-06-20T07:00") == row.at);
  }
}

TEST_CASE("a date alone is never before the last event of that day") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-10T10:00");
  auto occasion = Workplace::occasion("2024-06-11T12:00");
  occasion.at = parse_typed_time("2024-06-10");
  auto written = office.try_act(number, command(Verb::advance), occasion);
  REQUIRE(written);
  CHECK(civil(written->event.occurred_at) == "2024-06-10T10:00");
  occasion.at = parse_typed_time("2024-06-11");
  written = office.try_act(number, command(Verb::approve), occasion);
  REQUIRE(written);
  CHECK(civil(written->event.occurred_at) == "2024-06-11T07:30");
  occasion.at = parse_typed_time("2024-06-10");
  CHECK(code_of(office.try_act(number, command(Verb::advance), occasion)) ==
        "time_before_last_event");
}

TEST_CASE("a date alone is a wrong command line where the promise counts minutes") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T10:00");
  auto occasion = Workplace::occasion("2024-06-11T12:00");
  occasion.at = parse_typed_time("2024-06-11");
  const auto acted = office.try_act(number, command(Verb::advance), occasion);
  CHECK(code_of(acted) == "date_needs_time");
  CHECK(kind_of(acted.error().code) == ErrorKind::usage);
  CHECK(code_of(office.try_open("city/report", occasion)) == "date_needs_time");
}

TEST_CASE("a time of day is of today in the office's zone") {
  const Workplace office;
  CHECK(occurred(office, "08:15", "2024-06-10T12:00") == "2024-06-10T08:15");
  CHECK(occurred(office, "13:15", "2024-06-10T12:00") == "time_in_future");
}

TEST_CASE("a reader's date alone is its last second") {
  struct Row {
    const char* as_of;
    const char* instant;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-10", "2024-06-10T23:59:59", "a date"},
        Row{"2024-06-10T10:00", "2024-06-10T10:00", "a time"},
        Row{"15:30", "2024-06-20T15:30", "today"}, Row{"", "2024-06-20T08:00", "now"}}) {
    CAPTURE(row.why);
    VantageRequest request{.now = at("2024-06-20T08:00"),
                           .as_of = {},
                           .known_at = {},
                           .beyond = BeyondCoverage::fail,
                           .within = one_working_day};
    if (*row.as_of != '\0') request.as_of = request.known_at = parse_typed_time(row.as_of);
    const auto made = stand_at(request, Zone());
    CHECK(civil(made.as_of) == row.instant);
    if (*row.as_of != '\0') CHECK(civil(made.known_at.value()) == row.instant);
    if (*row.as_of == '\0') CHECK_FALSE(made.known_at);
  }
}
