// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

constexpr std::string_view now = "2024-06-10T12:00";

/// Cases in every condition: 0001 new, 0002 at a decision, 0003 closed, 0004 held, 0005 accepted.
void fill(const Workplace& office) {
  office.open("city/report", "2024-06-10T08:00");
  Intake intake;
  intake.ref = "B/1";
  auto occasion = Workplace::occasion("2024-06-10T08:01");
  occasion.request_id = "r-1";
  occasion.arguments = "open";
  REQUIRE(office.try_open("city/licence", occasion, intake));
  office.act("2024-0002", Verb::advance, "2024-06-10T08:10");
  office.act("2024-0002", Verb::advance, "2024-06-10T08:20");
  office.open("city/report", "2024-06-10T08:30");
  office.act("2024-0003", Verb::withdraw, "2024-06-10T08:40");
  office.open("city/licence", "2024-06-10T08:50");
  office.suspend("2024-0004", "payment", "2024-06-10T09:00");
  office.open("city/licence", "2024-06-10T09:10");
  office.act("2024-0005", Verb::accept, "2024-06-10T09:20");
}

struct Try {
  const char* name;
  Verb verb;
  const char* code;
  const char* outcome = "";
  const char* from = "";
  std::int64_t if_number = 0;
  std::vector<std::string> requirements{};
  const char* at = "";
  const char* request = "";
};

Result<Written> attempt(const Workplace& office, const Try& act) {
  auto asked = command(act.verb, act.outcome);
  if (*act.from != '\0') asked.from = parse_step_reference(act.from);
  if (act.if_number > 0) asked.if_number = act.if_number;
  asked.requirements = act.requirements;
  auto occasion = Workplace::occasion(now);
  if (*act.at != '\0') occasion.at = parse_typed_time(act.at);
  if (*act.request != '\0') occasion.request_id = act.request;
  return office.try_act(act.name, asked, occasion);
}

}  // namespace

TEST_CASE("no refusal of a verb changes a byte of the database") {
  const Workplace office;
  fill(office);
  const auto before = office.read("sp.db");
  for (const auto& act : std::vector<Try>{
           {"2024-0009", Verb::advance, "case_unknown"},
           {"B/9", Verb::advance, "case_unknown"},
           {"2024-0001", Verb::advance, "step_unknown", "", "prepair"},
           {"2024-0002", Verb::approve, "outcome_unknown", "fool"},
           {"2024-0004", Verb::accept, "requirement_unknown", "", "", 0, {"leter"}},
           {"2024-0001", Verb::advance, "request_id_taken", "", "", 0, {}, "", "r-1"},
           {"2024-0001", Verb::advance, "step_moved_on", "", "draft"},
           {"2024-0001", Verb::advance, "number_moved_on", "", "", 7},
           {"2024-0001", Verb::approve, "step_is_task"},
           {"2024-0002", Verb::approve, "outcome_ambiguous"},
           {"2024-0002", Verb::reject, "outcome_effect_differs", "full"},
           {"2024-0003", Verb::advance, "case_closed"},
           {"2024-0004", Verb::advance, "case_held"},
           {"2024-0004", Verb::suspend, "case_held"},
           {"2024-0001", Verb::resume, "case_not_held"},
           {"2024-0005", Verb::accept, "already_accepted"},
           {"2024-0002", Verb::accept, "requirements_incomplete", "", "", 0, {"letter"}},
           {"2024-0001", Verb::advance, "time_in_future", "", "", 0, {}, "2024-06-10T12:01"},
           {"2024-0001",
            Verb::advance,
            "time_before_last_event",
            "",
            "",
            0,
            {},
            "2024-06-10T07:59"},
           {"2024-0001", Verb::advance, "date_needs_time", "", "", 0, {}, "2024-06-10"}}) {
    CAPTURE(std::string(act.code));
    CHECK(code_of(attempt(office, act)) == act.code);
    CHECK(office.read("sp.db") == before);
  }
}

TEST_CASE("no refusal of an intake changes a byte of the database") {
  const Workplace office;
  fill(office);
  office.write("standards/city/broken.toml", "format = 1\nid = \"city/broken\"\na = é\n");
  office.write("standards/town/thing.toml",
               head_of("town/thing") + medan_steps() + "[time_limit]\nlimit = \"1 hour\"\n");
  office.edit("standards/city/licence.toml", "5 working_days", "6 working_days");
  const auto before = office.read("sp.db");
  struct Row {
    const char* standard;
    const char* at;
    const char* ref;
    const char* code;
  };
  for (const auto& row :
       {Row{"city/licens", "", "", "standard_unknown"}, Row{"../sp", "", "", "standard_unknown"},
        Row{"town/thing", "", "", "agency_missing"}, Row{"city/broken", "", "", "file_unusable"},
        Row{"city/licence", "", "", "edition_changed"}, Row{"city/report", "", "B/1", "ref_taken"},
        Row{"city/report", "2024-06-10", "", "date_needs_time"},
        Row{"city/report", "2024-06-10T12:01", "", "time_in_future"},
        Row{"city/exemption", "2023-12-29T10:00", "", "calendar_before_coverage"}}) {
    CAPTURE(std::string(row.code));
    auto occasion = Workplace::occasion(now);
    if (*row.at != '\0') occasion.at = parse_typed_time(row.at);
    Intake intake;
    if (*row.ref != '\0') intake.ref = row.ref;
    CHECK(code_of(office.try_open(row.standard, occasion, intake)) == row.code);
    CHECK(office.read("sp.db") == before);
  }
}

TEST_CASE("a clock that stands before the log is refused for every case") {
  const Workplace office;
  fill(office);
  const auto before = office.read("sp.db");
  const auto earlier = Workplace::occasion("2024-06-10T09:19");
  CHECK(code_of(office.try_act("2024-0001", command(Verb::advance), earlier)) ==
        "clock_behind_log");
  CHECK(code_of(office.try_open("city/report", earlier)) == "clock_behind_log");
  CHECK(office.read("sp.db") == before);
}

TEST_CASE("an unknown case or standard is given the nearest ones") {
  const Workplace office;
  fill(office);
  const auto act = attempt(office, {"2024-001", Verb::advance, ""});
  REQUIRE_FALSE(act);
  CHECK_FALSE(act.error().suggestions.empty());
  const auto open = office.try_open("city/reprot", Workplace::occasion(now));
  REQUIRE_FALSE(open);
  CHECK(open.error().suggestions == std::vector<std::string>{"city/report"});
}
