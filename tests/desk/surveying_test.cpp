// SPDX-License-Identifier: Apache-2.0
#include "desk/surveying.hpp"

#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

struct Told {
  std::vector<std::string> seen;
  std::vector<std::string> not_judged;
  std::vector<Warning> warnings;
};

Told ask(const Workplace& office, const SurveyScope& scope, const Vantage& from) {
  Told told;
  const Surveyor surveyor{
      .seen = [&](const CaseView& view) { told.seen.push_back(view.state.case_number); },
      .not_judged = [&](const CaseRow& row) { told.not_judged.push_back(row.case_number); }};
  told.warnings = office.ask<std::vector<Warning>>(
      [&](CaseReader& reader) { return survey(reader, from, scope, surveyor); });
  return told;
}

using Numbers = std::vector<std::string>;

Period days(std::string_view since, std::string_view until) {
  return {.since = at(since), .until = at(until)};
}

/// Closed on the 3rd, closed on the 7th, open since the 5th, open since the 7th.
void fill(const Workplace& office) {
  office.open("city/report", "2024-06-03T08:00");
  office.act("2024-0001", Verb::withdraw, "2024-06-03T09:00");
  office.open("city/report", "2024-06-04T08:00");
  office.open("city/licence", "2024-06-05T08:00");
  office.act("2024-0002", Verb::withdraw, "2024-06-07T09:00");
  office.open("city/report", "2024-06-07T10:00");
}

}  // namespace

TEST_CASE("a survey shows the cases of its scope, now as in hindsight") {
  const Workplace office;
  fill(office);
  struct Row {
    SurveyScope scope;
    Numbers seen;
    const char* why;
  };
  const auto third_to_fifth = days("2024-06-04T00:00", "2024-06-06T00:00");
  for (const auto& row :
       std::vector<Row>{{{.of = SurveyOf::open_cases, .period = {}, .standard_id = {}},
                         {"2024-0003", "2024-0004"},
                         "open ones"},
                        {{.of = SurveyOf::received, .period = third_to_fifth, .standard_id = {}},
                         {"2024-0002", "2024-0003"},
                         "received in the period"},
                        {{.of = SurveyOf::active, .period = third_to_fifth, .standard_id = {}},
                         {"2024-0002", "2024-0003", "2024-0004"},
                         "what was closed before the period is not in it"},
                        {{.of = SurveyOf::received, .period = {}, .standard_id = "city/licence"},
                         {"2024-0003"},
                         "of one standard"}}) {
    CAPTURE(row.why);
    CHECK(ask(office, row.scope, vantage("2024-06-10T08:00")).seen == row.seen);
  }
  const SurveyScope open{.of = SurveyOf::open_cases, .period = {}, .standard_id = {}};
  CHECK(ask(office, open, vantage("2024-06-06T08:00")).seen == Numbers{"2024-0002", "2024-0003"});
}

TEST_CASE("a case that cannot be judged is told of, and stops no other") {
  const Workplace office;
  fill(office);
  tamper(office.database(),
         "UPDATE events SET kind = 'opened' WHERE case_number = '2024-0002' AND number = 2");
  const auto told = ask(office, {}, vantage("2024-06-10T08:00"));
  CHECK(told.seen == Numbers{"2024-0001", "2024-0003", "2024-0004"});
  CHECK(told.not_judged == Numbers{"2024-0002"});
  CHECK(told.warnings ==
        std::vector<Warning>{{WarningCode::case_not_judged, {"2024-0002", "database_corrupt"}}});
}
