// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "files/file.hpp"
#include "formats/config_reader.hpp"

namespace sp::cli {
namespace {

std::string parent_of(const std::string& folder) {
  const auto slash = folder.rfind('/');
  if (slash == std::string::npos || folder == "/") return {};
  return slash == 0 ? "/" : folder.substr(0, slash);
}

std::string in_folder(const std::string& folder, const std::string& name) {
  return folder == "/" ? folder + name : folder + "/" + name;
}

std::optional<std::string> find_upwards(const std::string& start) {
  for (auto folder = start; !folder.empty(); folder = parent_of(folder)) {
    auto path = in_folder(folder, "sp.toml");
    if (file_exists(path)) return path;
  }
  return std::nullopt;
}

std::optional<std::string> find_in_home(const Environment& environment) {
  std::optional<std::string> folder = environment.get("XDG_CONFIG_HOME");
  if (!folder) {
    if (const auto home = environment.get("HOME")) folder = *home + "/.config";
  }
  if (!folder) return std::nullopt;
  auto path = *folder + "/sp/sp.toml";
  return file_exists(path) ? std::optional(path) : std::nullopt;
}

/// A path in a settings file is relative to the file's folder.
std::optional<std::string> relative_to(const std::string& file, const Text& path) {
  if (!path) return std::nullopt;
  return path->starts_with("/") ? *path : in_folder(parent_of(file), *path);
}

Result<void> take_file(const std::string& path, Settings& settings,
                       std::optional<Language>& language) {
  const auto bytes = read_text_file(path);
  if (!bytes) return fail(bytes.error());
  auto read = read_config(*bytes, path);
  if (!read.findings.empty()) {
    return fail(Error{.code = ErrorCode::config_unusable,
                      .args = {path, std::to_string(read.findings.size())},
                      .where = read.findings.front().where,
                      .findings = read.findings});
  }
  settings.database = relative_to(path, read.config.database);
  settings.standards = relative_to(path, read.config.standards);
  settings.database_from = path;
  settings.standards_from = path;
  if (read.config.zone) settings.zone = *Zone::built_in(*read.config.zone);
  if (read.config.lang) language = parse_language(*read.config.lang);
  return {};
}

std::optional<Language> language_of_variables(const Environment& environment) {
  for (const auto* name : {"SP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = environment.get(name);
    if (!value) continue;
    // As in every program: the first variable that is set decides, "C" for English.
    return parse_language(*value).value_or(Language::english);
  }
  return std::nullopt;
}

/// A value and what it comes from.
struct SettingSource {
  std::pair<std::optional<std::string>, const char*> flag;
  std::pair<std::optional<std::string>, const char*> variable;
};

/// Standards that were installed beside the program.
std::optional<std::string> installed_standards(const Environment& environment) {
  auto folder = parent_of(environment.program_folder) + "/share/sp/standards";
  return folder_exists(folder) ? std::optional(folder) : std::nullopt;
}

/// Puts what flag or variable say, the flag first, in the place of what the settings file said.
void overrule(std::optional<std::string>& value, std::string& from, const SettingSource& source) {
  for (const auto& [given, name] : {source.flag, source.variable}) {
    if (!given) continue;
    value = given;
    from = name;
    return;
  }
}

}  // namespace

Language language_of(const std::optional<std::string>& flag, const Environment& environment) {
  if (flag) {
    if (const auto language = parse_language(*flag)) return *language;
  }
  return language_of_variables(environment).value_or(Language::english);
}

Language language_spoken(const std::optional<std::string>& flag, const Environment& environment) {
  const auto settings =
      find_settings({.database = {}, .standards = {}, .language = flag}, environment);
  return settings ? settings->language : language_of(flag, environment);
}

Result<Settings> find_settings(const SettingFlags& flags, const Environment& environment) {
  Settings settings;
  std::optional<Language> file_language;
  auto file = find_upwards(environment.current_folder);
  if (!file) file = find_in_home(environment);
  if (file) {
    settings.file = file;
    const auto taken = take_file(*file, settings, file_language);
    if (!taken) return fail(taken.error());
  }
  overrule(settings.database, settings.database_from,
           {{flags.database, "--db"}, {environment.get("SP_DB"), "SP_DB"}});
  overrule(settings.standards, settings.standards_from,
           {{flags.standards, "--standards"}, {environment.get("SP_STANDARDS"), "SP_STANDARDS"}});
  if (!settings.standards) {
    settings.standards = installed_standards(environment);
    settings.standards_from = environment.program_folder;
  }
  settings.language = language_of(flags.language, environment);
  const bool chosen = flags.language || environment.get("SP_LANG");
  if (!chosen && file_language) settings.language = *file_language;
  return settings;
}

}  // namespace sp::cli
