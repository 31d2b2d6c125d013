// SPDX-License-Identifier: Apache-2.0
// Where things are and how the user likes them: flags, then SP_* variables, then sp.toml found
// upwards from the current folder, then the XDG one, then defaults.
#pragma once

#include "base/result.hpp"
#include "calendar/zone.hpp"
#include "cli/environment.hpp"
#include "text/language.hpp"

#include <optional>
#include <string>

namespace sp::cli {

struct Settings {
  std::optional<std::string> file;  ///< the sp.toml that was read, if any
  std::optional<std::string> database;
  std::optional<std::string> standards;
  /// What named them: a flag, a variable, the settings file; the program's folder where standards
  /// were installed beside it.
  std::string database_from;
  std::string standards_from;
  Zone zone;  ///< of times without an offset in questions about many cases
  Language language = Language::english;
};

/// The flags that settings may come from.
struct SettingFlags {
  std::optional<std::string> database;
  std::optional<std::string> standards;
  std::optional<std::string> language;
};

/// config_unusable with its findings where an sp.toml cannot be read as one.
Result<Settings> find_settings(const SettingFlags& flags, const Environment& environment);

/// The language that the settings choose; where they cannot be read, that of flag and variables.
Language language_spoken(const std::optional<std::string>& flag, const Environment& environment);

/// The language to speak before settings are known, and where they cannot be.
Language language_of(const std::optional<std::string>& flag, const Environment& environment);

}  // namespace sp::cli
