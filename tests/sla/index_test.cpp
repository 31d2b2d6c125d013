// SPDX-License-Identifier: Apache-2.0
#include "sla/clocks.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

std::vector<IndexEntry> entries(const History& history) {
  return index_entries(history.state(), history.standard(), office()).value();
}

Standard minutes() {
  return medan_with("limit = \"125 minutes\"\n" + pauses("30 minutes"));
}

}  // namespace

TEST_CASE("an open case stands in the index with the moment from which it is late") {
  const auto found = entries(History(minutes(), "2024-06-06T08:00"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].clock == "promise");
  CHECK(found[0].due == at("2024-06-06T10:05"));
  CHECK(found[0].late_from == at("2024-06-06T10:05:01"));
  const auto days = entries(History(surakarta(), "2026-03-17T10:00"));
  REQUIRE(days.size() == 1);
  CHECK(days[0].due == at("2026-03-27T16:30"));
  CHECK(days[0].late_from == at("2026-03-28T00:00"));
}

TEST_CASE("a clock that does not run is not in the index") {
  History closed(minutes(), "2024-06-06T08:00");
  closed.act(Verb::withdraw, "2024-06-06T09:00");
  CHECK(entries(closed).empty());
  History paused(minutes(), "2024-06-06T08:00");
  paused.suspend("2024-06-06T08:30", "applicant");
  CHECK(entries(paused).empty());
  paused.resume("2024-06-06T09:30");
  CHECK(entries(paused).at(0).due == at("2024-06-06T11:05"));
  const History waiting(medan_with("limit = \"1 hour\"\nstart = \"complete\"\n"),
                        "2024-06-06T08:00");
  CHECK(entries(waiting).empty());
  History stopped(medan_with("limit = \"1 hour\"\nstop = \"prepare\"\n"), "2024-06-06T08:00");
  stopped.act(Verb::advance, "2024-06-06T09:30");
  CHECK(entries(stopped).empty());
}

TEST_CASE("a pause with a cap stands in the index as if it went on until the cap") {
  History history(minutes(), "2024-06-06T08:00");
  history.suspend("2024-06-06T08:30", "payment");
  REQUIRE(entries(history).size() == 1);
  CHECK(entries(history)[0].late_from == at("2024-06-06T10:35:01"));
}

TEST_CASE("an undeclared hold stands in the index as if there were none") {
  History history(minutes(), "2024-06-06T08:00");
  history.suspend("2024-06-06T08:30", "superior");
  CHECK(entries(history).at(0).due == at("2024-06-06T10:05"));
}

TEST_CASE("a pause that begins after due does not take a late case out of the index") {
  History history(minutes(), "2024-06-06T08:00");
  history.suspend("2024-06-06T11:00", "applicant");
  REQUIRE(entries(history).size() == 1);
  CHECK(entries(history)[0].due == at("2024-06-06T10:05"));
}

TEST_CASE("a pause that begins at due, or between due and late, hides no late case") {
  struct Row {
    const char* limit;
    const char* received;
    const char* suspended;
    const char* why;
  };
  for (const auto& row :
       {Row{"125 minutes", "2024-06-06T08:00", "2024-06-06T10:05", "the very moment of due"},
        Row{"3 working_days", "2024-06-03T10:00", "2024-06-06T16:00", "the last closing"},
        Row{"3 working_days", "2024-06-03T10:00", "2024-06-06T17:00", "the evening after it"}}) {
    CAPTURE(row.why);
    History history(medan_with("limit = \"" + std::string(row.limit) + "\"\n" + pauses("1 hour")),
                    row.received);
    history.suspend(row.suspended, "applicant");
    REQUIRE(entries(history).size() == 1);
    CHECK(entries(history)[0].late_from);
    CHECK(status_at(history, row.suspended) != "paused");
    CHECK(status_at(history, "2024-06-12T10:00") == "overdue");
  }
}

TEST_CASE("what cannot be computed stands in the index without a moment") {
  const auto found = entries(History(surakarta(), "2026-12-30T10:00"));
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].late_from);
  CHECK_FALSE(found[0].due);
}
