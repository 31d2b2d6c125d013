// SPDX-License-Identifier: Apache-2.0
// A new decree came: open cases are given the calendar of now when told to, and what was judged
// stays as judged.
#include "desk/repinning.hpp"

#include "desk/verification.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// 12 June 2024 becomes a day off, known from the 11th.
void decree(const Workplace& office) {
  office.write("standards/calendars/city/2024.toml",
               office.read("standards/calendars/city/2024.toml") +
                   "\n[[day_off]]\ndate = \"2024-06-12\"\nkind = \"joint_leave\"\nname = \"Cuti\"\n"
                   "decree = \"SKB 2\"\nknown_from = \"2024-06-11\"\n");
}

Repinned repin(const Workplace& office, std::string_view now) {
  return repin_moved(office.store(), office.library(), std::nullopt, "SKB 2",
                     Workplace::occasion(now))
      .value();
}

std::string due_date(const Workplace& office, const std::string& number, std::string_view as_of,
                     std::string_view known_at = {}) {
  return to_string(office.look(number, as_of, known_at)->promise().deadline->date);
}

}  // namespace

TEST_CASE("open cases that a decree moves get one event each, closed ones none") {
  const Workplace office;
  const auto open = office.open("city/exemption", "2024-06-10T08:00");
  const auto closed = office.open("city/exemption", "2024-06-10T08:00");
  office.act(closed, Verb::withdraw, "2024-06-10T09:00");
  decree(office);
  CHECK(due_date(office, open, "2024-06-11T10:00") == "2024-06-13");
  const auto done = repin(office, "2024-06-11T10:00");
  REQUIRE(done.written.size() == 1);
  CHECK(done.written[0].event.case_number == open);
  CHECK(done.written[0].event.kind == EventKind::repinned);
  CHECK(due_date(office, open, "2024-06-11T10:00") == "2024-06-14");
  CHECK(office.look(closed, "2024-06-12T08:00")->log.size() == 2);
}

TEST_CASE("told again, nothing is left to write") {
  const Workplace office;
  office.open("city/exemption", "2024-06-10T08:00");
  decree(office);
  repin(office, "2024-06-11T10:00");
  const auto bytes = office.read("sp.db");
  CHECK(repin(office, "2024-06-11T11:00").written.empty());
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("a look at an earlier moment sees what was said then") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-10T08:00");
  decree(office);
  repin(office, "2024-06-11T10:00");
  CHECK(due_date(office, number, "2024-06-11T09:59") == "2024-06-13");
  CHECK(due_date(office, number, "2024-06-11T10:00") == "2024-06-14");
  CHECK(due_date(office, number, "2024-06-12T08:00", "2024-06-11T09:59") == "2024-06-13");
}

TEST_CASE("a case goes on by its new calendar, and the log is whole") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-10T08:00");
  decree(office);
  repin(office, "2024-06-11T10:00");
  office.act(number, Verb::advance, "2024-06-11T11:00");
  CHECK(due_date(office, number, "2024-06-11T12:00") == "2024-06-14");
  office.remove("standards/calendars/city/2024.toml");
  CHECK(due_date(office, number, "2024-06-11T12:00") == "2024-06-14");
  const auto verified = verify(office.store(), {});
  REQUIRE(verified);
  CHECK_FALSE(verified->flaw);
}

TEST_CASE("an annulled change of calendar leaves the one before in force") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-10T08:00");
  decree(office);
  repin(office, "2024-06-11T10:00");
  CorrectionRequest request;
  request.correction.kind = EventKind::annulled;
  request.correction.number = 2;
  request.correction.details.correction = "salah";
  REQUIRE(correct(office.store(), number, request, Workplace::occasion("2024-06-11T11:00")));
  CHECK(due_date(office, number, "2024-06-11T12:00") == "2024-06-13");
  CHECK_FALSE(verify(office.store(), {})->flaw);
}

TEST_CASE("a correction of what happened earlier brings no later calendar with it") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-10T08:00");
  decree(office);
  repin(office, "2024-06-11T10:00");
  CorrectionRequest request;
  request.correction.kind = EventKind::amended;
  request.correction.number = 1;
  request.correction.units = 2;
  request.correction.details.correction = "dua pegawai";
  REQUIRE(correct(office.store(), number, request, Workplace::occasion("2024-06-11T11:00")));
  CHECK(due_date(office, number, "2024-06-10T12:00") == "2024-06-13");
}
