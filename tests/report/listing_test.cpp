// SPDX-License-Identifier: Apache-2.0
#include "report/listing.hpp"

#include <doctest/doctest.h>

namespace {

using sp::Json;

TEST_CASE("the records of a listing are an array in the order of its rows") {
  sp::Listing listing;
  for (const int number : {2, 1}) {
    Json record;
    record["number"] = number;
    listing.rows.push_back({.record = record, .cells = {}});
  }
  CHECK(sp::to_json_line(sp::records_of(listing)) == R"([{"number":2},{"number":1}])");
}

TEST_CASE("a listing without rows is an empty array and not null") {
  CHECK(sp::to_json_line(sp::records_of({})) == "[]");
}

}  // namespace
