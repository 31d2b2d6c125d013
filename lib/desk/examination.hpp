// SPDX-License-Identifier: Apache-2.0
// Is everything in order that the work rests on: database, clock, calendars, disk? Nothing is
// written; but as with everything that opens the database, what a writer that died had begun is
// undone.
#pragma once

#include "base/error.hpp"
#include "calendar/civil_time.hpp"
#include "desk/library.hpp"
#include "store/case_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

enum class CheckSubject {
  settings,     // (of the command line)
  database,     // path
  access,       // permission bits in octal, owner, group
  folder,       // permission bits in octal
  journal,      //
  file_system,  // type
  free_space,   // bytes
  size,         // bytes
  schema,       // number
  sqlite,       // version; the open-time settings that are astray, with commas between them
  log,          // log id, number of events, last hash
  clock,        // moments: now, the last event where there is one
  standards,    // how many, folder
  calendar,     // calendar, last covered date
};

enum class Verdict { ok, attention, broken };

/// One thing that was looked at; the comment of its subject names the arguments.
struct Check {
  CheckSubject subject{};
  Verdict verdict = Verdict::ok;
  std::vector<std::string> args{};
  std::vector<Instant> moments{};
  std::optional<std::int64_t> bytes{};
  std::optional<Date> date{};    ///< last covered
  std::optional<Error> error{};  ///< why it could not be looked at; takes the place of `args`
};

/// Stable names for machine formats: "file_system", "attention".
std::string_view name_of(CheckSubject subject);
std::string_view name_of(Verdict verdict);

/// The file of a database, its folder and its disk.
std::vector<Check> examine_place(const DatabasePlace& place);

/// The database, its place, its log and, against `now`, the clock. A file that cannot be opened
/// leaves the checks out that would need it. Not for a process that has the database open
/// (CaseStore::look_at_place).
std::vector<Check> examine_database(const std::optional<std::string>& path, Instant now);

/// The standards of a library and the calendars that they go by, each calendar once. A calendar
/// that has ended is broken, one that ends within 90 days wants attention.
std::vector<Check> examine_standards(const Library& library, Instant now);

}  // namespace sp
