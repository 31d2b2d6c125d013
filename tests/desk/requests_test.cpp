// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Occasion request(const std::string& id, const std::string& arguments, std::string_view now) {
  auto occasion = Workplace::occasion(now);
  occasion.request_id = id;
  occasion.arguments = arguments;
  return occasion;
}

}  // namespace

TEST_CASE("the same request twice opens one case and is answered the same") {
  const Workplace office;
  const auto first = office.try_open("city/report", request("r-1", "open", "2024-06-10T08:00"));
  REQUIRE(first);
  const auto bytes = office.read("sp.db");
  const auto second = office.try_open("city/report", request("r-1", "open", "2024-06-12T10:00"));
  REQUIRE(second);
  CHECK_FALSE(first->repeated);
  CHECK(second->repeated);
  CHECK(second->event == first->event);
  CHECK(second->view.promise().deadline == first->view.promise().deadline);
  CHECK(second->view.promise().status == first->view.promise().status);
  CHECK(second->view.as_of == first->view.as_of);
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("a repeated request is answered as it was the first time, though the case has moved on") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  const auto first =
      office.try_act(number, command(Verb::advance), request("r-1", "advance", "2024-06-10T08:30"));
  REQUIRE(first);
  office.act(number, Verb::advance, "2024-06-10T09:00");
  office.act(number, Verb::withdraw, "2024-06-10T09:30");
  const auto again =
      office.try_act(number, command(Verb::advance), request("r-1", "advance", "2024-06-10T10:00"));
  REQUIRE(again);
  CHECK(again->repeated);
  CHECK(again->event == first->event);
  CHECK(again->view.state.current()->step == "draft");
  CHECK(again->view.promise().elapsed_minutes == first->view.promise().elapsed_minutes);
}

TEST_CASE("a request that names what it leaves is answered again after it has left it") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  auto asked = command(Verb::advance);
  asked.from = parse_step_reference("prepare");
  asked.if_number = 1;
  REQUIRE(office.try_act(number, asked, request("r-1", "advance", "2024-06-10T08:30")));
  const auto again = office.try_act(number, asked, request("r-1", "advance", "2024-06-10T08:40"));
  REQUIRE(again);
  CHECK(again->repeated);
}

TEST_CASE("a request id with other content is a conflict") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  REQUIRE(office.try_act(number, command(Verb::advance),
                         request("r-1", "advance", "2024-06-10T08:30")));
  const auto bytes = office.read("sp.db");
  const auto other =
      office.try_act(number, command(Verb::note), request("r-1", "note", "2024-06-10T08:40"));
  CHECK(code_of(other) == "request_id_taken");
  CHECK(other.error().args == std::vector<std::string>{"r-1", number});
  const auto opening = office.try_open("city/licence", request("r-1", "open", "2024-06-10T08:40"));
  CHECK(code_of(opening) == "request_id_taken");
  CHECK(office.read("sp.db") == bytes);
}

TEST_CASE("a repeated intake succeeds when the files are gone or changed") {
  const Workplace office;
  REQUIRE(office.try_open("city/report", request("r-1", "open", "2024-06-10T08:00")));
  office.edit("standards/city/report.toml", "2 hours", "4 hours");
  CHECK(office.try_open("city/report", request("r-1", "open", "2024-06-10T09:00")));
  office.remove("standards");
  const auto again = office.try_open("city/report", request("r-1", "open", "2024-06-10T09:00"));
  REQUIRE(again);
  CHECK(again->event.case_number == "2024-0001");
}

TEST_CASE("a refused or dry request leaves its id free") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  CHECK_FALSE(office.try_act(number, command(Verb::approve),
                             request("r-1", "approve", "2024-06-10T08:10")));
  auto dry = request("r-1", "advance", "2024-06-10T08:20");
  dry.dry_run = true;
  REQUIRE(office.try_act(number, command(Verb::advance), dry));
  const auto done =
      office.try_act(number, command(Verb::note), request("r-1", "note", "2024-06-10T08:30"));
  REQUIRE(done);
  CHECK_FALSE(done->repeated);
}

TEST_CASE("two requests with ids of their own are two cases") {
  const Workplace office;
  const auto first = office.try_open("city/report", request("r-1", "open", "2024-06-10T08:00"));
  const auto second = office.try_open("city/report", request("r-2", "open", "2024-06-10T08:00"));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->event.case_number != second->event.case_number);
}

TEST_CASE("a request that named its outcome is answered again after the step was left") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-10T08:00");
  office.act(number, Verb::advance, "2024-06-10T08:10");
  office.act(number, Verb::advance, "2024-06-10T08:20");
  auto asked = command(Verb::approve);
  asked.outcome = "yes";
  REQUIRE(office.try_act(number, asked, request("r-1", "approve", "2024-06-10T08:30")));
  const auto again = office.try_act(number, asked, request("r-1", "approve", "2024-06-10T08:40"));
  REQUIRE(again);
  CHECK(again->repeated);
}
