// SPDX-License-Identifier: Apache-2.0
#include "formats/layout_writer.hpp"

#include "formats/line_breaks.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sp {
namespace {

constexpr std::size_t least_before_comment = 3;  // blanks
constexpr std::size_t last_comment_column = 80;  // a comment further right follows its line

/// Widths of the cells of inline tables that stand below each other: by the names of the keys up to
/// and with the next one, so that only what has the same beginning is aligned.
class ColumnWidths {
 public:
  void widen(const LaidValue& table);
  /// Of each cell of `table` but the last.
  std::vector<std::size_t> of(const LaidValue& table);

 private:
  /// The keys that have a number, and one more.
  using Beginning = std::pair<std::size_t, std::string_view>;

  std::vector<std::size_t> numbers(const LaidValue& table);

  std::map<Beginning, std::size_t> numbers_;
  std::map<std::size_t, std::size_t> widths_;  ///< by the number of the keys
};

/// For each cell of `table` but the last the number of its keys, which is never 0.
std::vector<std::size_t> ColumnWidths::numbers(const LaidValue& table) {
  std::vector<std::size_t> numbers;
  std::size_t number = 0;
  for (const auto& pair : table.pairs) {
    number = numbers_.try_emplace({number, pair.key}, numbers_.size() + 1).first->second;
    if (&pair != &table.pairs.front()) numbers.push_back(number);
  }
  return numbers;
}

void ColumnWidths::widen(const LaidValue& table) {
  const auto keys = numbers(table);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    auto& width = widths_[keys[i]];
    width = std::max(width, width_of_pair(table.pairs[i]).end(0));
  }
}

std::vector<std::size_t> ColumnWidths::of(const LaidValue& table) {
  auto widths = numbers(table);
  for (auto& each : widths) each = widths_[each];
  return widths;
}

class LayoutWriter {
 public:
  void write_line(LaidLine& line, std::size_t key_width);
  void gap(std::size_t lines) { out_.append(lines, '\n'); }
  std::string take() { return std::move(out_); }

 private:
  void value(const LaidValue& value, std::size_t depth);
  void array(const LaidValue& array, std::size_t depth);
  void entries(const LaidValue& array, std::size_t depth);
  void entry(const LaidEntry& entry, std::size_t depth, ColumnWidths* columns);
  void table(const LaidValue& table, std::size_t depth, const std::vector<std::size_t>& widths);
  void comment(const LaidComment& comment);
  void indent(std::size_t depth) { out_.append(depth * indent_width, ' '); }
  std::size_t column() const;

  std::string out_;
};

bool fits_a_cell(const LaidPair& pair) {
  return !pair.value.takes_lines;
}

bool has_cells_of_one_line(const LaidEntry& entry) {
  if (!entry.value || entry.value->pairs.empty()) return true;
  const auto& pairs = entry.value->pairs;
  return std::all_of(pairs.begin(), pairs.end() - 1, fits_a_cell);  // nothing follows the last
}

/// Nothing where the author did not begin to align, or where a cell takes several lines.
std::optional<ColumnWidths> column_widths(const LaidValue& array) {
  const auto& entries = array.entries;
  const bool wanted = std::any_of(entries.begin(), entries.end(), [](const LaidEntry& entry) {
    return entry.value && entry.value->in_columns;
  });
  if (!wanted || !std::all_of(entries.begin(), entries.end(), has_cells_of_one_line)) return {};
  ColumnWidths widths;
  for (const auto& entry : entries) {
    if (entry.value) widths.widen(*entry.value);
  }
  return widths;
}

bool stays_plain(const LaidEntry& entry) {
  return entry.value && entry.value->kind == LaidValue::Kind::scalar && !entry.value->takes_lines;
}

/// Behind the last of the entries that the author put on one line with `first`.
std::size_t end_of_line(const std::vector<LaidEntry>& entries, std::size_t first) {
  auto end = first + 1;
  while (end < entries.size() && entries[end].value && !entries[end].on_new_line) ++end;
  return end;
}

/// Whether the entries from `first` to `end` can stay on one line.
bool fit_on_line(const std::vector<LaidEntry>& entries, std::size_t first, std::size_t end,
                 std::size_t depth) {
  std::size_t width = depth * indent_width;
  for (auto i = first; i < end; ++i) {
    if (!stays_plain(entries[i])) return false;
    width += width_of(entries[i].value->text) + (i > first ? 2 : 1);  // with comma and blank
  }
  return width <= widest_line;
}

std::size_t LayoutWriter::column() const {
  return width_of(std::string_view(out_).substr(out_.rfind('\n') + 1));
}

void LayoutWriter::comment(const LaidComment& comment) {
  if (comment.text.empty()) return;
  const auto least = column() + least_before_comment;
  const auto wanted = comment.column <= last_comment_column ? comment.column : 0;
  out_.append(std::max(least, wanted) - column(), ' ');
  out_ += comment.text;
}

/// Each cell as wide as `widths` has it, where there are any.
void LayoutWriter::table(const LaidValue& table, std::size_t depth,
                         const std::vector<std::size_t>& widths) {
  out_ += '{';
  for (std::size_t i = 0; i < table.pairs.size(); ++i) {
    const auto& pair = table.pairs[i];
    out_ += ' ' + pair.key + " = ";
    value(pair.value, depth);
    out_ += i + 1 == table.pairs.size() ? " " : ",";
    if (i < widths.size()) out_.append(widths[i] - width_of_pair(pair).end(0), ' ');
  }
  out_ += '}';
}

void LayoutWriter::entry(const LaidEntry& entry, std::size_t depth, ColumnWidths* columns) {
  if (!entry.value) {
    out_ += entry.comment.text;
    return;
  }
  if (entry.value->kind == LaidValue::Kind::table && columns != nullptr) {
    table(*entry.value, depth, columns->of(*entry.value));
  } else {
    value(*entry.value, depth);
  }
  out_ += ',';
  comment(entry.comment);
}

void LayoutWriter::entries(const LaidValue& array, std::size_t depth) {
  auto columns = column_widths(array);
  std::size_t line_end = 0;
  bool together = false;
  for (std::size_t i = 0; i < array.entries.size(); ++i) {
    const bool first = i == line_end;
    if (first) {
      line_end = end_of_line(array.entries, i);
      together = fit_on_line(array.entries, i, line_end, depth);
    }
    if (i > 0 && array.entries[i].below_gap) out_ += '\n';
    if (first || !together) {
      indent(depth);
    } else {
      out_ += ' ';
    }
    entry(array.entries[i], depth, columns ? &*columns : nullptr);
    if (i + 1 == line_end || !together) out_ += '\n';
  }
}

void LayoutWriter::array(const LaidValue& array, std::size_t depth) {
  out_ += '[';
  if (array.broken && (!array.entries.empty() || !array.opening.text.empty())) {
    comment(array.opening);
    out_ += '\n';
    entries(array, depth + 1);
    indent(depth);
  } else {
    for (std::size_t i = 0; i < array.entries.size(); ++i) {
      if (i > 0) out_ += ", ";
      value(*array.entries[i].value, depth);
    }
  }
  out_ += ']';
}

void LayoutWriter::value(const LaidValue& value, std::size_t depth) {
  switch (value.kind) {
    case LaidValue::Kind::scalar:
      out_ += value.text;
      break;
    case LaidValue::Kind::array:
      array(value, depth);
      break;
    case LaidValue::Kind::table:
      table(value, depth, {});
      break;
  }
}

void LayoutWriter::write_line(LaidLine& line, std::size_t key_width) {
  switch (line.kind) {
    case LaidLine::Kind::comment:
      out_ += line.comment.text + '\n';
      return;
    case LaidLine::Kind::header:
      out_ += line.name;
      break;
    case LaidLine::Kind::pair:
      out_ += line.name;
      out_.append(key_width - width_of(line.name), ' ');
      out_ += " = ";
      settle_lines(line.value, column());
      value(line.value, 0);
      break;
  }
  comment(line.comment);
  out_ += '\n';
}

/// For each line whether it is a header or a comment that stands right above one.
std::vector<bool> leading_to_headers(const std::vector<LaidLine>& lines) {
  std::vector<bool> leading(lines.size());
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool above = i + 1 < lines.size() && lines[i + 1].gap == 0 && leading[i + 1];
    leading[i] = lines[i].kind == LaidLine::Kind::header ||
                 (lines[i].kind == LaidLine::Kind::comment && above);
  }
  return leading;
}

/// Empty lines above each line: one above a header with its comments, at most two above a comment,
/// at most one elsewhere, none below a header but for what leads to the next one.
std::vector<std::size_t> gaps_of(const std::vector<LaidLine>& lines) {
  const auto leading = leading_to_headers(lines);
  std::vector<std::size_t> gaps(lines.size());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool comment = lines[i].kind == LaidLine::Kind::comment;
    gaps[i] = std::min<std::size_t>(lines[i].gap, comment ? 2 : 1);
    const bool goes_on = leading[i - 1] && lines[i - 1].kind == LaidLine::Kind::comment;
    if (leading[i] && !(goes_on && lines[i].gap == 0)) gaps[i] = std::max<std::size_t>(gaps[i], 1);
    if (lines[i - 1].kind == LaidLine::Kind::header) gaps[i] = leading[i] ? 1 : 0;
  }
  return gaps;
}

/// The width of the keys of the block that begins at `first`: up to an empty line or a header.
std::size_t key_width_of_block(const std::vector<LaidLine>& lines,
                               const std::vector<std::size_t>& gaps, std::size_t first) {
  std::size_t width = 0;
  for (auto i = first; i < lines.size(); ++i) {
    const bool ends = gaps[i] > 0 || lines[i].kind == LaidLine::Kind::header;
    if (i > first && ends) break;
    if (lines[i].kind == LaidLine::Kind::pair) width = std::max(width, width_of(lines[i].name));
  }
  return width;
}

}  // namespace

std::string write_layout(std::vector<LaidLine> lines) {
  const auto gaps = gaps_of(lines);
  LayoutWriter writer;
  std::size_t key_width = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool header = lines[i].kind == LaidLine::Kind::header;
    if (i == 0 || gaps[i] > 0 || header) key_width = key_width_of_block(lines, gaps, i);
    writer.gap(gaps[i]);
    writer.write_line(lines[i], key_width);
  }
  return writer.take();
}

}  // namespace sp
