// SPDX-License-Identifier: Apache-2.0
#include "desk/calendars.hpp"

#include "formats/calendar_file.hpp"

#include <algorithm>

namespace sp {
namespace {

void add_layer(CalendarCoverage& coverage, const CalendarLayer& layer) {
  if (layer.kind == "office") {
    coverage.offices.push_back(layer.id);
    return;
  }
  const auto read = read_calendar_file(layer.bytes, layer.id);
  if (!read.calendar) return;  // composed a moment ago
  const auto& content = std::get<DaysOffFile>(read.calendar->content);
  coverage.lists.push_back({layer.id, read.calendar->title.value_or(""), content.dates});
}

/// Lists of days off are no calendars of their own; what cannot be read may have been one.
bool may_be_office(const Library& library, const std::string& id) {
  const auto bytes = library.folder().calendar(id);
  if (!bytes) return true;
  const auto read = read_calendar_file(*bytes, id);
  return !read.calendar || std::holds_alternative<OfficeFile>(read.calendar->content);
}

}  // namespace

Result<std::string> calendar_file_meant(const Library& library, const std::string& id) {
  if (id.find('/') != std::string::npos) return id;
  const auto office = library.office_of(id);
  if (office) return *office->agency.calendar;
  if (office.error().code != ErrorCode::agency_missing) return fail(office.error());
  return id;
}

Result<CalendarParts> calendar_meant(const Library& library, const std::string& id) {
  if (id.find('/') != std::string::npos) return library.calendar(id);
  auto office = library.office_of(id);
  if (!office && office.error().code == ErrorCode::agency_missing) return library.calendar(id);
  if (!office) return fail(office.error());
  return std::move(office->calendar);
}

Result<CalendarCoverage> coverage_of(const Library& library, const std::string& id,
                                     Date seen_from) {
  const auto meant = calendar_file_meant(library, id);
  if (!meant) return fail(meant.error());
  const auto composed = library.composed(*meant);
  if (!composed) return fail(composed.error());
  const auto& parts = composed->parts;
  CalendarCoverage coverage{.id = parts.id,
                            .title = parts.title,
                            .dates = parts.coverage,
                            .days_left = (parts.coverage.last - seen_from).count(),
                            .lists = {},
                            .offices = {},
                            .unusable = {}};
  for (const auto& layer : composed->layers) add_layer(coverage, layer);
  std::stable_sort(coverage.lists.begin(), coverage.lists.end(),
                   [](const auto& a, const auto& b) { return a.dates.first < b.dates.first; });
  return coverage;
}

std::vector<CalendarCoverage> all_coverages(const Library& library, Date seen_from) {
  std::vector<CalendarCoverage> all;
  for (const auto& id : library.folder().calendars()) {
    if (!may_be_office(library, id)) continue;
    auto coverage = coverage_of(library, id, seen_from);
    if (coverage) {
      all.push_back(std::move(*coverage));
      continue;
    }
    CalendarCoverage broken;
    broken.id = id;
    broken.unusable = coverage.error();
    all.push_back(std::move(broken));
  }
  return all;
}

}  // namespace sp
