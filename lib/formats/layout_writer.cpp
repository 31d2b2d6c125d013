// SPDX-License-Identifier: Apache-2.0
#include "formats/layout_writer.hpp"

#include <algorithm>
#include <map>

namespace sp {
namespace {

constexpr std::size_t indent_width = 2;
constexpr std::size_t least_before_comment = 3;  // blanks
constexpr std::size_t last_comment_column = 80;  // a comment further right follows its line

/// Widths of the cells of inline tables that stand below each other: by the names of the keys up to
/// and with the next one, so that only what has the same beginning is aligned.
using ColumnWidths = std::map<std::vector<std::string>, std::size_t>;

class LayoutWriter {
 public:
  void write_line(const LaidLine& line, std::size_t key_width);
  void gap(std::size_t lines) { out_.append(lines, '\n'); }
  void value(const LaidValue& value, std::size_t depth);
  std::string take() { return std::move(out_); }

 private:
  void array(const LaidValue& array, std::size_t depth);
  void entries(const LaidValue& array, std::size_t depth);
  void entry(const LaidEntry& entry, std::size_t depth, const ColumnWidths& widths);
  void table(const LaidValue& table, std::size_t depth, const ColumnWidths& widths);
  void comment(const LaidComment& comment);
  void indent(std::size_t depth) { out_.append(depth * indent_width, ' '); }
  std::size_t column() const;

  std::string out_;
};

std::string written(const LaidValue& value, std::size_t depth) {
  LayoutWriter writer;
  writer.value(value, depth);
  return writer.take();
}

std::string written(const LaidPair& pair, std::size_t depth) {
  return pair.key + " = " + written(pair.value, depth);
}

bool takes_lines(const std::string& text) {
  return text.find('\n') != std::string::npos;
}

std::vector<std::string> first_keys(const LaidValue& table, std::size_t count) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(table.pairs[i].key);
  return keys;
}

/// Nothing where the author did not begin to align, or where a cell takes several lines.
ColumnWidths column_widths(const LaidValue& array, std::size_t depth) {
  ColumnWidths widths;
  bool wanted = false;
  for (const auto& entry : array.entries) {
    if (!entry.value) continue;
    wanted = wanted || entry.value->in_columns;
    for (std::size_t i = 0; i + 1 < entry.value->pairs.size(); ++i) {
      const auto cell = written(entry.value->pairs[i], depth);
      if (takes_lines(cell)) return {};
      auto& width = widths[first_keys(*entry.value, i + 2)];
      width = std::max(width, width_of(cell));
    }
  }
  return wanted ? widths : ColumnWidths{};
}

bool stays_plain(const LaidEntry& entry) {
  return entry.value && entry.value->kind == LaidValue::Kind::scalar &&
         !takes_lines(entry.value->text);
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

/// An array that its author wrote on one line, of which it has outgrown the width.
LaidValue broken_where_too_wide(const LaidValue& value, std::size_t from) {
  LaidValue result = value;
  if (value.kind != LaidValue::Kind::array || value.broken || value.entries.size() < 2)
    return value;
  const auto text = written(value, 0);
  if (takes_lines(text) || from + width_of(text) <= widest_line) return value;
  result.broken = true;
  for (auto& entry : result.entries) entry.on_new_line = true;
  return result;
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

void LayoutWriter::table(const LaidValue& table, std::size_t depth, const ColumnWidths& widths) {
  out_ += '{';
  for (std::size_t i = 0; i < table.pairs.size(); ++i) {
    const auto begin = out_.size() + 1;
    out_ += ' ' + table.pairs[i].key + " = ";
    value(table.pairs[i].value, depth);
    const bool last = i + 1 == table.pairs.size();
    const auto cell = width_of(std::string_view(out_).substr(begin));
    out_ += last ? " " : ",";
    const auto width = last ? widths.end() : widths.find(first_keys(table, i + 2));
    if (width != widths.end()) out_.append(width->second - cell, ' ');
  }
  out_ += '}';
}

void LayoutWriter::entry(const LaidEntry& entry, std::size_t depth, const ColumnWidths& widths) {
  if (!entry.value) {
    out_ += entry.comment.text;
    return;
  }
  if (entry.value->kind == LaidValue::Kind::table) {
    table(*entry.value, depth, widths);
  } else {
    value(*entry.value, depth);
  }
  out_ += ',';
  comment(entry.comment);
}

void LayoutWriter::entries(const LaidValue& array, std::size_t depth) {
  const auto widths = column_widths(array, depth);
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
    entry(array.entries[i], depth, widths);
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

void LayoutWriter::write_line(const LaidLine& line, std::size_t key_width) {
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
      value(broken_where_too_wide(line.value, column()), 0);
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
/// at most one elsewhere, none below a header.
std::vector<std::size_t> gaps_of(const std::vector<LaidLine>& lines) {
  const auto leading = leading_to_headers(lines);
  std::vector<std::size_t> gaps(lines.size());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto kind = lines[i].kind;
    const bool comment = kind == LaidLine::Kind::comment;
    gaps[i] = std::min<std::size_t>(lines[i].gap, comment ? 2 : 1);
    const bool goes_on = leading[i - 1] && lines[i - 1].kind == LaidLine::Kind::comment;
    if (leading[i] && !(goes_on && lines[i].gap == 0)) gaps[i] = std::max<std::size_t>(gaps[i], 1);
    const bool below_header = lines[i - 1].kind == LaidLine::Kind::header;
    if (kind == LaidLine::Kind::pair && below_header) gaps[i] = 0;
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

std::string write_layout(const std::vector<LaidLine>& lines) {
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
