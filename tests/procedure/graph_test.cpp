// SPDX-License-Identifier: Apache-2.0
// The graph that drawings are made of.
#include "procedure/graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace sp;

Text stated(const std::string& text) {
  return {.value = text, .presence = Presence::stated, .place = {}};
}

Step step(const std::string& id) {
  Step made;
  made.id = stated(id);
  made.text = stated("Langkah\n  " + id + " ");
  return made;
}

Outcome outcome(const std::string& id, Effect effect, const std::string& next) {
  Outcome made;
  made.id = stated(id);
  made.label = stated("kata " + id);
  made.effect.value = effect;
  made.next = stated(next);
  return made;
}

Standard standard_with(std::vector<Step> steps) {
  Standard standard;
  standard.service.title = stated("Layanan");
  RoleDefinition head;
  head.id = "head";
  head.title = stated("Kepala Bidang");
  standard.roles = {head};
  standard.procedure.steps.value = std::move(steps);
  return standard;
}

ProcedureGraph graph(const Standard& standard, std::string_view language = "id") {
  return graph_of(
      standard,
      {.language = language,
       .start = "Mulai",
       .end = "Selesai",
       .otherwise = "selain itu",
       .time = [](const Amount& time) { return to_string(time); },
       .condition = [](const std::string& of, const std::string& word) { return of + "=" + word; },
       .variants = [](const std::vector<std::string>& ids) { return "hanya " + ids.front(); }});
}

/// "0>1; 1>2 label back; …"
std::string brief(const ProcedureGraph& drawn) {
  std::string text;
  for (const auto& edge : drawn.edges) {
    text += std::to_string(edge.from) + ">" + std::to_string(edge.to);
    if (!edge.label.empty()) text += " " + edge.label;
    text += edge.back ? " back; " : "; ";
  }
  return text;
}

TEST_CASE("steps stand between the beginning and the end, each leading to the one below") {
  auto last = step("b");
  last.next = stated("end");
  const auto drawn = graph(standard_with({step("a"), last}));
  REQUIRE(drawn.nodes.size() == 4);
  CHECK(drawn.nodes.front().kind == NodeKind::start);
  CHECK(drawn.nodes.front().label == "Mulai");
  CHECK(drawn.nodes.back().kind == NodeKind::end);
  CHECK(drawn.nodes[1].id == "a");
  CHECK(drawn.nodes[1].label == "Langkah a");
  CHECK(brief(drawn) == "0>1; 1>2; 2>3; ");
}

TEST_CASE("a decision has a way for each outcome, and a way up leads back") {
  auto decision = step("b");
  decision.kind.value = StepKind::decision;
  decision.outcomes.value = {outcome("no", Effect::return_back, "a"),
                             outcome("again", Effect::return_back, "b"),
                             outcome("yes", Effect::approve, "end")};
  const auto drawn = graph(standard_with({step("a"), decision}));
  CHECK(drawn.nodes[2].kind == NodeKind::decision);
  CHECK(brief(drawn) == "0>1; 1>2; 2>1 kata no back; 2>2 kata again back; 2>3 kata yes; ");
  CHECK(drawn.edges.back().effect == Effect::approve);
}

TEST_CASE("a decision with a condition has a way past it as well") {
  auto first = step("a");
  first.kind.value = StepKind::decision;
  first.outcomes.value = {outcome("yes", Effect::proceed, "b")};
  auto second = step("b");
  second.kind.value = StepKind::decision;
  second.when.value = When{stated("a"), stated("yes"), {}};
  second.outcomes.value = {outcome("ok", Effect::approve, "end")};
  second.next = stated("end");
  const auto drawn = graph(standard_with({first, second}));
  CHECK(drawn.nodes[2].condition == "a=kata yes");
  CHECK(brief(drawn) == "0>1; 1>2 kata yes; 2>3 kata ok; 2>3 selain itu; ");
}

TEST_CASE("a way to steps that run side by side leads to each of them, and they lead on together") {
  auto one = step("b");
  one.parallel = stated("g");
  auto other = step("c");
  other.parallel = stated("g");
  auto last = step("d");
  last.next = stated("end");
  CHECK(brief(graph(standard_with({step("a"), one, other, last}))) ==
        "0>1; 1>2; 1>3; 2>4; 3>4; 4>5; ");
}

TEST_CASE("a step that is for some variants says so") {
  auto only = step("a");
  only.when.value.emplace();
  only.when.value->variant.value = {"new"};
  only.next = stated("end");
  CHECK(graph(standard_with({only})).nodes[1].condition == "hanya new");
}

TEST_CASE("in English a drawing has what is translated") {
  auto decision = step("a");
  decision.kind.value = StepKind::decision;
  decision.performer = stated("head");
  decision.outcomes.value = {outcome("yes", Effect::approve, "end")};
  decision.outcomes.value->front().label_en = stated("granted");
  auto standard = standard_with({decision});
  standard.roles.front().title_en = stated("Head of division");
  CHECK(brief(graph(standard, "en")) == "0>1; 1>2 granted; ");
  CHECK(graph(standard, "en").nodes[1].performer == "Head of division");
  CHECK(graph(standard, "id").nodes[1].performer == "Kepala Bidang");
}

TEST_CASE("a condition calls an outcome as the outcome's own way is called") {
  auto decide = step("a");
  decide.kind.value = StepKind::decision;
  decide.outcomes.value = {outcome("yes", Effect::approve, "b")};
  decide.outcomes.value->front().label_en = stated("word yes");
  auto conditional = step("b");
  conditional.when.value = When{.step = stated("a"), .outcome = stated("yes"), .variant = {}};
  for (const auto* language : {"en", "id"}) {
    CAPTURE(language);
    const auto drawn = graph(standard_with({decide, conditional}), language);
    CHECK(drawn.nodes[2].condition == "a=" + drawn.edges[1].label);
  }
}

TEST_CASE("who does a step is told by the document's spelling, else by the role's title") {
  auto by_role = step("a");
  by_role.performer = stated("head");
  auto by_title = by_role;
  by_title.id = stated("b");
  by_title.performer_title = stated("Kabid");
  by_title.next = stated("end");
  by_title.time.value = *parse_amount("30 minutes");
  const auto drawn = graph(standard_with({by_role, by_title}));
  CHECK(drawn.nodes[1].performer == "Kepala Bidang");
  CHECK(drawn.nodes[2].performer == "Kabid");
  CHECK(drawn.nodes[2].time_words == "30 minutes");
  CHECK(drawn.nodes[1].time_words.empty());
}

TEST_CASE("titles and steps come in the language asked for, where they are translated") {
  auto only = step("a");
  only.text_en = stated("Step a");
  only.next = stated("end");
  auto standard = standard_with({only});
  standard.service.title_en = stated("Service");
  CHECK(graph(standard, "en").nodes[1].label == "Step a");
  CHECK(graph(standard, "en").title == "Service");
  CHECK(graph(standard, "id").nodes[1].label == "Langkah a");
  CHECK(graph(standard, "id").title == "Layanan");
}

TEST_CASE("without steps the beginning leads to the end") {
  CHECK(brief(graph(standard_with({}))) == "0>1; ");
}

TEST_CASE("text in one line has one blank for any run of them and none at its ends") {
  CHECK(in_one_line("  a \t b\r\nc ") == "a b c");
  CHECK(in_one_line(" \n").empty());
}

}  // namespace
