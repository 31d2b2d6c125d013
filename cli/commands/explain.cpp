// SPDX-License-Identifier: Apache-2.0
// sp explain: the proof of a deadline, date by date.
#include "cli/commands.hpp"
#include "cli/one_case.hpp"
#include "cli/views/explanation_json.hpp"
#include "cli/views/explanation_text.hpp"
#include "desk/explaining.hpp"

namespace sp::cli {
namespace {

struct Flags {
  ReadFlags read;
  std::string case_name;
  std::optional<std::string> clock;
  std::optional<std::string> named;  ///< the same as an option, as `check` has it
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  if (flags.clock && flags.named) {
    return fail({.code = ErrorCode::option_not_with, .args = {"--clock", "CLOCK"}});
  }
  const auto view = look_at_one(context, flags.read, flags.case_name);
  if (!view) return fail(view.error());
  const auto clocks = explain_clocks(*view, flags.clock ? flags.clock : flags.named);
  if (!clocks) return fail(clocks.error());
  for (const auto& one : *clocks) {
    if (one.clock.unknown_because) return fail(unknown_deadline(*view, one.clock));
  }
  Answer answer;
  answer.schema = "sp.explain/1";
  answer.data = explanation_json(*view, *clocks);
  answer.listing = explanation_rows(*view, *clocks);
  answer.text = [&](const TextStyle& style) {
    return explanation_text(*view, *clocks, context.language(), style);
  };
  answer.markdown = [&] { return explanation_markdown(*view, *clocks, context.language()); };
  answer.warnings = view->warnings;
  answer.as_of = view->as_of;
  answer.zone = view->zone();
  return context.give(answer);
}

}  // namespace

const Command explain_command{
    "explain", Group::looking, HelpLabel::about_explain, [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.argument("CASE", flags->case_name, HelpLabel::help_case);
      options.optional_argument("CLOCK", flags->clock, HelpLabel::help_clock);
      options.value("--clock", "CLOCK", flags->named, HelpLabel::help_clock);
      flags->read.declare(options);
      return [flags](Context& context) { return run(*flags, context); };
    }};

}  // namespace sp::cli
