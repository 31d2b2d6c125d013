// SPDX-License-Identifier: Apache-2.0
#include "desk/warning.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a warning is given once") {
  std::vector<Warning> warnings;
  warn(warnings, {WarningCode::provisional, {"a", "b"}});
  warn(warnings, {WarningCode::provisional, {"a", "b"}});
  warn(warnings, {WarningCode::provisional, {"a", "c"}});
  CHECK(warnings.size() == 2);
}

TEST_CASE("a hold that does not stop the clock is recorded with a warning") {
  const Workplace office;
  const auto number = office.open("city/licence", "2024-06-03T08:00");
  const auto undeclared = office.suspend(number, "superior", "2024-06-03T09:00");
  CHECK(undeclared.view.warnings ==
        std::vector<Warning>{
            {WarningCode::not_pausing, {"superior", "city/licence", "applicant, payment"}}});
  office.act(number, Verb::resume, "2024-06-03T10:00");
  CHECK(office.suspend(number, "applicant", "2024-06-03T11:00").view.warnings.empty());
}

TEST_CASE("a day off without a date of announcement makes a look at the past warn") {
  const Workplace office;
  office.edit("standards/calendars/city/2024.toml", "known_from = \"2023-09-12\"\n", "");
  const auto number = office.open("city/licence", "2024-06-03T08:00");
  CHECK(office.look(number, "2024-06-03T09:00").value().warnings.empty());
  CHECK(office.look(number, "2024-06-03T09:00", "2024-06-03T09:00").value().warnings ==
        std::vector<Warning>{{WarningCode::known_from_missing, {"city/office", "1"}}});
}

TEST_CASE("a provisional deadline warns") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-29T08:00");
  occasion.beyond = BeyondCoverage::provisional;
  const auto opened = office.try_open("city/exemption", occasion);
  REQUIRE(opened);
  CHECK(std::count(opened->view.warnings.begin(), opened->view.warnings.end(),
                   Warning{WarningCode::provisional, {"city/office", "2025-12-31"}}) == 1);
}
