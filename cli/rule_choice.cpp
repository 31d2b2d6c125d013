// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_choice.hpp"

#include "audit/audit.hpp"
#include "base/ascii.hpp"
#include "base/suggest.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

/// A rule by its code or name.
struct RuleName {
  std::string_view code;
  std::string_view name;
};

/// Those of reading and of the audit.
std::vector<RuleName> all_rule_names() {
  std::vector<RuleName> all;
  for (const auto code : all_finding_codes()) all.push_back({rule_code(code), rule_name(code)});
  for (const auto* rule : audit_rules()) all.push_back({rule->head.code, rule->head.name});
  return all;
}

bool is_meant(const std::string& word, std::string_view code, std::string_view name) {
  return code.starts_with(word) || name == word;
}

std::vector<std::string> parted(const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (std::string_view rest : words) {
    while (!rest.empty()) {
      const auto end = std::min(rest.find(','), rest.size());
      if (const auto part = trimmed(rest.substr(0, end)); !part.empty()) parts.emplace_back(part);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return parts;
}

Result<void> check_known(const std::vector<std::string>& words) {
  const auto all = all_rule_names();
  for (const auto& word : words) {
    const bool known = std::any_of(all.begin(), all.end(), [&word](const RuleName& rule) {
      return is_meant(word, rule.code, rule.name);
    });
    if (known) continue;
    std::vector<std::string> names;
    for (const auto& rule : all) {
      names.emplace_back(rule.code);
      names.emplace_back(rule.name);
    }
    return fail(
        {.code = ErrorCode::rule_unknown, .args = {word}, .suggestions = suggest(word, names)});
  }
  return {};
}

}  // namespace

Result<RuleChoice> RuleChoice::create(const std::vector<std::string>& select,
                                      const std::vector<std::string>& ignore) {
  RuleChoice choice;
  choice.select_ = parted(select);
  choice.ignore_ = parted(ignore);
  for (const auto* words : {&choice.select_, &choice.ignore_}) {
    if (const auto known = check_known(*words); !known) return fail(known.error());
  }
  return choice;
}

bool RuleChoice::takes(std::string_view code, std::string_view name) const {
  const auto names = [&](const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_meant(word, code, name); });
  };
  return (select_.empty() || names(select_)) && !names(ignore_);
}

bool RuleChoice::takes(const Finding& finding) const {
  return is_unusable(finding) || takes(rule_code(finding), rule_name(finding));
}

}  // namespace sp::cli
