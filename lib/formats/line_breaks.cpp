// SPDX-License-Identifier: Apache-2.0
#include "formats/line_breaks.hpp"

#include <algorithm>

namespace sp {
namespace {

void measure(LaidValue& value);

void measure_table(LaidValue& table) {
  table.width.add("{");
  for (auto& pair : table.pairs) {
    measure(pair.value);
    table.takes_lines = table.takes_lines || pair.value.takes_lines;
    table.width.add(&pair == &table.pairs.front() ? " " : ", ");
    table.width.add(width_of_pair(pair));
  }
  table.width.add(table.pairs.empty() ? "}" : " }");
}

/// A list that was begun on a new line keeps several, unless there is nothing in it.
bool is_on_lines(const LaidValue& array) {
  return array.broken && (!array.entries.empty() || !array.opening.text.empty());
}

void measure_array(LaidValue& array) {
  array.takes_lines = is_on_lines(array);
  array.width.add("[");
  for (auto& entry : array.entries) {
    if (!entry.value) continue;
    measure(*entry.value);
    array.takes_lines = array.takes_lines || entry.value->takes_lines;
    if (&entry != &array.entries.front()) array.width.add(", ");
    array.width.add(entry.value->width);
  }
  array.width.add("]");
}

/// As long as no list is broken for its width.
void measure(LaidValue& value) {
  switch (value.kind) {
    case LaidValue::Kind::scalar:
      value.width = LineWidth(value.text);
      value.takes_lines = value.text.find('\n') != std::string::npos;
      break;
    case LaidValue::Kind::array:
      measure_array(value);
      break;
    case LaidValue::Kind::table:
      measure_table(value);
      break;
  }
}

bool break_where_too_wide(LaidValue& value, std::size_t from, std::size_t depth);

bool break_in_table(LaidValue& table, std::size_t depth) {
  bool takes_lines = false;
  for (auto& pair : table.pairs) {
    takes_lines = break_where_too_wide(pair.value, depth * indent_width, depth) || takes_lines;
  }
  return takes_lines;
}

bool break_in_array(LaidValue& array, std::size_t depth) {
  bool takes_lines = is_on_lines(array);
  const auto within = depth + (takes_lines ? 1 : 0);
  const auto from = within * indent_width + (takes_lines ? 1 : 0);  // with a comma behind it
  for (auto& entry : array.entries) {
    if (!entry.value) continue;
    takes_lines = break_where_too_wide(*entry.value, from, within) || takes_lines;
  }
  return takes_lines;
}

/// From the outside to the inside: where a list is broken, those within it have more room.
bool break_where_too_wide(LaidValue& value, std::size_t from, std::size_t depth) {
  const bool array = value.kind == LaidValue::Kind::array;
  if (array && !value.takes_lines && value.entries.size() > 1 &&
      value.width.end(from) > widest_line) {
    value.broken = true;
    for (auto& entry : value.entries) entry.on_new_line = true;
  }
  if (array) value.takes_lines = break_in_array(value, depth);
  if (value.kind == LaidValue::Kind::table) value.takes_lines = break_in_table(value, depth);
  return value.takes_lines;
}

}  // namespace

LineWidth width_of_pair(const LaidPair& pair) {
  LineWidth width(pair.key);
  width.add(" = ");
  width.add(pair.value.width);
  return width;
}

void settle_lines(LaidValue& value, std::size_t from) {
  measure(value);
  break_where_too_wide(value, from, 0);
}

}  // namespace sp
