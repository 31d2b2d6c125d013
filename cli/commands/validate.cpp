// SPDX-License-Identifier: Apache-2.0
// sp validate: every fault of standard files, with its place, all at once.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/error_report.hpp"
#include "desk/inspection.hpp"
#include "text/sentences.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  std::vector<std::string> files;
};

Row row_of(const Finding& finding, Language language) {
  const auto& at = finding.where.at;
  auto place = finding.where.file;
  if (at.known()) place += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  return {finding_json(finding, language),
          {{place}, {std::string(rule_code(finding.code))}, {sentence(finding, language)}}};
}

Listing listing_of(const std::vector<Finding>& findings, const Context& context) {
  Listing listing{
      .schema = "sp.findings/1",
      .columns = {{.key = "", .title = context.say(Label::place), .flexible = true},
                  {.key = "rule", .title = context.say(Label::rule)},
                  {.key = "message", .title = context.say(Label::finding), .flexible = true}},
      .rows = {}};
  for (const auto* key : {"file", "line", "column", "name", "severity", "path"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  // The record is for machines: English whatever the language.
  for (const auto& finding : findings) {
    auto row = row_of(finding, context.language());
    row.record = finding_json(finding, Language::english);
    listing.rows.push_back(std::move(row));
  }
  return listing;
}

std::string text_of(const std::vector<Finding>& findings, std::size_t files,
                    const Context& context) {
  std::string text;
  for (const auto& finding : findings) text += finding_text(finding, context.language());
  const auto label = findings.empty() ? Label::validate_clean : Label::validate_found;
  return text + context.say(label, {std::to_string(files), std::to_string(findings.size())}) + "\n";
}

ExitStatus status_of(const std::vector<Finding>& findings) {
  const bool unusable = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return is_unusable(finding.code);
  });
  if (unusable) return ExitStatus::input;
  return findings.empty() ? ExitStatus::done : ExitStatus::found;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  std::vector<Finding> findings;
  for (const auto& file : flags.files) {
    if (const auto apart = context.keep_apart(file); !apart) return fail(apart.error());
  }
  for (const auto& file : flags.files) {
    const auto found = inspect(file);
    findings.insert(findings.end(), found.begin(), found.end());
  }
  Answer answer;
  answer.schema = "sp.findings/1";
  answer.listing = listing_of(findings, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle&) { return text_of(findings, flags.files.size(), context); };
  return context.give(answer, status_of(findings));
}

}  // namespace

const Command validate_command{
    "validate", Group::standards, HelpLabel::about_validate, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.arguments("FILE", flags->files, HelpLabel::help_validate_file);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
