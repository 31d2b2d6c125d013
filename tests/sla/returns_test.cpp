// SPDX-License-Identifier: Apache-2.0
#include "sla/returns.hpp"

#include "sla/observed.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// At the decision on Thursday at 08:30, having been sent back as often as there are times; each
/// time it comes before the decision again half an hour after.
History at_examination(const std::vector<std::string>& returned) {
  History history(medan(), "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T08:10");
  history.act(Verb::advance, "2024-06-06T08:30");
  for (const auto& when : returned) {
    history.act(Verb::return_back, when);
    auto again = command_at(Verb::advance, at(when) + Minutes{30});
    history.act(again);
  }
  return history;
}

ReturnFigures figures_of(const std::vector<const History*>& histories, const Period& in = {},
                         const char* as_of = "2024-06-10T08:00") {
  Returns returns(in);
  for (const auto* history : histories) returns.add(seen_at(*history, as_of).view());
  const auto rows = returns.rows();
  return rows.empty() ? ReturnFigures{} : rows.front().second;
}

}  // namespace

TEST_CASE("returns are counted by decision and outcome, beside all decisions of the step") {
  auto twice = at_examination({"2024-06-06T09:00", "2024-06-06T10:00"});
  twice.act(Verb::approve, "2024-06-06T11:00");
  auto once = at_examination({"2024-06-06T09:00"});
  auto never = at_examination({});
  never.act(Verb::approve, "2024-06-06T09:00");
  Returns returns({});
  for (const auto* history : {&twice, &once, &never}) {
    returns.add(seen_at(*history, "2024-06-10T08:00").view());
  }
  const auto rows = returns.rows();
  REQUIRE(rows.size() == 1);
  const auto& [key, figures] = rows.front();
  CHECK(key.standard_id == "medan/report");
  CHECK(key.step == "examine");
  CHECK(key.part == "no");
  CHECK(figures.returns == 3);
  CHECK(figures.decisions == 5);
  CHECK(figures.cases == 2);
  CHECK(figures.cases_more_than_once == 1);
  CHECK(figures.with_reason == 3);
  CHECK(figures.not_back == 0);
  CHECK(figures.lost_minutes == 90);
}

TEST_CASE("three times back is one case sent back more than once") {
  const auto history = at_examination({"2024-06-06T09:00", "2024-06-06T10:00", "2024-06-06T11:00"});
  CHECK(figures_of({&history}).cases_more_than_once == 1);
}

TEST_CASE("time is lost until the case comes before the decision again, or ends, or until now") {
  struct Row {
    const char* ends;  ///< withdrawn then; empty: it lies where it was sent
    const char* as_of;
    std::int64_t lost;
    const char* why;
  };
  for (const auto& row :
       {Row{"", "2024-06-06T09:45", 45, "to now"},
        Row{"", "2024-06-07T07:45", 375, "to the next morning, working time alone"},
        Row{"2024-06-06T09:20", "2024-06-07T07:45", 20, "to its end"}}) {
    CAPTURE(row.why);
    auto history = at_examination({});
    history.act(Verb::return_back, "2024-06-06T09:00");
    if (*row.ends != '\0') history.act(Verb::withdraw, row.ends);
    const auto figures = figures_of({&history}, {}, row.as_of);
    CHECK(figures.lost_minutes == row.lost);
    CHECK(figures.not_back == 1);
  }
}

TEST_CASE("a return belongs to the period in which it was decided") {
  const auto history = at_examination({"2024-06-06T09:00", "2024-06-07T09:00"});
  const auto figures = figures_of({&history}, period("2024-06-07", ""));
  CHECK(figures.returns == 1);
  CHECK(figures.decisions == 1);
  CHECK(figures.cases_more_than_once == 0);
}

TEST_CASE("a return without a reason that can be read is counted all the same") {
  const auto history = at_examination({"2024-06-06T09:00"});
  auto seen = seen_at(history, "2024-06-10T08:00");
  for (auto& visit : seen.state.visits) visit.reason.clear();
  Returns returns({});
  returns.add(seen.view());
  const auto figures = returns.rows().front().second;
  CHECK(figures.returns == 1);
  CHECK(figures.with_reason == 0);
}

TEST_CASE("lost time that no calendar covers is unknown, the return is not") {
  const auto history = at_examination({"2024-06-06T09:00"});
  Returns returns({});
  returns.add(seen_at(history, "2024-06-10T08:00", ends_in_may()).view());
  const auto figures = returns.rows().front().second;
  CHECK(figures.returns == 1);
  CHECK(figures.unknown == 1);
  CHECK(figures.lost_minutes == 0);
}

TEST_CASE("void cases were never sent back") {
  const auto history = at_examination({"2024-06-06T09:00"});
  auto seen = seen_at(history, "2024-06-10T08:00");
  seen.state.status = CaseStatus::void_;
  Returns returns({});
  returns.add(seen.view());
  CHECK(returns.rows().empty());
}
