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

/// Standards that were installed beside the program.
std::optional<std::string> installed_standards(const Environment& environment) {
  auto folder = parent_of(environment.program_folder) + "/share/sp/standards";
  return folder_exists(folder) ? std::optional(folder) : std::nullopt;
}

template <class T>
std::optional<T> first_of(std::optional<T> a, std::optional<T> b, std::optional<T> c) {
  if (a) return a;
  return b ? b : c;
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
  settings.database = first_of(flags.database, environment.get("SP_DB"), settings.database);
  settings.standards =
      first_of(flags.standards, environment.get("SP_STANDARDS"), settings.standards);
  if (!settings.standards) settings.standards = installed_standards(environment);
  settings.language = language_of(flags.language, environment);
  const bool chosen = flags.language || environment.get("SP_LANG");
  if (!chosen && file_language) settings.language = *file_language;
  return settings;
}

}  // namespace sp::cli
