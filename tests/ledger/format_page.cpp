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

void read_field(FormatPage& page, const std::vector<std::string>& cells) {
  const bool corrects = cells[1].starts_with("corrections.");
  (corrects ? page.correction_fields : page.fields).push_back(cells[1]);
  page.types[cells[1]] = cells[2];
}

/// The table of facts says of each what its value is: "a date", "an amount".
bool is_fact_row(const std::vector<std::string>& cells) {
  return cells.size() == 3 && (cells[1].starts_with("a ") || cells[1].starts_with("an "));
}

/// `example` is the one in which the row stands, if any.
void read_row(FormatPage& page, FormatPage::Example* example,
              const std::vector<std::string>& cells) {
  const bool is_head = cells[0].starts_with("---") || cells[0] == "column" || cells[0] == "field" ||
                       cells[0] == "place" || cells[0] == "name";
  if (is_head) return;
  if (example == nullptr && cells.size() == 4) {
    read_field(page, cells);
  } else if (example == nullptr && is_fact_row(cells)) {
    page.fact_names.push_back(cells[0]);
  } else if (example != nullptr && cells.size() == 2) {
    example->columns[cells[0]] = cells[1];
  } else if (example != nullptr && cells.size() == 4) {
    example->details.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
}

void read_example_line(FormatPage::Example& example, const std::string& line, bool after_block) {
  if (line.starts_with("    ")) {
    if (!after_block) example.blocks.emplace_back();
    example.blocks.back() += line.substr(4);
  }
  const std::string request = "Its request had the arguments `";
  if (line.starts_with(request)) {
    example.request_arguments = line.substr(request.size(), line.rfind('`') - request.size());
  }
}

}  // namespace

FormatPage read_format_page() {
  std::ifstream file("../../docs/reference/log-format.md");
  if (!file) throw std::runtime_error("the format page cannot be read");
  FormatPage page;
  FormatPage::Example* example = nullptr;
  bool after_block = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "## Worked example") example = &page.example;
    if (line == "## Worked example of a correction") example = &page.correction;
    if (line == "## Worked example of facts") example = &page.facts;
    const auto cells = cells_of(line);
    if (!cells.empty()) read_row(page, example, cells);
    if (example != nullptr) read_example_line(*example, line, after_block);
    after_block = example != nullptr && line.starts_with("    ");
  }
  return page;
}

}  // namespace sp::test
