// SPDX-License-Identifier: Apache-2.0
#include "registers/deed_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace sp;

namespace {

RegisteredDeed deed(Verb verb, std::string_view at, const std::string& name) {
  return {.verb = verb, .heading = name, .at = *parse_typed_time(at)};
}

std::string order_of(std::vector<RegisteredDeed> deeds) {
  put_in_order(deeds, *Zone::built_in("WIB"));
  std::string names;
  for (const auto& one : deeds) names += (names.empty() ? "" : " ") + one.heading;
  return names;
}

}  // namespace

TEST_CASE("what happened is put in the order of its dates") {
  CHECK(order_of({deed(Verb::advance, "2026-03-06", "b"), deed(Verb::advance, "2026-03-05", "a"),
                  deed(Verb::withdraw, "2026-03-04", "w")}) == "w a b");
}

TEST_CASE("within a day the times decide") {
  CHECK(order_of({deed(Verb::resume, "2026-03-05T11:00", "resumed"),
                  deed(Verb::advance, "2026-03-05T09:00", "a"),
                  deed(Verb::advance, "2026-03-05T14:00", "b"),
                  deed(Verb::suspend, "2026-03-05T10:00", "suspended")}) ==
        "a suspended resumed b");
}

TEST_CASE("times of different zones are compared as moments of the office") {
  CHECK(order_of({deed(Verb::advance, "2026-03-05T09:30:00+07:00", "a"),
                  deed(Verb::advance, "2026-03-05T10:00:00+09:00", "b")}) == "b a");
}

TEST_CASE("what is dated to the day alone keeps its place among what surrounds it") {
  CHECK(order_of({deed(Verb::advance, "2026-03-05", "a"),
                  deed(Verb::advance, "2026-03-05T09:00", "b"),
                  deed(Verb::advance, "2026-03-05", "c")}) == "a b c");
  CHECK(order_of({deed(Verb::advance, "2026-03-05T15:00", "a"),
                  deed(Verb::advance, "2026-03-05", "b"),
                  deed(Verb::advance, "2026-03-06T08:00", "c")}) == "a b c");
}

TEST_CASE("work goes on before the steps of the day on which it goes on") {
  CHECK(
      order_of({deed(Verb::resume, "2026-03-06", "resumed"), deed(Verb::advance, "2026-03-06", "a"),
                deed(Verb::suspend, "2026-03-05", "suspended")}) == "suspended resumed a");
}

TEST_CASE("a pause that began and ended within a day begins before it ends") {
  CHECK(
      order_of({deed(Verb::resume, "2026-03-05", "resumed"), deed(Verb::advance, "2026-03-05", "a"),
                deed(Verb::suspend, "2026-03-05", "suspended")}) == "suspended resumed a");
}

TEST_CASE("the order does not depend on how rows with times are mixed") {
  std::mt19937_64 random(20261122);
  for (int round = 0; round < 2000; ++round) {
    std::vector<RegisteredDeed> deeds;
    for (int i = 0; i < 6; ++i) {
      const auto minute = std::to_string(10 + random() % 50);
      deeds.push_back(deed(Verb::advance,
                           "2026-03-0" + std::to_string(1 + random() % 3) + "T08:" + minute, ""));
    }
    put_in_order(deeds, *Zone::built_in("WIB"));
    CHECK(std::is_sorted(deeds.begin(), deeds.end(),
                         [](const RegisteredDeed& one, const RegisteredDeed& other) {
                           return one.at.civil < other.at.civil;
                         }));
  }
}
