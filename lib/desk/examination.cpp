// SPDX-License-Identifier: Apache-2.0
#include "desk/examination.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace sp {
namespace {

constexpr std::chrono::days warning_ahead{90};
constexpr std::int64_t least_free_bytes = 100LL * 1024 * 1024;
constexpr unsigned others_may_write = 0002;
constexpr unsigned others_may_read = 0004;

std::string in_base(unsigned long number, int base) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, base).ptr;
  return {digits.data(), end};
}

Check failed(CheckSubject subject, Verdict verdict, const Error& error) {
  Check check{.subject = subject, .verdict = verdict};
  check.error = error;
  return check;
}

std::string octal(unsigned mode) {
  return "0" + in_base(mode, 8);
}

Check check_access(const DatabasePlace& place) {
  auto verdict = (place.mode & others_may_read) != 0 ? Verdict::attention : Verdict::ok;
  if ((place.mode & others_may_write) != 0) verdict = Verdict::broken;
  return {.subject = CheckSubject::access,
          .verdict = verdict,
          .args = {octal(place.mode), std::to_string(place.owner), std::to_string(place.group)}};
}

/// Whoever may write to it may put a journal beside the database, which is played back into it.
Check check_folder(const DatabasePlace& place) {
  const bool open = (place.folder_mode & others_may_write) != 0;
  return {.subject = CheckSubject::folder,
          .verdict = open ? Verdict::broken : Verdict::ok,
          .args = {octal(place.folder_mode)}};
}

Check check_journal(const DatabasePlace& place) {
  return {.subject = CheckSubject::journal,
          .verdict = place.journal_left ? Verdict::attention : Verdict::ok};
}

Check check_schema(const StorageSettings& storage) {
  return {.subject = CheckSubject::schema, .args = {std::to_string(storage.schema)}};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Check check_sqlite(const StorageSettings& storage) {
  auto astray = storage.astray;
  auto verdict = astray.empty() ? Verdict::ok : Verdict::broken;
  if (storage.journal_mode != "delete") {
    // The next write puts it right.
    if (verdict == Verdict::ok) verdict = Verdict::attention;
    astray.push_back("journal_mode = " + storage.journal_mode);
  }
  return {.subject = CheckSubject::sqlite,
          .verdict = verdict,
          .args = {storage.sqlite_version, joined(astray)}};
}

Check check_clock(const LogHead& head, Instant now) {
  Check check{.subject = CheckSubject::clock};
  check.moments = {now};
  if (head.seq == 0) return check;
  check.moments.push_back(head.last_recorded);
  check.verdict = now < head.last_recorded ? Verdict::broken : Verdict::ok;
  return check;
}

/// Schema, log and clock of a database that can be opened.
Result<std::vector<Check>> look_inside(const std::string& path, Instant now) {
  const auto store = CaseStore::open({.path = path, .mode = StoreMode::read});
  if (!store) return fail(store.error());
  const auto storage = (*store)->storage();
  if (!storage) return fail(storage.error());
  LogHead head;
  const auto looked = (*store)->read([&](CaseReader& reader) -> Result<void> {
    const auto found = reader.head();
    if (!found) return fail(found.error());
    head = *found;
    return {};
  });
  if (!looked) return fail(looked.error());
  const Check log{.subject = CheckSubject::log,
                  .args = {(*store)->log_id(), std::to_string(head.seq), to_hex(head.hash)}};
  return std::vector<Check>{check_schema(*storage), check_sqlite(*storage), log,
                            check_clock(head, now)};
}

Check check_database(const std::string& path, const Result<std::vector<Check>>& inside) {
  if (inside) return {.subject = CheckSubject::database, .args = {path}};
  const bool busy = inside.error().code == ErrorCode::database_busy;
  return failed(CheckSubject::database, busy ? Verdict::attention : Verdict::broken,
                inside.error());
}

Check check_file_system(const DatabasePlace& place) {
  return {.subject = CheckSubject::file_system,
          .verdict = place.network ? Verdict::broken : Verdict::ok,
          .args = {"0x" + in_base(place.file_system & 0xffffffffUL, 16)}};
}

Check check_bytes(CheckSubject subject, std::int64_t bytes, std::int64_t least) {
  Check check{.subject = subject, .verdict = bytes < least ? Verdict::attention : Verdict::ok};
  check.bytes = bytes;
  return check;
}

Check check_calendar(const CalendarParts& calendar, Instant now) {
  const auto today = calendar.zone.date_of(now);
  const auto last = calendar.coverage.last;
  auto verdict = today + warning_ahead <= last ? Verdict::ok : Verdict::attention;
  if (last < today) verdict = Verdict::broken;
  Check check{.subject = CheckSubject::calendar,
              .verdict = verdict,
              .args = {calendar.id, to_string(last)}};
  check.date = last;
  return check;
}

void add(std::vector<Check>& checks, std::vector<Check> more) {
  checks.insert(checks.end(), more.begin(), more.end());
}

}  // namespace

std::string_view name_of(CheckSubject subject) {
  constexpr std::array<std::string_view, 14> names{
      "settings", "database", "access", "folder", "journal", "file_system", "free_space",
      "size",     "schema",   "sqlite", "log",    "clock",   "standards",   "calendar"};
  return names.at(static_cast<std::size_t>(subject));
}

std::string_view name_of(Verdict verdict) {
  constexpr std::array<std::string_view, 3> names{"ok", "attention", "broken"};
  return names.at(static_cast<std::size_t>(verdict));
}

std::vector<Check> examine_place(const DatabasePlace& place) {
  return {check_access(place),
          check_folder(place),
          check_journal(place),
          check_file_system(place),
          check_bytes(CheckSubject::free_space, place.free_bytes, least_free_bytes),
          check_bytes(CheckSubject::size, place.bytes, 0)};
}

std::vector<Check> examine_database(const std::optional<std::string>& path, Instant now) {
  if (!path) {
    return {failed(CheckSubject::database, Verdict::broken,
                   {.code = ErrorCode::database_not_given, .args = {}})};
  }
  // Before it is opened, for then a journal that was left is gone.
  const auto place = CaseStore::look_at_place(*path);
  const auto inside = look_inside(*path, now);
  std::vector<Check> checks{check_database(*path, inside)};
  if (place) add(checks, examine_place(*place));
  if (inside) add(checks, *inside);
  return checks;
}

std::vector<Check> examine_standards(const Library& library, Instant now) {
  const auto files = library.folder().list();
  if (!files) return {failed(CheckSubject::standards, Verdict::broken, files.error())};
  std::vector<Check> unusable;
  std::map<std::string, Check> calendars;
  for (const auto& file : *files) {
    const auto edition = read_edition(file);
    const auto office = library.office_of(file.id);
    if (!edition || !office) {
      unusable.push_back(failed(CheckSubject::standards, Verdict::attention,
                                edition ? office.error() : edition.error()));
    }
    if (office) calendars.emplace(office->calendar.id, check_calendar(office->calendar, now));
  }
  std::vector<Check> checks{
      {.subject = CheckSubject::standards,
       .verdict = files->empty() ? Verdict::attention : Verdict::ok,
       .args = {std::to_string(files->size() - unusable.size()), library.folder().root()}}};
  add(checks, std::move(unusable));
  for (auto& [id, check] : calendars) checks.push_back(std::move(check));
  return checks;
}

}  // namespace sp
