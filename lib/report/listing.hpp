// SPDX-License-Identifier: Apache-2.0
// A list of records for every format at once: each row is a JSON record (for machines, the same in
// every language) and the cells that a person reads.
#pragma once

#include "report/json.hpp"
#include "report/text_style.hpp"

#include <string>
#include <vector>

namespace sp {

enum class Align { left, right };

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
};

struct Column {
  std::string key;    ///< name in the record and in CSV; empty: for the eye only
  std::string title;  ///< for a person; empty: for machines only, not in the table
  Align align = Align::left;
  bool flexible = false;  ///< gives way and wraps where the terminal is narrow
  bool items = false;     ///< its lines may be items of a list, which hang below their numbers
};

struct Row {
  Json record;
  std::vector<Cell> cells;  ///< one for each column that has a title
};

struct Listing {
  std::string schema;  ///< like "sp.check/1"
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// The records as a JSON array.
Json records_of(const Listing& listing);

}  // namespace sp
