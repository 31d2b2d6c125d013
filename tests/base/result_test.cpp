// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace sp;

namespace {

Result<std::string> refuse() {
  return fail({.code = ErrorCode::case_unknown, .args = {"2024-17"}});
}

}  // namespace

TEST_CASE("a success gives its value") {
  Result<std::string> result = std::string("due");
  REQUIRE(result);
  CHECK(result.has_value());
  CHECK(result.value() == "due");
  CHECK(*result == "due");
  CHECK(result->size() == 3);
  *result = "late";
  CHECK(result.value() == "late");
}

TEST_CASE("a failure gives its reason, whole") {
  const auto result = refuse();
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::case_unknown);
  CHECK(result.error().args == std::vector<std::string>{"2024-17"});
}

TEST_CASE("a failure travels on into a result of another type") {
  const auto on = [](const Result<std::string>& result) -> Result<int> {
    if (!result) return fail(result.error());
    return static_cast<int>(result->size());
  };
  CHECK(on(std::string("due")).value() == 3);
  CHECK(on(refuse()).error().args.front() == "2024-17");
}

TEST_CASE("a value can be moved out, also one that cannot be copied") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result).value();
  REQUIRE((taken != nullptr));
  CHECK(*taken == 7);
}

TEST_CASE("a result may hold an error as its value") {
  const Result<Error> result = Error{.code = ErrorCode::calendar_gap, .args = {"id/office"}};
  REQUIRE(result);
  CHECK(result->code == ErrorCode::calendar_gap);
}

TEST_CASE("reading the other side is a mistake of ours") {
  const Result<std::string> good = std::string("due");
  const auto bad = refuse();
  CHECK_THROWS_AS((void)good.error(), std::logic_error);
  CHECK_THROWS_AS((void)bad.value(), std::logic_error);
  CHECK_THROWS_AS((void)*bad, std::logic_error);
  CHECK_THROWS_AS((void)bad->size(), std::logic_error);
  CHECK_THROWS_AS((void)refuse().value(), std::logic_error);
}

TEST_CASE("a result without a value is a success or a reason") {
  const Result<void> good;
  CHECK(good.has_value());
  CHECK_THROWS_AS((void)good.error(), std::logic_error);
  const Result<void> bad = fail({.code = ErrorCode::database_busy, .args = {"cases.db"}});
  CHECK_FALSE(bad);
  CHECK(bad.error().code == ErrorCode::database_busy);
}
