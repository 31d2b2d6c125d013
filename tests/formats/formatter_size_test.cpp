// SPDX-License-Identifier: Apache-2.0
// Files of many keys or of deep nesting are formatted with work that grows as they do: with more of
// it these tests would take the memory of the machine, or not end.
#include "formats/formatter.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sp {
namespace {

/// An inline table of `count` keys, the blanks behind its commas as given.
std::string wide_table(std::size_t count, const std::string& blanks) {
  std::string text = "{ ";
  for (std::size_t i = 0; i < count; ++i) {
    text += (i > 0 ? "," + blanks : "") + "a" + std::to_string(i) + " = 1";
  }
  return text + " }";
}

void stays(const std::string& text) {
  const auto once = format_file(text, "x.toml");
  REQUIRE(once.text);
  const bool same = *once.text == text;  // not shown: it is long
  CHECK(same);
}

}  // namespace

TEST_CASE("inline tables of many keys are formatted, with columns and without") {
  constexpr std::size_t many = 20'000;
  stays("x = " + wide_table(many, " ") + "\n");
  stays("x = [\n  " + wide_table(many, " ") + ",\n]\n");
  const auto aligned = format_file("x = [\n" + wide_table(many, "  ") + ",\n" +
                                       wide_table(many, " ") + ",\n{ a0 = 100, a1 = 1 },\n]\n",
                                   "x.toml");
  REQUIRE(aligned.text);
  const auto begins = aligned.text->starts_with("x = [\n  { a0 = 1,   a1 = 1, a2 = 1,");
  CHECK(begins);
  stays(*aligned.text);
}

TEST_CASE("lists and inline tables within each other are formatted to the deepest level") {
  std::string lists = "1";
  for (int i = 0; i < 60; ++i) lists = "[" + lists + "]";
  stays("x = " + lists + "\n");
  std::string text = "\"" + std::string(100'000, 'x') + "\"";  // written once, not for each level
  std::string tables = text;
  for (int i = 0; i < 21; ++i) {  // a list, its entry and the key within count as three levels
    const std::string outer(static_cast<std::size_t>(2 * (20 - i)), ' ');
    text = "[\n{a=" + text + ",  b=1}]";
    tables = "[\n" + outer + "  { a = " + tables + ", b = 1 },\n" + outer + "]";
  }
  const auto result = format_file("x = " + text + "\n", "x.toml");
  REQUIRE(result.text);
  const bool same = *result.text == "x = " + tables + "\n";
  CHECK(same);
}

}  // namespace sp
