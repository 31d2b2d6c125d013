// SPDX-License-Identifier: Apache-2.0
// sp check: what is late, and what soon will be.
#include "cli/commands.hpp"
#include "cli/views/risk_listing.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::optional<std::string> within;
  bool exit_code = false;
  bool cron = false;
};

std::int64_t count(const std::vector<CaseView>& views, ClockStatus status) {
  return std::count_if(views.begin(), views.end(),
                       [&](const CaseView& view) { return view.promise().status == status; });
}

/// "sp: 2 overdue, 1 due soon, 0 unknown": steady, so that it can be the subject of a mail.
std::string summary(const std::vector<CaseView>& views, const Context& context) {
  return context.say(Label::check_summary, {std::to_string(count(views, ClockStatus::overdue)),
                                            std::to_string(count(views, ClockStatus::due_soon)),
                                            std::to_string(count(views, ClockStatus::unknown))});
}

std::string text_of(const Asked& asked, const Listing& listing, const Context& context,
                    const TextStyle& style) {
  auto text = summary(asked.found.views, context) + "\n";
  if (!listing.rows.empty()) text += "\n" + to_table_text(listing, style) + "\n";
  return text + paint(as_of_line(asked.vantage.as_of, context), Tone::muted, style) + "\n";
}

std::string markdown_of(const Asked& asked, const Listing& listing, const Context& context) {
  auto text = "## " + summary(asked.found.views, context) + "\n\n";
  if (!listing.rows.empty()) text += to_markdown(listing) + "\n";
  return text + as_of_line(asked.vantage.as_of, context) + "\n";
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  auto asked = ask(context, flags.read, flags.within, cases_at_risk);
  if (!asked) return fail(asked.error());
  const auto& views = asked->found.views;
  const bool overdue = count(views, ClockStatus::overdue) > 0;
  const auto status = flags.exit_code && overdue ? ExitStatus::found : ExitStatus::done;
  if (flags.cron && views.empty()) return status;
  Answer answer;
  answer.schema = "sp.check/1";
  answer.listing = risk_listing(views, answer.schema, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    const TextStyle plain{.width = 0, .colour = false, .unicode = style.unicode};
    return text_of(*asked, *answer.listing, context, flags.cron ? plain : style);
  };
  answer.markdown = [&] { return markdown_of(*asked, *answer.listing, context); };
  answer.warnings = asked->found.warnings;
  answer.as_of = asked->vantage.as_of;
  answer.zone = context.settings().zone;
  return context.give(answer, status);
}

}  // namespace

const Command check_command{
    "check", Group::deadlines, Label::about_check, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.value("--within", "AMOUNT", flags->within, Label::help_within);
      options.flag("--exit-code", flags->exit_code, Label::help_exit_code);
      options.flag("--cron", flags->cron, Label::help_cron);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
