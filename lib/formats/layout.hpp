// SPDX-License-Identifier: Apache-2.0
// A TOML text as its author laid it out: the words as they stand, the blanks between them reduced
// to what they meant. Of a text without mistakes only.
#pragma once

#include "formats/line_width.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// A comment behind something on the same line.
struct LaidComment {
  std::string text;        ///< from the # on, without blanks at its end; empty: there is none
  std::size_t column = 0;  ///< where its # stands, counted from 0
};

struct LaidPair;
struct LaidEntry;

struct LaidValue {
  enum class Kind { scalar, array, table };

  Kind kind = Kind::scalar;
  std::string text;                ///< of a scalar: as it is written
  std::vector<LaidPair> pairs;     ///< of an inline table
  bool in_columns = false;         ///< of an inline table: several blanks stand behind a comma
  std::vector<LaidEntry> entries;  ///< of an array
  bool broken = false;             ///< of an array: it takes several lines
  LaidComment opening;             ///< of an array: the comment behind its opening bracket
  LineWidth width = {};            ///< on one line; set by settle_lines(), as is the next
  bool takes_lines = false;        ///< it is written on several lines
};

struct LaidPair {
  std::string key;
  LaidValue value;
};

/// An element of an array, or a comment on a line of its own.
struct LaidEntry {
  std::optional<LaidValue> value;
  LaidComment comment;
  bool on_new_line = false;  ///< nothing but blanks and a comma stands before it on its line
  bool below_gap = false;    ///< a line without anything stands above it
};

/// A line of the file, or several where its value takes them.
struct LaidLine {
  enum class Kind { comment, header, pair };

  Kind kind = Kind::comment;
  std::size_t gap = 0;  ///< lines without anything above it
  std::string name;     ///< of a header: with its brackets; of a pair: its key
  LaidValue value;      ///< of a pair
  LaidComment comment;
};

/// The lines of `text`, which parse_document() reads without a finding.
std::vector<LaidLine> read_layout(std::string_view text);
}  // namespace sp
