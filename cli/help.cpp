// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include "cli/context.hpp"
#include "report/text_style.hpp"

#include <fmt/format.h>

#include <array>

namespace sp::cli {
namespace {

constexpr std::size_t line_width = 96;
constexpr std::size_t name_width = 26;

Label title_of(Group group) {
  switch (group) {
    case Group::setting_up:
      return Label::group_setting_up;
    case Group::standards:
      return Label::group_standards;
    case Group::cases:
      return Label::group_cases;
    case Group::looking:
      return Label::group_looking;
    case Group::deadlines:
      return Label::group_deadlines;
    case Group::reports:
      return Label::group_reports;
  }
  return Label::group_cases;
}

constexpr std::array groups{Group::setting_up, Group::standards, Group::cases,
                            Group::looking,    Group::deadlines, Group::reports};

/// A name and its explanation, wrapped beside it or, where the name is long, below it.
std::string entry(const std::string& name, std::string_view explanation) {
  const auto lines = wrap(explanation, line_width - name_width - 2);
  std::string text = "  " + pad_right(name, name_width);
  const bool too_long = name.size() >= name_width;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 || too_long) text += "\n  " + std::string(name_width, ' ');
    text += lines[i];
  }
  return text + "\n";
}

std::string option_name(const OptionSpec& option) {
  return option.value.empty() ? option.name : option.name + " " + option.value;
}

std::string options_text(const Options& options, Language language) {
  std::string text;
  for (const auto& option : options.options()) {
    text += entry(option_name(option), words(option.help, language));
  }
  return text;
}

}  // namespace

std::string usage_of(const Command& command) {
  Options options;
  (void)command.declare(options);
  std::string text(command.name);
  for (const auto& argument : options.positionals()) {
    const auto name = argument.name + (argument.many ? "…" : "");
    text += argument.required ? " " + name : " [" + name + "]";
  }
  for (const auto& option : options.options()) {
    const auto name = option_name(option);
    text += option.required ? " " + name : " [" + name + "]" + (option.repeatable ? "…" : "");
  }
  return text;
}

std::string help_of(const Command& command, Language language) {
  Options options;
  (void)command.declare(options);
  Options globals;
  GlobalFlags flags;
  declare_global(globals, flags);
  std::string text = fmt::format("{}\n\n", words(command.summary, language));
  const auto usage = wrap("sp " + usage_of(command), line_width - 4);
  text += fmt::format("{}:\n", words(Label::help_usage, language));
  for (std::size_t i = 0; i < usage.size(); ++i)
    text += (i == 0 ? "  " : "      ") + usage[i] + "\n";
  text += "\n";
  for (const auto& argument : options.positionals()) {
    text += entry(argument.name, words(argument.help, language));
  }
  text += options_text(options, language);
  text += fmt::format("\n{}:\n", words(Label::help_everywhere, language));
  return text + options_text(globals, language);
}

std::string overview(Language language) {
  std::string text =
      fmt::format("{}\n\n{}:\n  sp {}\n", words(Label::about_sp, language),
                  words(Label::help_usage, language), words(Label::help_command_line, language));
  for (const auto group : groups) {
    text += fmt::format("\n{}:\n", words(title_of(group), language));
    for (const auto* command : all_commands()) {
      if (command->group != group) continue;
      text += entry(std::string(command->name), words(command->summary, language));
    }
  }
  text += fmt::format("\n{}:\n", words(Label::help_exit_status, language));
  for (const auto& row : exit_statuses()) {
    text += entry(std::to_string(static_cast<int>(row.status)), words(row.meaning, language));
  }
  return text + fmt::format("\n{}\n", words(Label::help_more, language));
}

bool is_first_word(const std::string& word) {
  for (const auto* command : all_commands()) {
    if (command->name.starts_with(word + " ")) return true;
  }
  return false;
}

}  // namespace sp::cli
