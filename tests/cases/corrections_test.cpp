// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// 1 opened 08:00, 2 prepared 08:30, 3 drafted 09:00.
History report() {
  History history(medan(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T08:30").act(Verb::advance, "2024-06-10T09:00");
}

/// Numbers of the events of a history, in its order.
std::string order(const History& history) {
  std::string text;
  for (const auto& event : history_of(history.log())) {
    text += (text.empty() ? "" : " ") + std::to_string(event.number);
  }
  return text;
}

std::string standing(const History& history, std::int64_t number) {
  const auto found = standings(history.log()).at(static_cast<std::size_t>(number - 1));
  std::string text;
  if (found.amended_by) text += "amended by " + std::to_string(*found.amended_by);
  if (found.annulled_by) text += "annulled by " + std::to_string(*found.annulled_by);
  return text;
}

}  // namespace

TEST_CASE("without corrections the history is the log") {
  const auto history = report();
  CHECK(history_of(history.log()) == history.log());
  CHECK(standings(history.log()) == std::vector<EventStanding>(3));
}

TEST_CASE("what was annulled never happened, and the case is where it was before") {
  auto history = report();
  history.correct(annulment(3));
  CHECK(order(history) == "1 2");
  CHECK(standing(history, 3) == "annulled by 4");
  CHECK(visits(history.state()) == "prepare#1 08:00-08:30; draft#1 08:30");
  CHECK(history.state().number == 4);
  CHECK(history.state().last_occurred_at == at("2024-06-10T08:30"));
}

TEST_CASE("after the last event was annulled, the right one can be recorded at its time") {
  auto history = report();
  history.correct(annulment(3));
  history.act(command_at(Verb::advance, at("2024-06-10T08:45")), at("2024-06-10T10:00"));
  CHECK(visits(history.state()) == "prepare#1 08:00-08:30; draft#1 08:30-08:45; examine#1 08:45");
}

TEST_CASE("an annulment that is annulled is not in force") {
  auto history = report();
  history.correct(annulment(3)).correct(annulment(4));
  CHECK(order(history) == "1 2 3");
  CHECK(standing(history, 3).empty());
  CHECK(standing(history, 4) == "annulled by 5");
  history.correct(annulment(5));
  CHECK(order(history) == "1 2");
  CHECK(standing(history, 3) == "annulled by 4");
}

TEST_CASE("an amended event happened when the amendment says, and was known from its recording") {
  auto history = report();
  auto correction = amendment(3);
  correction.at = at("2024-06-10T08:50");
  correction.document = "ND/7";
  history.correct(correction, at("2024-06-10T12:00"));
  CHECK(visits(history.state()) == "prepare#1 08:00-08:30; draft#1 08:30-08:50; examine#1 08:50");
  const auto read = history_of(history.log()).back();
  CHECK(read.number == 3);
  CHECK(read.kind == EventKind::advanced);
  CHECK(read.document == "ND/7");
  CHECK(read.recorded_at == at("2024-06-10T12:00"));
  CHECK(standing(history, 3) == "amended by 4");
}

TEST_CASE("an intake that is amended keeps what is not named, and what it is judged by") {
  auto history = report();
  auto correction = amendment(1);
  correction.at = at("2024-06-10T07:45");
  correction.details.subject = "Laporan Mei";
  history.correct(correction);
  correction = amendment(1);
  correction.units = 2;
  correction.ref = "B/7";
  history.correct(correction);
  const auto& state = history.state();
  CHECK(state.received == at("2024-06-10T07:45"));
  CHECK(state.subject == "Laporan Mei");
  CHECK(state.units == 2);
  CHECK(state.ref == "B/7");
  CHECK(state.pins.standard_id == "medan/report");
}

TEST_CASE("an amendment that is annulled leaves the event as it was recorded") {
  auto history = report();
  auto correction = amendment(3);
  correction.at = at("2024-06-10T08:50");
  history.correct(correction).correct(annulment(4));
  CHECK(history.state().visits.back().from == at("2024-06-10T09:00"));
  CHECK(history_of(history.log()).back().recorded_at == at("2024-06-10T09:00"));
  CHECK(standing(history, 3).empty());
}

TEST_CASE("another outcome of the same decision makes another event of it") {
  History history(surakarta(), "2026-03-17T08:00");
  history.act(Verb::advance, "2026-03-17T09:00").act(Verb::approve, "2026-03-17T10:00");
  auto correction = amendment(3);
  correction.outcome = "rejected";
  correction.details.reason = "tidak memenuhi syarat";
  history.correct(correction).act(Verb::advance, "2026-03-17T11:00");
  CHECK(history.state().status == CaseStatus::rejected);
  CHECK(visits(history.state()) ==
        "receive#1 08:00-09:00; reply#1 09:00-10:00 rejected; send#1 10:00-11:00");
}

TEST_CASE("what was left out takes its place by its time, after what happened at the same moment") {
  auto history = report();
  auto left_out = insertion(Verb::note, at("2024-06-10T08:30"));
  left_out.details.note = "telepon";
  history.correct(left_out);
  CHECK(order(history) == "1 2 4 3");
  const auto read = history_of(history.log()).at(2);
  CHECK(read.kind == EventKind::noted);
  CHECK(read.step == "draft");
  CHECK(read.details.note == "telepon");
}

TEST_CASE("what was inserted can be amended and annulled like any other event") {
  History history(licence(), "2026-03-17T08:00");
  history.act(Verb::advance, "2026-03-17T09:00");
  history.correct(insertion(Verb::accept, at("2026-03-17T08:30")), at("2026-03-17T10:00"));
  CHECK(history.state().accepted == at("2026-03-17T08:30"));
  CHECK(history.state().accepted_recorded_at == at("2026-03-17T10:00"));
  auto correction = amendment(3);
  correction.at = at("2026-03-17T08:10");
  history.correct(correction);
  CHECK(history.state().accepted == at("2026-03-17T08:10"));
  history.correct(annulment(3));
  CHECK_FALSE(history.state().accepted);
}

TEST_CASE("of a log only what had happened until a moment is played") {
  auto history = report();
  const auto& standard = history.standard();
  CHECK(visits(replay(standard, history.log(), at("2024-06-10T08:59:59")).state) ==
        "prepare#1 08:00-08:30; draft#1 08:30");
  CHECK(replay(standard, history.log(), at("2024-06-10T08:59:59")).state.number == 2);
  CHECK(replay(standard, history.log(), at("2024-06-10T07:59:59")).state.number == 0);
  auto correction = amendment(3);
  correction.at = at("2024-06-10T08:50");
  history.correct(correction, at("2024-06-10T12:00"));
  CHECK(visits(replay(standard, history.log(), at("2024-06-10T08:55")).state) ==
        "prepare#1 08:00-08:30; draft#1 08:30-08:50; examine#1 08:50");
}

TEST_CASE("whatever was recorded last can be undone, back to the intake") {
  std::mt19937_64 random(20241122);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    History history(licence(), "2026-03-17T08:00");
    std::vector<CaseState> states{history.state()};
    for (int length = 0; length < 10; ++length) {
      const auto moves = possible_moves(history.state(), history.standard());
      const auto when = history.state().last_occurred_at + Seconds{600};
      history.act(command_of(any_of(moves, random), when, history.standard()));
      states.push_back(history.state());
    }
    while (states.size() > 1) {
      states.pop_back();
      const auto last = last_undoable(history.log());
      REQUIRE(last);
      CHECK(last->number == static_cast<std::int64_t>(states.size()) + 1);
      history.correct(annulment(last->number));
      CHECK(visits(history.state()) == visits(states.back()));
      CHECK(history.state().status == states.back().status);
      CHECK(history.state().accepted == states.back().accepted);
      CHECK(history.state().holds.size() == states.back().holds.size());
      CHECK(history.state().last_occurred_at == states.back().last_occurred_at);
    }
    CHECK_FALSE(last_undoable(history.log()));
  }
}
