// SPDX-License-Identifier: Apache-2.0
#include "registers/register_reader.hpp"

#include "base/suggest.hpp"
#include "formats/guard.hpp"
#include "registers/register_table.hpp"
#include "registers/row_reader.hpp"

#include <algorithm>

namespace sp {
namespace {

std::string in_quotes(const std::vector<std::string>& headings) {
  std::string text;
  for (const auto& heading : headings) {
    if (!heading.empty()) text += (text.empty() ? "'" : ", '") + heading + "'";
  }
  return text;
}

Result<void> check_headings(const RegisterTable& table, const std::vector<std::string>& named,
                            const std::string& file) {
  for (const auto& heading : named) {
    if (table.has(heading)) continue;
    return fail({.code = ErrorCode::register_heading_missing,
                 .args = {heading, in_quotes(table.headings())},
                 .where = {file, {1, 1}},
                 .suggestions = suggest(heading, table.headings())});
  }
  return {};
}

std::vector<std::string> ignored(const RegisterTable& table,
                                 const std::vector<std::string>& named) {
  std::vector<std::string> rest;
  for (const auto& heading : table.headings()) {
    const auto means = [&](const std::string& name) { return is_same_heading(name, heading); };
    if (heading.empty() || std::any_of(named.begin(), named.end(), means)) continue;
    rest.push_back(heading);
  }
  return rest;
}

std::uint32_t line_of(std::string_view bytes, std::size_t place) {
  const auto before = bytes.substr(0, place);
  return 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

Result<void> check_text(const RegisterText& text) {
  const auto refusal = refusal_of(text.bytes, text.file, largest_register);
  const auto nul = text.bytes.find('\0');
  if (!refusal && nul == std::string_view::npos) return {};
  if (!refusal) {
    return fail({.code = ErrorCode::register_unreadable,
                 .args = {text.file, "nul_bytes"},
                 .where = {text.file, {line_of(text.bytes, nul), 0}}});
  }
  return fail({.code = ErrorCode::register_unreadable,
               .args = {text.file, refusal->args.front()},
               .where = refusal->where});
}

void read_row(Register& read, RowReader reader, const RegisterTable& table, const CsvRow& row) {
  const auto width = table.headings().size();
  if (table.used_width(row) > width) {
    read.faults.push_back({.code = ErrorCode::register_row_width,
                           .args = {std::to_string(table.used_width(row)), std::to_string(width)},
                           .where = {read.file, {row.line, 0}}});
    return;
  }
  const auto before = read.faults.size();
  auto registered = reader.read();
  if (read.faults.size() == before) read.cases.push_back(std::move(registered));
}

}  // namespace

Result<Register> read_register(const RegisterText& text, const std::optional<RegisterMap>& map) {
  if (const auto sound = check_text(text); !sound) return fail(sound.error());
  const auto table = RegisterTable::read(text.bytes, text.file);
  if (!table) return fail(table.error());
  const auto means = map ? *map : map_of_headings(table->keys());
  auto named = headings_of(means);
  if (!map) named.insert(named.begin(), {"received", "subject"});
  if (const auto sound = check_headings(*table, named, text.file); !sound) {
    return fail(sound.error());
  }
  Register read{.file = text.file,
                .standard_id = text.standard_id,
                .cases = {},
                .faults = {},
                .ignored = ignored(*table, named)};
  for (const auto& row : table->rows()) {
    read_row(read, RowReader(*table, means, text, row, read.faults), *table, row);
  }
  return read;
}

}  // namespace sp
