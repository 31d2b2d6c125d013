// SPDX-License-Identifier: Apache-2.0
// What `sp backup` and `sp doctor` say of a database and of what it rests on, in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class UpkeepLabel {
  backup_done,
  log_is,
  log_is_empty,
  check,
  // what is looked at
  check_settings,
  check_database,
  check_access,
  check_folder,
  check_journal,
  check_schema,
  check_sqlite,
  check_log,
  check_clock,
  check_standards,
  check_calendar,
  check_file_system,
  check_space,
  check_size,
  // how it stands
  verdict_ok,
  verdict_attention,
  verdict_broken,
  // what was found
  access_all_read,
  access_all_write,
  access_is,
  calendar_is,
  calendar_over,
  clock_behind,
  clock_is,
  clock_only,
  file_system_is,
  file_system_network,
  folder_is,
  folder_open,
  journal_left,
  journal_none,
  named_by,
  schema_is,
  settings_none,
  sqlite_astray,
  sqlite_is,
  standards_are,
};

std::string_view words(UpkeepLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(UpkeepLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
