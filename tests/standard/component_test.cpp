// SPDX-License-Identifier: Apache-2.0
#include "standard/time_limit.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

using sp::ComponentKey;

TEST_CASE("the fourteen components come in the order of PermenPANRB 15/2014") {
  const std::vector<std::string> order{
      "requirements", "procedure",   "time_limit", "fee",        "product",
      "complaints",   "legal_basis", "facilities", "competence", "internal_control",
      "staffing",     "guarantee",   "safety",     "evaluation"};
  std::vector<std::string> names;
  for (const auto key : sp::all_components()) names.emplace_back(sp::name_of(key));
  CHECK(names == order);
}

TEST_CASE("every component is found by its key and by nothing else") {
  for (const auto key : sp::all_components()) {
    CAPTURE(sp::name_of(key));
    CHECK(sp::parse_component_key(sp::name_of(key)) == key);
  }
  CHECK_FALSE(sp::parse_component_key("Fee"));
  CHECK_FALSE(sp::parse_component_key(""));
  CHECK_FALSE(sp::parse_component_key("time-limit"));
}

TEST_CASE("a decision says with one of four words what becomes of the case") {
  CHECK(sp::parse_effect("approve") == sp::Effect::approve);
  CHECK(sp::parse_effect("return") == sp::Effect::return_back);
  CHECK(sp::parse_effect("reject") == sp::Effect::reject);
  CHECK(sp::parse_effect("proceed") == sp::Effect::proceed);
  CHECK_FALSE(sp::parse_effect("return_back"));
  CHECK(sp::name_of(sp::Effect::return_back) == "return");
}

TEST_CASE("a promise's clock starts at one of four events") {
  for (const auto start : {sp::ClockStart::received, sp::ClockStart::complete, sp::ClockStart::paid,
                           sp::ClockStart::scheduled}) {
    CHECK(sp::parse_clock_start(sp::name_of(start)) == start);
  }
  CHECK_FALSE(sp::parse_clock_start("Received"));
}

TEST_CASE("what a limit per something means is each, parallel or serial") {
  for (const auto multiply : {sp::Multiply::each, sp::Multiply::parallel, sp::Multiply::serial}) {
    CHECK(sp::parse_multiply(sp::name_of(multiply)) == multiply);
  }
  CHECK_FALSE(sp::parse_multiply("all"));
}

TEST_CASE("a step is a decision only where the file says so") {
  sp::Step step;
  CHECK_FALSE(step.is_decision());
  step.kind.value = sp::parse_step_kind("decision");
  CHECK(step.is_decision());
  step.kind.value = sp::parse_step_kind("task");
  CHECK_FALSE(step.is_decision());
  CHECK_FALSE(sp::parse_step_kind("gateway"));
}

}  // namespace
