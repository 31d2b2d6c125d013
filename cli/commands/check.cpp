// SPDX-License-Identifier: Apache-2.0
// sp check: what is late, and what soon will be.
#include "base/suggest.hpp"
#include "cli/commands.hpp"
#include "cli/verb.hpp"
#include "cli/views/monitoring.hpp"
#include "cli/views/risk_listing.hpp"
#include "desk/reminding.hpp"
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
  bool once = false;
  std::vector<std::string> clocks;
};

/// Clocks that can be asked about. Those of closed cycles and of single units are the promise's.
const std::vector<std::string>& known_clocks() {
  static const std::vector<std::string> clocks{"promise", "legal",     "phase",
                                               "product", "applicant", "step"};
  return clocks;
}

Result<std::vector<std::string>> clocks_of(const Flags& flags) {
  auto asked = split_at_commas(flags.clocks);
  for (const auto& name : asked) {
    const auto& known = known_clocks();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    return fail({.code = ErrorCode::option_bad_value,
                 .args = {"--clock", name, "promise, legal, phase, product, applicant, step"},
                 .suggestions = suggest(name, known)});
  }
  return asked;
}

/// "sp: 2 overdue, 1 due soon, 0 unknown": steady, so that it can be the subject of a mail.
std::string summary(const std::vector<CaseView>& views, const Context& context) {
  return context.say(Label::check_summary,
                     {std::to_string(count_at_risk(views, ClockStatus::overdue)),
                      std::to_string(count_at_risk(views, ClockStatus::due_soon)),
                      std::to_string(count_at_risk(views, ClockStatus::unknown))});
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

Result<ExitStatus> tell(const Asked& asked, const Flags& flags, ExitStatus status,
                        Context& context) {
  const auto& views = asked.found.views;
  if (flags.cron && views.empty()) return status;
  Answer answer;
  answer.schema = "sp.check/1";
  answer.listing = risk_listing(views, answer.schema, context);
  answer.data = records_of(*answer.listing);
  answer.text = [&](const TextStyle& style) {
    const TextStyle plain{.width = 0, .colour = false, .unicode = style.unicode};
    return text_of(asked, *answer.listing, context, flags.cron ? plain : style);
  };
  answer.markdown = [&] { return markdown_of(asked, *answer.listing, context); };
  answer.warnings = asked.found.warnings;
  answer.as_of = asked.vantage.as_of;
  answer.zone = context.settings().zone;
  return context.give(answer, status);
}

ExitStatus status_of(const Flags& flags, bool overdue) {
  return flags.exit_code && overdue ? ExitStatus::found : ExitStatus::done;
}

/// For monitoring systems: the state as it is, whatever was told before.
Result<ExitStatus> monitor(const Flags& flags, Context& context) {
  const bool for_nagios = context.format() == Format::nagios;
  if (!for_nagios && !flags.clocks.empty()) {
    return fail({.code = ErrorCode::option_not_with, .args = {"--clock", "--format prometheus"}});
  }
  const auto clocks = clocks_of(flags);
  if (!clocks) return fail(clocks.error());
  const auto asked =
      ask(context, flags.read, flags.within, for_nagios ? cases_at_risk : open_cases, *clocks);
  if (!asked) return fail(asked.error());
  const auto& views = asked->found.views;
  // Without the warnings: cron would mail them every time.
  Answer answer;
  answer.monitoring = [&] {
    return for_nagios ? nagios_line(views) : prometheus_text(asked->found, asked->vantage.as_of);
  };
  if (for_nagios) return context.give(answer, nagios_status(views));
  return context.give(answer, status_of(flags, count_at_risk(views, ClockStatus::overdue) > 0));
}

/// Reminders are of now, and say which cases.
Result<void> check_once(const Flags& flags, const Context& context) {
  const auto refused = [](const char* option) -> Result<void> {
    return fail({.code = ErrorCode::argument_unexpected, .args = {option, "check --once"}});
  };
  if (flags.read.as_of) return refused("--as-of");
  if (flags.read.known_at) return refused("--known-at");
  if (context.format() == Format::nagios) return refused("--format nagios");
  if (context.format() == Format::prometheus) return refused("--format prometheus");
  return {};
}

/// Looking needs no writing, reminding once does.
Failure cannot_note(Error error) {
  if (error.code == ErrorCode::io_failed) error.possible = {"sp check"};
  return fail(std::move(error));
}

/// Pending, printed, done: what a run leaves that dies in between is printed again by the next.
Result<ExitStatus> remind(const Flags& flags, Context& context) {
  const auto clocks = clocks_of(flags);
  if (!clocks) return fail(clocks.error());
  const auto vantage = vantage_of(context, flags.read, flags.within, *clocks);
  if (!vantage) return fail(vantage.error());
  const auto store = context.open_store(StoreMode::write);
  if (!store) return cannot_note(store.error());
  const auto turn = (*store)->turn_to_remind();
  auto reminding = begin_reminding(**store, *vantage, context.now_was_given());
  if (!reminding) return cannot_note(reminding.error());
  const Asked asked{.found = std::move(reminding->found), .vantage = *vantage, .log = {}};
  const auto told = tell(asked, flags, status_of(flags, reminding->any_overdue), context);
  if (!told || context.reader_has_gone()) return told;
  const auto ended = end_reminding(**store, reminding->reminders);
  return ended ? told : Result<ExitStatus>(fail(ended.error()));
}

Result<ExitStatus> look(const Flags& flags, Context& context) {
  const auto clocks = clocks_of(flags);
  if (!clocks) return fail(clocks.error());
  const auto asked = ask(context, flags.read, flags.within, cases_at_risk, *clocks);
  if (!asked) return fail(asked.error());
  const bool overdue = count_at_risk(asked->found.views, ClockStatus::overdue) > 0;
  return tell(*asked, flags, status_of(flags, overdue), context);
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (flags.once) {
    if (const auto fits = check_once(flags, context); !fits) return fail(fits.error());
    return remind(flags, context);
  }
  const auto format = context.format();
  if (format == Format::nagios || format == Format::prometheus) return monitor(flags, context);
  return look(flags, context);
}

}  // namespace

const Command check_command{
    "check", Group::deadlines, HelpLabel::about_check,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.value("--within", "AMOUNT", flags->within, HelpLabel::help_within);
      options.values("--clock", "NAME", flags->clocks, HelpLabel::help_check_clock);
      options.flag("--exit-code", flags->exit_code, HelpLabel::help_exit_code);
      options.flag("--cron", flags->cron, HelpLabel::help_cron);
      options.flag("--once", flags->once, HelpLabel::help_once);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::monitoring};

}  // namespace sp::cli
