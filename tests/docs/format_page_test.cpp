// SPDX-License-Identifier: Apache-2.0
// docs/reference/format.md is the contract of the TOML files; the tables that read them are the
// truth. The page is held against the tables, row by row.
#include "formats/agency_reader.hpp"
#include "formats/calendar_file.hpp"
#include "formats/config_reader.hpp"
#include "formats/register_map_reader.hpp"
#include "formats/standard_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sp {
namespace {

/// A row of a table on the page: its key is the first cell, in backticks.
struct PageRow {
  std::string key;
  std::string type;
  std::string needed;
  std::string line;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" `");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" `") - first + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (std::size_t from = 1; from < line.size();) {
    const auto end = std::min(line.find('|', from), line.size());
    cells.push_back(trimmed(line.substr(from, end - from)));
    from = end + 1;
  }
  return cells;
}

/// The rows below each heading of the second level.
std::map<std::string, std::vector<PageRow>> read_page() {
  std::ifstream file(SP_FORMAT_PAGE);
  REQUIRE_MESSAGE(file.good(), "docs/reference/format.md cannot be read");
  std::map<std::string, std::vector<PageRow>> page;
  std::string heading;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) heading = line.substr(3);
    if (!line.starts_with("| `")) continue;
    const auto cells = cells_of(line);
    REQUIRE_MESSAGE(cells.size() >= 3, line);
    page[heading].push_back({cells[0], cells[1], cells[2], line});
  }
  return page;
}

struct Section {
  std::string heading;
  const std::vector<TableDoc>& tables;
  std::string root;  ///< the table that is the top of the file; those not below it are left out
};

std::vector<Section> sections() {
  return {{"A standard", standard_tables(), ""},
          {"An agency", agency_tables(), ""},
          {"Days off", calendar_tables(), "days_off"},
          {"Office hours", calendar_tables(), "office"},
          {"A register's map", register_map_tables(), ""},
          {"Settings", config_tables(), ""}};
}

/// Path of a table within its file; nothing where it belongs to another file.
std::optional<std::string> path_below(const std::string& path, const std::string& root) {
  if (root.empty() || path == root) return path == root ? "" : path;
  if (!path.starts_with(root + ".")) return std::nullopt;
  return path.substr(root.size() + 1);
}

std::map<std::string, KeyDoc> keys_of(const Section& section) {
  std::map<std::string, KeyDoc> keys;
  for (const auto& table : section.tables) {
    const auto path = path_below(table.path, section.root);
    if (!path) continue;
    for (const auto& key : table.keys) {
      keys.emplace(path->empty() ? key.name : *path + "." + key.name, key);
    }
  }
  return keys;
}

std::string words_of(Needed needed) {
  switch (needed) {
    case Needed::no:
      return "no";
    case Needed::unless_marked:
      return "unless marked";
    case Needed::always:
      return "yes";
  }
  return "";
}

const PageRow* find_row(const std::vector<PageRow>& rows, const std::string& key) {
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const PageRow& r) { return r.key == key; });
  return row == rows.end() ? nullptr : &*row;
}

}  // namespace

TEST_CASE("the page of the format names every key that a file may have, once") {
  const auto page = read_page();
  for (const auto& section : sections()) {
    CAPTURE(section.heading);
    REQUIRE(page.count(section.heading) == 1);
    const auto& rows = page.at(section.heading);
    for (const auto& entry : keys_of(section)) {
      const auto& key = entry.first;
      CAPTURE(key);
      CHECK(std::count_if(rows.begin(), rows.end(),
                          [&](const PageRow& row) { return row.key == key; }) == 1);
    }
  }
}

TEST_CASE("the page of the format names no key that a file may not have") {
  const auto page = read_page();
  CHECK(page.size() == sections().size());
  for (const auto& section : sections()) {
    const auto keys = keys_of(section);
    for (const auto& row : page.at(section.heading)) {
      CAPTURE(section.heading);
      CAPTURE(row.key);
      CHECK(keys.count(row.key) == 1);
    }
  }
}

TEST_CASE(
    "the page of the format gives the type of each key, whether it is needed, and its words") {
  const auto page = read_page();
  for (const auto& section : sections()) {
    for (const auto& entry : keys_of(section)) {
      const auto& key = entry.first;
      const auto& doc = entry.second;
      CAPTURE(section.heading);
      CAPTURE(key);
      const auto* row = find_row(page.at(section.heading), key);
      REQUIRE((row != nullptr));
      CHECK(row->type == doc.type);
      CHECK(row->needed == words_of(doc.needed));
      for (const auto& choice : doc.choices) {
        CAPTURE(choice);
        CHECK(row->line.find("`" + choice + "`") != std::string::npos);
      }
    }
  }
}

}  // namespace sp
