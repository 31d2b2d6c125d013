// SPDX-License-Identifier: Apache-2.0
#include "desk/library.hpp"

#include "base/suggest.hpp"
#include "desk/zones.hpp"
#include "files/file.hpp"
#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/standard_reader.hpp"
#include "standard/resolve.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sp {
namespace {

std::string office_id(const std::string& standard_id) {
  return standard_id.substr(0, standard_id.find('/'));
}

Failure unusable(const std::string& path, std::vector<Finding> findings) {
  const Location where = findings.empty() ? Location{path, {}} : findings.front().where;
  return fail(Error{.code = ErrorCode::file_unusable,
                    .args = {path, std::to_string(findings.size())},
                    .where = where,
                    .findings = std::move(findings)});
}

}  // namespace

bool is_in_force(const Edition& edition, Date date) {
  const auto& effective = edition.standard.service.effective;
  return !effective || first_day(*effective) <= date;
}

Result<Edition> read_edition(const StandardFile& file) {
  auto bytes = read_text_file(file.path);
  if (!bytes) return fail(bytes.error());
  const auto expected = file.id.empty() ? std::nullopt : std::optional(file.id);
  auto read = read_standard(*bytes, file.path, expected);
  if (!read.standard) return unusable(file.path, std::move(read.findings));
  const bool stated = read.standard->service.effective.value.has_value();
  return Edition{.standard = std::move(*read.standard),
                 .bytes = std::move(*bytes),
                 .path = file.path,
                 .effective_stated = stated};
}

Result<Office> Library::office_of(const std::string& standard_id) const {
  const auto id = office_id(standard_id);
  auto bytes = folder_.agency(id);
  if (!bytes) return fail(bytes.error());
  auto read = read_agency(*bytes, folder_.agency_path(id));
  if (!read.agency) return unusable(folder_.agency_path(id), std::move(read.findings));
  Office office;
  office.agency = std::move(*read.agency);
  const auto& zone = office.agency.zone;
  if (auto fault = fault_of_zone(zone, folder_.agency_path(id))) {
    return unusable(folder_.agency_path(id), {std::move(*fault)});
  }
  const auto fetch = [this](const std::string& layer) { return folder_.calendar(layer); };
  auto composed = compose_calendar(*office.agency.calendar, fetch, zone.value, fetch_zone);
  if (!composed) return fail(composed.error());
  office.calendar = std::move(composed->parts);
  office.files.push_back({"agency", id, std::move(*bytes)});
  for (auto& layer : composed->layers) {
    office.files.push_back({std::move(layer.kind), std::move(layer.id), std::move(layer.bytes)});
  }
  return office;
}

Result<ComposedCalendar> Library::composed(const std::string& id) const {
  const auto fetch = [this](const std::string& layer) { return folder_.calendar(layer); };
  return compose_calendar(id, fetch, std::nullopt, fetch_zone);
}

Result<CalendarParts> Library::calendar(const std::string& id) const {
  auto whole = composed(id);
  if (!whole) return fail(whole.error());
  return std::move(whole->parts);
}

Result<Edition> Library::edition(const std::string& standard_id, std::optional<Date> date) const {
  const auto files = folder_.editions(standard_id);
  if (!files) return fail(files.error());
  std::optional<PartialDate> earliest;
  for (const auto& file : *files) {
    auto edition = read_edition(file);
    if (!edition || !date || is_in_force(*edition, *date)) return edition;
    earliest = *edition->standard.service.effective;
  }
  return fail({.code = ErrorCode::edition_not_in_force,
               .args = {standard_id, to_string(*earliest), to_string(*date)},
               .where = {files->front().path, {}}});
}

Result<Standard> standard_of_variant(const Standard& standard,
                                     const std::optional<std::string>& variant) {
  const auto known = variant_ids(standard);
  if (!variant && !known.empty()) {
    return fail({.code = ErrorCode::variant_needed,
                 .args = {*standard.id, fmt::format("{}", fmt::join(known, ", "))}});
  }
  auto resolved = resolve(standard, variant.value_or(""));
  if (resolved && variant != std::optional<std::string>("")) return std::move(*resolved);
  return fail({.code = ErrorCode::variant_unknown,
               .args = {variant.value_or(""), *standard.id},
               .suggestions = suggest(variant.value_or(""), known)});
}

}  // namespace sp
