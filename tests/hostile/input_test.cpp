// SPDX-License-Identifier: Apache-2.0
// The files of input/ against the table `expected`, in which each place was worked out by hand: the
// first character that is wrong.
#include "office_of_files.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using namespace sp::test;

namespace {

namespace fs = std::filesystem;

struct Row {
  std::string path;  ///< sort/name.toml
  Told told;

  std::string sort() const { return path.substr(0, path.find('/')); }
};

std::vector<Row> expected() {
  std::ifstream table("expected");
  std::vector<Row> rows;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    Row row;
    words >> row.path >> row.told.status;
    for (std::string place, rule; words >> place >> rule;) {
      row.told.findings.push_back(place + " " + rule);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file("input/" + path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string words_of(const Told& told) {
  auto text = std::to_string(told.status);
  for (const auto& finding : told.findings) text += " " + finding;
  return text;
}

}  // namespace

TEST_CASE("every bad file is told with its place, and nothing is written") {
  OfficeOfFiles office;
  const auto before = office.snapshot();
  for (const auto& row : expected()) {
    CAPTURE(row.path);
    office.replace(row.sort(), bytes_of(row.path));
    CHECK(words_of(office.told(row.sort())) == words_of(row.told));
    const auto tried = office.attempt();
    CHECK(tried.status == 3);
    CHECK(tried.out.empty());
    office.restore(row.sort());
    CHECK_MESSAGE(office.snapshot() == before, "the folder is not what it was");
  }
  CHECK(office.attempt().status == 0);
}

TEST_CASE("every bad file stands in the table once, and there are at least 150") {
  std::set<std::string> named;
  for (const auto& row : expected()) {
    CAPTURE(row.path);
    CHECK(named.insert(row.path).second);
    CHECK_FALSE(row.told.findings.empty());
  }
  std::set<std::string> kept;
  for (const auto& entry : fs::recursive_directory_iterator("input")) {
    if (entry.is_regular_file()) kept.insert(fs::relative(entry.path(), "input").string());
  }
  CHECK(named == kept);
  CHECK(named.size() >= 150);
}
