// SPDX-License-Identifier: Apache-2.0
#include "base/finding.hpp"

#include <array>
#include <stdexcept>

namespace sp {
namespace {

struct Row {
  FindingCode code;
  std::string_view rule;
  std::string_view name;
  bool unusable;
};

constexpr std::array rows{
    Row{FindingCode::file_unreadable, "SP001", "file-unreadable", true},
    Row{FindingCode::syntax, "SP002", "syntax", true},
    Row{FindingCode::format_missing, "SP003", "format-missing", true},
    Row{FindingCode::format_newer, "SP004", "format-newer", true},
    Row{FindingCode::unknown_key, "SP005", "unknown-key", false},
    Row{FindingCode::wrong_type, "SP006", "wrong-type", false},
    Row{FindingCode::missing_key, "SP007", "missing-key", false},
    Row{FindingCode::bad_value, "SP008", "bad-value", false},
    Row{FindingCode::duplicate_id, "SP009", "duplicate-id", false},
    Row{FindingCode::id_not_the_path, "SP010", "id-not-the-path", false},
    Row{FindingCode::marked_and_present, "SP011", "marked-and-present", false},
    Row{FindingCode::inferred_but_absent, "SP012", "inferred-but-absent", false},
    Row{FindingCode::duplicate_key, "SP013", "duplicate-key", true},
    Row{FindingCode::marked_twice, "SP014", "marked-twice", false},
    Row{FindingCode::edition_not_the_path, "SP015", "edition-not-the-path", false},
    Row{FindingCode::path_without_id, "SP016", "path-without-id", false},
    Row{FindingCode::unknown_reference, "SP017", "unknown-reference", false},
    Row{FindingCode::no_step, "SP201", "no-step", false},
    Row{FindingCode::unknown_step, "SP202", "unknown-step", false},
    Row{FindingCode::decision_without_outcomes, "SP203", "decision-without-outcomes", false},
    Row{FindingCode::outcomes_without_decision, "SP204", "outcomes-without-decision", false},
    Row{FindingCode::last_step_leads_nowhere, "SP205", "last-step-leads-nowhere", false},
    Row{FindingCode::step_unreachable, "SP206", "step-unreachable", false},
    Row{FindingCode::no_way_out, "SP207", "no-way-out", false},
    Row{FindingCode::unknown_outcome, "SP208", "unknown-outcome", false},
    Row{FindingCode::step_called_end, "SP209", "step-called-end", false},
    Row{FindingCode::group_apart, "SP210", "group-apart", false},
    Row{FindingCode::group_step_decides, "SP211", "group-step-decides", false},
    Row{FindingCode::stand_in_not_plain, "SP212", "stand-in-not-plain", false},
    Row{FindingCode::unknown_role, "SP401", "unknown-role", false},
};

const Row& row_of(FindingCode code) {
  for (const auto& row : rows) {
    if (row.code == code) return row;
  }
  throw std::logic_error("a finding code without a row");
}

}  // namespace

std::vector<FindingCode> all_finding_codes() {
  std::vector<FindingCode> codes;
  for (const auto& row : rows) codes.push_back(row.code);
  return codes;
}

std::string_view rule_code(FindingCode code) {
  return row_of(code).rule;
}
std::string_view rule_name(FindingCode code) {
  return row_of(code).name;
}
Severity severity_of(FindingCode code) {
  (void)row_of(code);
  return Severity::error;
}
bool is_unusable(FindingCode code) {
  return row_of(code).unusable;
}

std::string_view rule_code(const Finding& finding) {
  return finding.rule != nullptr ? finding.rule->code : rule_code(finding.code);
}
std::string_view rule_name(const Finding& finding) {
  return finding.rule != nullptr ? finding.rule->name : rule_name(finding.code);
}
Severity severity_of(const Finding& finding) {
  return finding.rule != nullptr ? finding.rule->severity : severity_of(finding.code);
}
bool is_unusable(const Finding& finding) {
  return finding.rule == nullptr && is_unusable(finding.code);
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  throw std::logic_error("a severity that does not exist");
}

std::optional<Severity> parse_severity(std::string_view name) {
  for (const auto severity : {Severity::info, Severity::warning, Severity::error}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

}  // namespace sp
