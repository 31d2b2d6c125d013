// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("an intake gives the case a number of its year and says when it is due") {
  const Workplace office;
  const auto written = office.try_open("city/report", Workplace::occasion("2024-06-07T15:30"));
  REQUIRE(written);
  CHECK(written->event.case_number == "2024-0001");
  CHECK(written->event.number == 1);
  CHECK(civil(written->view.promise().deadline->due) == "2024-06-10T08:35");
  CHECK(office.open("city/exemption", "2024-06-07T15:31") == "2024-0002");
}

TEST_CASE("the number takes the year in which it happened, in the office's zone") {
  const Workplace office;
  auto late = Workplace::occasion("2025-01-02T08:00");
  late.at = parse_typed_time("2024-12-31T10:00");
  const auto written = office.try_open("city/exemption", late);
  REQUIRE(written);
  CHECK(written->event.case_number == "2024-0001");
  CHECK(office.open("city/exemption", "2025-01-02T08:00") == "2025-0001");

  const Workplace east;
  east.edit("standards/city/agency.toml", "WIB", "WIT");
  east.edit("standards/calendars/city/office.toml", "WIB", "WIT");
  CHECK(east.open("city/exemption", "2024-12-31T22:30:00+07:00") == "2025-0001");
}

TEST_CASE("times without an offset are the office's") {
  const Workplace office;
  office.edit("standards/city/agency.toml", "WIB", "WITA");
  auto occasion = Workplace::occasion("2024-06-10T12:00");
  occasion.at = parse_typed_time("2024-06-10T10:00");
  const auto written = office.try_open("city/report", occasion);
  REQUIRE(written);
  CHECK(to_rfc3339_utc(written->event.occurred_at) == "2024-06-10T02:00:00Z");
}

TEST_CASE("an agency whose zone is not known is refused, not given another zone") {
  const Workplace office;
  office.edit("standards/city/agency.toml", "WIB", "WITTA");
  CHECK(code_of(office.try_open("city/report", Workplace::occasion("2024-06-10T10:00"))) ==
        "file_unusable");
}

TEST_CASE("an agency without a calendar is refused") {
  const Workplace office;
  office.edit("standards/city/agency.toml", "calendar = \"city/office\"\n", "");
  CHECK(code_of(office.try_open("city/report", Workplace::occasion("2024-06-10T10:00"))) ==
        "file_unusable");
}

TEST_CASE("a case goes through its procedure event by event") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-07T15:30");
  office.act(number, Verb::advance, "2024-06-07T16:00");
  office.act(number, Verb::advance, "2024-06-07T16:10");
  office.act(number, Verb::return_back, "2024-06-07T16:20");
  office.act(number, Verb::advance, "2024-06-10T07:40");
  office.act(number, Verb::approve, "2024-06-10T08:00");
  const auto last = office.act(number, Verb::advance, "2024-06-10T08:30");
  CHECK(last.view.state.status == CaseStatus::approved);
  CHECK(last.view.promise().status == ClockStatus::met);
  CHECK(last.event.number == 7);
  CHECK(last.event.seq == 7);
  const auto seen = office.look(number, "2024-06-10T08:30").value();
  REQUIRE(seen.state.visits.size() == 6);
  CHECK(seen.state.visits[3].step == "draft");
  CHECK(seen.state.visits[3].number == 2);
}

TEST_CASE("the actor is the one named, else the account") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-07T15:30");
  auto asked = command(Verb::advance);
  asked.details.actor = "Budi";
  REQUIRE(office.try_act(number, asked, Workplace::occasion("2024-06-07T15:40")));
  office.act(number, Verb::note, "2024-06-07T15:50");
  const auto log = office.look(number, "2024-06-07T16:00").value().log;
  CHECK(log[0].details.actor == "rina");
  CHECK(log[1].details.actor == "Budi");
  CHECK(log[2].details.actor == "rina");
  CHECK(log[1].uid == 1000);
}

TEST_CASE("a case is also known by the office's own number, which is given once a year") {
  const Workplace office;
  Intake intake;
  intake.ref = "B/17/VI";
  const auto opened =
      office.try_open("city/report", Workplace::occasion("2024-06-07T15:30"), intake);
  REQUIRE(opened);
  CHECK(office.act("B/17/VI", Verb::advance, "2024-06-07T15:40").event.case_number ==
        opened->event.case_number);
  const auto again =
      office.try_open("city/exemption", Workplace::occasion("2024-06-07T15:50"), intake);
  CHECK(code_of(again) == "ref_taken");
  CHECK(again.error().args == std::vector<std::string>{"B/17/VI", "2024-0001"});
  CHECK(office.try_open("city/report", Workplace::occasion("2025-01-06T08:00"), intake));
  CHECK(code_of(office.try_act("B/17/VI", command(Verb::note),
                               Workplace::occasion("2025-01-06T09:00"))) == "ref_ambiguous");
}

TEST_CASE("units and the appointment of a scheduled service are kept") {
  const Workplace office;
  office.write("standards/city/visit.toml",
               head_of("city/visit") + medan_steps() +
                   "[time_limit]\nlimit = \"60 minutes\"\nstart = \"scheduled\"\n");
  Intake intake;
  intake.units = 3;
  intake.scheduled = parse_typed_time("2024-06-10T09:00");
  const auto opened =
      office.try_open("city/visit", Workplace::occasion("2024-06-07T10:00"), intake);
  REQUIRE(opened);
  const auto seen = office.look(opened->event.case_number, "2024-06-10T09:30").value();
  CHECK(seen.state.units == 3);
  CHECK(seen.promise().start == at("2024-06-10T09:00"));
  CHECK(civil(seen.promise().deadline->due) == "2024-06-10T10:00");
}

TEST_CASE("a dry run tells what would be written and writes nothing") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  const auto before = office.read("sp.db");
  auto occasion = Workplace::occasion("2024-06-10T09:00");
  occasion.dry_run = true;
  const auto would = office.try_act(number, command(Verb::advance), occasion);
  REQUIRE(would);
  CHECK(would->dry_run);
  CHECK(would->event.kind == EventKind::advanced);
  CHECK(would->view.state.current()->step == "draft");
  const auto opened = office.try_open("city/licence", occasion);
  REQUIRE(opened);
  CHECK(opened->event.case_number == "2024-0002");
  CHECK(code_of(office.try_act(number, command(Verb::approve), occasion)) == "step_is_task");
  CHECK(office.read("sp.db") == before);
  CHECK(office.look(number, "2024-06-10T10:00").value().state.number == 1);
}

TEST_CASE("only a database made for replay takes a given now for writes") {
  const Workplace office(false);
  CHECK(code_of(office.try_open("city/report", Workplace::occasion("2024-06-10T08:00"))) ==
        "now_not_allowed");
  auto by_the_clock = Workplace::occasion("2024-06-10T08:00");
  by_the_clock.now_was_given = false;
  const auto opened = office.try_open("city/report", by_the_clock);
  REQUIRE(opened);
  CHECK(code_of(office.try_act(opened->event.case_number, command(Verb::advance),
                               Workplace::occasion("2024-06-10T09:00"))) == "now_not_allowed");
}

TEST_CASE(
    "an intake whose deadline cannot be computed is refused unless a provisional one will do") {
  const Workplace office;
  auto occasion = Workplace::occasion("2025-12-30T10:00");
  const auto refused = office.try_open("city/exemption", occasion);
  CHECK(code_of(refused) == "calendar_gap");
  CHECK(refused.error().args.front() == "city/office");
  CHECK(refused.error().args.back() == "2025-12-31");
  occasion.beyond = BeyondCoverage::provisional;
  const auto opened = office.try_open("city/exemption", occasion);
  REQUIRE(opened);
  CHECK(opened->view.promise().deadline->provisional);
  CHECK(office.look("2025-0001", "2025-12-30T11:00").value().promise().status ==
        ClockStatus::unknown);
}

TEST_CASE("a reference that looks like a case number is refused: it would come to mean two cases") {
  const Workplace office;
  const auto bytes = office.read("sp.db");
  for (const char* ref : {"2024-0001", "2024-0002", "1999-12345"}) {
    Intake intake;
    intake.ref = ref;
    const auto refused =
        office.try_open("city/report", Workplace::occasion("2024-06-10T08:00"), intake);
    CHECK(code_of(refused) == "option_bad_value");
  }
  CHECK(office.read("sp.db") == bytes);
  for (const char* ref : {"2024-1", "B/2024-0001", "2024-0001a", "20240001"}) {
    Intake intake;
    intake.ref = ref;
    CHECK(office.try_open("city/report", Workplace::occasion("2024-06-10T08:00"), intake));
  }
}

TEST_CASE(
    "a scheduled service cannot be opened without its appointment: its clock would never run") {
  const Workplace office;
  office.edit("standards/city/exemption.toml", "start = \"received\"", "start = \"scheduled\"");
  const auto bytes = office.read("sp.db");
  const auto refused = office.try_open("city/exemption", Workplace::occasion("2024-06-10T08:00"));
  CHECK(code_of(refused) == "option_missing");
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("what waited for its turn is recorded when it is written, not when it was asked") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  office.act(number, Verb::advance, "2024-06-10T08:10");
  auto asked = Workplace::occasion("2024-06-10T08:09:59");
  CHECK(code_of(office.try_act(number, command(Verb::note), asked)) == "clock_behind_log");
  asked.clock = [] { return at("2024-06-10T08:10:01"); };
  const auto written = office.try_act(number, command(Verb::note), asked);
  REQUIRE(written);
  CHECK(written->event.recorded_at == at("2024-06-10T08:10:01"));
  CHECK(written->event.occurred_at == at("2024-06-10T08:10:01"));
}
