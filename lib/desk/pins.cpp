// SPDX-License-Identifier: Apache-2.0
#include "desk/pins.hpp"

#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/standard_reader.hpp"
#include "ledger/digest.hpp"
#include "standard/resolve.hpp"

#include <fmt/format.h>

#include <sstream>

namespace sp {
namespace {

constexpr std::string_view list_header = "sp-calendar/1";

Failure corrupt(const std::string& what) {
  return fail({.code = ErrorCode::database_corrupt, .args = {"", what}});
}

Result<std::string> fetch_from(CaseReader& reader, const std::vector<ListedFile>& entries,
                               const std::string& id) {
  for (const auto& entry : entries) {
    const bool is_calendar = entry.kind == "office" || entry.kind == "days_off";
    if (is_calendar && entry.id == id) return reader.blob(entry.hash);
  }
  return corrupt(fmt::format("pinned calendar '{}'", id));
}

/// The zone as it was when it was pinned, whatever the machine's data say now.
Result<FoundZone> pinned_zone(CaseReader& reader, const std::vector<ListedFile>& entries,
                              const std::string& name) {
  for (const auto& entry : entries) {
    if (entry.kind != "zone" || entry.id != name) continue;
    auto text = reader.blob(entry.hash);
    if (!text) return fail(text.error());
    return FoundZone{.text = std::move(*text)};
  }
  return corrupt(fmt::format("pinned zone '{}'", name));
}

Result<Agency> pinned_agency(CaseReader& reader, const std::vector<ListedFile>& entries) {
  for (const auto& entry : entries) {
    if (entry.kind != "agency") continue;
    const auto bytes = reader.blob(entry.hash);
    if (!bytes) return fail(bytes.error());
    auto read = read_agency(*bytes, entry.id);
    if (!read.agency) return corrupt("pinned agency");
    return std::move(*read.agency);
  }
  return corrupt("pinned agency");
}

Result<CalendarParts> pinned_calendar(CaseReader& reader, const Hash& hash) {
  const auto list = reader.blob(hash);
  if (!list) return fail(list.error());
  const auto entries = listed_files(*list);
  if (!entries) return fail(entries.error());
  const auto agency = pinned_agency(reader, *entries);
  if (!agency) return fail(agency.error());
  const auto fetch = [&](const std::string& id) { return fetch_from(reader, *entries, id); };
  const auto fetch_zone = [&](const std::string& name, DateRange) {
    return pinned_zone(reader, *entries, name);
  };
  auto composed = compose_calendar(*agency->calendar, fetch, agency->zone.value, fetch_zone);
  if (!composed) return fail(composed.error());
  return std::move(composed->parts);
}

}  // namespace

std::string calendar_list(const std::vector<SupportingFile>& files) {
  std::string text = fmt::format("{}\n", list_header);
  for (const auto& file : files) {
    text += fmt::format("{} {} {}\n", file.kind, file.id, to_hex(sha256(file.bytes)));
  }
  return text;
}

Result<std::vector<ListedFile>> listed_files(const std::string& text) {
  std::istringstream lines(text);
  std::string line;
  if (!std::getline(lines, line) || line != list_header) return corrupt("pinned calendar list");
  std::vector<ListedFile> entries;
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string kind;
    std::string id;
    std::string hex;
    words >> kind >> id >> hex;
    const auto hash = parse_hash(hex);
    if (!hash) return corrupt("pinned calendar list");
    entries.push_back({kind, id, *hash});
  }
  return entries;
}

Pins pins_of(const Edition& edition, const Office& office) {
  return {.standard_id = *edition.standard.id,
          .edition = *edition.standard.edition,
          .standard = sha256(edition.bytes),
          .calendar = sha256(calendar_list(office.files)),
          .variant = {}};
}

Result<void> keep(CaseWriter& writer, const Edition& edition, const Office& office) {
  if (const auto kept = writer.put_blob(sha256(edition.bytes), edition.bytes); !kept) return kept;
  return keep(writer, office);
}

Result<void> keep(CaseWriter& writer, const Office& office) {
  const auto list = calendar_list(office.files);
  if (const auto kept = writer.put_blob(sha256(list), list); !kept) return kept;
  for (const auto& file : office.files) {
    if (const auto kept = writer.put_blob(sha256(file.bytes), file.bytes); !kept) return kept;
  }
  return {};
}

Result<Judge> read_pinned(CaseReader& reader, const Pins& pins) {
  const auto bytes = reader.blob(pins.standard);
  if (!bytes) return fail(bytes.error());
  auto read = read_standard(*bytes, pins.standard_id, std::nullopt);
  if (!read.standard) return corrupt(fmt::format("pinned standard '{}'", pins.standard_id));
  auto calendar = pinned_calendar(reader, pins.calendar);
  if (!calendar) return fail(calendar.error());
  return Judge{.standard = std::move(*read.standard), .calendar = std::move(*calendar)};
}

Result<Standard> standard_pinned(const Standard& whole, const Pins& pins) {
  auto standard = resolve(whole, pins.variant);
  if (standard) return std::move(*standard);
  return corrupt(fmt::format("variant '{}' of '{}'", pins.variant, pins.standard_id));
}

CompiledKey compiled_key(const Pins& pins) {
  return {.standard = pins.standard, .calendar = pins.calendar, .form = compiled_form};
}

Result<std::shared_ptr<const Judge>> Judges::whole(CaseReader& reader, const Pins& pins) {
  const auto key = Key(pins.standard, pins.calendar);
  if (const auto known = whole_.find(key); known != whole_.end()) return known->second;
  const auto bytes = reader.compiled(compiled_key(pins));
  if (!bytes) return fail(bytes.error());
  auto compiled = *bytes ? read_compiled(**bytes) : std::nullopt;
  if (compiled) compiled_.insert(key);
  auto judge = compiled ? Result<Judge>(std::move(*compiled)) : read_pinned(reader, pins);
  if (!judge) return fail(judge.error());
  return whole_.emplace(key, std::make_shared<const Judge>(std::move(*judge))).first->second;
}

Result<std::shared_ptr<const CaseJudge>> Judges::of(CaseReader& reader, const Pins& pins) {
  const auto key = std::pair(Key(pins.standard, pins.calendar), pins.variant);
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  const auto judge = whole(reader, pins);
  if (!judge) return fail(judge.error());
  auto standard = standard_pinned((*judge)->standard, pins);
  if (!standard) return fail(standard.error());
  auto of_case = std::make_shared<const CaseJudge>(
      Judge{.standard = std::move(*standard), .calendar = (*judge)->calendar});
  return known_.emplace(key, std::move(of_case)).first->second;
}

Result<void> Judges::keep_compiled(CaseWriter& writer, const Pins& pins) {
  const auto judge = whole(writer, pins);
  if (!judge) return fail(judge.error());
  const auto key = Key(pins.standard, pins.calendar);
  if (compiled_.contains(key)) return {};
  const auto bytes = compile(**judge);
  if (!bytes) return {};
  const auto kept = writer.put_compiled(compiled_key(pins), *bytes);
  if (kept) compiled_.insert(key);
  return kept;
}

}  // namespace sp
