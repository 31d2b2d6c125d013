// SPDX-License-Identifier: Apache-2.0
#include "desk/verification.hpp"
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

CorrectionRequest annulling(std::int64_t number) {
  CorrectionRequest request;
  request.correction.kind = EventKind::annulled;
  request.correction.number = number;
  request.correction.details.correction = "mistake";
  return request;
}

CorrectionRequest amending(std::int64_t number) {
  auto request = annulling(number);
  request.correction.kind = EventKind::amended;
  return request;
}

CorrectionRequest undoing() {
  auto request = annulling(0);
  request.correction.number.reset();
  request.last = true;
  return request;
}

/// 2024-0001: opened 08:00, advanced 08:10 and 08:20, approved 08:30.
struct Corrected : Workplace {
  Corrected() {
    open("city/report", "2024-06-10T08:00");
    act("2024-0001", Verb::advance, "2024-06-10T08:10");
    act("2024-0001", Verb::advance, "2024-06-10T08:20");
    act("2024-0001", Verb::approve, "2024-06-10T08:30");
  }
  Result<Written> ask(const CorrectionRequest& request, std::string_view now) const {
    return correct(store(), "2024-0001", request, occasion(now));
  }
  CaseRow row() const {
    return Workplace::ask<CaseRow>([](CaseReader& reader) { return reader.case_row("2024-0001"); });
  }
  bool is_whole() const {
    const auto done = verify(store(), {});
    return done && !done->flaw;
  }
};

std::string step_of(const CaseView& view) {
  const auto* here = view.state.current();
  return here != nullptr ? here->step : "";
}

}  // namespace

TEST_CASE("a correction is stored, and the lists and deadlines follow from the corrected history") {
  const Corrected desk;
  const auto before = desk.row();
  const auto written = desk.ask(annulling(4), "2024-06-10T09:00");
  REQUIRE(written);
  CHECK(written->event.number == 5);
  CHECK(written->event.corrected == CorrectedEvent{4, std::nullopt});
  CHECK(desk.row().step == "examine");
  CHECK(desk.row().number == 5);
  CHECK(before.step != desk.row().step);
  const auto view = desk.look("2024-0001", "2024-06-10T10:00");
  REQUIRE(view);
  CHECK(view->log.size() == 5);
  CHECK(view->log.back().details.correction == "mistake");
  CHECK(view->standings.at(3).annulled_by == 5);
  CHECK(desk.is_whole());
}

TEST_CASE("what was known before a correction is what was answered then") {
  const Corrected desk;
  auto request = amending(1);
  request.at = parse_typed_time("2024-06-10T07:45");
  REQUIRE(desk.ask(request, "2024-06-10T09:00"));
  const auto now = desk.look("2024-0001", "2024-06-10T10:00");
  const auto then = desk.look("2024-0001", "2024-06-10T10:00", "2024-06-10T08:59");
  REQUIRE((now && then));
  CHECK(now->state.received == at("2024-06-10T07:45"));
  CHECK(then->state.received == at("2024-06-10T08:00"));
  CHECK(then->log.size() == 4);
  CHECK(now->promise().deadline->due == then->promise().deadline->due - Seconds{15 * 60});
  CHECK(desk.row().received == at("2024-06-10T07:45"));
}

TEST_CASE("a list as of a moment before the corrected receipt has the case where it was known so") {
  const Corrected desk;
  auto request = amending(1);
  request.at = parse_typed_time("2024-06-10T08:05");
  REQUIRE(desk.ask(request, "2024-06-10T09:00"));
  const auto listed = [&](std::optional<Instant> known_at) {
    return desk.Workplace::ask<std::vector<CaseRow>>([&](CaseReader& reader) {
      return list_cases(reader, {},
                        {.as_of = at("2024-06-10T08:02"),
                         .known_at = known_at,
                         .beyond = BeyondCoverage::fail,
                         .within = one_working_day});
    });
  };
  CHECK(listed(std::nullopt).empty());
  CHECK(listed(at("2024-06-10T08:30")).size() == 1);
}

TEST_CASE("undo takes back one's own events one after the other, and nothing of another's") {
  const Corrected desk;
  for (const auto* step : {"examine", "draft", "prepare"}) {
    const auto written = desk.ask(undoing(), "2024-06-10T09:00");
    REQUIRE(written);
    CHECK(step_of(written->view) == step);
  }
  const auto none = desk.ask(undoing(), "2024-06-10T09:00");
  REQUIRE_FALSE(none);
  CHECK(name_of(none.error().code) == "nothing_to_undo");
  desk.act("2024-0001", Verb::advance, "2024-06-10T09:10");
  auto another = Workplace::occasion("2024-06-10T09:20");
  another.writer.uid += 1;
  const auto refused = correct(desk.store(), "2024-0001", undoing(), another);
  REQUIRE_FALSE(refused);
  CHECK(name_of(refused.error().code) == "undo_of_another");
  CHECK(kind_of(refused.error().code) == ErrorKind::refused);
  CHECK(correct(desk.store(), "2024-0001", annulling(8), another));
  CHECK(desk.is_whole());
}

TEST_CASE("what is refused leaves the database as it was") {
  const Corrected desk;
  const auto before = desk.read("sp.db");
  CHECK_FALSE(desk.ask(annulling(2), "2024-06-10T09:00"));
  CHECK_FALSE(desk.ask(annulling(1), "2024-06-10T09:00"));
  CHECK_FALSE(desk.ask(annulling(9), "2024-06-10T09:00"));
  CHECK_FALSE(desk.ask(amending(2), "2024-06-10T09:00"));
  CHECK(desk.read("sp.db") == before);
}

TEST_CASE("a repeated correction is answered as at first, and corrects nothing more") {
  const Corrected desk;
  auto occasion = Workplace::occasion("2024-06-10T09:00");
  occasion.request_id = "c-1";
  occasion.arguments = "undo 2024-0001";
  const auto first = correct(desk.store(), "2024-0001", undoing(), occasion);
  const auto again = correct(desk.store(), "2024-0001", undoing(), occasion);
  REQUIRE((first && again));
  CHECK(again->repeated);
  CHECK(again->event == first->event);
  CHECK(desk.look("2024-0001", "2024-06-10T10:00")->log.size() == 5);
}

TEST_CASE("a reference given anew must be free, and no case number") {
  const Corrected desk;
  Intake other;
  other.ref = "B/7";
  REQUIRE(desk.try_open("city/report", Workplace::occasion("2024-06-10T08:40"), other));
  auto request = amending(1);
  request.correction.ref = "B/7";
  auto answer = desk.ask(request, "2024-06-10T09:00");
  REQUIRE_FALSE(answer);
  CHECK(name_of(answer.error().code) == "ref_taken");
  request.correction.ref = "2024-0009";
  answer = desk.ask(request, "2024-06-10T09:00");
  REQUIRE_FALSE(answer);
  CHECK(name_of(answer.error().code) == "option_bad_value");
  request.correction.ref = "B/8";
  CHECK(desk.ask(request, "2024-06-10T09:00"));
  CHECK(desk.row().ref == "B/8");
}

TEST_CASE("a case is found by the reference that it had then, and by the one that it has now") {
  const Workplace desk;
  Intake intake;
  intake.ref = "B/7";
  intake.subject = "May";
  REQUIRE(desk.try_open("city/report", Workplace::occasion("2024-06-10T08:00"), intake));
  auto request = amending(1);
  request.correction.ref = "B/8";
  request.correction.details.subject = "June";
  REQUIRE(correct(desk.store(), "B/7", request, Workplace::occasion("2024-06-10T09:00")));
  intake.subject = "July";
  REQUIRE(desk.try_open("city/report", Workplace::occasion("2024-06-10T09:10"), intake));
  struct Row {
    const char* ref;
    const char* known_at;
    const char* subject;
  };
  for (const auto& row :
       {Row{"B/8", "2024-06-10T10:00", "June"}, Row{"B/7", "2024-06-10T10:00", "July"},
        Row{"B/7", "2024-06-10T08:59", "May"}}) {
    CAPTURE(std::string(row.subject));
    const auto view = desk.ask<CaseView>([&](CaseReader& reader) {
      return look_at(
          reader, row.ref,
          {.now = at("2024-06-10T10:00"), .as_of = {}, .known_at = parse_typed_time(row.known_at)});
    });
    CHECK(view.state.subject == row.subject);
    const auto listed = desk.ask<std::vector<CaseRow>>([&](CaseReader& reader) {
      CaseQuery query;
      query.ref = row.ref;
      return list_cases(reader, query, vantage("2024-06-10T10:00", row.known_at));
    });
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().subject == row.subject);
  }
}
