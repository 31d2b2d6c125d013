// SPDX-License-Identifier: Apache-2.0
// Laws of the table over random text.
#include "base/utf8.hpp"
#include "report/random_text.hpp"
#include "report/table_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

using sp::Align;
using sp::column_width;
using sp::Listing;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Rows of a short number, two texts and a last cell that is always "#".
Listing random_listing(std::mt19937_64& random) {
  Listing listing{.schema = "sp.list/1",
                  .columns = {{.key = "n", .title = "No", .align = Align::right},
                              {.key = "a", .title = "Perihal", .flexible = true},
                              {.key = "b", .title = "Langkah", .flexible = true},
                              {.key = "c", .title = "#"}},
                  .rows = {}};
  for (std::size_t rows = random() % 5; rows > 0; --rows) {
    listing.rows.push_back({.record = {},
                            .cells = {{std::to_string(random() % 1000)},
                                      {sp::test::random_text(random, 10)},
                                      {sp::test::random_text(random, 10)},
                                      {"#"}}});
  }
  return listing;
}

/// Column of the terminal at which the last "#" of a line stands; 0 if it does not end in one.
std::size_t start_of_last_column(const std::string& line) {
  const bool present = !line.empty() && line.back() == '#';
  return present ? column_width(line.substr(0, line.size() - 1)) : 0;
}

TEST_CASE("no line of a table is wider than the terminal or ends in a blank") {
  std::mt19937_64 random(20240614);
  for (int i = 0; i < 300; ++i) {
    const auto listing = random_listing(random);
    const std::size_t width = 4 + random() % 120;
    CAPTURE(width);
    for (const auto& line : lines_of(sp::to_table_text(listing, {.width = width}))) {
      CAPTURE(line);
      CHECK(column_width(line) <= width);
      CHECK((line.empty() || line.back() != ' '));
      CHECK(sp::harmless(line) == line);
    }
  }
}

TEST_CASE("a column starts at the same place in every row, whatever stands before it") {
  std::mt19937_64 random(20240615);
  for (int i = 0; i < 300; ++i) {
    const auto listing = random_listing(random);
    const auto lines = lines_of(sp::to_table_text(listing, {.width = 60}));
    const std::size_t start = start_of_last_column(lines.front());
    REQUIRE(start > 0);
    std::size_t rows = 0;
    for (const auto& line : lines) {
      if (start_of_last_column(line) == start) ++rows;
    }
    CHECK(rows == listing.rows.size() + 1);
  }
}

TEST_CASE("a terminal that is wide enough breaks no text") {
  std::mt19937_64 random(20240616);
  for (int i = 0; i < 300; ++i) {
    const auto listing = random_listing(random);
    CHECK(sp::to_table_text(listing, {.width = 10000}) == sp::to_table_text(listing, {.width = 0}));
  }
}

}  // namespace
