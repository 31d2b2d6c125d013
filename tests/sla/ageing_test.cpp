// SPDX-License-Identifier: Apache-2.0
#include "sla/ageing.hpp"

#include "sla/observed.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::int64_t age(const char* received, const char* as_of) {
  History history(medan(), received);
  return working_days_old(seen_at(history, as_of).view()).value();
}

}  // namespace

TEST_CASE("the age of a case is in working days since the day of receipt, which is day 0") {
  struct Row {
    const char* received;
    const char* as_of;
    std::int64_t days;
    const char* why;
  };
  for (const auto& row : {Row{"2024-06-06T08:00", "2024-06-06T16:00", 0, "the same Thursday"},
                          Row{"2024-06-06T08:00", "2024-06-07T00:00", 1, "Friday has begun"},
                          Row{"2024-06-07T08:00", "2024-06-09T20:00", 0, "a weekend is not worked"},
                          Row{"2024-06-08T08:00", "2024-06-10T08:00", 1, "received on a Saturday"},
                          Row{"2024-06-14T08:00", "2024-06-19T08:00", 1,
                              "Idul Adha on the 17th, joint leave after"}}) {
    CAPTURE(row.why);
    CHECK(age(row.received, row.as_of) == row.days);
  }
}

TEST_CASE("every age lies in one band, and the bands touch") {
  struct Row {
    std::int64_t days;
    std::size_t band;
  };
  for (const auto& row : {Row{0, 0}, Row{1, 0}, Row{2, 1}, Row{3, 1}, Row{4, 2}, Row{5, 2},
                          Row{6, 3}, Row{10, 3}, Row{11, 4}, Row{20, 4}, Row{21, 5}, Row{900, 5}}) {
    CAPTURE(row.days);
    CHECK(band_of(row.days) == row.band);
  }
}

TEST_CASE("open cases are counted where they lie, in the order of the steps, closed ones nowhere") {
  Ageing ageing;
  History draft(medan(), "2024-06-03T08:00");
  draft.act(Verb::advance, "2024-06-03T09:00");
  History fresh(medan(), "2024-06-06T08:00");
  History older(medan(), "2024-05-02T08:00");
  History gone(medan(), "2024-05-02T08:00");
  gone.act(Verb::withdraw, "2024-05-02T09:00");
  for (const auto* history : {&draft, &fresh, &older, &gone}) {
    ageing.add(seen_at(*history, "2024-06-06T16:00").view());
  }
  const auto rows = ageing.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].first.step == "prepare");
  CHECK(rows[0].second.cases == 2);
  CHECK(rows[0].second.in_band.front() == 1);
  CHECK(rows[0].second.in_band.back() == 1);
  CHECK(rows[1].first.step == "draft");
  CHECK(ageing.total().cases == 3);
}

TEST_CASE("the oldest case is named, the first of those that are equally old") {
  AgeFigures figures;
  AgeFigures first;
  first.longest_days = 4;
  first.longest_case = "2024-0001";
  AgeFigures second = first;
  second.longest_case = "2024-0002";
  AgeFigures third;
  third.longest_days = 5;
  third.longest_case = "2024-0003";
  figures += first;
  figures += second;
  CHECK(figures.longest_case == "2024-0001");
  figures += third;
  CHECK(figures.longest_case == "2024-0003");
}

TEST_CASE("a case that no calendar reaches over is counted, its age unknown") {
  Ageing ageing;
  ageing.add(
      seen_at(History(medan(), "2024-05-30T08:00"), "2024-06-06T08:00", ends_in_may()).view());
  ageing.add_unknown({.standard_id = "medan/report", .step = "draft"});
  const auto total = ageing.total();
  CHECK(total.cases == 2);
  CHECK(total.unknown == 2);
  CHECK(!total.longest_days);
}
