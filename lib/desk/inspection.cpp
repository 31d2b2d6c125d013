// SPDX-License-Identifier: Apache-2.0
#include "desk/inspection.hpp"

#include "files/file.hpp"
#include "files/standards_folder.hpp"
#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/standard_reader.hpp"

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

std::optional<std::string> expected_id(const fs::path& file) {
  if (!file_exists((file.parent_path() / "agency.toml").string())) return std::nullopt;
  auto id = standard_id_of_path(file.string());
  return id.empty() ? std::nullopt : std::optional(id);
}

}  // namespace

std::vector<Finding> inspect(const std::string& path) {
  const auto bytes = read_text_file(path);
  if (!bytes) {
    // The reason why it cannot be read: missing, a directory, or what the system says.
    const auto& error = bytes.error();
    auto reason = error.args.size() > 1 ? error.args[1] : std::string("missing");
    if (error.code == ErrorCode::file_is_directory) reason = "directory";
    return {{.code = FindingCode::file_unreadable, .args = {reason}, .where = {path, {}}}};
  }
  const auto file = whole(path);
  if (file.filename() == "agency.toml") return read_agency(*bytes, path).findings;
  if (is_calendar(file)) return read_calendar_file(*bytes, path).findings;
  return read_standard(*bytes, path, expected_id(file)).findings;
}

}  // namespace sp
