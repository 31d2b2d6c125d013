// SPDX-License-Identifier: Apache-2.0
#include "registers/register_table.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string key_of(std::string_view heading) {
  return in_small_letters(with_single_spaces(heading));
}

/// What Excel may write first: `sep=;`.
std::optional<char> separator_declared(std::string_view line) {
  const bool declares = line.size() >= 5 && key_of(line.substr(0, 4)) == "sep=";
  const bool usable = declares && std::string_view(";,\t|").find(line[4]) < 4;
  return usable ? std::optional(line[4]) : std::nullopt;
}

/// The one that makes most fields of the headings; a semicolon where none does.
char separator_of(std::string_view bytes) {
  char best = ';';
  std::size_t most = 0;
  for (const char separator : {';', ',', '\t'}) {
    const auto fields = first_csv_row(bytes, separator).size();
    if (fields <= most) continue;
    best = separator;
    most = fields;
  }
  return best;
}

/// Nothing but separators, as a spreadsheet saves empty rows.
bool is_blank(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const std::string& field) { return with_single_spaces(field).empty(); });
}

std::vector<CsvRow> without_blank(std::vector<CsvRow> rows) {
  rows.erase(std::remove_if(rows.begin(), rows.end(), is_blank), rows.end());
  return rows;
}

}  // namespace

std::string with_single_spaces(std::string_view text) {
  std::string out;
  bool blank = false;
  while (!text.empty()) {
    const auto skipped = text.starts_with(no_break_space)                ? no_break_space.size()
                         : std::string_view(" \t\r\n").find(text[0]) < 4 ? std::size_t{1}
                                                                         : std::size_t{0};
    if (skipped == 0) {
      if (blank && !out.empty()) out += ' ';
      out += text[0];
    }
    blank = skipped > 0;
    text.remove_prefix(std::max(skipped, std::size_t{1}));
  }
  return out;
}

bool is_same_heading(std::string_view one, std::string_view other) {
  return key_of(one) == key_of(other);
}

Result<RegisterTable> RegisterTable::read(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto first_line = bytes.substr(0, bytes.find_first_of("\r\n"));
  const auto declared = separator_declared(first_line);
  const char separator = declared ? *declared : separator_of(bytes);
  auto rows = read_csv(bytes, separator, file);
  if (!rows) return fail(rows.error());
  *rows = without_blank(std::move(*rows));
  if (declared && !rows->empty()) rows->erase(rows->begin());
  RegisterTable table;
  if (rows->empty()) return table;
  const auto head = rows->front();
  for (std::size_t i = 0; i < head.fields.size(); ++i) {
    table.headings_.push_back(with_single_spaces(head.fields[i]));
    if (table.headings_.back().empty()) continue;
    if (table.columns_.emplace(key_of(head.fields[i]), i).second) continue;
    return fail({.code = ErrorCode::register_heading_twice,
                 .args = {table.headings_.back()},
                 .where = {file, {head.line, 0}}});
  }
  table.rows_.assign(rows->begin() + 1, rows->end());
  return table;
}

std::size_t RegisterTable::used_width(const CsvRow& row) const {
  auto width = row.fields.size();
  while (width > 0 && with_single_spaces(row.fields[width - 1]).empty()) --width;
  return width;
}

std::vector<std::string> RegisterTable::keys() const {
  std::vector<std::string> keys;
  for (const auto& heading : headings_) keys.push_back(key_of(heading));
  return keys;
}

bool RegisterTable::has(const std::string& heading) const {
  return columns_.contains(key_of(heading));
}

std::optional<std::string> RegisterTable::cell(const CsvRow& row,
                                               const std::string& heading) const {
  const auto column = columns_.find(key_of(heading));
  if (column == columns_.end() || column->second >= row.fields.size()) return std::nullopt;
  const auto& text = row.fields[column->second];
  const auto bare = with_single_spaces(text);
  if (bare.empty() || bare == "-" || bare == "–" || bare == "—") return std::nullopt;
  return text;
}

}  // namespace sp
