// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// Opened, advanced to the decision, approved, held, resumed: events 1 to 6, at the last step.
std::string lived_case(const Workplace& office) {
  const auto number = office.open("city/report", "2024-06-10T08:00");
  office.act(number, Verb::advance, "2024-06-10T08:10");
  office.act(number, Verb::advance, "2024-06-10T08:20");
  office.act(number, Verb::approve, "2024-06-10T08:30");
  office.suspend(number, "applicant", "2024-06-10T08:40");
  office.act(number, Verb::resume, "2024-06-10T08:50");
  return number;
}

struct Row {
  std::string set;
  std::int64_t seq;
  std::string_view why;
};

const std::vector<Row>& impossible() {
  static const std::vector<Row> rows{
      {"outcome = 'x'", 4, "an outcome that the standard does not have"},
      {"outcome = NULL", 4, "a decision that was not decided"},
      {"kind = 'rejected'", 4, "an approval that was made a rejection"},
      {"outcome = 'yes'", 2, "a task that was decided"},
      {"kind = 'opened'", 3, "opened twice"},
      {"kind = 'advanced'", 1, "never opened"},
      {"kind = 'resumed'", 3, "resumed without a hold"},
      {"kind = 'suspended'", 6, "held twice"},
      {"kind = 'advanced'", 6, "went on while held"},
      {"kind = 'withdrawn'", 2, "went on after its end"},
      {"occurred_at = occurred_at - 86400", 3, "a day before the event before"},
      {"standard = calendar", 1, "a list of calendars for a standard"},
      {"calendar = standard", 1, "a standard for a list of calendars"},
  };
  return rows;
}

}  // namespace

TEST_CASE("a history that the procedure does not allow is damage, whoever looks or writes") {
  for (const auto& row : impossible()) {
    CAPTURE(row.why);
    const Workplace office;
    const auto number = lived_case(office);
    tamper(office.database(),
           "UPDATE events SET " + row.set + " WHERE seq = " + std::to_string(row.seq));
    const auto bytes = office.read("sp.db");
    CHECK(code_of(office.look(number, "2024-06-10T09:00")) == "database_corrupt");
    CHECK(code_of(office.try_act(number, command(Verb::note),
                                 Workplace::occasion("2024-06-10T09:00"))) == "database_corrupt");
    const auto listed = office.store().read([](CaseReader& reader) -> Result<void> {
      const auto found = cases_at_risk(reader, vantage("2024-06-11T09:00"));
      return found ? Result<void>{} : fail(found.error());
    });
    CHECK(code_of(listed) == "database_corrupt");
    CHECK(office.read("sp.db") == bytes);
  }
}

TEST_CASE("damage is told with the database and the event") {
  const Workplace office;
  const auto number = lived_case(office);
  tamper(office.database(), "UPDATE events SET outcome = 'x' WHERE seq = 4");
  const auto acted =
      office.try_act(number, command(Verb::note), Workplace::occasion("2024-06-10T09:00"));
  REQUIRE(code_of(acted) == "database_corrupt");
  CHECK(acted.error().args.at(0) == office.database());
  CHECK(acted.error().args.at(1).find("event 4") != std::string::npos);
}

TEST_CASE("a request that stands in a damaged history is not answered from it") {
  const Workplace office;
  auto asked = Workplace::occasion("2024-06-10T08:00");
  asked.request_id = "r-1";
  REQUIRE(office.try_open("city/report", asked).has_value());
  tamper(office.database(),
         "UPDATE events SET standard_id = NULL, edition = NULL, standard = NULL, calendar = NULL");
  CHECK(code_of(office.try_open("city/report", asked)) == "database_corrupt");
}

TEST_CASE("other cases are opened, found and judged though the list of cases was emptied") {
  const Workplace office;
  office.open("city/report", "2024-06-10T08:00");
  tamper(office.database(), "DELETE FROM cases");
  CHECK(office.open("city/report", "2024-06-10T09:00") == "2024-0002");
  CHECK(code_of(office.look("2024-0002", "2024-06-10T10:00")) == "");
}
