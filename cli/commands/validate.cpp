// SPDX-License-Identifier: Apache-2.0
// sp validate: every fault of standard files, with its place, all at once: of shape, and what an
// auditor would find.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/error_report.hpp"
#include "cli/rule_choice.hpp"
#include "desk/inspection.hpp"
#include "text/sentences.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  std::vector<std::string> files;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::optional<std::string> fail_on;
  std::optional<std::string> as_of;
};

Row row_of(const Finding& finding, Language language) {
  const auto& at = finding.where.at;
  auto place = finding.where.file;
  if (at.known()) place += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  return {finding_json(finding, language),
          {{place}, {std::string(rule_code(finding))}, {sentence(finding, language)}}};
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

ExitStatus status_of(const std::vector<Finding>& findings, const Flags& flags) {
  const auto any = [&findings](const auto& is_such) {
    return std::any_of(findings.begin(), findings.end(), is_such);
  };
  if (any([](const Finding& finding) { return is_unusable(finding); })) return ExitStatus::input;
  const auto least = parse_severity(flags.fail_on.value_or("warning"));
  const bool found = any([&least](const Finding& finding) {
    return least && severity_of(finding) >= *least;  // "never" is no severity
  });
  return found ? ExitStatus::found : ExitStatus::done;
}

/// The moment that --as-of names.
Result<std::optional<Instant>> seen_from(const Flags& flags, const Context& context) {
  if (!flags.as_of) return std::optional<Instant>{};
  const auto typed = read_time(*flags.as_of);
  if (!typed) return fail(typed.error());
  return std::optional(resolve(*typed, context.settings().zone, context.now()));
}

Result<std::vector<Finding>> findings_of(const Flags& flags, const Context& context) {
  const auto choice = RuleChoice::create(flags.select, flags.ignore);
  if (!choice) return fail(choice.error());
  const auto moment = seen_from(flags, context);
  if (!moment) return fail(moment.error());
  const auto date = context.settings().zone.date_of(moment->value_or(context.now()));
  std::vector<Finding> findings;
  for (const auto& file : flags.files) {
    for (auto& finding : inspect_and_audit(file, date)) {
      if (choice->takes(finding)) findings.push_back(std::move(finding));
    }
  }
  return findings;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  for (const auto& file : flags.files) {
    if (const auto apart = context.keep_apart(file); !apart) return fail(apart.error());
  }
  const auto found = findings_of(flags, context);
  if (!found) return fail(found.error());
  const auto& findings = *found;
  Answer answer;
  answer.schema = "sp.findings/1";
  answer.as_of = *seen_from(flags, context);
  answer.zone = context.settings().zone;
  answer.listing = listing_of(findings, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle&) { return text_of(findings, flags.files.size(), context); };
  return context.give(answer, status_of(findings, flags));
}

}  // namespace

const Command validate_command{
    "validate", Group::standards, HelpLabel::about_validate, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.arguments("FILE", flags->files, HelpLabel::help_validate_file);
      options.values("--select", "RULE", flags->select, HelpLabel::help_select);
      options.values("--ignore", "RULE", flags->ignore, HelpLabel::help_ignore);
      options.choice("--fail-on", {"info", "warning", "error", "never"}, flags->fail_on,
                     HelpLabel::help_fail_on);
      options.value("--as-of", "TIME", flags->as_of, HelpLabel::help_as_of);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
