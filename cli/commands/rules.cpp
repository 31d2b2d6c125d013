// SPDX-License-Identifier: Apache-2.0
// sp rules: what the audit holds against a standard: all rules, or one with its reason, its law and
// an example of each kind.
#include "audit/audit.hpp"
#include "base/lines.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/rule_choice.hpp"
#include "text/sentences.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> rule;
};

/// What is known of a rule, of reading or of the audit; of reading there is only its sentence.
struct Page {
  std::string code;
  std::string name;
  Severity severity = Severity::error;
  std::string what;
  std::string why{};
  std::string basis{};
  std::string bad{};
  std::string good{};
};

std::string in(Language language, std::string_view english, std::string_view indonesian) {
  return std::string(Wording{english, indonesian}.in(language));
}

Page page_of(const rule::Rule& rule, Language language) {
  return {.code = std::string(rule.head.code),
          .name = std::string(rule.head.name),
          .severity = rule.head.severity,
          .what = in(language, rule.what_en, rule.what_id),
          .why = in(language, rule.why_en, rule.why_id),
          .basis = std::string(rule.basis),
          .bad = std::string(rule.bad),
          .good = std::string(rule.good)};
}

/// With an ellipsis where a value is quoted.
Page page_of(FindingCode code, Language language) {
  const std::vector<std::string> values(4, "…");
  return {.code = std::string(rule_code(code)),
          .name = std::string(rule_name(code)),
          .severity = severity_of(code),
          .what = fill(sentence_template(code).in(language), values)};
}

std::vector<Page> all_pages(Language language) {
  std::vector<Page> pages;
  for (const auto code : all_finding_codes()) pages.push_back(page_of(code, language));
  for (const auto* rule : audit_rules()) pages.push_back(page_of(*rule, language));
  std::sort(pages.begin(), pages.end(),
            [](const Page& a, const Page& b) { return a.code < b.code; });
  return pages;
}

Result<std::vector<Page>> chosen(const Flags& flags, Language language) {
  auto pages = all_pages(language);
  if (!flags.rule) return pages;
  const auto choice = RuleChoice::create({*flags.rule}, {});
  if (!choice) return fail(choice.error());
  std::erase_if(pages,
                [&choice](const Page& page) { return !choice->takes(page.code, page.name); });
  return pages;
}

std::string indented(const std::string& text) {
  std::string out;
  for (const auto& line : lines_of(text)) out += "    " + line + "\n";
  return out;
}

std::string text_of(const Page& page, const Context& context) {
  auto text =
      fmt::format("{} {} ({})\n{}\n", page.code, page.name, name_of(page.severity), page.what);
  if (page.bad.empty()) return text;
  text += fmt::format("{}: {}\n", context.say(Label::rule_why), page.why);
  text += fmt::format("{}: {}\n", context.say(Label::rule_basis), page.basis);
  text += "\n" + context.say(Label::rule_bad) + ":\n" + indented(page.bad);
  return text + "\n" + context.say(Label::rule_good) + ":\n" + indented(page.good);
}

std::string markdown_of(const Page& page, const Context& context) {
  auto text =
      fmt::format("## {} {}\n\n{}: {}\n", page.code, page.name, name_of(page.severity), page.what);
  if (page.bad.empty()) return text;
  text += fmt::format("\n{}: {}\n\n{}: {}\n", context.say(Label::rule_why), page.why,
                      context.say(Label::rule_basis), page.basis);
  return text + fmt::format("\n{}:\n\n```toml\n{}```\n\n{}:\n\n```toml\n{}```\n",
                            context.say(Label::rule_bad), page.bad, context.say(Label::rule_good),
                            page.good);
}

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json record_of(const Page& page) {
  Json record;
  record["rule"] = page.code;
  record["name"] = page.name;
  record["severity"] = name_of(page.severity);
  record["what"] = page.what;
  record["why"] = or_null(page.why);
  record["basis"] = or_null(page.basis);
  record["bad"] = or_null(page.bad);
  record["good"] = or_null(page.good);
  return record;
}

Listing listing_of(const std::vector<Page>& pages, const Context& context) {
  Listing listing{.schema = "sp.rules/1",
                  .columns = {{.key = "rule", .title = context.say(Label::rule)},
                              {.key = "", .title = context.say(Label::finding), .flexible = true}},
                  .rows = {}};
  for (const auto* key : {"severity", "name", "what"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  const auto english = all_pages(Language::english);
  for (const auto& page : pages) {
    const auto same = std::find_if(english.begin(), english.end(),
                                   [&page](const Page& one) { return one.code == page.code; });
    listing.rows.push_back(
        {record_of(*same),
         {{page.code},
          {fmt::format("{} ({})\n{}", page.name, name_of(page.severity), page.what)}}});
  }
  return listing;
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto pages = chosen(flags, context.language());
  if (!pages) return fail(pages.error());
  Answer answer;
  answer.schema = "sp.rules/1";
  answer.listing = listing_of(*pages, context);
  answer.data = records_of(*answer.listing);
  const auto put_together = [&](auto write) {
    std::string text;
    for (const auto& page : *pages) text += (text.empty() ? "" : "\n") + write(page, context);
    return text;
  };
  if (flags.rule) answer.text = [&](const TextStyle&) { return put_together(text_of); };
  answer.markdown = [&] { return put_together(markdown_of); };
  return context.give(answer);
}

}  // namespace

const Command rules_command{"rules", Group::standards, HelpLabel::about_rules,
                            [](Options& options) -> Run {
                              auto flags = std::make_shared<Flags>();
                              options.optional_argument("RULE", flags->rule, HelpLabel::help_rule);
                              return [flags](Context& context) { return run(*flags, context); };
                            }};

}  // namespace sp::cli
