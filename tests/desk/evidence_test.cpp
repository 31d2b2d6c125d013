// SPDX-License-Identifier: Apache-2.0
#include "desk/evidence.hpp"

#include "desk/verification.hpp"
#include "desk/workplace.hpp"
#include "ledger/inclusion.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// As of noon, by one who knows all or what was known at `known_at`.
EvidenceRequest about(const std::string& name, const std::string& known_at = {}) {
  return {.case_name = name,
          .vantage = {.now = at("2024-06-10T12:00"),
                      .as_of = {},
                      .known_at = known_at.empty() ? std::nullopt : parse_typed_time(known_at)},
          .in_place_of_personal = {}};
}

Evidence evidence_of(const Workplace& office, const EvidenceRequest& request) {
  auto gathered = gather_evidence(office.store(), request);
  if (!gathered) throw std::logic_error(std::string(name_of(gathered.error().code)));
  return std::move(*gathered);
}

/// Two cases in turn: the first has events 1, 3 and 5.
void two_cases(const Workplace& office) {
  office.open("city/report", "2024-06-10T08:00");
  office.open("city/report", "2024-06-10T08:05");
  office.act("2024-0001", Verb::advance, "2024-06-10T08:10");
  office.act("2024-0002", Verb::advance, "2024-06-10T08:15");
  office.act("2024-0001", Verb::advance, "2024-06-10T08:20");
}

std::vector<std::int64_t> places_of(const Evidence& evidence) {
  std::vector<std::int64_t> places;
  for (const auto& proved : evidence.events) places.push_back(proved.logged.event.seq);
  return places;
}

bool all_proved(const Evidence& evidence) {
  for (const auto& proved : evidence.events) {
    const auto& event = proved.logged.event;
    if (!is_included(event.hash, event.seq - 1, evidence.mark.size, proved.path,
                     evidence.mark.root)) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("the evidence of a case is each of its events, proved to be in the whole log") {
  const Workplace office;
  two_cases(office);
  const auto evidence = evidence_of(office, about("2024-0001"));
  CHECK(places_of(evidence) == std::vector<std::int64_t>{1, 3, 5});
  CHECK(all_proved(evidence));
  const auto checkpoint = take_checkpoint(office.store(), at("2024-06-10T12:00"));
  REQUIRE(checkpoint);
  CHECK(evidence.mark == LogMark{.size = checkpoint->size, .root = checkpoint->root});
  CHECK(evidence.log_id == checkpoint->log_id);
  CHECK(evidence.made_at == at("2024-06-10T12:00"));
}

TEST_CASE("evidence of what was known then stays the same, whatever is recorded later") {
  const Workplace office;
  two_cases(office);
  const auto then = evidence_of(office, about("2024-0001", "2024-06-10T08:20"));
  office.act("2024-0001", Verb::approve, "2024-06-10T08:30");
  const auto later = evidence_of(office, about("2024-0001", "2024-06-10T08:20"));
  CHECK(places_of(later) == places_of(then));
  CHECK(later.mark == then.mark);
  CHECK(all_proved(later));
  CHECK(later.made_at == at("2024-06-10T08:20"));
  CHECK(evidence_of(office, about("2024-0001")).events.size() == 4);
}

TEST_CASE("what happened after the moment that is asked about is evidence all the same") {
  const Workplace office;
  two_cases(office);
  auto request = about("2024-0001");
  request.vantage.as_of = parse_typed_time("2024-06-10T08:12");
  const auto evidence = evidence_of(office, request);
  CHECK(evidence.view.log.size() == 2);
  CHECK(places_of(evidence) == std::vector<std::int64_t>{1, 3, 5});
}

TEST_CASE(
    "what the case is judged by is there byte for byte: standard, list, and the list's files") {
  const Workplace office;
  two_cases(office);
  const auto evidence = evidence_of(office, about("2024-0001"));
  const auto& pins = evidence.view.state.pins;
  REQUIRE(evidence.pinned.size() > 2);
  CHECK(evidence.pinned[0].what == "standard city/report 1");
  CHECK(evidence.pinned[0].hash == pins.standard);
  CHECK(evidence.pinned[1].what == "calendar");
  CHECK(evidence.pinned[1].hash == pins.calendar);
  std::string list = "sp-calendar/1\n";
  for (std::size_t i = 2; i < evidence.pinned.size(); ++i) {
    list += evidence.pinned[i].what + " " + to_hex(evidence.pinned[i].hash) + "\n";
  }
  CHECK(evidence.pinned[1].bytes == list);
  for (const auto& file : evidence.pinned) {
    CAPTURE(file.what);
    CHECK(sha256(file.bytes) == file.hash);
  }
}

TEST_CASE("without personal values neither the events nor the view have one, and the proofs hold") {
  const Workplace office;
  Occasion morning = Workplace::occasion("2024-06-10T08:00");
  Intake intake{.standard_id = "city/report",
                .subject = "Secret",
                .units = {},
                .ref = {},
                .document = {},
                .actor = "Secret",
                .scheduled = {}};
  REQUIRE(office.try_open("city/report", morning, intake));
  auto advance = command(Verb::advance);
  advance.details.actor = "Secret";
  REQUIRE(office.try_act("2024-0001", advance, Workplace::occasion("2024-06-10T08:10")));
  auto hold = command(Verb::suspend);
  hold.cause = "applicant";
  hold.details.reason = "Secret";
  REQUIRE(office.try_act("2024-0001", hold, Workplace::occasion("2024-06-10T08:20")));
  auto request = about("2024-0001");
  CHECK(evidence_of(office, request).view.state.subject == "Secret");
  CHECK(evidence_of(office, request).view.state.holds.at(0).reason == "Secret");

  request.in_place_of_personal = "[left out]";
  const auto evidence = evidence_of(office, request);
  CHECK(evidence.view.state.subject == "[left out]");
  CHECK(evidence.view.state.holds.at(0).reason == "[left out]");
  for (const auto& event : evidence.view.log) CHECK(event.details.actor != "Secret");
  for (const auto& proved : evidence.events) {
    CHECK(proved.logged.event.details == EventDetails{});
    CHECK_FALSE(proved.logged.details.empty());
    for (const auto& detail : proved.logged.details) {
      CHECK_FALSE(detail.value);
      CHECK_FALSE(detail.salt);
    }
  }
  CHECK(all_proved(evidence));
}

TEST_CASE("a log that is not whole gives no evidence, wherever it is wrong") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  for (const auto& row : std::vector<Row>{
           {"UPDATE events SET uid = uid + 1 WHERE seq = 3", "an event of the case"},
           {"UPDATE events SET uid = uid + 1 WHERE seq = 2", "an event of another case"},
           {"UPDATE details SET value = 'x' WHERE seq = 1", "a personal value"},
           {"UPDATE blobs SET bytes = x'00'", "what is pinned"}}) {
    CAPTURE(row.why);
    const Workplace office;
    two_cases(office);
    tamper(office.database(), row.sql);
    CHECK(code_of(gather_evidence(office.store(), about("2024-0001"))) == "database_corrupt");
  }
}

TEST_CASE("there is no evidence of a case that does not exist, or did not yet") {
  const Workplace office;
  two_cases(office);
  CHECK(code_of(gather_evidence(office.store(), about("2024-0009"))) == "case_unknown");
  CHECK(code_of(gather_evidence(office.store(), about("2024-0002", "2024-06-10T08:03"))) ==
        "case_not_yet");
}
