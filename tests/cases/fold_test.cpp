// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a new case is at its first step, open, with what was said at the intake") {
  const History history(surakarta(), "2026-03-17T09:00", 3);
  const auto& state = history.state();
  CHECK(state.status == CaseStatus::open);
  CHECK(visits(state) == "receive#1 09:00");
  CHECK(state.subject == "Laporan");
  CHECK(state.units == 3);
  CHECK(state.number == 1);
  CHECK(state.received == at("2026-03-17T09:00"));
  CHECK_FALSE(state.ended);
  CHECK_FALSE(state.is_held());
}

TEST_CASE("Medan: returned once, approved, received; the second visit of draft shows") {
  History history(medan(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T08:30")
      .act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::return_back, "2024-06-10T09:10")
      .act(Verb::advance, "2024-06-10T09:40")
      .act(Verb::approve, "2024-06-10T10:00");
  CHECK(history.state().status == CaseStatus::open);
  history.act(Verb::advance, "2024-06-10T10:05");
  CHECK(visits(history.state()) ==
        "prepare#1 08:00-08:30; draft#1 08:30-09:00; examine#1 09:00-09:10 no; "
        "draft#2 09:10-09:40; examine#2 09:40-10:00 yes; receive#1 10:00-10:05");
  CHECK(history.state().status == CaseStatus::approved);
  CHECK(history.state().ended == at("2024-06-10T10:05"));
  CHECK(history.state().current() == nullptr);
}

TEST_CASE("Surakarta: what was rejected is sent and never entered") {
  History history(surakarta(), "2026-03-17T08:00");
  history.act(Verb::advance, "2026-03-17T09:00")
      .act(Verb::reject, "2026-03-17T10:00")
      .act(Verb::advance, "2026-03-17T11:00");
  CHECK(visits(history.state()) ==
        "receive#1 08:00-09:00; reply#1 09:00-10:00 rejected; send#1 10:00-11:00");
  CHECK(history.state().status == CaseStatus::rejected);
}

TEST_CASE("Surakarta: what was approved is entered") {
  History history(surakarta(), "2026-03-17T08:00");
  history.act(Verb::advance, "2026-03-17T09:00")
      .act(Verb::approve, "2026-03-17T10:00")
      .act(Verb::advance, "2026-03-17T11:00");
  CHECK(history.state().current()->step == "enter");
  history.act(Verb::advance, "2026-03-17T12:00");
  CHECK(history.state().status == CaseStatus::approved);
}

TEST_CASE("at the end the last approval or rejection decides, else the case is completed") {
  struct Row {
    std::vector<std::pair<Verb, const char*>> decided;
    CaseStatus status;
    const char* why;
  };
  const std::string text = head_of("a/b") + R"([[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan"
outcomes = [
  { id = "yes",  label = "Ya",    effect = "approve", next = "decide" },
  { id = "no",   label = "Tidak", effect = "reject",  next = "decide" },
  { id = "back", label = "Ulang", effect = "return",  next = "decide" },
  { id = "on",   label = "Lanjut", effect = "proceed", next = "end" },
]
[time_limit]
limit = "3 working_days"
)";
  const auto standard = standard_of(text);
  for (const auto& row : std::vector<Row>{
           {{}, CaseStatus::completed, "nothing was decided"},
           {{{Verb::return_back, ""}}, CaseStatus::completed, "a return decides nothing"},
           {{{Verb::approve, ""}}, CaseStatus::approved, "approved"},
           {{{Verb::approve, ""}, {Verb::reject, ""}},
            CaseStatus::rejected,
            "the later one counts"},
           {{{Verb::reject, ""}, {Verb::approve, ""}, {Verb::return_back, ""}},
            CaseStatus::approved,
            "what comes after it decides nothing"}}) {
    CAPTURE(row.why);
    History history(standard, "2024-06-10T08:00");
    for (const auto& [verb, outcome] : row.decided) history.act(verb, "2024-06-10T09:00", outcome);
    CHECK(history.state().status == CaseStatus::open);
    history.act(Verb::advance, "2024-06-10T10:00");
    CHECK(history.state().status == row.status);
  }
}

TEST_CASE("a procedure without decisions ends as completed") {
  History history(standard_of(head_of("a/b") + "[[procedure.step]]\nid = \"do\"\ntext = \"Kerja\"\n"
                                               "next = \"end\"\n"),
                  "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00");
  CHECK(history.state().status == CaseStatus::completed);
}

TEST_CASE("a withdrawn case ends there and then, also while it is held") {
  History history(licence(), "2024-06-10T08:00");
  history.suspend("2024-06-10T09:00", "applicant").act(Verb::withdraw, "2024-06-10T10:00");
  const auto& state = history.state();
  CHECK(state.status == CaseStatus::withdrawn);
  CHECK(state.ended == at("2024-06-10T10:00"));
  CHECK(state.visits.back().to == at("2024-06-10T10:00"));
  CHECK_FALSE(state.is_held());
  CHECK(state.holds.back().to == at("2024-06-10T10:00"));
}

TEST_CASE("only a declared cause makes a case paused; another one holds it while it stays open") {
  struct Row {
    const char* cause;
    CaseStatus status;
  };
  for (const auto& row : {Row{"applicant", CaseStatus::paused}, Row{"payment", CaseStatus::paused},
                          Row{"superior", CaseStatus::open}}) {
    CAPTURE(row.cause);
    History history(licence(), "2024-06-10T08:00");
    history.suspend("2024-06-10T09:00", row.cause);
    CHECK(history.state().is_held());
    CHECK(history.state().status == row.status);
    CHECK(history.state().holds.back().declared == (row.status == CaseStatus::paused));
    CHECK(history.state().current()->step == "register");
    history.resume("2024-06-10T10:00");
    CHECK_FALSE(history.state().is_held());
    CHECK(history.state().status == CaseStatus::open);
  }
}

TEST_CASE("what comes back is visited anew, and the last outcome of a decision counts") {
  History history(licence(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::advance, "2024-06-10T09:10")
      .act(Verb::approve, "2024-06-10T09:20", "temporary")
      .act(Verb::advance, "2024-06-10T09:30");
  CHECK(history.state().current()->step == "remind");
  CHECK(history.state().outcomes == Outcomes{{"assess", "temporary"}});
}

TEST_CASE("the fee is paid when the step with the gate is completed, the first time") {
  History history(licence(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T09:00");
  CHECK_FALSE(history.state().paid);
  history.act(Verb::advance, "2024-06-10T09:10");
  CHECK(history.state().paid == at("2024-06-10T09:10"));
  history.act(Verb::return_back, "2024-06-10T09:20")
      .act(Verb::advance, "2024-06-10T09:30")
      .act(Verb::advance, "2024-06-10T09:40");
  CHECK(history.state().paid == at("2024-06-10T09:10"));
}

TEST_CASE("a note changes nothing but the number of the last event") {
  History history(medan(), "2024-06-10T08:00");
  const auto before = visits(history.state());
  history.act(Verb::note, "2024-06-10T09:00");
  CHECK(visits(history.state()) == before);
  CHECK(history.state().number == 2);
  CHECK(history.state().last_occurred_at == at("2024-06-10T09:00"));
}

TEST_CASE("a log that these rules cannot have written is a fault") {
  const History history(medan(), "2024-06-10T08:00");
  CaseEvent event;
  event.number = 2;
  event.kind = EventKind::opened;
  auto log = history.log();
  log.push_back(event);
  CHECK_THROWS_AS(fold(history.standard(), log), std::logic_error);
  CHECK_THROWS_AS(fold(history.standard(), {event}), std::logic_error);
}

TEST_CASE("what cannot follow is told before it is folded") {
  // At the decision "examine".
  History history(medan(), "2024-06-10T08:00");
  history.act(Verb::advance, "2024-06-10T08:10").act(Verb::advance, "2024-06-10T08:20");
  History held = history;
  held.suspend("2024-06-10T08:30", "applicant");
  History closed = history;
  closed.act(Verb::withdraw, "2024-06-10T08:30");
  using enum EventKind;
  struct Row {
    const History& history;
    EventKind kind;
    std::optional<std::string> outcome;
    bool possible;
    std::string_view why;
  };
  const Row rows[] = {
      {history, approved, "yes", true, "a decision"},
      {history, returned, "no", true, "the other way"},
      {history, suspended, {}, true, "a hold"},
      {history, withdrawn, {}, true, "given up"},
      {history, opened, {}, false, "opened twice"},
      {history, resumed, {}, false, "not held"},
      {history, advanced, {}, false, "a decision without an outcome"},
      {history, approved, "perhaps", false, "an outcome that there is not"},
      {history, approved, "no", false, "an outcome of another effect"},
      {held, resumed, {}, true, "goes on"},
      {held, noted, {}, true, "a note while held"},
      {held, withdrawn, {}, true, "given up while held"},
      {held, approved, "yes", false, "decided while held"},
      {held, suspended, {}, false, "held twice"},
      {held, accepted, {}, false, "accepted while held"},
      {closed, noted, {}, true, "a note after the end"},
      {closed, suspended, {}, false, "held after the end"},
      {closed, withdrawn, {}, false, "given up twice"},
      {closed, approved, "yes", false, "decided after the end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CaseEvent event;
    event.number = row.history.state().number + 1;
    event.kind = row.kind;
    event.occurred_at = at("2024-06-10T09:00");
    event.outcome = row.outcome;
    const auto why = why_impossible(row.history.state(), row.history.standard(), event);
    CHECK(why.has_value() != row.possible);
    event.occurred_at = at("2024-06-10T08:00");
    CHECK(why_impossible(row.history.state(), row.history.standard(), event).has_value());
  }
  CHECK_FALSE(why_impossible({}, history.standard(), history.log().front()).has_value());
  CHECK(why_impossible({}, history.standard(), history.log().back()).has_value());
  auto unpinned = history.log().front();
  unpinned.pins.reset();
  CHECK(why_impossible({}, history.standard(), unpinned).has_value());
}
