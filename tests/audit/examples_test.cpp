// SPDX-License-Identifier: Apache-2.0
// Each rule on its own two examples: the bad one raises it and nothing else, the good one nothing.
#include "audit/audit.hpp"
#include "audit/example.hpp"
#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using namespace sp;
using test::audited;
using test::codes_of;
using test::standard_with;

TEST_CASE("a standard without fault is met with silence") {
  CHECK(codes_of(standard_with("")) == "");
}

TEST_CASE("the bad example of each rule raises that rule alone, its good one none") {
  for (const auto* rule : audit_rules()) {
    CAPTURE(rule->head.code);
    CHECK(codes_of(standard_with(std::string(rule->bad))) == rule->head.code);
    CHECK(codes_of(standard_with(std::string(rule->good))) == "");
  }
}

TEST_CASE("codes and names of rules are like no other, and no name gives advice") {
  std::set<std::string_view> seen;
  std::string_view before;
  for (const auto* rule : audit_rules()) {
    CAPTURE(rule->head.code);
    CHECK(before < rule->head.code);
    before = rule->head.code;
    CHECK(seen.insert(rule->head.name).second);
    for (const auto code : all_finding_codes()) {
      CHECK(rule_code(code) != rule->head.code);
      CHECK(rule_name(code) != rule->head.name);
    }
    for (const auto* word : {"check", "must", "no-", "-not-"}) {
      CHECK(rule->head.name.find(word) == rule->head.name.npos);
    }
  }
}

TEST_CASE("every word of a rule is there in both languages, and quotes the same values") {
  const auto holes = [](std::string_view text) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
      if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
    }
    return found;
  };
  for (const auto* rule : audit_rules()) {
    CAPTURE(rule->head.code);
    CHECK(holes(rule->head.sentence_en) == holes(rule->head.sentence_id));
    CHECK(holes(rule->head.hint_en) == holes(rule->head.hint_id));
    for (const auto text : {rule->what_en, rule->what_id, rule->why_en, rule->why_id, rule->basis,
                            rule->bad, rule->good}) {
      CHECK_FALSE(text.empty());
    }
  }
}

TEST_CASE("a finding has a place in the file, and its sentence no hole left") {
  for (const auto* rule : audit_rules()) {
    CAPTURE(rule->head.code);
    const auto findings = audited(standard_with(std::string(rule->bad)));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().where.at.known());
    for (const auto language : {Language::english, Language::indonesian}) {
      CHECK(sentence(findings.front(), language).find('{') == std::string::npos);
      for (const auto& aside : findings.front().asides) {
        CHECK(aside.where.at.known());
        CHECK(label(aside, language).find('{') == std::string::npos);
      }
    }
  }
}

}  // namespace
