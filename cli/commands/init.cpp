// SPDX-License-Identifier: Apache-2.0
// sp init: a folder with an empty log and its settings.
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "files/file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

namespace sp::cli {
namespace {

struct Flags {
  std::string folder;
  std::optional<std::string> group;
  bool replay = false;
};

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

Result<void> make_folder(const std::string& folder) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (folder_exists(folder)) return {};
  const auto why = fault ? fault.message() : std::string(std::strerror(ENOTDIR));
  return fail({.code = ErrorCode::io_failed, .args = {folder, why}});
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
  const auto database = flags.folder + "/sp.db";
  const auto settings = flags.folder + "/sp.toml";
  if (const auto made = make_folder(flags.folder); !made) return fail(made.error());
  const auto created =
      CaseStore::create({.path = database, .replay = flags.replay, .group = flags.group});
  if (!created) return fail(created.error());
  if (!file_exists(settings)) {
    const auto written = replace_file(settings, settings_text(context));
    if (!written) return fail(written.error());
  }
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

const Command init_command{"init", Group::setting_up, Label::about_init,
                           [](Options& options) -> Run {
                             auto flags = std::make_shared<Flags>();
                             options.argument("DIR", flags->folder, Label::help_init_folder);
                             options.value("--group", "GROUP", flags->group, Label::help_group);
                             options.flag("--replay", flags->replay, Label::help_replay);
                             return [flags](Context& context) { return run(*flags, context); };
                           },
                           Shape::sheet};

}  // namespace sp::cli
