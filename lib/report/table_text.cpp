// SPDX-License-Identifier: Apache-2.0
#include "report/table_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace sp {
namespace {

constexpr std::size_t gap = 2;
/// A flexible column is not made narrower than this: shorter lines are no text any more.
constexpr std::size_t narrowest_column = 12;
/// In a block, values stand beside their titles as long as so much room is left for them.
constexpr std::size_t narrowest_value = 16;

using Lines = std::vector<std::string>;

/// Cells of one row, each as the lines it is printed in.
struct PrintedCell {
  Lines lines;
  Tone tone = Tone::plain;
};
using PrintedRow = std::vector<PrintedCell>;

std::string clean(std::string_view text) {
  std::string out = harmless(text, true);
  std::replace(out.begin(), out.end(), '\t', ' ');
  return out;
}

std::size_t widest(const Lines& lines) {
  std::size_t width = 0;
  for (const auto& line : lines) width = std::max(width, column_width(line));
  return width;
}

std::vector<Column> shown_columns(const Listing& listing) {
  std::vector<Column> columns;
  for (const auto& column : listing.columns) {
    if (column.title.empty()) continue;
    columns.push_back(column);
    columns.back().title = clean(column.title);
  }
  return columns;
}

Cell cell_at(const Row& row, std::size_t index) {
  if (index >= row.cells.size()) return {};
  return {clean(row.cells[index].text), row.cells[index].tone};
}

std::vector<std::size_t> natural_widths(const Listing& listing,
                                        const std::vector<Column>& columns) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t width = widest(wrap(columns[i].title, 0));
    for (const auto& row : listing.rows) {
      width = std::max(width, widest(wrap(cell_at(row, i).text, 0)));
    }
    widths.push_back(width);
  }
  return widths;
}

std::size_t total_of(const std::vector<std::size_t>& widths) {
  std::size_t total = widths.empty() ? 0 : gap * (widths.size() - 1);
  for (const auto width : widths) total += width;
  return total;
}

/// `widths` with the flexible columns cut to `cap`, but not below what makes sense.
std::vector<std::size_t> capped(std::vector<std::size_t> widths, const std::vector<Column>& columns,
                                std::size_t cap) {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!columns[i].flexible) continue;
    const std::size_t least = std::max(column_width(columns[i].title), narrowest_column);
    widths[i] = std::min(widths[i], std::max(cap, least));
  }
  return widths;
}

/// Gives the columns that were cut the room that is left, one column of the terminal after the
/// other.
void hand_out(std::size_t room, std::vector<std::size_t>& widths,
              const std::vector<std::size_t>& natural) {
  for (std::size_t i = 0; i < widths.size() && room > 0; ++i) {
    const std::size_t more = std::min(room, natural[i] - widths[i]);
    widths[i] += more;
    room -= more;
  }
}

/// Widths with which the table is at most `available` wide; empty if there are none.
std::vector<std::size_t> fitting_widths(const std::vector<std::size_t>& natural,
                                        const std::vector<Column>& columns, std::size_t available) {
  if (available == 0 || total_of(natural) <= available) return natural;
  for (std::size_t cap = available; cap >= narrowest_column; --cap) {
    auto widths = capped(natural, columns, cap);
    const std::size_t total = total_of(widths);
    if (total > available) continue;
    hand_out(available - total, widths, natural);
    return widths;
  }
  return {};
}

/// The cells side by side. Blanks are written only before text, so that no line ends in them.
std::string side_by_side(const PrintedRow& row, const std::vector<Column>& columns,
                         const std::vector<std::size_t>& widths, const TextStyle& style) {
  std::size_t height = 0;
  for (const auto& cell : row) height = std::max(height, cell.lines.size());
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::size_t start = 0;  // of the column
    std::size_t at = 0;     // what is written so far
    for (std::size_t i = 0; i < row.size(); start += widths[i] + gap, ++i) {
      if (line >= row[i].lines.size() || row[i].lines[line].empty()) continue;
      const std::string& text = row[i].lines[line];
      const std::size_t width = column_width(text);
      const bool right = columns[i].align == Align::right && width < widths[i];
      const std::size_t begin = right ? start + widths[i] - width : start;
      out.append(begin - at, ' ').append(paint(text, row[i].tone, style));
      at = begin + width;
    }
    out += '\n';
  }
  return out;
}

std::string line_of_titles(const std::vector<Column>& columns,
                           const std::vector<std::size_t>& widths, const TextStyle& style) {
  PrintedRow titles;
  PrintedRow rules;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string rule;
    for (std::size_t k = 0; k < widths[i]; ++k) rule += style.unicode ? "─" : "-";
    titles.push_back({wrap(columns[i].title, widths[i]), Tone::strong});
    rules.push_back({{rule}, Tone::muted});
  }
  return side_by_side(titles, columns, widths, style) + side_by_side(rules, columns, widths, style);
}

std::string as_table(const Listing& listing, const std::vector<Column>& columns,
                     const std::vector<std::size_t>& widths, const TextStyle& style) {
  std::string out = line_of_titles(columns, widths, style);
  for (const auto& row : listing.rows) {
    PrintedRow cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cell cell = cell_at(row, i);
      const auto lines =
          columns[i].items ? wrap_items(cell.text, widths[i]) : wrap(cell.text, widths[i]);
      cells.push_back({lines, cell.tone});
    }
    out += side_by_side(cells, columns, widths, style);
  }
  return out;
}

/// `title: value`, the value beside its title or, where that leaves too little room, below it.
std::string as_block_line(const std::string& title, const Cell& cell, std::size_t title_width,
                          const TextStyle& style) {
  const std::vector<Column> columns{{.key = {}, .title = {}}, {.key = {}, .title = {}}};
  const std::size_t indent = title_width + gap;
  if (indent + narrowest_value <= style.width) {
    const PrintedRow row{{{title}, Tone::strong},
                         {wrap(cell.text, style.width - indent), cell.tone}};
    return side_by_side(row, columns, {title_width, style.width - indent}, style);
  }
  const std::size_t room = style.width > gap ? style.width - gap : 1;
  const PrintedRow above{{wrap(title, style.width), Tone::strong}};
  const PrintedRow below{{Lines{}, Tone::plain}, {wrap(cell.text, room), cell.tone}};
  return side_by_side(above, columns, {style.width}, style) +
         side_by_side(below, columns, {0, room}, style);
}

std::string as_blocks(const Listing& listing, const std::vector<Column>& columns,
                      const TextStyle& style) {
  std::size_t title_width = 0;
  for (const auto& column : columns) {
    title_width = std::max(title_width, column_width(column.title) + 1);
  }
  std::string out;
  for (const auto& row : listing.rows) {
    if (!out.empty()) out += '\n';
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cell cell = cell_at(row, i);
      if (!cell.text.empty())
        out += as_block_line(columns[i].title + ":", cell, title_width, style);
    }
  }
  return out;
}

}  // namespace

std::string to_table_text(const Listing& listing, const TextStyle& style) {
  const auto columns = shown_columns(listing);
  if (columns.empty()) return "";
  const auto widths = fitting_widths(natural_widths(listing, columns), columns, style.width);
  return widths.empty() ? as_blocks(listing, columns, style)
                        : as_table(listing, columns, widths, style);
}

}  // namespace sp
