// SPDX-License-Identifier: Apache-2.0
#include "procedure/check.hpp"

#include "cases/standards.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// Every finding about the procedure as "no_way_out draft".
std::vector<std::string> faults(const std::string& body) {
  const auto read = read_standard(head_of("a/b") + body, "standard.toml", std::nullopt);
  std::vector<std::string> found;
  for (const auto& finding : read.findings) {
    found.push_back(std::string(rule_code(finding.code)) + " " +
                    (finding.args.empty() ? "" : finding.args.front()));
  }
  return found;
}

std::string task(const std::string& id, const std::string& more = {}) {
  return "[[procedure.step]]\nid = \"" + id + "\"\ntext = \"Kerja\"\n" + more;
}

std::string decision(const std::string& id, const std::string& yes, const std::string& no,
                     const std::string& more = {}) {
  return "[[procedure.step]]\nid = \"" + id + "\"\ntext = \"Putus\"\nkind = \"decision\"\n" +
         "outcomes = [\n  { id = \"yes\", label = \"Ya\", effect = \"approve\", next = \"" + yes +
         "\" },\n  { id = \"no\", label = \"Tidak\", effect = \"return\", next = \"" + no +
         "\" },\n]\n" + more;
}

const std::string end = "next = \"end\"\n";

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("sound procedures are passed in silence") {
  struct Row {
    std::string body;
    const char* why;
  };
  const std::vector<Row> rows{
      {medan_steps(), "Medan, with its way back"},
      {surakarta_steps(), "Surakarta, with its condition"},
      {task("only", end), "one step"},
      {task("a") + decision("b", "end", "a"), "the last step is a decision: its outcomes lead on"},
      {decision("a", "b", "a") + task("b", end), "a decision may lead back to itself"},
      {task("a", "next = \"c\"\n") + task("b", end) + task("c", "next = \"b\"\n"),
       "the order of the file is not the order of the work"},
      {decision("a", "b", "end") +
           task("b", "when = { step = \"a\", outcome = \"yes\" }\nnext = \"end\"\n"),
       "a condition on a decision before"},
      {licence_text("limit = \"3 working_days\"\nstop = \"issue\"\n")
           .substr(head_of("city/licence").size()),
       "two of one effect, proceed, a payment, a stop"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(faults(row.body) == Faults{});
  }
}

TEST_CASE("each fault of a procedure is one finding that names the step") {
  struct Row {
    std::string body;
    Faults expected;
    const char* why;
  };
  const std::string sound = task("a") + task("z", end);
  const std::vector<Row> rows{
      {"[procedure]\noriginal = \"lisan\"\n", {"SP201 "}, "a procedure without steps"},
      {task("a", "next = \"x\"\n") + task("z", end), {"SP202 x"}, "next names no step"},
      {decision("a", "x", "a") + task("z", end), {"SP202 x"}, "an outcome leads to no step"},
      {decision("a", "z", "a") +
           task("z", "when = { step = \"x\", outcome = \"yes\" }\nnext = \"end\"\n"),
       {"SP202 x"},
       "a condition names no step"},
      {sound + "[time_limit]\nlimit = \"1 working_day\"\nstop = \"x\"\n",
       {"SP202 x"},
       "the clock stops at no step"},
      {task("a", "kind = \"decision\"\n") + task("z", end), {"SP203 a"}, "nothing to decide"},
      {task("a", "kind = \"decision\"\noutcomes = []\n") + task("z", end),
       {"SP203 a"},
       "an empty list of outcomes"},
      {task("a",
            "outcomes = [\n  { id = \"yes\", label = \"Ya\", effect = \"approve\", next = "
            "\"z\" },\n]\n") +
           task("z", end),
       {"SP204 a"},
       "a task does not decide"},
      {task("a") + task("end", end), {"SP209 end"}, "a step that nobody can tell from the end"},
      {task("a") + task("z"), {"SP205 z"}, "the last step must say next"},
      {task("a", "next = \"z\"\n") + task("b", "next = \"z\"\n") + task("z", end),
       {"SP206 b"},
       "nobody comes to b"},
      {task("a") + task("b", "next = \"a\"\n") + task("z", end),
       {"SP207 a", "SP207 b", "SP206 z"},
       "a circle without a way out, and what lies behind it"},
      {decision("a", "b", "a") + task("b", "next = \"b\"\n") + task("z", end),
       {"SP207 a", "SP207 b", "SP206 z"},
       "a step that leads to itself only"},
      {decision("a", "z", "a") +
           task("z", "when = { step = \"a\", outcome = \"maybe\" }\nnext = \"end\"\n"),
       {"SP208 maybe"},
       "a condition on an outcome that the decision does not have"},
      {task("a") + task("z", "when = { step = \"a\", outcome = \"yes\" }\nnext = \"end\"\n"),
       {"SP208 yes"},
       "a condition on a task, which has no outcome"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(faults(row.body) == row.expected);
  }
}

TEST_CASE("all faults are found at once, in the order of the file") {
  CHECK(faults(task("a", "next = \"x\"\n") + task("b", "kind = \"decision\"\n") +
               decision("c", "y", "a") + task("d")) ==
        Faults{"SP202 x", "SP203 b", "SP202 y", "SP205 d"});
}

TEST_CASE("a conditional step at the end must say where those go whom it does not concern") {
  const auto body = decision("a", "b", "end") +
                    decision("b", "end", "a", "when = { step = \"a\", outcome = \"yes\" }\n");
  CHECK(faults(body) == Faults{"SP205 b"});
}

TEST_CASE("a mistyped step is given the nearest ones as suggestions") {
  const auto read =
      read_standard(head_of("a/b") + task("prepare", "next = \"recieve\"\n") + task("receive", end),
                    "standard.toml", std::nullopt);
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].suggestions == std::vector<std::string>{"receive"});
  CHECK(read.findings[0].path == "procedure.step[0].next");
  CHECK(read.findings[0].where.at.known());
}

TEST_CASE("what is wrong beside it does not hide that nobody comes to a step") {
  CHECK(faults(task("a", "next = \"z\"\n") + task("b", "next = \"z\"\n") + task("z", end) +
               "[time_limit]\nlimit = \"1 working_day\"\nstop = \"x\"\n") ==
        Faults{"SP206 b", "SP202 x"});
}

TEST_CASE("a standard without a procedure lacks its steps at the top of the file") {
  const auto read = read_standard(head_of("a/b"), "standard.toml", std::nullopt);
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].where.at == Position{1, 1});
}

TEST_CASE("the place of a fault is the value that is wrong") {
  const auto head = head_of("a/b");
  const auto lines = std::count(head.begin(), head.end(), '\n');
  const auto read = read_standard(head + task("a", "next = \"x\"\n") + task("z", end),
                                  "standard.toml", std::nullopt);
  REQUIRE(read.findings.size() == 1);
  CHECK(static_cast<long>(read.findings[0].where.at.line) == lines + 4);
  CHECK(read.findings[0].where.at.column == 8);
}

TEST_CASE("steps that are all passed over may not lead back to each other") {
  // Where `a` was answered with yes, neither x nor y is done and neither leads on.
  const std::string when = "when = { step = \"a\", outcome = \"no\" }\n";
  const auto found =
      faults(decision("a", "x", "x") + decision("x", "y", "a", when + "next = \"y\"\n") +
             decision("y", "end", "x", when + "next = \"x\"\n"));
  CHECK(found == Faults{"SP207 x", "SP207 y"});
  CHECK(faults(decision("a", "x", "x") + decision("x", "y", "a", when + "next = \"y\"\n") +
               decision("y", "end", "x", when + "next = \"end\"\n"))
            .empty());
}
