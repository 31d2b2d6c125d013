// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a step is named alone or with its visit") {
  struct Row {
    const char* text;
    const char* step;
    std::int64_t visit;
  };
  for (const auto& row :
       {Row{"draft", "draft", 0}, Row{"draft#2", "draft", 2}, Row{"re-draft#10", "re-draft", 10}}) {
    CAPTURE(row.text);
    const auto read = parse_step_reference(row.text);
    REQUIRE(read);
    CHECK(read->step == row.step);
    CHECK(read->visit.value_or(0) == row.visit);
    CHECK(to_string(*read) == row.text);
  }
  for (const auto* const text :
       {"", "#", "#1", "draft#", "draft#0", "draft#-1", "draft#x", "draft#1x", "draft #1", "Draft",
        "draft#1#2", "draft#99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_step_reference(text));
  }
}

TEST_CASE("every verb is named as it is typed and leaves its own kind of event") {
  struct Row {
    Verb verb;
    const char* name;
    const char* event;
  };
  for (const auto& row :
       {Row{Verb::open, "open", "opened"}, Row{Verb::accept, "accept", "accepted"},
        Row{Verb::advance, "advance", "advanced"}, Row{Verb::approve, "approve", "approved"},
        Row{Verb::return_back, "return", "returned"}, Row{Verb::reject, "reject", "rejected"},
        Row{Verb::suspend, "suspend", "suspended"}, Row{Verb::resume, "resume", "resumed"},
        Row{Verb::withdraw, "withdraw", "withdrawn"}, Row{Verb::note, "note", "noted"},
        Row{Verb::request, "request", "requested"}, Row{Verb::supply, "supply", "supplied"},
        Row{Verb::extend, "extend", "extended"}, Row{Verb::lapse, "lapse", "lapsed"},
        Row{Verb::void_, "void", "voided"}, Row{Verb::reopen, "reopen", "reopened"},
        Row{Verb::assign, "assign", "assigned"}}) {
    CHECK(name_of(row.verb) == row.name);
    CHECK(name_of(event_of(row.verb)) == row.event);
    CHECK(parse_event_kind(row.event) == event_of(row.verb));
  }
  CHECK_FALSE(parse_event_kind("return"));
}

TEST_CASE("every status has its name and all but open and paused are closed") {
  struct Row {
    CaseStatus status;
    const char* name;
    bool closed;
  };
  for (const auto& row :
       {Row{CaseStatus::open, "open", false}, Row{CaseStatus::paused, "paused", false},
        Row{CaseStatus::approved, "approved", true}, Row{CaseStatus::rejected, "rejected", true},
        Row{CaseStatus::completed, "completed", true},
        Row{CaseStatus::withdrawn, "withdrawn", true}, Row{CaseStatus::lapsed, "lapsed", true},
        Row{CaseStatus::void_, "void", true}}) {
    CHECK(name_of(row.status) == row.name);
    CHECK(parse_case_status(row.name) == row.status);
    CHECK(is_closed(row.status) == row.closed);
  }
  CHECK_FALSE(parse_case_status("closed"));
}

TEST_CASE("a move says what must be typed and where it leads") {
  History history(licence(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T08:30").act(Verb::advance, "2024-06-10T09:00");
  const Procedure procedure(history.standard());
  std::vector<std::string> lines;
  for (const auto& move : possible_moves(history.state(), history.standard())) {
    auto line = to_command_line(move, "2024-0001").substr(3);
    if (move.moves_on) line += " > " + (move.to ? *procedure.step(*move.to).id : "end");
    if (move.ends_case) line += " !";
    lines.push_back(line);
  }
  CHECK(lines == std::vector<std::string>{
                     "approve 2024-0001 --outcome full > issue",
                     "approve 2024-0001 --outcome temporary > issue",
                     "reject 2024-0001 --reason \"…\" > end !",
                     "return 2024-0001 --reason \"…\" > register",
                     "advance 2024-0001 > survey",
                     "accept 2024-0001",
                     "suspend 2024-0001 --cause … --reason \"…\"",
                     "withdraw 2024-0001 --reason \"…\" !",
                     "note 2024-0001 \"…\"",
                 });
}

TEST_CASE("where a move leads takes the conditions on the way into account") {
  History history(surakarta(), "2026-03-17T08:00");
  history.act(Verb::advance, "2026-03-17T09:00").act(Verb::reject, "2026-03-17T10:00");
  const auto moves = possible_moves(history.state(), history.standard());
  CHECK(moves.front().verb == Verb::advance);
  CHECK(moves.front().ends_case);
}
