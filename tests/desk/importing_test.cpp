// SPDX-License-Identifier: Apache-2.0
// An office's own register becomes cases: by the same rules as if it had been typed, all or none.
#include "desk/register_rows.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a row goes through the procedure as if it had been typed") {
  const Workplace typed;
  const Workplace office;
  auto occasion = Workplace::occasion(now);
  const auto at = [&](std::string_view time) {
    occasion.at = parse_typed_time(time);
    return occasion;
  };
  Intake intake;
  intake.subject = "Izin 7";
  intake.ref = "7";
  REQUIRE(typed.try_open("city/report", at("2024-06-07T15:30"), intake));
  for (const auto& [step, verb, time] :
       {std::tuple{"prepare", Verb::advance, "2024-06-07T16:00"},
        std::tuple{"draft", Verb::advance, "2024-06-07T16:10"},
        std::tuple{"examine", Verb::approve, "2024-06-10T08:00"},
        std::tuple{"receive", Verb::advance, "2024-06-10T08:30"}}) {
    auto asked = command(verb);
    asked.from = StepReference{step, {}};
    asked.details.reason.reset();
    REQUIRE(typed.try_act("2024-0001", asked, at(time)));
  }
  const auto imported = import_rows(
      office,
      {row(2, "city/report", "2024-06-07T15:30", "7",
           {done("prepare", "2024-06-07T16:00"), done("draft", "2024-06-07T16:10"),
            done("examine", "2024-06-10T08:00", "yes"), done("receive", "2024-06-10T08:30")})});
  REQUIRE(imported);
  CHECK(imported->events == 5);
  REQUIRE(imported->cases.size() == 1);
  CHECK(imported->cases[0].line == 2);
  CHECK(imported->cases[0].row.status == CaseStatus::approved);
  CHECK(imported->cases[0].promise.status == ClockStatus::met);

  const auto one = typed.look("2024-0001", now).value();
  const auto other = office.look("2024-0001", now).value();
  REQUIRE(one.log.size() == other.log.size());
  for (std::size_t i = 0; i < one.log.size(); ++i) {
    auto expected = one.log[i];
    expected.hash = other.log[i].hash;  // salts are random
    CHECK(other.log[i] == expected);
  }
}

TEST_CASE("who rejects, returns, holds or withdraws says why") {
  const Workplace office;
  auto rejected = done("reply", "2024-06-05", "rejected");
  rejected.reason_heading = "Alasan";
  auto held = deed(Verb::suspend, "2024-06-04", "payment");
  held.reason.reset();
  held.reason_heading = "Sebab";
  auto withdrawn = deed(Verb::withdraw, "2024-06-04");
  withdrawn.reason.reset();
  withdrawn.reason_heading = "Catatan";
  auto imported = import_rows(office, {row(2, "city/exemption", "2024-06-03", "a",
                                           {done("receive", "2024-06-04"), rejected}),
                                       row(3, "city/exemption", "2024-06-03", "b", {held}),
                                       row(4, "city/exemption", "2024-06-03", "c", {withdrawn})});
  CHECK(faults(imported) ==
        Texts{"2 register_cell_empty", "3 register_cell_empty", "4 register_cell_empty"});
  CHECK(imported.error().each.at(0).args == Texts{"Alasan"});
  rejected.reason = "tidak memenuhi syarat";
  imported = import_rows(office, {row(2, "city/exemption", "2024-06-03", "a",
                                      {done("receive", "2024-06-04"), rejected})});
  REQUIRE(imported);
  CHECK(office.look("2024-0001", now)->state.visits.at(1).reason == "tidak memenuhi syarat");
}

TEST_CASE("where minutes are promised a date alone is a cell that will not do") {
  const Workplace office;
  auto imported = import_rows(office, {row(2, "city/report", "2024-06-03", "a")});
  CHECK(faults(imported) == Texts{"2 register_cell_unusable"});
  CHECK(imported.error().each.at(0).args == Texts{"Diterima", "2024-06-03", "date_time"});
  imported = import_rows(
      office, {row(2, "city/report", "2024-06-03T08:00", "a", {done("prepare", "2024-06-03")})});
  CHECK(faults(imported) == Texts{"2 register_cell_unusable"});
}

TEST_CASE("an outcome goes by the standard's own label as well") {
  const Workplace office;
  const auto imported = import_rows(
      office, {row(2, "city/report", "2024-06-07T08:00", "",
                   {done("prepare", "2024-06-07T08:10"), done("draft", "2024-06-07T08:20"),
                    done("examine", "2024-06-07T08:30", "Ya")})});
  REQUIRE(imported);
  CHECK(imported->cases[0].row.step == "receive");
}

TEST_CASE("every row that cannot be is named with its line, and nothing is written") {
  const Workplace office;
  office.open("city/exemption", "2024-06-03T08:00");
  const auto before = events(office);
  const auto imported = import_rows(
      office,
      {row(2, "city/exemption", "2024-06-03", "good"),
       row(3, "city/exemption", "2024-06-03", "skips", {done("reply", "2024-06-04", "approved")}),
       row(4, "city/exemption", "2024-06-03", "backwards", {done("receive", "2024-06-02")}),
       row(5, "city/exemption", "2024-07-02", "future"),
       row(6, "city/exemption", "2024-06-03", "good"),
       row(7, "city/exemption", "2024-06-03", "outcome",
           {done("receive", "2024-06-04"), done("reply", "2024-06-05", "maybe")}),
       row(8, "city/exemption", "2024-06-03", "none",
           {done("receive", "2024-06-04"), done("reply", "2024-06-05")}),
       row(9, "city/exemption", "2024-06-03", "step", {done("recieve", "2024-06-04")}),
       row(10, "city/exemption", "2024-06-03", "2024-0001"),
       row(11, "city/exemption", "2031-06-03", "uncovered"),
       row(12, "city/exemption", "2024-06-03", "held",
           {deed(Verb::suspend, "2024-06-04", "payment"), done("receive", "2024-06-05")}),
       row(13, "city/exemption", "2024-06-03", "not held", {deed(Verb::resume, "2024-06-04")}),
       row(14, "city/exemption", "2024-06-03", "closed",
           {deed(Verb::withdraw, "2024-06-04"), done("receive", "2024-06-05")}),
       row(15, "city/exemption", "2024-06-03", "fine")});
  CHECK(faults(imported) == Texts{"3 step_moved_on", "4 time_before_last_event", "5 time_in_future",
                                  "6 register_ref_twice", "7 register_cell_unusable",
                                  "8 register_cell_empty", "9 step_unknown",
                                  "10 register_cell_unusable", "11 calendar_gap", "12 case_held",
                                  "13 case_not_held", "14 step_moved_on"});
  CHECK(imported.error().code == ErrorCode::register_unusable);
  CHECK(imported.error().args == Texts{"buku.csv", "12"});
  CHECK(events(office) == before);
}

TEST_CASE("faults of reading and of recording are told together, by line") {
  const Workplace office;
  auto given =
      of({row(3, "city/exemption", "2024-06-03", "a", {done("reply", "2024-06-04", "approved")})});
  given.faults.push_back(
      {.code = ErrorCode::register_cell_empty, .args = {"x"}, .where = {"buku.csv", {5, 0}}});
  given.faults.push_back(
      {.code = ErrorCode::register_cell_empty, .args = {"x"}, .where = {"buku.csv", {2, 0}}});
  CHECK(faults(import_register(office.store(), office.library(), given, Workplace::occasion(now),
                               false)) ==
        Texts{"2 register_cell_empty", "3 step_moved_on", "5 register_cell_empty"});
}

TEST_CASE("a row is named by its own number, not by one that the case will never have") {
  const Workplace office;
  const auto imported = import_rows(office, {row(2, "city/exemption", "2024-06-03", "800/7",
                                                 {done("reply", "2024-06-04", "approved")})});
  REQUIRE(!imported);
  CHECK(imported.error().each.at(0).args.at(0) == "800/7");
  CHECK(imported.error().each.at(0).heading == "reply");
}

TEST_CASE("a rehearsal says what would be, and leaves nothing") {
  const Workplace office;
  auto rehearsal = Workplace::occasion(now);
  rehearsal.dry_run = true;
  const auto shown =
      import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")}, false, rehearsal);
  REQUIRE(shown);
  CHECK(shown->dry_run);
  CHECK(shown->cases.at(0).row.case_number == "2024-0001");
  CHECK(events(office) == 0);
  REQUIRE(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")}));
  CHECK(events(office) == 1);
}

TEST_CASE("what stands in the way of every row is said once") {
  const Workplace office;
  CHECK(code_of(import_rows(office, {row(2, "city/nothing", "2024-06-03", "a")})) ==
        "standard_unknown");
  const Workplace live(false);
  CHECK(code_of(import_rows(live, {row(2, "city/exemption", "2024-06-03", "a")})) ==
        "now_not_allowed");
  office.open("city/exemption", "2024-06-03T08:00");
  office.edit("standards/city/exemption.toml", "format", "# changed\nformat");
  CHECK(code_of(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")})) ==
        "edition_changed");
}

TEST_CASE("a hold that does not stop the clock is warned of") {
  const Workplace office;
  const auto imported = import_rows(
      office,
      {row(2, "city/exemption", "2024-06-03", "a",
           {deed(Verb::suspend, "2024-06-04", "payment"), deed(Verb::resume, "2024-06-05")})});
  REQUIRE(imported);
  CHECK(warned(*imported, WarningCode::not_pausing).size() == 3);
}

TEST_CASE("what was imported is in the index of deadlines") {
  const Workplace office;
  REQUIRE(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a"),
                               row(3, "city/exemption", "2024-06-27T09:00", "b")}));
  // Late by 15 days of 450 minutes and by 90 minutes of Monday the 1st.
  CHECK(told(office.at_risk(vantage(now))) ==
        Texts{"2024-0001 overdue 2024-06-06T16:00 +6840", "2024-0002 due_soon 2024-07-02T16:00"});
}

TEST_CASE("a case has no more units than can be read back") {
  const Workplace office;
  auto many = row(2, "city/exemption", "2024-06-03", "a");
  many.intake.units = 1'000'001;
  CHECK(faults(import_rows(office, {many})) == Texts{"2 option_bad_value"});
  Intake intake;
  intake.units = 1'000'001;
  CHECK(code_of(office.try_open("city/exemption", Workplace::occasion(now), intake)) ==
        "option_bad_value");
  intake.units = 0;
  CHECK(code_of(office.try_open("city/exemption", Workplace::occasion(now), intake)) ==
        "option_bad_value");
}
