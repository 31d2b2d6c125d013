// SPDX-License-Identifier: Apache-2.0
#include "ledger/format_page.hpp"

#include <fstream>
#include <stdexcept>

namespace sp::test {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" `");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" `") - first + 1);
}

/// The cells of a line like "| a | `b` |"; nothing for any other line.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  if (line.empty() || line[0] != '|') return cells;
  for (std::size_t from = 1; from < line.size();) {
    const auto end = line.find('|', from);
    cells.push_back(trimmed(line.substr(from, end - from)));
    from = end + 1;
  }
  return cells;
}

void read_row(FormatPage& page, bool in_example, const std::vector<std::string>& cells) {
  const bool is_head = cells[0].starts_with("---") || cells[0] == "column" || cells[0] == "field" ||
                       cells[0] == "place";
  if (is_head) return;
  if (!in_example && cells.size() == 4) {
    page.fields.push_back(cells[1]);
    page.types[cells[1]] = cells[2];
  } else if (in_example && cells.size() == 2) {
    page.example[cells[0]] = cells[1];
  } else if (in_example && cells.size() == 4) {
    page.details.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
}

void read_example_line(FormatPage& page, const std::string& line, bool after_block) {
  if (line.starts_with("    ")) {
    if (!after_block) page.blocks.emplace_back();
    page.blocks.back() += line.substr(4);
  }
  const std::string request = "Its request had the arguments `";
  if (line.starts_with(request)) {
    page.request_arguments = line.substr(request.size(), line.rfind('`') - request.size());
  }
}

}  // namespace

FormatPage read_format_page() {
  std::ifstream file("../../docs/reference/log-format.md");
  if (!file) throw std::runtime_error("the format page cannot be read");
  FormatPage page;
  bool in_example = false;
  bool after_block = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "## Worked example") in_example = true;
    const auto cells = cells_of(line);
    if (!cells.empty()) read_row(page, in_example, cells);
    if (in_example) read_example_line(page, line, after_block);
    after_block = in_example && line.starts_with("    ");
  }
  return page;
}

}  // namespace sp::test
