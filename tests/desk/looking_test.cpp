// SPDX-License-Identifier: Apache-2.0
#include "desk/looking.hpp"

#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

using Lines = std::vector<std::string>;

std::vector<CaseRow> list(const Workplace& office, const CaseQuery& query, const Vantage& from) {
  return office.ask<std::vector<CaseRow>>(
      [&](CaseReader& reader) { return list_cases(reader, query, from); });
}

Lines numbers(const std::vector<CaseRow>& rows) {
  Lines found;
  for (const auto& row : rows) found.push_back(row.case_number);
  return found;
}

CaseQuery everything() {
  return {.standard_id = {}, .ref = {}, .status = {}, .open_only = false};
}

}  // namespace

TEST_CASE("a reader ignores what happened later, and what was recorded later") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  auto late = Workplace::occasion("2024-06-10T14:00");
  late.at = parse_typed_time("2024-06-10T09:00");
  REQUIRE(office.try_act(number, command(Verb::advance), late));
  struct Row {
    const char* as_of;
    const char* known_at;
    const char* step;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-06-10T08:59", "", "prepare", "it had not happened"},
        Row{"2024-06-10T09:00", "", "draft", "it had"},
        Row{"2024-06-10T10:00", "2024-06-10T13:59", "prepare", "but nobody had typed it"},
        Row{"2024-06-10T10:00", "2024-06-10T14:00", "draft", "until then"},
        Row{"2024-06-10T08:59", "2024-06-10T15:00", "prepare", "known later, not yet happened"}}) {
    CAPTURE(row.why);
    const auto view = office.look(number, row.as_of, row.known_at);
    REQUIRE(view);
    CHECK(view->state.current()->step == row.step);
  }
  CHECK(code_of(office.look(number, "2024-06-10T07:59")) == "case_not_yet");
  CHECK(code_of(office.look(number, "2024-06-10T09:00", "2024-06-10T07:59")) == "case_not_yet");
}

TEST_CASE("a day off announced later is not known before") {
  const Workplace office;
  office.edit("standards/calendars/city/2024.toml", "[[day_off]]",
              "[[day_off]]\ndate = \"2024-06-12\"\nkind = \"national\"\nname = \"Baru\"\ndecree = "
              "\"SKB\"\nknown_from = \"2024-06-11\"\n\n[[day_off]]");
  const auto number = office.open("city/exemption", "2024-06-10T08:00");
  const auto date_of_promise = [&](const char* known_at) {
    const auto view = office.look(number, "2024-06-10T09:00", known_at).value();
    return to_string(view.promise().deadline->date);
  };
  CHECK(date_of_promise("2024-06-10T23:00") == "2024-06-13");
  CHECK(date_of_promise("2024-06-11T08:00") == "2024-06-14");
}

TEST_CASE("what is late or soon will be is found, the most urgent first") {
  const Workplace office;
  office.open("city/licence", "2024-06-06T08:00");    // due Thu 13 June
  office.open("city/exemption", "2024-06-06T08:00");  // due Tue 11 June
  office.open("city/report", "2024-06-06T08:00");     // due 10:05
  office.open("city/report", "2024-06-06T09:00");     // due 11:05
  office.act("2024-0004", Verb::withdraw, "2024-06-06T09:30");
  CHECK(told(office.at_risk(vantage("2024-06-06T09:40"))) ==
        Lines{"2024-0003 due_soon 2024-06-06T10:05"});
  CHECK(told(office.at_risk(vantage("2024-06-10T10:00"))) ==
        Lines{"2024-0003 overdue 2024-06-06T10:05 +895", "2024-0002 due_soon 2024-06-11T16:00"});
  CHECK(told(office.at_risk(vantage("2024-06-14T00:00"))) ==
        Lines{"2024-0003 overdue 2024-06-06T10:05 +2545", "2024-0002 overdue 2024-06-11T16:00 +900",
              "2024-0001 overdue 2024-06-13T16:00"});
}

TEST_CASE("how soon is soon can be said") {
  const Workplace office;
  office.open("city/licence", "2024-06-06T08:00");  // due Thu 13 June
  auto from = vantage("2024-06-06T09:00");
  CHECK(told(office.at_risk(from)).empty());
  from.within = {.unit = Unit::working_day, .min = 5, .max = 5};
  CHECK(told(office.at_risk(from)).size() == 1);
  from.within = {.unit = Unit::minute, .min = 60, .max = 60};
  CHECK(told(office.at_risk(from)).empty());
}

TEST_CASE("a case due weeks ahead is found by whoever asks for months") {
  const Workplace office;
  office.edit("standards/city/exemption.toml", "3 working_days", "45 working_days");
  office.open("city/exemption", "2024-07-01T08:00");  // due in the first days of September
  auto from = vantage("2024-07-01T09:00");
  for (const auto& within : {Amount{.unit = Unit::month, .min = 3, .max = 3},
                             Amount{.unit = Unit::year, .min = 1, .max = 1},
                             Amount{.unit = Unit::calendar_day, .min = 90, .max = 90},
                             Amount{.unit = Unit::day, .min = 45, .max = 45},
                             Amount{.unit = Unit::working_day, .min = 45, .max = 45}}) {
    CAPTURE(to_string(within));
    from.within = within;
    CHECK(told(office.at_risk(from)).size() == 1);
  }
  from.within = {.unit = Unit::month, .min = 1, .max = 1};
  CHECK(told(office.at_risk(from)).empty());
}

TEST_CASE("one case beyond the calendar's coverage does not stop the others") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-29T08:00");
  occasion.beyond = BeyondCoverage::provisional;
  REQUIRE(office.try_open("city/licence", occasion));
  office.open("city/report", "2025-12-29T08:00");
  const auto found = office.at_risk(vantage("2025-12-29T15:00"));
  CHECK(told(found) == Lines{"2025-0002 overdue 2025-12-29T10:05 +235", "2025-0001 unknown"});
  REQUIRE_FALSE(found.warnings.empty());
  CHECK(std::count(found.warnings.begin(), found.warnings.end(),
                   Warning{WarningCode::deadline_unknown,
                           {"2025-0001", "city/office", "2025-12-31"}}) == 1);
  auto provisional = vantage("2025-12-29T15:00");
  provisional.beyond = BeyondCoverage::provisional;
  const auto computed = office.at_risk(provisional);
  CHECK(told(computed) == Lines{"2025-0002 overdue 2025-12-29T10:05 +235"});
}

TEST_CASE("the end of a calendar is said 90 days ahead") {
  const Workplace office;
  office.open("city/report", "2025-06-02T08:00");
  const auto warned = [&](const char* as_of) {
    const auto found = office.at_risk(vantage(as_of));
    return std::count(found.warnings.begin(), found.warnings.end(),
                      Warning{WarningCode::coverage_ends_soon, {"city/office", "2025-12-31"}});
  };
  CHECK(warned("2025-10-02T08:00") == 0);
  CHECK(warned("2025-10-03T08:00") == 1);
}

TEST_CASE("a case is overdue also when the calendar ended after it was due") {
  const Workplace office;
  office.open("city/report", "2025-12-29T08:00");
  const auto found = office.at_risk(vantage("2026-01-05T09:00"));
  REQUIRE(found.views.size() == 1);
  CHECK(found.views[0].promise().status == ClockStatus::overdue);
}

TEST_CASE("paused cases are not at risk until their cap is used up") {
  const Workplace office;
  office.open("city/licence", "2024-06-03T08:00");  // due Mon 10 June
  office.open("city/licence", "2024-06-03T08:00");
  office.suspend("2024-0001", "applicant", "2024-06-04T10:00");
  office.suspend("2024-0002", "payment", "2024-06-04T10:00");  // two working days: Wed 12 June
  CHECK(told(office.at_risk(vantage("2024-06-11T10:00"))) ==
        Lines{"2024-0002 due_soon 2024-06-12T16:00"});
  CHECK(told(office.at_risk(vantage("2024-06-13T00:00"))) ==
        Lines{"2024-0002 overdue 2024-06-12T16:00"});
}

TEST_CASE("open cases come by urgency, those whose clock stands still last") {
  const Workplace office;
  office.open("city/licence", "2024-06-03T08:00");
  office.open("city/licence", "2024-06-03T08:01");
  office.open("city/exemption", "2024-06-03T08:02");
  office.open("city/report", "2024-06-03T08:03");
  office.suspend("2024-0001", "applicant", "2024-06-03T09:00");
  office.act("2024-0004", Verb::withdraw, "2024-06-03T09:00");
  const auto found = office.ask<CaseViews>(
      [&](CaseReader& reader) { return open_cases(reader, vantage("2024-06-03T10:00")); });
  Lines order;
  for (const auto& view : found.views) order.push_back(view.state.case_number);
  CHECK(order == Lines{"2024-0003", "2024-0002", "2024-0001"});
}

TEST_CASE("cases are listed by number, by standard, status, reference, and as they were") {
  const Workplace office;
  office.open("city/report", "2024-06-03T08:00");
  Intake intake;
  intake.ref = "B/2";
  REQUIRE(office.try_open("city/licence", Workplace::occasion("2024-06-03T09:00"), intake));
  office.suspend("2024-0002", "applicant", "2024-06-03T10:00");
  office.act("2024-0001", Verb::withdraw, "2024-06-03T11:00");
  const auto today = vantage("2024-06-04T08:00");
  CHECK(numbers(list(office, everything(), today)) == Lines{"2024-0001", "2024-0002"});
  auto query = everything();
  query.standard_id = "city/licence";
  CHECK(numbers(list(office, query, today)) == Lines{"2024-0002"});
  query = everything();
  query.ref = "B/2";
  CHECK(numbers(list(office, query, today)) == Lines{"2024-0002"});
  query = everything();
  query.status = CaseStatus::paused;
  CHECK(numbers(list(office, query, today)) == Lines{"2024-0002"});
  query = everything();
  query.open_only = true;
  CHECK(numbers(list(office, query, today)) == Lines{"2024-0002"});
  CHECK(numbers(list(office, query, vantage("2024-06-03T09:30"))) ==
        Lines{"2024-0001", "2024-0002"});
  const auto earlier = list(office, everything(), vantage("2024-06-03T08:30"));
  REQUIRE(earlier.size() == 1);
  CHECK(earlier[0].status == CaseStatus::open);
  CHECK(earlier[0].step == "prepare");
  CHECK_FALSE(earlier[0].ended);
}

TEST_CASE("what the list says is what the log says") {
  const Workplace office;
  office.open("city/licence", "2024-06-03T08:00");
  office.act("2024-0001", Verb::advance, "2024-06-03T09:00");
  office.suspend("2024-0001", "superior", "2024-06-03T10:00");
  const auto row = list(office, everything(), vantage("2024-06-03T11:00")).at(0);
  const auto view = office.look("2024-0001", "2024-06-03T11:00").value();
  CHECK(row.status == view.state.status);
  CHECK(row.status == CaseStatus::open);
  CHECK(row.held);
  CHECK(row.step == "pay");
  CHECK(row.visit == 1);
  CHECK(row.number == view.state.number);
  CHECK(row.received == view.state.received);
  CHECK(row.subject == "Laporan");
}
