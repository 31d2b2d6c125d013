// SPDX-License-Identifier: Apache-2.0
#include "base/finding.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

using namespace sp;

namespace {

std::vector<FindingCode> all_codes() {
  std::vector<FindingCode> codes;
  for (int i = 0; i <= static_cast<int>(FindingCode::unknown_role); ++i) {
    codes.push_back(static_cast<FindingCode>(i));
  }
  return codes;
}

}  // namespace

TEST_CASE("every rule has a code and a name of its own") {
  std::set<std::string> rules;
  std::set<std::string> names;
  for (const auto code : all_codes()) {
    CAPTURE(static_cast<int>(code));
    std::string rule;
    std::string name;
    CHECK_NOTHROW(rule = rule_code(code));
    CHECK_NOTHROW(name = rule_name(code));
    CAPTURE(rule);
    REQUIRE(rule.size() == 5);
    CHECK(rule.substr(0, 2) == "SP");
    CHECK(rule.find_first_not_of("0123456789", 2) == std::string::npos);
    CHECK_FALSE(name.empty());
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
    CHECK(rules.insert(rule).second);
    CHECK(names.insert(name).second);
    CHECK_NOTHROW((void)severity_of(code));
    CHECK_NOTHROW((void)is_unusable(code));
  }
}

TEST_CASE("the codes of rules never change") {
  struct Row {
    FindingCode code;
    const char* rule;
    const char* name;
    bool unusable;
  };
  using enum FindingCode;
  for (const auto& row : std::array{
           Row{file_unreadable, "SP001", "file-unreadable", true},
           Row{syntax, "SP002", "syntax", true}, Row{format_newer, "SP004", "format-newer", true},
           Row{unknown_key, "SP005", "unknown-key", false},
           Row{bad_value, "SP008", "bad-value", false},
           Row{marked_twice, "SP014", "marked-twice", false},
           Row{edition_not_the_path, "SP015", "edition-not-the-path", false},
           Row{path_without_id, "SP016", "path-without-id", false},
           Row{step_called_end, "SP209", "step-called-end", false},
           Row{no_step, "SP201", "no-step", false}, Row{no_way_out, "SP207", "no-way-out", false},
           Row{unknown_role, "SP401", "unknown-role", false}}) {
    CAPTURE(row.rule);
    CHECK(rule_code(row.code) == row.rule);
    CHECK(rule_name(row.code) == row.name);
    CHECK(is_unusable(row.code) == row.unusable);
  }
}

TEST_CASE("a rule that does not exist is a mistake of ours") {
  CHECK_THROWS_AS((void)rule_code(static_cast<FindingCode>(-1)), std::logic_error);
}
