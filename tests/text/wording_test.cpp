// SPDX-License-Identifier: Apache-2.0
#include "text/wording.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

TEST_CASE("values stand where their numbers stand, in the order that a language needs") {
  struct Row {
    std::string_view pattern;
    std::vector<std::string> values;
    std::string_view filled;
    std::string_view why;
  };
  const Row rows[] = {
      {"step '{1}' has no '{0}'", {"yes", "draft"}, "step 'draft' has no 'yes'", "order is free"},
      {"{0}, {0}", {"a"}, "a, a", "a value may be said twice"},
      {"end on {2}", {"a"}, "end on ", "a value that is missing is empty"},
      {"{ id = \"{0}\" }", {"no"}, "{ id = \"no\" }", "braces of TOML are only braces"},
      {"{0}", {"{1}", "x"}, "{1}", "a value is never taken for a placeholder"},
      {"{", {"x"}, "{", "an unfinished placeholder"},
      {"", {"x"}, "", "nothing to say"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::fill(row.pattern, row.values) == row.filled);
  }
}

TEST_CASE("a value cannot command the terminal, turn the writing or break the line") {
  struct Row {
    std::string value;
    std::string_view filled;
    std::string_view why;
  };
  const Row rows[] = {
      {"\x1b[2Jx", "'\uFFFD[2Jx'", "an escape code that clears the screen"},
      {"\u202Etxt.exe", "'\uFFFDtxt.exe'", "an override of direction"},
      {"a\nsp: all is well", "'a\uFFFDsp: all is well'", "a line of its own"},
      {"\xC2\x9B"
       "31m",
       "'\uFFFD31m'", "an escape of one character"},
      {"\xFF", "'\uFFFD'", "a byte that is not UTF-8"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::fill("'{0}'", {row.value}) == row.filled);
  }
}

}  // namespace
