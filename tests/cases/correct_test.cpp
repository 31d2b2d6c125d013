// SPDX-License-Identifier: Apache-2.0
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

const auto typed = at("2024-06-10T12:00");

/// 1 opened 08:00, 2 prepared 08:30, 3 drafted 09:00, 4 sent back 09:10, 5 drafted 09:40.
History returned() {
  History history(medan(), "2024-06-10T08:00");
  return history.act(Verb::advance, "2024-06-10T08:30")
      .act(Verb::advance, "2024-06-10T09:00")
      .act(Verb::return_back, "2024-06-10T09:10")
      .act(Verb::advance, "2024-06-10T09:40");
}

Correction at_time(Correction correction, std::string_view when) {
  correction.at = at(when);
  return correction;
}

}  // namespace

TEST_CASE("a history that could not have been is refused with the first event that conflicts") {
  struct Row {
    Correction correction;
    const char* number;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {annulment(4), "5", "a step was done where the case was not"},
           {annulment(3), "4", "a step was done where the case was not"},
           {at_time(amendment(3), "2024-06-10T09:20"), "4",
            "a step was done where the case was not"},
           {at_time(amendment(1), "2024-06-10T08:31"), "2",
            "a case does not begin with its opening"},
           {insertion(Verb::suspend, at("2024-06-10T08:45")), "3",
            "a case went on while it was held"},
           {insertion(Verb::withdraw, at("2024-06-10T08:45")), "3", "a case went on after its end"},
           {insertion(Verb::advance, at("2024-06-10T08:45")), "3",
            "a step was done where the case was not"},
       }) {
    CAPTURE(row.why);
    const auto answer = returned().ask(row.correction, typed);
    REQUIRE_FALSE(answer);
    CHECK(name_of(answer.error().code) == "history_impossible");
    CHECK(kind_of(answer.error().code) == ErrorKind::refused);
    CHECK(answer.error().args.at(0) == "2024-0001");
    CHECK(answer.error().args.at(1) == row.number);
    CHECK(answer.error().args.at(4) == row.why);
  }
}

TEST_CASE("what cannot be corrected is said") {
  auto history = returned();
  history.correct(annulment(5));
  auto renamed = amendment(2);
  renamed.details.subject = "Lain";
  auto cause = amendment(2);
  cause.cause = "applicant";
  struct Row {
    Correction correction;
    const char* code;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {annulment(1), "correction_impossible", "the opening"},
           {annulment(5), "correction_impossible", "annulled already"},
           {at_time(amendment(5), "2024-06-10T09:45"), "correction_impossible",
            "amends what was annulled"},
           {at_time(amendment(6), "2024-06-10T09:45"), "correction_impossible",
            "amends a correction"},
           {amendment(2), "correction_impossible", "nothing is changed"},
           {renamed, "correction_impossible", "a step has no subject"},
           {cause, "correction_impossible", "only a suspension has a cause"},
           {annulment(7), "event_unknown", "after the last"},
           {annulment(0), "event_unknown", "before the first"},
           {at_time(amendment(2), "2024-06-10T12:00:01"), "time_in_future", "a second from now"},
           {insertion(Verb::note, at("2024-06-10T12:00:01")), "time_in_future", "likewise"},
           {insertion(Verb::note, at("2024-06-10T07:59:59")), "correction_impossible",
            "before the intake"},
           {insertion(Verb::resume, at("2024-06-10T08:10")), "case_not_held", "by the verb's rule"},
           {insertion(Verb::approve, at("2024-06-10T08:10")), "step_is_task", "likewise"},
       }) {
    CAPTURE(row.why);
    CHECK(history.refusal(row.correction, typed) == row.code);
  }
  CHECK(history.refusal(annulment(4), at("2024-06-10T09:40:30")) == "clock_behind_log");
}

TEST_CASE("a correction made of a log that has grown is a conflict") {
  auto correction = annulment(5);
  correction.if_number = 4;
  const auto answer = returned().ask(correction, typed);
  REQUIRE_FALSE(answer);
  CHECK(name_of(answer.error().code) == "number_moved_on");
  REQUIRE(answer.error().since.size() == 1);
  CHECK(answer.error().since.front().number == 5);
  correction.if_number = 5;
  CHECK(returned().refusal(correction, typed).empty());
}

TEST_CASE("an outcome that the decision does not have is unknown") {
  History history(licence(), "2026-03-17T08:00");
  auto approval = command_at(Verb::approve, at("2026-03-17T11:00"));
  approval.outcome = "full";
  approval.details.reason.reset();
  history.act(Verb::advance, "2026-03-17T09:00")
      .act(Verb::advance, "2026-03-17T10:00")
      .act(approval);
  auto correction = amendment(4);
  correction.outcome = "nowhere";
  CHECK(history.refusal(correction, at("2026-03-17T12:00")) == "outcome_unknown");
  correction.outcome = "temporary";
  CHECK(history.refusal(correction, at("2026-03-17T12:00")).empty());
  correction.outcome = "refused";
  CHECK(history.refusal(correction, at("2026-03-17T12:00")) == "option_missing");
  correction.number = 2;
  correction.outcome = "full";
  CHECK(history.refusal(correction, at("2026-03-17T12:00")) == "outcome_unknown");
}

TEST_CASE("a correction says what it is about, and holds no copy of what names a person") {
  auto correction = at_time(amendment(4), "2024-06-10T09:05");
  correction.details.actor = "siti";
  const auto event = returned().ask(correction, typed);
  REQUIRE(event);
  CHECK(event->kind == EventKind::amended);
  CHECK(event->number == 6);
  CHECK(event->corrected == CorrectedEvent{4, EventKind::returned});
  CHECK(event->occurred_at == at("2024-06-10T09:05"));
  CHECK(event->recorded_at == typed);
  CHECK(event->step == "examine");
  CHECK(event->outcome == "no");
  CHECK_FALSE(event->pins);
  CHECK(event->details ==
        EventDetails{
            .actor = "siti", .subject = {}, .reason = {}, .note = {}, .correction = "salah"});
  const auto intake = returned().ask(at_time(amendment(1), "2024-06-10T07:50"), typed);
  REQUIRE(intake);
  CHECK_FALSE(intake->pins);
  const auto gone = returned().ask(annulment(5), typed);
  REQUIRE(gone);
  CHECK(gone->corrected == CorrectedEvent{5, std::nullopt});
  CHECK(gone->occurred_at == at("2024-06-10T09:40"));
}

TEST_CASE("a stored correction that the rules do not allow is found") {
  const auto history = returned();
  struct Row {
    EventKind kind;
    std::optional<CorrectedEvent> about;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {EventKind::annulled, std::nullopt, "corrects nothing"},
           {EventKind::annulled, CorrectedEvent{9, std::nullopt}, "an event to come"},
           {EventKind::annulled, CorrectedEvent{1, std::nullopt}, "the opening"},
           {EventKind::inserted, CorrectedEvent{std::nullopt, EventKind::opened}, "an intake"},
           {EventKind::inserted, CorrectedEvent{std::nullopt, EventKind::annulled}, "a correction"},
           {EventKind::inserted, CorrectedEvent{2, EventKind::noted}, "something that is there"},
           {EventKind::inserted, CorrectedEvent{}, "nothing"},
       }) {
    CAPTURE(row.why);
    auto log = history.log();
    auto event = log.back();
    event.kind = row.kind;
    event.number = 6;
    event.corrected = row.about;
    CHECK(why_no_correction(log, event).has_value());
    log.push_back(event);
    CHECK(replay(history.standard(), log).conflict.has_value());
  }
}

TEST_CASE("a stored correction of what was annulled, or of a correction, is found") {
  auto history = returned();
  history.correct(annulment(5));
  for (const auto& [kind, about] :
       {std::pair{EventKind::annulled, CorrectedEvent{5, std::nullopt}},
        std::pair{EventKind::amended, CorrectedEvent{5, EventKind::advanced}},
        std::pair{EventKind::amended, CorrectedEvent{6, EventKind::annulled}}}) {
    auto event = history.log().back();
    event.kind = kind;
    event.number = 7;
    event.corrected = about;
    CHECK(why_no_correction(history.log(), event).has_value());
  }
  // An annulment may itself be annulled.
  auto event = history.log().back();
  event.number = 7;
  event.corrected = CorrectedEvent{6, std::nullopt};
  CHECK_FALSE(why_no_correction(history.log(), event).has_value());
}
