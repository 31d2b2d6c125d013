// SPDX-License-Identifier: Apache-2.0
#include "standard/standard.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

sp::Text text(std::string words) {
  return {.value = std::move(words), .presence = sp::Presence::stated, .place = {}};
}

sp::Item item(std::string id, std::vector<sp::Item> below = {}) {
  sp::Item made;
  if (!id.empty()) made.id = text(std::move(id));
  made.items = std::move(below);
  return made;
}

TEST_CASE("an id is lower-case letters, digits and single inner hyphens") {
  struct Row {
    std::string id;
    bool good;
    std::string why;
  };
  for (const auto& tried : {
           Row{"prepare", true, "letters"},
           Row{"e-kinerja-exemption", true, "single inner hyphens"},
           Row{"step2", true, "a digit"},
           Row{"2", true, "a digit alone"},
           Row{"", false, "nothing"},
           Row{"-a", false, "a hyphen at the start"},
           Row{"a-", false, "a hyphen at the end"},
           Row{"a--b", false, "two hyphens"},
           Row{"Prepare", false, "a capital"},
           Row{"a_b", false, "an underscore"},
           Row{"a b", false, "a space"},
           Row{"a/b", false, "a slash"},
           Row{"caf\xC3\xA9", false, "a letter outside ASCII"},
       }) {
    const auto& id = tried.id;
    const auto& good = tried.good;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(sp::is_id(id) == good);
  }
}

TEST_CASE("a standard's id is the office's and the service's, with one slash between") {
  CHECK(sp::is_standard_id("bkn-medan/monitoring-evaluation"));
  CHECK_FALSE(sp::is_standard_id("bkn-medan"));
  CHECK_FALSE(sp::is_standard_id("bkn-medan/"));
  CHECK_FALSE(sp::is_standard_id("/monitoring"));
  CHECK_FALSE(sp::is_standard_id("a/b/c"));
  CHECK_FALSE(sp::is_standard_id("bkn-medan/monitoring@2"));
}

TEST_CASE("a standard without a procedure has no steps") {
  const sp::Standard standard;
  CHECK(standard.steps().empty());
  CHECK(sp::step_ids(standard).empty());
  CHECK(sp::find_step(standard, "prepare") == nullptr);
}

TEST_CASE("a step is found by its id") {
  sp::Standard standard;
  sp::Step prepare;
  prepare.id = text("prepare");
  sp::Step nameless;
  sp::Step draft;
  draft.id = text("draft");
  standard.procedure.steps.value = std::vector<sp::Step>{prepare, nameless, draft};
  REQUIRE(sp::find_step(standard, "draft") != nullptr);
  CHECK(*sp::find_step(standard, "draft")->id == "draft");
  CHECK(sp::find_step(standard, "drafts") == nullptr);
  CHECK(sp::step_ids(standard) == std::vector<std::string>{"prepare", "draft"});
}

TEST_CASE("requirements with an id count wherever they stand in the list") {
  sp::Standard standard;
  standard.requirements.items.value =
      std::vector<sp::Item>{item("letter"), item("", {item("order"), item("")}), item("data")};
  CHECK(sp::requirement_ids(standard) == std::vector<std::string>{"letter", "order", "data"});
}

TEST_CASE("a pause rule is found by its cause") {
  sp::Standard standard;
  CHECK(sp::find_pause_rule(standard, "payment") == nullptr);
  sp::PauseRule rule;
  rule.cause = text("payment");
  standard.time_limit.pauses.value = std::vector<sp::PauseRule>{rule};
  CHECK(sp::find_pause_rule(standard, "payment") != nullptr);
  CHECK(sp::find_pause_rule(standard, "incomplete") == nullptr);
}

TEST_CASE("the title is the document's own where there is no translation") {
  sp::Standard standard;
  standard.service.title = text("Pemantauan dan Evaluasi");
  CHECK(sp::title_in(standard, "en") == "Pemantauan dan Evaluasi");
  standard.service.title_en = text("Monitoring and evaluation");
  CHECK(sp::title_in(standard, "en") == "Monitoring and evaluation");
  CHECK(sp::title_in(standard, "id") == "Pemantauan dan Evaluasi");
}

TEST_CASE("each of the fourteen keys leads to a component of its own") {
  const sp::Standard standard;
  std::set<const sp::Component*> components;
  for (const auto key : sp::all_components()) components.insert(&sp::component_of(standard, key));
  CHECK(components.size() == sp::component_count);
  CHECK(&sp::component_of(standard, sp::ComponentKey::fee) == &standard.fee);
}

TEST_CASE("a service is an application, a routine, an assignment or a complaint") {
  for (const auto kind : {sp::ServiceKind::application, sp::ServiceKind::routine,
                          sp::ServiceKind::assignment, sp::ServiceKind::complaint}) {
    CHECK(sp::parse_service_kind(sp::name_of(kind)) == kind);
  }
  CHECK_FALSE(sp::parse_service_kind("rutin"));
}

}  // namespace
