// SPDX-License-Identifier: Apache-2.0
#include "cli/app.hpp"

#include "base/suggest.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/error_report.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/synonyms.hpp"
#include "cli/views/monitoring.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

/// The command's words and the rest of the line, which may begin before them.
struct Line {
  const Command* command = nullptr;
  std::vector<std::string> rest;
};

bool takes_value(const Options& globals, const std::string& word) {
  const auto* option = globals.find(word);
  return option != nullptr && !option->value.empty();
}

/// Index of the first word that is neither a global option nor its value.
std::size_t find_command_word(const Options& globals, const std::vector<std::string>& words) {
  std::size_t i = 0;
  while (i < words.size() && words[i].starts_with("-"))
    i += takes_value(globals, words[i]) ? 2U : 1U;
  return std::min(i, words.size());
}

const Command* find_command(const std::string& name) {
  for (const auto* command : all_commands()) {
    if (command->name == name) return command;
  }
  return nullptr;
}

/// Commands like `name`; of its own, where it is the first word of commands of two words.
std::vector<std::string> commands_like(const std::string& name) {
  std::vector<std::string> known;
  std::vector<std::string> longer;
  for (const auto* command : all_commands()) {
    known.emplace_back(command->name);
    if (command->name.starts_with(name + " ")) longer.emplace_back(command->name);
  }
  if (!longer.empty()) return longer;
  for (const auto& synonym : command_synonyms) {
    if (synonym.word == name) return {std::string(synonym.meaning)};
  }
  return suggest(name, known);
}

Failure unknown_command(const std::vector<std::string>& words, std::size_t at) {
  const bool more = at + 1 < words.size() && !words[at + 1].starts_with("-");
  const auto both = more ? words[at] + " " + words[at + 1] : words[at];
  auto name = is_first_word(words[at]) ? both : words[at];
  auto suggestions = commands_like(name);
  if (suggestions.empty()) suggestions = commands_like(both);
  return fail(Error{.code = ErrorCode::command_unknown,
                    .args = {std::move(name)},
                    .suggestions = std::move(suggestions)});
}

/// The first word before the command that looks like an option and is not one for all commands:
/// what follows it may be its value and not a command.
std::optional<std::string> strange_option(const Options& globals,
                                          const std::vector<std::string>& words, std::size_t at) {
  for (std::size_t i = 0; i < at; i += takes_value(globals, words[i]) ? 2U : 1U) {
    const auto name = words[i].substr(0, words[i].find('='));
    if (globals.find(name) == nullptr) return name;
  }
  return std::nullopt;
}

Result<Line> find_line(const Options& globals, const std::vector<std::string>& words) {
  const auto at = find_command_word(globals, words);
  if (at == words.size()) return fail({.code = ErrorCode::command_missing, .args = {}});
  Line line;
  std::size_t used = 1;
  if (at + 1 < words.size()) {
    line.command = find_command(words[at] + " " + words[at + 1]);
    if (line.command != nullptr) used = 2;
  }
  if (line.command == nullptr) line.command = find_command(words[at]);
  if (line.command == nullptr) {
    if (const auto option = strange_option(globals, words, at)) {
      return fail(Error{.code = ErrorCode::option_unknown,
                        .args = {*option, ""},
                        .suggestions = suggest(*option, globals.names())});
    }
    return unknown_command(words, at);
  }
  line.rest = words;
  const auto from = line.rest.begin() + static_cast<std::ptrdiff_t>(at);
  line.rest.erase(from, from + static_cast<std::ptrdiff_t>(used));
  return line;
}

/// The request as typed, without what only decides how it is shown.
std::string request_of(const Command& command, const Options& globals,
                       std::vector<TypedOption> typed) {
  std::string text(command.name);
  for (const auto& option : typed) {
    const bool shown_only = globals.find(option.name) != nullptr || option.name == "--dry-run" ||
                            option.name == "--request-id";
    if (shown_only) continue;
    text += '\0';
    text += option.name;
    text += '=';
    text += option.value;
  }
  return text;
}

/// Is there a request for help among the words? The value of an option is none.
bool asks_for_help(const Options& options, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == "--help" || words[i] == "-h") return true;
    if (takes_value(options, words[i])) ++i;
  }
  return false;
}

bool asks_for_help(const Line& line) {
  GlobalFlags flags;
  Options options;
  (void)line.command->declare(options);
  declare_global(options, flags);
  return asks_for_help(options, line.rest);
}

Result<ExitStatus> run_command(const Line& line, const Environment& environment, std::ostream& out,
                               std::ostream& err) {
  GlobalFlags flags;
  Options globals;
  declare_global(globals, flags);
  Options options;
  const auto work = line.command->declare(options);
  declare_global(options, flags, line.command->shape);
  auto typed = parse(options, std::string(line.command->name), line.rest);
  if (!typed) return fail(typed.error());
  Context context(environment, flags, out, err);
  if (const auto ready = context.prepare(line.command->shape); !ready) return fail(ready.error());
  context.arguments = request_of(*line.command, globals, std::move(*typed));
  return work(context);
}

Result<ExitStatus> say(std::ostream& out, const std::string& text) {
  if (const auto said = put(out, text); !said) return fail(said.error());
  return ExitStatus::done;
}

Result<ExitStatus> start(const std::vector<std::string>& words, const Environment& environment,
                         std::ostream& out, std::ostream& err) {
  GlobalFlags flags;
  Options globals;
  declare_global(globals, flags);
  const auto spoken = [&] { return language_spoken(flag_value(words, "--lang"), environment); };
  const auto at = find_command_word(globals, words);
  if (at == words.size() && asks_for_help(globals, words)) {
    return say(out, overview(spoken(), environment.terminal_width));
  }
  if (at == words.size() && std::find(words.begin(), words.end(), "--version") != words.end()) {
    return run_command({find_command("version"), {}}, environment, out, err);
  }
  const auto line = find_line(globals, words);
  if (!line) return fail(line.error());
  if (asks_for_help(*line)) {
    return say(out, help_of(*line->command, spoken(), environment.terminal_width));
  }
  return run_command(*line, environment, out, err);
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, const Environment& environment,
               std::ostream& out, std::ostream& err) {
  const auto status = start(arguments, environment, out, err);
  if (status) return *status;
  if (flag_value(arguments, "--format") == "nagios") return nagios_unknown(status.error(), out);
  report_error(status.error(), arguments, environment, err);
  return exit_status_of(status.error());
}

}  // namespace sp::cli
