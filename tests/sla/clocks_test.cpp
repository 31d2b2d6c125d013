// SPDX-License-Identifier: Apache-2.0
// The clocks beside the promise, and what more time does to it.
#include "sla/clocks.hpp"

#include "sla/observed_case.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::vector<Clock> clocks_at(const History& history, std::string_view when) {
  return case_clocks(state_at(history, at(when)), history.standard(), office(), at(when)).value();
}

std::string names_of(const std::vector<Clock>& clocks) {
  std::string names;
  for (const auto& clock : clocks) names += (names.empty() ? "" : " ") + clock.name;
  return names;
}

const Clock& named(const std::vector<Clock>& clocks, std::string_view name) {
  for (const auto& clock : clocks) {
    if (clock.name == name) return clock;
  }
  throw std::logic_error("no such clock: " + std::string(name));
}

const std::string extensible = R"(limit = "5 working_days"
answer_limit = "3 working_days"
[[time_limit.pause]]
cause = "applicant"
[time_limit.extension]
count = 2
limit = "4 working_days"
)";

History& extend(History& history, std::string_view when, std::optional<std::string> by = {},
                std::optional<std::string> typed = {}) {
  auto command = command_at(Verb::extend, at(when));
  if (by) command.facts.extension = amount(*by);
  return history.act(command, at(typed ? std::string_view(*typed) : when));
}

}  // namespace

TEST_CASE(
    "an extension in time makes the promise longer, by what was asked or all that is allowed") {
  struct Row {
    std::optional<std::string> by;
    const char* due;
    const char* why;
  };
  // Received on a Monday; 5 working days end on Monday 2024-07-08.
  for (const auto& row : {Row{{}, "2024-07-12", "all that is allowed: 9 working days"},
                          Row{"1 working_day", "2024-07-09", "6 working days"}}) {
    CAPTURE(row.why);
    History history(licence(extensible), "2024-07-01T08:00");
    extend(history, "2024-07-04T08:00", row.by);
    CHECK(due_of(clock_at(history, "2024-07-05T08:00")) == row.due);
  }
}

TEST_CASE("the due date without an extension is what the standard promises") {
  const History history(licence(extensible), "2024-07-01T08:00");
  CHECK(due_of(clock_at(history, "2024-07-05T08:00")) == "2024-07-08");
}

TEST_CASE("an extension that is recorded when the promise is broken mends nothing") {
  struct Row {
    const char* typed;
    const char* due;
    std::int64_t late;
    const char* why;
  };
  for (const auto& row :
       {Row{"2024-07-08T23:59:59", "2024-07-12", 0, "the last second of the due date"},
        Row{"2024-07-09T00:00", "2024-07-08", 1, "the day after"}}) {
    CAPTURE(row.why);
    History history(licence(extensible), "2024-07-01T08:00");
    extend(history, "2024-07-08T08:00", {}, row.typed);
    const auto clock = clock_at(history, "2024-07-10T08:00");
    CHECK(due_of(clock) == row.due);
    CHECK(clock.late_extensions == row.late);
    CHECK(clock.extension.has_value() == (row.late == 0));
    CHECK((clock.status == ClockStatus::overdue) == (row.late == 1));
  }
}

TEST_CASE("no more extensions than the standard allows, and none longer") {
  struct Row {
    const char* limit;
    std::optional<std::string> by;
    int before;
    const char* refusal;
    const char* why;
  };
  for (const auto& row :
       {Row{"limit = \"5 working_days\"\n", {}, 0, "extension_not_allowed", "none is declared"},
        Row{extensible.c_str(), {}, 1, "", "the second of two"},
        Row{extensible.c_str(), {}, 2, "extension_spent", "the third of two"},
        Row{extensible.c_str(), "5 working_days", 0, "extension_too_long", "a day too long"},
        Row{extensible.c_str(), "4 calendar_days", 0, "extension_too_long", "another unit"},
        Row{extensible.c_str(), "0 working_days", 0, "extension_too_long", "nothing at all"}}) {
    CAPTURE(row.why);
    History history(licence(row.limit), "2024-07-01T08:00");
    for (int i = 0; i < row.before; ++i) extend(history, "2024-07-02T08:00");
    auto command = command_at(Verb::extend, at("2024-07-03T08:00"));
    if (row.by) command.facts.extension = amount(*row.by);
    CHECK(history.refusal(command) == row.refusal);
  }
}

TEST_CASE("an extension in another unit than the promise is found in the file") {
  const auto read = read_standard(
      licence_text("limit = \"5 working_days\"\n[time_limit.extension]\nlimit = \"2 hours\"\n"),
      "standard.toml", std::nullopt);
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].code == FindingCode::bad_value);
  CHECK(read.findings[0].path == "time_limit.extension.limit");
}

TEST_CASE("what the law allows is a clock of its own, and stops with the promise") {
  const auto standard = licence(R"(limit = "3 working_days"
[[time_limit.pause]]
cause = "applicant"
[time_limit.legal]
limit = "5 working_days"
start = "complete"
act   = "UU 30/2014 Pasal 53"
)");
  History history(standard, "2024-07-01T08:00");
  auto clocks = clocks_at(history, "2024-07-01T09:00");
  CHECK(names_of(clocks) == "promise legal");
  CHECK(named(clocks, "legal").status == ClockStatus::not_started);
  history.act(Verb::accept, "2024-07-02T08:00").suspend("2024-07-03T08:00", "applicant");
  history.resume("2024-07-05T08:00");
  clocks = clocks_at(history, "2024-07-08T08:00");
  CHECK(due_of(named(clocks, "promise")) == "2024-07-08");
  CHECK(due_of(named(clocks, "legal")) == "2024-07-09");
  history.act(Verb::withdraw, "2024-07-08T09:00");
  CHECK(named(clocks_at(history, "2024-07-20T08:00"), "legal").status == ClockStatus::stopped);
}

TEST_CASE("the causes that the law knows stop its clock too") {
  const auto standard = licence(R"(limit = "3 working_days"
[[time_limit.pause]]
cause = "applicant"
[[time_limit.pause]]
cause = "payment"
[time_limit.legal]
limit  = "5 working_days"
start  = "received"
act    = "UU 1/2000"
pauses = ["payment"]
)");
  History history(standard, "2024-07-01T08:00");
  history.suspend("2024-07-02T08:00", "applicant").resume("2024-07-03T08:00");
  CHECK(due_of(named(clocks_at(history, "2024-07-03T09:00"), "legal")) == "2024-07-08");
  history.suspend("2024-07-03T10:00", "payment").resume("2024-07-04T10:00");
  CHECK(due_of(named(clocks_at(history, "2024-07-04T11:00"), "legal")) == "2024-07-09");
}

TEST_CASE("the applicant's answer has a clock from the request to the answer") {
  History history(licence(extensible), "2024-07-01T08:00");
  CHECK(names_of(clocks_at(history, "2024-07-01T09:00")) == "promise");
  history.act(Verb::request, "2024-07-01T10:00");
  auto clocks = clocks_at(history, "2024-07-05T10:00");
  CHECK(due_of(named(clocks, "applicant")) == "2024-07-04");
  CHECK(named(clocks, "applicant").status == ClockStatus::overdue);
  CHECK(named(clocks, "promise").status == ClockStatus::paused);
  history.act(Verb::supply, "2024-07-05T11:00");
  CHECK(named(clocks_at(history, "2024-07-06T10:00"), "applicant").status == ClockStatus::missed);
  history.act(Verb::request, "2024-07-08T10:00").act(Verb::supply, "2024-07-08T11:00");
  CHECK(named(clocks_at(history, "2024-07-09T10:00"), "applicant").status == ClockStatus::met);
}

TEST_CASE("each visit of a step with a time has a clock") {
  auto text = head_of("a/b") + R"([[procedure.step]]
id   = "draft"
text = "Menyusun"
time = "60 minutes"
[[procedure.step]]
id       = "examine"
kind     = "decision"
text     = "Memeriksa"
outcomes = [
  { id = "no",  label = "Tidak", effect = "return",  next = "draft" },
  { id = "yes", label = "Ya",    effect = "approve", next = "end" },
]
[time_limit]
limit = "3 hours"
)";
  History history(standard_of(text), "2024-06-06T08:00");
  history.act(Verb::advance, "2024-06-06T09:30").act(Verb::return_back, "2024-06-06T09:40");
  const auto clocks = clocks_at(history, "2024-06-06T10:00");
  CHECK(names_of(clocks) == "promise step:draft#1 step:draft#2");
  CHECK(named(clocks, "step:draft#1").status == ClockStatus::missed);
  CHECK(named(clocks, "step:draft#1").late_minutes == 30);
  CHECK(due_of(named(clocks, "step:draft#2")) == "2024-06-06T10:40");
  CHECK(*named(clocks, "step:draft#2").elapsed_minutes == 20);
}

TEST_CASE("a reopened case has a new budget, and the verdict on the first one stays") {
  History history(licence("limit = \"5 working_days\"\n"), "2024-07-01T08:00");
  history.act(Verb::advance, "2024-07-01T09:00").act(Verb::advance, "2024-07-01T10:00");
  history.act(Verb::reject, "2024-07-10T08:00");
  auto command = command_at(Verb::reopen, at("2024-08-01T08:00"));
  command.step = "assess";
  history.act(command);
  const auto clocks = clocks_at(history, "2024-08-02T08:00");
  CHECK(names_of(clocks) == "promise promise@1");
  CHECK(named(clocks, "promise@1").status == ClockStatus::missed);
  CHECK(due_of(named(clocks, "promise@1")) == "2024-07-08");
  CHECK(due_of(named(clocks, "promise")) == "2024-08-08");
  CHECK(named(clocks, "promise").status == ClockStatus::running);
}

TEST_CASE("units have clocks of their own once one of them was decided apart") {
  History history(surakarta(), "2024-07-01T08:00", 3);
  history.act(Verb::advance, "2024-07-01T09:00");
  CHECK(names_of(clocks_at(history, "2024-07-01T10:00")) == "promise");
  for (const auto unit : {2, 3}) {
    auto command = command_at(Verb::approve, at("2024-07-02T08:00"));
    command.facts.unit = unit;
    history.act(command);
  }
  const auto clocks = clocks_at(history, "2024-07-02T09:00");
  CHECK(names_of(clocks) == "promise promise/2 promise/3");
  CHECK(named(clocks, "promise/2").units == 1);
  CHECK(named(clocks, "promise").units == 3);
  CHECK(named(clocks, "promise").units_apart == 2);
  std::int64_t promises = 0;
  for (const auto& clock : clocks) promises += is_promise(clock) ? weight_of(clock) : 0;
  CHECK(promises == 3);
  CHECK(due_of(named(clocks, "promise/2")) == due_of(named(clocks, "promise")));
}

TEST_CASE("a unit's clock stops with its own decision where the decision stops the promise") {
  History history(surakarta_with("limit = \"3 working_days\"\nper = \"employee\"\nstop = "
                                 "\"reply\"\n"),
                  "2024-07-01T08:00", 2);
  history.act(Verb::advance, "2024-07-01T09:00");
  auto command = command_at(Verb::approve, at("2024-07-02T08:00"));
  command.facts.unit = 1;
  history.act(command);
  const auto clocks = clocks_at(history, "2024-07-20T08:00");
  CHECK(named(clocks, "promise/1").status == ClockStatus::met);
  CHECK(named(clocks, "promise").status == ClockStatus::overdue);
}

TEST_CASE("lapsed and void cases have no verdict") {
  for (const auto verb : {Verb::lapse, Verb::void_}) {
    History history(licence(), "2024-07-01T08:00");
    history.act(Verb::request, "2024-07-01T09:00").act(verb, "2024-12-02T08:00");
    CHECK(clock_at(history, "2024-12-03T08:00").status == ClockStatus::stopped);
  }
}

TEST_CASE("the index holds the clocks that are asked about over all cases") {
  const auto standard = licence(extensible + R"([time_limit.legal]
limit = "10 working_days"
start = "received"
act   = "UU 1/2000"
)");
  History history(standard, "2024-07-01T08:00");
  history.act(Verb::request, "2024-07-01T10:00");
  std::string names;
  const auto entries = index_entries(history.state(), standard, office()).value();
  for (const auto& entry : entries) names += entry.clock + " ";
  // The promise stands still until the answer, however long that takes.
  CHECK(names == "legal applicant ");
}
