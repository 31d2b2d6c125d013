// SPDX-License-Identifier: Apache-2.0
#include "office_of_files.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

/// Where the file of this sort lies in the office.
std::string name_of_sort(const std::string& sort) {
  if (sort == "standard") return "standards/city/report.toml";
  if (sort == "agency") return "standards/city/agency.toml";
  if (sort == "office") return "standards/calendars/city/office.toml";
  if (sort == "days-off") return "standards/calendars/city/2024.toml";
  if (sort == "settings") return "sp.toml";
  throw std::logic_error("no sort of file: " + sort);
}

std::vector<std::string> places_of(const nlohmann::json& findings) {
  std::vector<std::string> places;
  for (const auto& finding : findings) {
    const auto number = [&](const char* key) {
      return std::to_string(finding[key].is_null() ? 0 : finding[key].get<int>());
    };
    places.push_back(number("line") + ":" + number("column") + " " +
                     finding["rule"].get<std::string>());
  }
  return places;
}

}  // namespace

OfficeOfFiles::OfficeOfFiles() {
  for (const auto* sort : {"standard", "agency", "office", "days-off", "settings"}) {
    good_[sort] = session_.office.read(name_of_sort(sort));
  }
}

void OfficeOfFiles::replace(const std::string& sort, const std::string& bytes) {
  session_.office.write(name_of_sort(sort), bytes);
}

void OfficeOfFiles::restore(const std::string& sort) {
  session_.office.write(name_of_sort(sort), good_.at(sort));
}

Told OfficeOfFiles::told(const std::string& sort) const {
  if (sort == "settings") {
    const auto ran = session_.run("list --format json");
    return {ran.status, places_of(nlohmann::json::parse(ran.err)["error"]["findings"])};
  }
  const auto ran = session_.run(std::vector<std::string>{
      "validate", session_.office.path(name_of_sort(sort)), "--format", "json"});
  return {ran.status, places_of(nlohmann::json::parse(ran.out)["data"])};
}

std::map<std::string, std::string> OfficeOfFiles::snapshot() const {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(session_.office.path(""))) {
    auto& bytes = files[entry.path().string()];
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(file), {});
  }
  return files;
}

}  // namespace sp::test
