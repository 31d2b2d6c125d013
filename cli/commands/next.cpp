// SPDX-License-Identifier: Apache-2.0
// sp next: what can be done now and with which command, the most urgent case first.
#include "cli/commands.hpp"
#include "cli/views/case_json.hpp"
#include "cli/views/case_text.hpp"
#include "cli/views/risk_listing.hpp"
#include "cli/views/words.hpp"
#include "report/table_text.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::optional<std::int64_t> limit;
  bool mine = false;
  std::optional<std::string> assignee;
};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

Row row_of(const CaseView& view, const Context& context) {
  const auto& clock = view.promise();
  const auto commands = next_commands(view);
  Json record = check_json(view, clock);
  record["commands"] = strings_json(commands);
  record["assignee"] = view.state.assignee.empty() ? Json() : Json(view.state.assignee);
  auto margin = margin_words(clock, context.language());
  if (margin.empty()) margin = words(label_of(clock.status), context.language());
  return {record,
          {{view.state.case_number, Tone::strong},
           {step_words(view)},
           {due_words(clock, view.zone(), context.language())},
           {margin, tone_of(clock.status)},
           {joined(commands)}}};
}

Listing listing_of(const std::vector<CaseView>& views, const Context& context) {
  Listing listing{
      .schema = "sp.next/1",
      .columns = {{.key = "case", .title = context.say(Label::case_)},
                  {.key = "step", .title = context.say(Label::step)},
                  {.key = "due", .title = context.say(Label::due)},
                  {.key = "", .title = context.say(Label::margin)},
                  {.key = "", .title = context.say(Label::possible_now), .flexible = true}},
      .rows = {}};
  for (const auto* key : {"clock", "status", "late_minutes", "standard", "ref", "commands"}) {
    listing.columns.push_back({.key = key, .title = {}});
  }
  for (const auto& view : views) listing.rows.push_back(row_of(view, context));
  return listing;
}

/// Only the cases of whoever asks, or of the assignee named.
void keep_assigned(std::vector<CaseView>& views, const Flags& flags, const Context& context) {
  if (!flags.mine && !flags.assignee) return;
  const auto whose = flags.assignee.value_or(context.environment().writer.account);
  views.erase(std::remove_if(views.begin(), views.end(),
                             [&](const CaseView& view) { return view.state.assignee != whose; }),
              views.end());
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  auto asked = ask(context, flags.read, std::nullopt, open_cases);
  if (!asked) return fail(asked.error());
  auto& views = asked->found.views;
  keep_assigned(views, flags, context);
  if (flags.limit && views.size() > static_cast<std::size_t>(*flags.limit)) {
    views.erase(views.begin() + *flags.limit, views.end());
  }
  Answer answer;
  answer.schema = "sp.next/1";
  answer.listing = listing_of(views, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    auto text = views.empty() ? context.say(Label::nothing_open) + "\n"
                              : to_table_text(*answer.listing, style);
    return text + "\n" + paint(as_of_line(asked->vantage.as_of, context), Tone::muted, style) +
           "\n";
  };
  answer.warnings = asked->found.warnings;
  answer.as_of = asked->vantage.as_of;
  answer.zone = context.settings().zone;
  return context.give(answer);
}

}  // namespace

const Command next_command{
    "next", Group::looking, HelpLabel::about_next, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.number("--limit", 1, flags->limit, HelpLabel::help_limit);
      options.flag("--mine", flags->mine, HelpLabel::help_mine);
      options.value("--assignee", "NAME", flags->assignee, HelpLabel::help_mine_name);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
