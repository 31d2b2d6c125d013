// SPDX-License-Identifier: Apache-2.0
// sp report overdue: the cases whose promise is broken now. No personal data: it may leave the
// house.
#include "cli/commands.hpp"
#include "cli/views/known_standard.hpp"
#include "cli/views/risk_listing.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::optional<std::string> standard;
  bool exit_code = false;
  bool cron = false;
};

void keep_overdue(CaseViews& found, const std::optional<std::string>& standard) {
  const auto is_late = [](const CaseView& view, const std::string& name) {
    return view.clock(name).status == ClockStatus::overdue;
  };
  for (auto& view : found.views) {
    std::erase_if(view.at_risk, [&](const auto& name) { return !is_late(view, name); });
  }
  std::erase_if(found.views, [&](const CaseView& view) {
    const bool meant = !standard || view.state.pins.standard_id == *standard;
    return !meant || view.at_risk.empty();
  });
}

Result<void> check_named(const Flags& flags, const Context& context) {
  const auto store = context.open_store(StoreMode::read);
  if (!store) return fail(store.error());
  return (*store)->read(
      [&](CaseReader& reader) { return check_standard(flags.standard, reader, context); });
}

std::string heading(const Asked& asked, const Context& context) {
  return context.say(Label::overdue_heading, {std::to_string(asked.found.views.size())});
}

std::string text_of(const Asked& asked, const Listing& listing, const Context& context,
                    const TextStyle& style) {
  auto text = paint(heading(asked, context), Tone::strong, style) + "\n";
  if (!listing.rows.empty()) text += "\n" + to_table_text(listing, style) + "\n";
  return text + paint(as_of_line(asked.vantage.as_of, context), Tone::muted, style) + "\n" +
         paint(log_line(asked.log, context), Tone::muted, style) + "\n";
}

std::string markdown_of(const Asked& asked, const Listing& listing, const Context& context) {
  auto text = "## " + heading(asked, context) + "\n\n";
  if (!listing.rows.empty()) text += to_markdown(listing) + "\n";
  return text + as_of_line(asked.vantage.as_of, context) + "\n\n" +
         escape_markdown(log_line(asked.log, context)) + "\n";
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  auto asked = ask_for_report(context, flags.read, cases_at_risk);
  if (!asked) return fail(asked.error());
  keep_overdue(asked->found, flags.standard);
  const bool found = !asked->found.views.empty();
  if (flags.standard && !found) {
    if (const auto known = check_named(flags, context); !known) return fail(known.error());
  }
  if (flags.cron && !found) return ExitStatus::done;
  Answer answer;
  answer.schema = "sp.report.overdue/1";
  answer.listing = risk_listing(asked->found.views, answer.schema, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    const TextStyle plain{.width = 0, .colour = false, .unicode = style.unicode};
    return text_of(*asked, *answer.listing, context, flags.cron ? plain : style);
  };
  answer.markdown = [&] { return markdown_of(*asked, *answer.listing, context); };
  answer.warnings = asked->found.warnings;
  answer.as_of = asked->vantage.as_of;
  answer.zone = context.settings().zone;
  answer.log = asked->log;
  return context.give(answer, flags.exit_code && found ? ExitStatus::found : ExitStatus::done);
}

}  // namespace

const Command report_overdue_command{
    "report overdue", Group::reports, HelpLabel::about_report_overdue, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.value("--standard", "ID", flags->standard, HelpLabel::help_filter_standard);
      options.flag("--exit-code", flags->exit_code, HelpLabel::help_exit_code);
      options.flag("--cron", flags->cron, HelpLabel::help_cron);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
