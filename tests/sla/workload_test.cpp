// SPDX-License-Identifier: Apache-2.0
#include "sla/workload.hpp"

#include "sla/observed.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// The clerk prepares and files, the head decides; nobody is named for the sending.
Standard with_roles() {
  return standard_of(head_of("a/b") + R"([roles]
clerk = "Pelaksana"
head = "Kepala"
[[procedure.step]]
id = "prepare"
text = "Menyiapkan"
performer = "clerk"
[[procedure.step]]
id = "sign"
text = "Menandatangani"
performer = "head"
[[procedure.step]]
id = "send"
text = "Mengirim"
next = "end"
[time_limit]
limit = "60 minutes"
)");
}

RoleFigures of(const RoleWorkload& workload, const std::string& role) {
  const auto found = workload.rows().find({"a/b", role});
  return found == workload.rows().end() ? RoleFigures{} : found->second;
}

CaseEvent event(std::string_view when, std::optional<std::string> actor) {
  CaseEvent event;
  event.occurred_at = at(when);
  event.details.actor = std::move(actor);
  return event;
}

}  // namespace

TEST_CASE("a case lies with the role of the step it is at, and came to each role it passed") {
  RoleWorkload workload({});
  History signing(with_roles(), "2024-06-06T08:00");
  signing.act(Verb::advance, "2024-06-06T08:30");
  History held(with_roles(), "2024-06-06T08:50");
  held.suspend("2024-06-06T08:55", "superior");
  History sending(with_roles(), "2024-06-06T08:50");
  sending.act(Verb::advance, "2024-06-06T08:51");
  sending.act(Verb::advance, "2024-06-06T08:52");
  for (const auto* history : {&signing, &held, &sending}) {
    workload.add(seen_at(*history, "2024-06-06T09:30").view());
  }
  const auto clerk = of(workload, "clerk");
  CHECK(clerk.at_hand == 1);
  CHECK(clerk.overdue == 0);
  CHECK(clerk.held == 1);
  CHECK(clerk.received == 3);
  CHECK(clerk.finished == 2);
  const auto head = of(workload, "head");
  CHECK(head.at_hand == 1);
  CHECK(head.overdue == 1);
  CHECK(head.received == 2);
  CHECK(head.finished == 1);
  CHECK(of(workload, "").at_hand == 1);
  CHECK(workload.total().at_hand == 3);
}

TEST_CASE("what came in and what was done belong to the period, what is at hand to now") {
  RoleWorkload workload(period("2024-06-07", "2024-06-08"));
  History history(with_roles(), "2024-06-06T15:30");
  history.act(Verb::advance, "2024-06-07T08:00");
  workload.add(seen_at(history, "2024-06-10T08:00").view());
  CHECK(of(workload, "clerk").received == 0);
  CHECK(of(workload, "clerk").finished == 1);
  CHECK(of(workload, "head").received == 1);
  CHECK(of(workload, "head").at_hand == 1);
}

TEST_CASE("a step that a withdrawal cut short was received and not finished") {
  RoleWorkload workload({});
  History history(with_roles(), "2024-06-06T08:00");
  history.act(Verb::withdraw, "2024-06-06T08:10");
  workload.add(seen_at(history, "2024-06-06T09:30").view());
  CHECK(of(workload, "clerk").received == 1);
  CHECK(of(workload, "clerk").finished == 0);
  CHECK(of(workload, "clerk").at_hand == 0);
}

TEST_CASE(
    "nothing is finished that was not received, and what is left over is at hand or cut short") {
  std::mt19937_64 random(11);
  for (int round = 0; round < 200; ++round) {
    History history(licence(), "2024-06-03T08:00");
    for (int n = 0; n < 12; ++n) {
      if (!step_at_random(history, random, {"applicant"}, Seconds{90'000})) break;
    }
    RoleWorkload workload({});
    workload.add(seen_at(history, "2024-09-02T08:00").view());
    const auto total = workload.total();
    const auto status = history.state().status;
    const bool cut = status == CaseStatus::withdrawn || status == CaseStatus::lapsed;
    if (status == CaseStatus::void_) CHECK(total.received == 0);  // out of all statistics
    CHECK(total.received == total.finished + total.at_hand + (cut ? 1 : 0));
  }
}

TEST_CASE("an actor's events and cases are counted by the name they went by, in the period") {
  ActorWorkload workload(period("2024-06-06", "2024-06-07"));
  const std::vector<CaseEvent> first{
      event("2024-06-05T08:00", "Rina"), event("2024-06-06T08:00", "Rina"),
      event("2024-06-06T09:00", "Rina"), event("2024-06-06T10:00", std::nullopt)};
  const std::vector<CaseEvent> second{event("2024-06-06T08:00", "Rina"),
                                      event("2024-06-07T00:00", "Budi")};
  workload.add(first);
  workload.add(second);
  const auto& rows = workload.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows.at("Rina").events == 3);
  CHECK(rows.at("Rina").cases == 2);
  CHECK(rows.at("").events == 1);
}
