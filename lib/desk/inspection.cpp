// SPDX-License-Identifier: Apache-2.0
#include "desk/inspection.hpp"

#include "audit/audit.hpp"
#include "desk/zones.hpp"
#include "files/file.hpp"
#include "files/standards_folder.hpp"
#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/standard_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace sp {
namespace {

namespace fs = std::filesystem;

/// The place of the file whatever folder the caller stands in.
fs::path whole(const std::string& path) {
  return fs::absolute(path).lexically_normal();
}

/// `calendars/<office>/<name>.toml`
bool is_calendar(const fs::path& file) {
  return file.parent_path().parent_path().filename() == "calendars";
}

/// An `agency.toml` beside it shows that a standard stands in a library.
bool is_in_library(const fs::path& file) {
  return file_exists((file.parent_path() / "agency.toml").string());
}

std::optional<std::string> expected_id(const fs::path& file) {
  if (!is_in_library(file)) return std::nullopt;
  auto id = standard_id_of_path(file.string());
  return id.empty() ? std::nullopt : std::optional(id);
}

/// The edition in the name of an older one, `<service>@<edition>.toml`; nothing in other names.
std::optional<std::string> edition_in_name(const fs::path& file) {
  const auto stem = file.stem().string();
  const auto at = stem.find('@');
  return at == std::string::npos ? std::nullopt : std::optional(stem.substr(at + 1));
}

/// What the file's name says of it, held against the file.
std::vector<Finding> faults_of_name(const fs::path& file, const std::optional<Standard>& standard,
                                    const std::string& path) {
  const auto edition = edition_in_name(file);
  const bool number = !edition || (!edition->empty() && edition->front() != '0' &&
                                   edition->find_first_not_of("0123456789") == edition->npos);
  if (standard_id_of_path(file.string()).empty() || !number) {
    return {{FindingCode::path_without_id,
             {(file.parent_path().filename() / file.filename()).string()},
             {path, {1, 1}},
             {},
             {}}};
  }
  if (!edition || !standard || *edition == std::to_string(*standard->edition)) return {};
  return {{FindingCode::edition_not_the_path,
           {std::to_string(*standard->edition), *edition},
           {path, standard->edition.place.value},
           "edition",
           {}}};
}

/// Does `[[allow]]` of the file name the rule, and still hold?
bool is_allowed(const Standard& standard, const Finding& finding, Date as_of) {
  return std::any_of(standard.allow.begin(), standard.allow.end(), [&](const Allowance& allowed) {
    const auto rule = allowed.rule.value_or("");
    const bool meant = rule == rule_code(finding) || rule == rule_name(finding);
    return meant && (!allowed.until || first_day(*allowed.until) >= as_of);
  });
}

void add_audit(std::vector<Finding>& findings, const Standard& standard, Date as_of) {
  for (auto& finding : audit(standard, as_of)) {
    if (!is_allowed(standard, finding, as_of)) findings.push_back(std::move(finding));
  }
}

/// With the audit where a day is given.
std::vector<Finding> inspect_standard(const std::string& bytes, const fs::path& file,
                                      const std::string& path, std::optional<Date> as_of) {
  auto read = read_standard(bytes, path, expected_id(file));
  auto findings =
      is_in_library(file) ? faults_of_name(file, read.standard, path) : std::vector<Finding>{};
  findings.insert(findings.end(), read.findings.begin(), read.findings.end());
  if (read.standard && as_of) add_audit(findings, *read.standard, *as_of);
  return findings;
}

std::vector<Finding> inspect_agency(const std::string& bytes, const std::string& path) {
  auto read = read_agency(bytes, path);
  const auto fault = read.agency ? fault_of_zone(read.agency->zone, path) : std::nullopt;
  if (fault) read.findings.push_back(*fault);
  return read.findings;
}

std::vector<Finding> inspect_calendar(const std::string& bytes, const std::string& path) {
  auto read = read_calendar_file(bytes, path);
  const auto* office = read.calendar ? std::get_if<OfficeFile>(&read.calendar->content) : nullptr;
  const auto fault = office != nullptr ? fault_of_zone(office->zone, path) : std::nullopt;
  if (fault) read.findings.push_back(*fault);
  return read.findings;
}

std::vector<Finding> inspect_file(const std::string& path, std::optional<Date> as_of) {
  const auto bytes = read_text_file(path);
  if (!bytes) {
    // The reason why it cannot be read: missing, a directory, or what the system says.
    const auto& error = bytes.error();
    auto reason = error.args.size() > 1 ? error.args[1] : std::string("missing");
    if (error.code == ErrorCode::file_is_directory) reason = "directory";
    return {{.code = FindingCode::file_unreadable, .args = {reason}, .where = {path, {}}}};
  }
  const auto file = whole(path);
  if (file.filename() == "agency.toml") return inspect_agency(*bytes, path);
  if (is_calendar(file)) return inspect_calendar(*bytes, path);
  return inspect_standard(*bytes, file, path, as_of);
}

}  // namespace

std::vector<Finding> inspect(const std::string& path) {
  return inspect_file(path, std::nullopt);
}

std::vector<Finding> inspect_and_audit(const std::string& path, Date as_of) {
  return inspect_file(path, as_of);
}

}  // namespace sp
