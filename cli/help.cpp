// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include "cli/context.hpp"
#include "report/text_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sp::cli {
namespace {

constexpr std::size_t widest = 96;
constexpr std::size_t narrowest = 40;
constexpr std::size_t name_width = 26;
/// Explanations stand beside the names as long as so much room is left for them.
constexpr std::size_t least_room = 40;

std::size_t line_width(std::size_t terminal) {
  return terminal == 0 ? widest : std::clamp(terminal, narrowest, widest);
}

HelpLabel title_of(Group group) {
  switch (group) {
    case Group::setting_up:
      return HelpLabel::group_setting_up;
    case Group::standards:
      return HelpLabel::group_standards;
    case Group::cases:
      return HelpLabel::group_cases;
    case Group::looking:
      return HelpLabel::group_looking;
    case Group::deadlines:
      return HelpLabel::group_deadlines;
    case Group::reports:
      return HelpLabel::group_reports;
    case Group::trust:
      return HelpLabel::group_trust;
  }
  return HelpLabel::group_cases;
}

constexpr std::array groups{Group::setting_up, Group::standards, Group::cases, Group::looking,
                            Group::deadlines,  Group::reports,   Group::trust};

/// A name and its explanation, wrapped beside it or, where the name is long or the terminal narrow,
/// below it.
std::string entry(const std::string& name, std::string_view explanation, std::size_t width) {
  const bool beside = width >= name_width + 2 + least_room;
  const std::size_t indent = beside ? name_width + 2 : 6;
  const auto lines = wrap(explanation, width - indent);
  const bool below = !beside || name.size() >= name_width;
  std::string text = below ? "  " + name : "  " + pad_right(name, name_width);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 || below) text += "\n" + std::string(indent, ' ');
    text += lines[i];
  }
  return text + "\n";
}

std::string paragraph(std::string_view text, std::size_t width) {
  std::string out;
  for (const auto& line : wrap(text, width)) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::string option_name(const OptionSpec& option) {
  return option.value.empty() ? option.name : option.name + " " + option.value;
}

std::string options_text(const Options& options, Language language, std::size_t width) {
  std::string text;
  for (const auto& option : options.options()) {
    text += entry(option_name(option), words(option.help, language), width);
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

std::string help_of(const Command& command, Language language, std::size_t terminal) {
  const auto width = line_width(terminal);
  Options options;
  (void)command.declare(options);
  Options globals;
  GlobalFlags flags;
  declare_global(globals, flags, command.shape);
  std::string text = fmt::format("{}\n\n", paragraph(words(command.summary, language), width));
  const auto usage = wrap("sp " + usage_of(command), width - 6);
  text += fmt::format("{}:\n", words(HelpLabel::help_usage, language));
  for (std::size_t i = 0; i < usage.size(); ++i)
    text += (i == 0 ? "  " : "      ") + usage[i] + "\n";
  text += "\n";
  for (const auto& argument : options.positionals()) {
    text += entry(argument.name, words(argument.help, language), width);
  }
  text += options_text(options, language, width);
  text += fmt::format("\n{}:\n", words(HelpLabel::help_everywhere, language));
  return text + options_text(globals, language, width);
}

std::string overview(Language language, std::size_t terminal) {
  const auto width = line_width(terminal);
  std::string text = fmt::format(
      "{}\n\n{}:\n  sp {}\n", paragraph(words(HelpLabel::about_sp, language), width),
      words(HelpLabel::help_usage, language), words(HelpLabel::help_command_line, language));
  for (const auto group : groups) {
    text += fmt::format("\n{}:\n", words(title_of(group), language));
    for (const auto* command : all_commands()) {
      if (command->group != group) continue;
      text += entry(std::string(command->name), words(command->summary, language), width);
    }
  }
  text += fmt::format("\n{}:\n", words(HelpLabel::help_exit_status, language));
  for (const auto& row : exit_statuses()) {
    text += entry(std::to_string(static_cast<int>(row.status)),
                  std::string(row.meaning.in(language)), width);
  }
  return text + fmt::format("\n{}\n", words(HelpLabel::help_more, language));
}

bool is_first_word(const std::string& word) {
  for (const auto* command : all_commands()) {
    if (command->name.starts_with(word + " ")) return true;
  }
  return false;
}

}  // namespace sp::cli
