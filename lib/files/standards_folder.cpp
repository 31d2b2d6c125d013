// SPDX-License-Identifier: Apache-2.0
#include "files/standards_folder.hpp"

#include "base/suggest.hpp"
#include "files/file.hpp"
#include "standard/standard.hpp"

#include <algorithm>
#include <filesystem>

namespace sp {
namespace {

namespace fs = std::filesystem;

/// Entries of a folder in the order of their names; none where it cannot be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code fault;
  for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
    entries.push_back(it->path());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

bool is_toml(const fs::path& path) {
  return path.extension() == ".toml";
}

std::string service_of(const fs::path& path) {
  const auto stem = path.stem().string();
  return stem.substr(0, stem.find('@'));
}

bool is_older_edition(const fs::path& path) {
  return path.stem().string().find('@') != std::string::npos;
}

bool holds_standards(const fs::path& folder) {
  const auto name = folder.filename().string();
  return fs::is_directory(folder) && is_id(name) && name != "calendars" && name != "acts";
}

std::vector<std::string> calendar_ids(const fs::path& folder) {
  std::vector<std::string> ids;
  for (const auto& group : entries_of(folder)) {
    for (const auto& file : entries_of(group)) {
      if (is_toml(file)) ids.push_back(group.filename().string() + "/" + file.stem().string());
    }
  }
  return ids;
}

std::vector<std::string> known_ids(const StandardsFolder& folder) {
  std::vector<std::string> ids;
  if (const auto files = folder.list()) {
    for (const auto& file : *files) ids.push_back(file.id);
  }
  return ids;
}

/// The number after '@', so that @10 comes before @9.
long edition_in_name(const fs::path& path) {
  const auto stem = path.stem().string();
  return std::strtol(stem.substr(stem.find('@') + 1).c_str(), nullptr, 10);
}

}  // namespace

Result<std::vector<StandardFile>> StandardsFolder::list() const {
  if (!folder_exists(root_)) {
    return fail({.code = ErrorCode::file_missing, .args = {root_}, .where = {root_, {}}});
  }
  std::vector<StandardFile> files;
  for (const auto& office : entries_of(root_)) {
    if (!holds_standards(office)) continue;
    for (const auto& path : entries_of(office)) {
      const bool counts = is_toml(path) && path.stem() != "agency" && !is_older_edition(path);
      if (counts) files.push_back({standard_id_of_path(path.string()), path.string()});
    }
  }
  return files;
}

Result<std::vector<StandardFile>> StandardsFolder::editions(const std::string& id) const {
  const fs::path newest = fs::path(root_) / (id + ".toml");
  if (!is_standard_id(id) || id.ends_with("/agency") || !file_exists(newest.string())) {
    return fail({.code = ErrorCode::standard_unknown,
                 .args = {id},
                 .suggestions = suggest(id, known_ids(*this))});
  }
  std::vector<fs::path> older;
  for (const auto& path : entries_of(newest.parent_path())) {
    const bool same = is_toml(path) && is_older_edition(path);
    if (same && service_of(path) == service_of(newest)) older.push_back(path);
  }
  std::sort(older.begin(), older.end(),
            [](const auto& a, const auto& b) { return edition_in_name(a) > edition_in_name(b); });
  std::vector<StandardFile> files{{id, newest.string()}};
  for (const auto& path : older) files.push_back({id, path.string()});
  return files;
}

std::vector<std::string> StandardsFolder::calendars() const {
  return calendar_ids(fs::path(root_) / "calendars");
}

std::string StandardsFolder::agency_path(const std::string& office) const {
  return (fs::path(root_) / office / "agency.toml").string();
}

std::string StandardsFolder::calendar_path(const std::string& id) const {
  return (fs::path(root_) / "calendars" / (id + ".toml")).string();
}

Result<std::string> StandardsFolder::agency(const std::string& office) const {
  const auto path = agency_path(office);
  if (!is_id(office) || !file_exists(path)) {
    return fail({.code = ErrorCode::agency_missing, .args = {office}, .where = {path, {}}});
  }
  return read_text_file(path);
}

Result<std::string> StandardsFolder::calendar(const std::string& id) const {
  const auto path = calendar_path(id);
  if (!is_standard_id(id) || !file_exists(path)) {
    return fail({.code = ErrorCode::calendar_unknown,
                 .args = {id},
                 .where = {path, {}},
                 .suggestions = suggest(id, calendars())});
  }
  return read_text_file(path);
}

std::string standard_id_of_path(const std::string& path) {
  const fs::path file(path);
  const auto office = file.parent_path().filename().string();
  const auto id = office + "/" + service_of(file);
  return is_standard_id(id) ? id : std::string();
}

}  // namespace sp
