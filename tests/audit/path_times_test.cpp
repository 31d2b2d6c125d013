// SPDX-License-Identifier: Apache-2.0
// The longest way through a procedure and the time of one more round.
#include "audit/path_times.hpp"

#include "audit/example.hpp"
#include "formats/standard_reader.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace sp;

Standard standard(const std::string& fragment) {
  const auto text = test::standard_with(fragment);
  const auto read = read_standard(text, "x.toml", std::nullopt);
  INFO(text);
  REQUIRE(read.standard);
  return *read.standard;
}

std::string step(const std::string& id, const std::string& rest) {
  return "[[procedure.step]]\nid = \"" + id + "\"\ntext = \"" + id + "\"\n" + rest + "\n";
}

std::string longest(const std::string& steps) {
  const auto found = rule::longest_way(standard("[procedure]\n" + steps));
  return found ? to_string(*found) : "none";
}

TEST_CASE("of two ways the longer one counts, and none that goes back") {
  const auto decide = step("a",
                           "kind = \"decision\"\ntime = \"10 minutes\"\noutcomes = [\n"
                           "{ id = \"x\", label = \"x\", effect = \"proceed\", next = \"b\" },\n"
                           "{ id = \"y\", label = \"y\", effect = \"proceed\", next = \"c\" },\n"
                           "{ id = \"z\", label = \"z\", effect = \"return\", next = \"a\" },\n]");
  const auto b = step("b", "time = \"30 minutes\"\nnext = \"end\"");
  const auto c = step("c", "time = \"20 minutes\"\nnext = \"end\"");
  CHECK(longest(decide + b + c) == "40 minutes");
}

TEST_CASE("steps side by side take as long as the longest of them") {
  const auto steps = step("a", "time = \"10 minutes\"") +
                     step("b", "time = \"30 minutes\"\nparallel = \"p\"") +
                     step("c", "time = \"20 minutes\"\nparallel = \"p\"") +
                     step("d", "time = \"5 minutes\"\nnext = \"end\"");
  CHECK(longest(steps) == "45 minutes");
}

TEST_CASE("what is not said cannot be added up, nor what is said in days") {
  CHECK(longest(step("a", "time = \"10 minutes\"") + step("b", "next = \"end\"")) == "none");
  CHECK(longest(step("a", "time = \"1 working_day\"\nnext = \"end\"")) == "none");
}

TEST_CASE("the applicant's own steps, and those at which the clock stands still, take no time") {
  const auto roles = std::string(
      "[roles]\nofficer = \"Petugas\"\napplicant = { title = \"Pemohon\", kind = \"applicant\" "
      "}\n");
  const auto steps =
      "[procedure]\n" + step("a", "performer = \"applicant\"") +
      step("b", "time = \"90 minutes\"\npause = \"payment\"") +
      step("c", "time = \"20 minutes\"\nnext = \"end\"") +
      "[time_limit]\nlimit = \"2 hours\"\n[[time_limit.pause]]\ncause = \"payment\"\n";
  const auto found = rule::longest_way(standard(roles + steps));
  REQUIRE(found);
  CHECK(to_string(*found) == "20 minutes");
}

TEST_CASE("a return costs every step from where it leads to where it begins") {
  const auto steps =
      step("a", "time = \"10 minutes\"") + step("b", "time = \"20 minutes\"") +
      step("c",
           "kind = \"decision\"\ntime = \"30 minutes\"\noutcomes = [\n"
           "{ id = \"no\", label = \"x\", effect = \"return\", next = \"b\" },\n"
           "{ id = \"ok\", label = \"y\", effect = \"approve\", next = \"end\" },\n]");
  const auto rounds = rule::returns_of(standard("[procedure]\n" + steps));
  REQUIRE(rounds.size() == 1);
  CHECK(rounds.front().step == "c");
  CHECK(rounds.front().outcome == "no");
  CHECK(to_string(rounds.front().time) == "50 minutes");
}

TEST_CASE("of ranges the larger end binds") {
  CHECK(longest(step("a", "time = \"10 to 15 minutes\"") +
                step("b", "time = \"20 minutes\"\nnext = \"end\"")) == "30 to 35 minutes");
}

}  // namespace
