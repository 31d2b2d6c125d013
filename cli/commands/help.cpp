// SPDX-License-Identifier: Apache-2.0
// sp help: every command, or one of them in full.
#include "cli/help.hpp"

#include "base/suggest.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"

namespace sp::cli {
namespace {

struct Flags {
  std::optional<std::string> first;
  std::optional<std::string> second;
};

Result<ExitStatus> run(const Flags& flags, Context& context) {
  const auto width = context.environment().terminal_width;
  if (!flags.first) return context.print(overview(context.language(), width));
  const auto name = flags.second ? *flags.first + " " + *flags.second : *flags.first;
  std::string text;
  std::vector<std::string> known;
  for (const auto* command : all_commands()) {
    known.emplace_back(command->name);
    const bool meant = command->name == name || command->name.starts_with(name + " ");
    if (!meant) continue;
    text += (text.empty() ? "" : "\n") + help_of(*command, context.language(), width);
  }
  if (!text.empty()) return context.print(text);
  return fail(Error{
      .code = ErrorCode::command_unknown, .args = {name}, .suggestions = suggest(name, known)});
}

}  // namespace

const Command help_command{
    "help", Group::setting_up, HelpLabel::about_help,
    [](Options& options) -> Run {
      auto flags = std::make_shared<Flags>();
      options.optional_argument("COMMAND", flags->first, HelpLabel::help_help_command);
      options.optional_argument("WORD", flags->second, HelpLabel::help_help_word);
      return [flags](Context& context) { return run(*flags, context); };
    },
    Shape::words};

}  // namespace sp::cli
