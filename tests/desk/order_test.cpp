// SPDX-License-Identifier: Apache-2.0
// Refusals are checked in this order: input, no such thing, request id and conflicts, procedure.
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Occasion taken_request(std::string_view now) {
  auto occasion = Workplace::occasion(now);
  occasion.request_id = "r-1";
  occasion.arguments = "something else";
  return occasion;
}

/// A case with a taken request id and reference.
std::string case_of(const Workplace& office) {
  auto occasion = Workplace::occasion("2024-06-10T08:00");
  occasion.request_id = "r-1";
  occasion.arguments = "open";
  Intake intake;
  intake.ref = "B/1";
  return office.try_open("city/report", occasion, intake).value().event.case_number;
}

}  // namespace

TEST_CASE("what does not exist is said before a request id that is taken") {
  const Workplace office;
  const auto number = case_of(office);
  auto asked = command(Verb::advance);
  asked.from = parse_step_reference("nowhere");
  const auto occasion = taken_request("2024-06-10T09:00");
  CHECK(code_of(office.try_act(number, asked, occasion)) == "step_unknown");
  CHECK(code_of(office.try_act("2024-0077", command(Verb::advance), occasion)) == "case_unknown");
  CHECK(code_of(office.try_open("city/nothing", occasion)) == "standard_unknown");
}

TEST_CASE(
    "a request id that is taken is said before the case has moved on, and both before the "
    "procedure") {
  const Workplace office;
  const auto number = case_of(office);
  auto asked = command(Verb::approve);
  asked.from = parse_step_reference("examine");
  CHECK(code_of(office.try_act(number, asked, taken_request("2024-06-10T09:00"))) ==
        "request_id_taken");
  CHECK(code_of(office.try_act(number, asked, Workplace::occasion("2024-06-10T09:00"))) ==
        "step_moved_on");
  asked.from = {};
  CHECK(code_of(office.try_act(number, asked, Workplace::occasion("2024-06-10T09:00"))) ==
        "step_is_task");
}

TEST_CASE("a conflict is said before a time that cannot be") {
  const Workplace office;
  const auto number = case_of(office);
  auto asked = command(Verb::advance);
  asked.if_number = 9;
  auto occasion = Workplace::occasion("2024-06-10T09:00");
  occasion.at = parse_typed_time("2024-06-10T10:00");
  CHECK(code_of(office.try_act(number, asked, occasion)) == "number_moved_on");
  Intake intake;
  intake.ref = "B/1";
  CHECK(code_of(office.try_open("city/report", occasion, intake)) == "ref_taken");
}

TEST_CASE("a calendar that does not cover the date is said before a reference that is taken") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-01T08:00");
  Intake intake;
  intake.ref = "B/1";
  REQUIRE(office.try_open("city/report", occasion, intake));
  occasion.now = at("2025-12-31T10:00");
  CHECK(code_of(office.try_open("city/exemption", occasion, intake)) == "calendar_gap");
}

TEST_CASE("a calendar that does not cover the date is said before a time in the future") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-30T08:00");
  occasion.at = parse_typed_time("2025-12-31T10:00");
  CHECK(code_of(office.try_open("city/exemption", occasion)) == "calendar_gap");
}

TEST_CASE("changed bytes of an edition are said before a request id that is taken") {
  const Workplace office;
  case_of(office);
  office.edit("standards/city/report.toml", "2 hours", "4 hours");
  CHECK(code_of(office.try_open("city/report", taken_request("2024-06-10T09:00"))) ==
        "edition_changed");
}
