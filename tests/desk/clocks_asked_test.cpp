// SPDX-License-Identifier: Apache-2.0
// Which clocks are at risk, of those that somebody asked about.
#include "desk/reminding.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// A licence within 20 working days, which the law wants within 3, whose applicant has 2 for an
/// answer, and whose first step takes an hour.
void make_law(const Workplace& office) {
  office.edit("standards/city/licence.toml", "limit = \"5 working_days\"",
              "limit = \"20 working_days\"\nanswer_limit = \"2 working_days\"");
  office.write("standards/city/licence.toml",
               office.read("standards/city/licence.toml") +
                   "\n[time_limit.legal]\nlimit = \"3 working_days\"\nstart = \"received\"\nact = "
                   "\"UU 1/2000\"\n");
  office.edit("standards/city/licence.toml", "text = \"Mendaftar\"",
              "text = \"Mendaftar\"\ntime = \"60 minutes\"");
}

std::string at_risk(const Workplace& office, std::string_view as_of,
                    std::optional<ClocksAsked> clocks = std::nullopt) {
  auto from = vantage(as_of);
  if (clocks) from.clocks = *clocks;
  std::string text;
  for (const auto& view : office.at_risk(from).views) {
    for (const auto& name : view.at_risk) {
      text += name + " " + std::string(name_of(view.clock(name).status)) + "; ";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("unasked, the promise and the law are looked at, and neither steps nor answers") {
  const Workplace office;
  make_law(office);
  const auto number = office.open("city/licence", "2024-06-10T08:00");
  CHECK(at_risk(office, "2024-06-11T08:00") == "");
  CHECK(at_risk(office, "2024-06-13T08:00") == "legal due_soon; ");
  CHECK(at_risk(office, "2024-06-14T08:00") == "legal overdue; ");
  office.act(number, Verb::request, "2024-06-14T09:00");
  CHECK(at_risk(office, "2024-06-26T08:00") == "legal overdue; ");
}

TEST_CASE("each clock can be asked about") {
  const Workplace office;
  make_law(office);
  const auto number = office.open("city/licence", "2024-06-10T08:00");
  office.act(number, Verb::request, "2024-06-10T08:30");
  struct Row {
    ClocksAsked clocks;
    const char* told;
    const char* why;
  };
  for (const auto& row :
       {Row{{"promise"}, "", "it stands still for the applicant"},
        Row{{"applicant"}, "applicant overdue; ", "2 working days were over on the 12th"},
        Row{{"legal"}, "legal overdue; ", "the law knows no pause"},
        Row{{"step", "applicant"}, "applicant overdue; ", "the step stands still as well"}}) {
    CAPTURE(row.why);
    CHECK(at_risk(office, "2024-06-14T08:00", row.clocks) == row.told);
  }
  office.act(number, Verb::supply, "2024-06-14T08:30");
  CHECK(at_risk(office, "2024-06-14T10:00", ClocksAsked{"step"}) == "step:register#1 overdue; ");
}

TEST_CASE("each clock of a case is reminded of once") {
  const Workplace office;
  make_law(office);
  office.open("city/licence", "2024-06-10T08:00");
  auto from = vantage("2024-06-14T08:00");
  from.clocks = {"legal", "step"};
  const auto first = begin_reminding(office.store(), from, true).value();
  CHECK(first.reminders.size() == 2);
  CHECK(first.any_overdue);
  REQUIRE(end_reminding(office.store(), first.reminders));
  const auto second = begin_reminding(office.store(), from, true).value();
  CHECK(second.reminders.empty());
  CHECK(second.found.views.empty());
  CHECK(second.any_overdue);
}
