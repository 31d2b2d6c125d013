// SPDX-License-Identifier: Apache-2.0
// sp init: a folder with an empty log and its settings.
#include "cli/commands.hpp"
#include "cli/context.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace sp::cli {
namespace {

struct Flags {
  std::string folder;
  std::optional<std::string> group;
  bool replay = false;
};

/// As a basic string of TOML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x20 || code == 0x7f) {
      out += fmt::format("\\u{:04X}", code);
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string settings_text(const Context& context) {
  std::string text = context.say(Label::init_settings_comment) + "\ndatabase = \"sp.db\"\n";
  const auto& standards = context.settings().standards;
  if (standards) {
    text +=
        "standards = " + quoted(std::filesystem::absolute(*standards).lexically_normal()) + "\n";
  }
  return text + "zone = " + quoted(context.settings().zone.name()) + "\n";
}

Result<ExitStatus> run(const Flags& flags, Context& context) {
  // An unset variable in quotes; "/sp.db" is not what was meant.
  if (flags.folder.empty()) {
    return fail({.code = ErrorCode::argument_missing, .args = {"DIR", "init"}});
  }
  const auto database = flags.folder + "/sp.db";
  const auto settings = flags.folder + "/sp.toml";
  for (const auto& file : {database, settings}) {
    if (const auto apart = context.keep_apart(file); !apart) return fail(apart.error());
  }
  const auto created =
      CaseStore::create({.path = database,
                         .replay = flags.replay,
                         .group = flags.group,
                         .beside = {{.name = "sp.toml", .text = settings_text(context)}}});
  if (!created) return fail(created.error());
  Answer answer;
  answer.schema = "sp.init/1";
  answer.data["database"] = database;
  answer.data["settings"] = settings;
  answer.data["replay"] = flags.replay;
  answer.text = [&](const TextStyle&) {
    return context.say(Label::init_done, {database, settings, flags.folder}) + "\n";
  };
  return context.give(answer);
}

}  // namespace

const Command init_command{"init", Group::setting_up, HelpLabel::about_init,
                           [](Options& options) -> Run {
                             auto flags = std::make_shared<Flags>();
                             options.argument("DIR", flags->folder, HelpLabel::help_init_folder);
                             options.value("--group", "GROUP", flags->group, HelpLabel::help_group);
                             options.flag("--replay", flags->replay, HelpLabel::help_replay);
                             return [flags](Context& context) { return run(*flags, context); };
                           },
                           Shape::sheet};

}  // namespace sp::cli
