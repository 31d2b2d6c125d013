// SPDX-License-Identifier: Apache-2.0
#include "cases/standards.hpp"
#include "procedure/procedure.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// "draft", or "end".
std::string name(const Procedure& procedure, Target target) {
  return target ? *procedure.step(*target).id : "end";
}

Target at_step(const Procedure& procedure, std::string_view id) {
  return procedure.find(id).value();
}

}  // namespace

TEST_CASE("a case begins at the first step of the file") {
  const auto standard = medan();
  const Procedure procedure(standard);
  CHECK(name(procedure, procedure.first()) == "prepare");
  CHECK(procedure.size() == 4);
}

TEST_CASE("a step is found by its id and not by anything else") {
  const auto standard = medan();
  const Procedure procedure(standard);
  CHECK(procedure.find("examine") == 2);
  CHECK_FALSE(procedure.find("end"));
  CHECK_FALSE(procedure.find("Examine"));
  CHECK_FALSE(procedure.find(""));
}

TEST_CASE("a task leads to its next, and to the step below where it names none") {
  const auto standard = licence();
  const Procedure procedure(standard);
  struct Row {
    const char* step;
    const char* leads_to;
    const char* why;
  };
  for (const auto& row :
       {Row{"register", "pay", "the step below"},
        Row{"survey", "assess", "back up the file, by next"},
        Row{"issue", "remind", "conditions are not looked at"}, Row{"file", "end", "next = end"}}) {
    CAPTURE(row.why);
    const auto index = at_step(procedure, row.step);
    CHECK(name(procedure, procedure.flow_of(*index)) == row.leads_to);
  }
}

TEST_CASE("each outcome of a decision leads where it says") {
  const auto standard = licence();
  const Procedure procedure(standard);
  const auto& assess = procedure.step(*procedure.find("assess"));
  struct Row {
    const char* outcome;
    const char* leads_to;
  };
  for (const auto& row : {Row{"full", "issue"}, Row{"refused", "end"}, Row{"again", "register"},
                          Row{"forward", "survey"}}) {
    CAPTURE(row.outcome);
    const auto* outcome = find_outcome(assess, row.outcome);
    REQUIRE(outcome != nullptr);
    CHECK(name(procedure, procedure.flow_of(*outcome)) == row.leads_to);
  }
  CHECK(find_outcome(assess, "perhaps") == nullptr);
  CHECK(find_outcome(procedure.step(0), "full") == nullptr);
}

TEST_CASE("outcomes are found by their effect, all of them") {
  const auto standard = licence();
  const Procedure procedure(standard);
  const auto& assess = procedure.step(*procedure.find("assess"));
  const auto approving = outcomes_of(assess, Effect::approve);
  REQUIRE(approving.size() == 2);
  CHECK(*approving[0]->id == "full");
  CHECK(*approving[1]->id == "temporary");
  CHECK(outcomes_of(assess, Effect::proceed).size() == 1);
  CHECK(outcomes_of(procedure.step(0), Effect::approve).empty());
}

TEST_CASE("a step whose condition fails is passed over along its next") {
  const auto standard = licence();
  const Procedure procedure(standard);
  struct Row {
    Outcomes outcomes;
    const char* settles_at;
    const char* why;
  };
  const std::vector<Row> rows{{{{"assess", "temporary"}}, "remind", "the decision went this way"},
                              {{{"assess", "full"}}, "file", "it went another way"},
                              {{}, "file", "the decision was never made"},
                              {{{"pay", "temporary"}}, "file", "the outcome is another step's"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto target = procedure.settle(at_step(procedure, "remind"), row.outcomes);
    CHECK(name(procedure, target) == row.settles_at);
  }
}

TEST_CASE("Surakarta: data are entered only where the request was approved") {
  const auto standard = surakarta();
  const Procedure procedure(standard);
  const auto after_sending = procedure.flow_of(*procedure.find("send"));
  CHECK(name(procedure, procedure.settle(after_sending, {{"reply", "approved"}})) == "enter");
  CHECK(name(procedure, procedure.settle(after_sending, {{"reply", "rejected"}})) == "end");
}

TEST_CASE("a first step whose condition cannot hold yet is passed over") {
  const auto standard = standard_of(head_of("a/b") + R"([[procedure.step]]
id   = "redo"
text = "Mengulang"
when = { step = "decide", outcome = "no" }
next = "decide"

[[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan"
outcomes = [
  { id = "no",  label = "Tidak", effect = "return",  next = "redo" },
  { id = "yes", label = "Ya",    effect = "approve", next = "end" },
]
)");
  const Procedure procedure(standard);
  CHECK(name(procedure, procedure.first()) == "decide");
  CHECK(name(procedure, procedure.settle(Target{0}, {{"decide", "no"}})) == "redo");
}

TEST_CASE("several failing conditions in a row are all passed over") {
  const auto standard = standard_of(head_of("a/b") + R"([[procedure.step]]
id       = "decide"
kind     = "decision"
text     = "Memutuskan"
outcomes = [
  { id = "a", label = "A", effect = "approve", next = "one" },
  { id = "b", label = "B", effect = "approve", next = "one" },
  { id = "c", label = "C", effect = "reject",  next = "three" },
]
[[procedure.step]]
id   = "one"
text = "Satu"
when = { step = "decide", outcome = "b" }
[[procedure.step]]
id   = "two"
text = "Dua"
when = { step = "decide", outcome = "b" }
next = "four"
[[procedure.step]]
id   = "three"
text = "Tiga"
[[procedure.step]]
id   = "four"
text = "Empat"
when = { step = "decide", outcome = "a" }
next = "end"
)");
  const Procedure procedure(standard);
  CHECK(name(procedure, procedure.settle(Target{1}, {{"decide", "a"}})) == "four");
  CHECK(name(procedure, procedure.settle(Target{1}, {{"decide", "b"}})) == "one");
  CHECK(name(procedure, procedure.settle(Target{2}, {{"decide", "c"}})) == "end");
}

TEST_CASE("a step knows every step it can lead to") {
  const auto standard = licence();
  const Procedure procedure(standard);
  const auto names = [&](std::string_view id) {
    std::vector<std::string> found;
    for (const auto& target : procedure.successors(*procedure.find(id)))
      found.push_back(name(procedure, target));
    return found;
  };
  CHECK(names("assess") == std::vector<std::string>{"issue", "issue", "end", "register", "survey"});
  CHECK(names("survey") == std::vector<std::string>{"assess"});
  CHECK(names("file") == std::vector<std::string>{"end"});
}
