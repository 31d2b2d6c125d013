// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sp {
namespace {

constexpr std::string_view line_end = "\r\n";

/// What makes a spreadsheet read a cell as a formula, a carriage return being a line feed by then;
/// the last four are the full-width forms, which East Asian editions read alike.
constexpr std::array<std::string_view, 10> formula_starts{
    "=", "+", "-", "@", "\t", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool looks_like_formula(std::string_view text) {
  return std::any_of(formula_starts.begin(), formula_starts.end(), [text](std::string_view start) {
    return text.substr(0, start.size()) == start;
  });
}

/// Line ends of any system become line feeds, which may stand in a quoted field.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && text.substr(i + 1, 1) == "\n";
    if (!pair) out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

/// `text` with an apostrophe before each formula. Where fields are parted by semicolons, as in
/// Indonesian spreadsheets, quotes within a line of ours quote nothing: what stands behind a
/// semicolon or a line feed is a field of its own there.
std::string without_formulas(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool later = at > 0 && text[at] != '\n' && (text[at - 1] == ';' || text[at - 1] == '\n');
    if ((at == 0 || later) && looks_like_formula(text.substr(at))) out += '\'';
    out += text[at];
  }
  return out;
}

std::string field_of_text(std::string_view text) {
  const std::string field = harmless(without_formulas(with_line_feeds(text)), true);
  return field.find_first_of("\",;\r\n\t") == std::string::npos ? field : quoted(field);
}

std::string field_of(const Json& value) {
  if (value.is_null()) return "";
  if (const auto* text = value.as_string()) return field_of_text(*text);
  const std::string json = to_json_line(value);
  return value.as_integer() != nullptr ? json : field_of_text(json);
}

std::string field_of(const Row& row, const std::string& key) {
  const auto* record = row.record.as_object();
  if (record == nullptr) return "";
  const auto member = record->find(key);
  return member == record->end() ? "" : field_of(member->second);
}

/// One line of the columns that have a key, each as `field` gives it.
template <class Field>
std::string line_of(const Listing& listing, const Field& field) {
  std::string line;
  bool first = true;
  for (const auto& column : listing.columns) {
    if (column.key.empty()) continue;
    if (!first) line += ',';
    line += field(column.key);
    first = false;
  }
  return line.append(line_end);
}

}  // namespace

std::string csv_header(const Listing& listing) {
  return line_of(listing, [](const std::string& key) { return field_of_text(key); });
}

std::string csv_line(const Listing& listing, const Row& row) {
  return line_of(listing, [&row](const std::string& key) { return field_of(row, key); });
}

std::string to_csv(const Listing& listing) {
  auto out = csv_header(listing);
  for (const auto& row : listing.rows) out += csv_line(listing, row);
  return out;
}

}  // namespace sp
