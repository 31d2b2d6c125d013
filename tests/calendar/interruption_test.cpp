// SPDX-License-Identifier: Apache-2.0
#include "calendar/interruption.hpp"

#include "calendar/deadline.hpp"
#include "calendar/interruptions.hpp"
#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

namespace {

struct Row {
  const char* start;
  std::int64_t n;
  std::vector<Typed> interruptions;
  const char* due;
  const char* why;
};

}  // namespace

TEST_CASE("interruptions that overlap or touch are one, and those without length none") {
  const auto merged = merge(read({{"2024-06-06T13:00", "2024-06-06T14:00"},
                                  {"2024-06-06T10:00", "2024-06-06T11:00"},
                                  {"2024-06-06T10:30", "2024-06-06T10:40"},
                                  {"2024-06-06T11:00", "2024-06-06T12:00"},
                                  {"2024-06-06T15:00", "2024-06-06T15:00"},
                                  {"2024-06-06T16:00", "2024-06-06T15:00"}}));
  CHECK((merged == read({{"2024-06-06T10:00", "2024-06-06T12:00"},
                         {"2024-06-06T13:00", "2024-06-06T14:00"}})));
  CHECK(merge({}).empty());
}

TEST_CASE("minutes: due moves by what was worked while the clock stood still") {
  const std::array rows{
      Row{"2024-06-06T09:00", 60, {}, "2024-06-06T10:00", "none"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:30", "2024-06-06T10:00"}},
          "2024-06-06T10:30",
          "half an hour"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:00", "2024-06-06T09:10"}},
          "2024-06-06T10:10",
          "from the start"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T08:00", "2024-06-06T09:10"}},
          "2024-06-06T10:10",
          "what lies before the start does not count"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-05T08:00", "2024-06-06T09:00"}},
          "2024-06-06T10:00",
          "over before the start"},
      Row{"2024-06-06T11:30",
          60,
          {{"2024-06-06T12:00", "2024-06-06T13:00"}},
          "2024-06-06T13:30",
          "in the break nothing is lost"},
      Row{"2024-06-07T15:30",
          125,
          {{"2024-06-08T00:00", "2024-06-09T12:00"}},
          "2024-06-10T08:35",
          "at the weekend nothing is lost"},
      Row{"2024-06-07T15:30",
          125,
          {{"2024-06-07T16:00", "2024-06-10T08:00"}},
          "2024-06-10T09:35",
          "over a weekend only hours of work are lost"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:10", "2024-06-06T09:40"}, {"2024-06-06T09:20", "2024-06-06T09:50"}},
          "2024-06-06T10:40",
          "what overlaps is lost once"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T10:00", "2024-06-06T11:00"}},
          "2024-06-06T10:00",
          "begun at due: it cures nothing"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T10:30", "2024-06-06T11:00"}},
          "2024-06-06T10:00",
          "begun after due: it cures nothing"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:59:59", "2024-06-06T11:00"}},
          "2024-06-06T11:00:01",
          "begun a second before due"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:30", "2024-06-06T09:50"}, {"2024-06-06T10:10", "2024-06-06T10:20"}},
          "2024-06-06T10:30",
          "the second begins before the due that the first moved"},
      Row{"2024-06-06T09:00",
          60,
          {{"2024-06-06T09:30", "2024-06-06T09:50"}, {"2024-06-06T10:20", "2024-06-06T10:40"}},
          "2024-06-06T10:20",
          "the second begins at the due that the first moved"},
      Row{"2024-06-06T14:00",
          120,
          {{"2024-06-06T15:30", "2024-06-07T07:30"}},
          "2024-06-07T08:00",
          "over night"},
      Row{"2024-06-06T09:00",
          0,
          {{"2024-06-06T08:00", "2024-06-06T10:00"}},
          "2024-06-06T09:00",
          "no amount: due at once"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const Amount minutes{.unit = Unit::minute, .min = row.n, .max = row.n};
    const auto due = deadline(calendar, at(row.start), minutes, {}, read(row.interruptions));
    REQUIRE(due);
    CHECK(civil(due->due) == row.due);
    CHECK((due->late_from == due->due + 1s));
  }
}

TEST_CASE("working days: a day counts if the clock runs just before its last closing") {
  const std::array rows{
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T09:00", "2024-06-04T15:00"}},
          "2024-06-06",
          "within one day: costs nothing"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T09:00", "2024-06-05T09:00"}},
          "2024-06-07",
          "the day it begins is not used, the day of resumption is"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T16:00", "2024-06-05T09:00"}},
          "2024-06-06",
          "begun at closing: that day is used"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T15:59:59", "2024-06-05T09:00"}},
          "2024-06-07",
          "begun a second before closing"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T10:00", "2024-06-04T16:00"}},
          "2024-06-07",
          "until closing: the day is not used"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T10:00", "2024-06-04T15:59:59"}},
          "2024-06-06",
          "until a second before closing"},
      Row{"2024-06-03T10:00",
          1,
          {{"2024-06-03T11:00", "2024-06-03T20:00"}},
          "2024-06-04",
          "on day zero: costs nothing"},
      Row{"2024-06-03T10:00",
          0,
          {{"2024-06-03T11:00", "2024-06-03T20:00"}},
          "2024-06-04",
          "day zero itself is due: moved to the next"},
      Row{"2024-06-06T10:00",
          1,
          {{"2024-06-07T09:00", "2024-06-10T09:00"}},
          "2024-06-10",
          "over a weekend: no extra"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-06T09:00", "2024-06-12T10:00"}},
          "2024-06-12",
          "on the due day: protects"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-06T16:00", "2024-06-12T10:00"}},
          "2024-06-06",
          "at due: cures nothing"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-06T23:00", "2024-06-12T10:00"}},
          "2024-06-06",
          "after due: cures nothing"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T15:00", "2024-06-04T15:30"}, {"2024-06-04T15:30", "2024-06-04T16:30"}},
          "2024-06-07",
          "two that touch are one"},
      Row{"2024-06-03T10:00",
          3,
          {{"2024-06-04T15:00", "2024-06-04T17:00"}, {"2024-06-04T18:00", "2024-06-04T20:00"}},
          "2024-06-07",
          "one after closing hides none before it"},
      Row{"2024-06-14T10:00",
          1,
          {{"2024-06-17T00:00", "2024-06-19T00:00"}},
          "2024-06-19",
          "on days off: costs nothing"},
  };
  const auto calendar = office();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const Amount days{.unit = Unit::working_day, .min = row.n, .max = row.n};
    const auto due = deadline(calendar, at(row.start), days, {}, read(row.interruptions));
    REQUIRE(due);
    CHECK(to_string(due->date) == row.due);
  }
}
