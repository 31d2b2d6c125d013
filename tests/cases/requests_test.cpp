// SPDX-License-Identifier: Apache-2.0
// What an office asks of an applicant, and what becomes of a case without an answer.
#include "cases/history.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Command request_of(std::string_view when, std::vector<std::string> requirements = {}) {
  auto command = command_at(Verb::request, at(when));
  command.requirements = std::move(requirements);
  return command;
}

}  // namespace

TEST_CASE("a request pauses a case exactly where the applicant is a declared cause") {
  struct Row {
    Standard standard;
    CaseStatus status;
    const char* why;
  };
  for (const auto& row : {Row{licence(), CaseStatus::paused, "declared"},
                          Row{surakarta(), CaseStatus::open, "the standard does not say so"}}) {
    CAPTURE(row.why);
    History history(row.standard, "2024-06-10T08:00");
    history.act(request_of("2024-06-10T09:00"));
    CHECK(history.state().status == row.status);
    CHECK(history.state().is_held());
    REQUIRE(history.state().request() != nullptr);
    CHECK(*history.state().request()->request == 2);
    history.act(Verb::supply, "2024-06-10T10:00");
    CHECK(history.state().status == CaseStatus::open);
    CHECK_FALSE(history.state().is_held());
  }
}

TEST_CASE("what was asked for is kept with the request and must be in the standard") {
  History history(licence(), "2024-06-10T08:00");
  history.act(request_of("2024-06-10T09:00", {"identity", "identity"}));
  CHECK(history.state().holds.back().requirements == std::vector<std::string>{"identity"});
  CHECK(history.refusal(request_of("2024-06-10T09:30", {"passport"})) == "requirement_unknown");
}

TEST_CASE("while a case is held it can be asked for more, answered and ended, and nothing else") {
  struct Row {
    const char* held_by;
    Verb verb;
    const char* refusal;
    const char* why;
  };
  for (const auto& row : {
           Row{"suspension", Verb::request, "", "the applicant can be asked meanwhile"},
           Row{"suspension", Verb::supply, "not_requested", "nothing was asked for"},
           Row{"suspension", Verb::lapse, "not_requested", "nothing was asked for"},
           Row{"suspension", Verb::extend, "case_held", "the promise stands still"},
           Row{"suspension", Verb::assign, "case_held", "not among what a held case allows"},
           Row{"suspension", Verb::void_, "", "a mistake may be found at any time"},
           Row{"request", Verb::resume, "case_not_held", "a request is answered by supply"},
           Row{"request", Verb::supply, "", "the answer"},
           Row{"request", Verb::lapse, "", "no answer"},
           Row{"request", Verb::advance, "case_waits", "work waits for the applicant"},
           Row{"request", Verb::suspend, "case_waits", "it is held already"},
           Row{"request", Verb::accept, "case_waits", "work waits for the applicant"},
           Row{"nothing", Verb::supply, "not_requested", "nothing was asked for"},
           Row{"nothing", Verb::lapse, "not_requested", "nothing was asked for"},
           Row{"nothing", Verb::reopen, "case_not_closed", "it is open"},
       }) {
    CAPTURE(row.held_by);
    CAPTURE(row.why);
    History history(licence(), "2024-06-10T08:00");
    if (row.held_by == std::string("suspension")) history.suspend("2024-06-10T09:00", "payment");
    if (row.held_by == std::string("request")) history.act(request_of("2024-06-10T09:00"));
    auto command = command_at(row.verb, at("2024-06-10T10:00"));
    if (row.verb == Verb::reopen) command.step = "register";
    CHECK(history.refusal(command) == row.refusal);
  }
}

TEST_CASE("a suspension and a request hold a case side by side until both have ended") {
  History history(licence(), "2024-06-10T08:00");
  history.suspend("2024-06-10T09:00", "payment").act(request_of("2024-06-10T10:00"));
  history.resume("2024-06-10T11:00");
  CHECK(history.state().status == CaseStatus::paused);
  CHECK(history.state().suspension() == nullptr);
  history.act(Verb::supply, "2024-06-10T12:00");
  CHECK(history.state().status == CaseStatus::open);
  CHECK(civil(*history.state().holds[0].to) == "2024-06-10T11:00");
  CHECK(civil(*history.state().holds[1].to) == "2024-06-10T12:00");
}

TEST_CASE("a case lapses for the request that was not answered") {
  History history(licence(), "2024-06-10T08:00");
  history.act(request_of("2024-06-10T09:00", {"letter"}));
  history.act(request_of("2024-06-10T10:00", {"identity"}));
  auto lapse = command_at(Verb::lapse, at("2024-06-20T08:00"));
  lapse.facts.request = 1;
  CHECK(history.refusal(lapse) == "request_unknown");
  lapse.facts.request = 3;
  history.act(lapse);
  CHECK(history.state().status == CaseStatus::lapsed);
  CHECK(*history.state().unanswered == 3);
  CHECK(civil(*history.state().ended) == "2024-06-20T08:00");
  CHECK_FALSE(history.state().is_held());
}

TEST_CASE("without a number the first open request is the unanswered one") {
  History history(licence(), "2024-06-10T08:00");
  history.act(request_of("2024-06-10T09:00"));
  history.act(Verb::supply, "2024-06-10T10:00");
  history.act(request_of("2024-06-11T09:00"));
  history.act(Verb::lapse, "2024-06-20T08:00");
  CHECK(*history.state().unanswered == 4);
}
