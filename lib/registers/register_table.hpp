// SPDX-License-Identifier: Apache-2.0
// A register as headings and cells. Private to the module.
#pragma once

#include "base/result.hpp"
#include "formats/csv_reader.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Blanks at the ends are gone, each run of them within, line ends and no-break spaces among them,
/// is one space.
std::string with_single_spaces(std::string_view text);

/// Without regard to case and to the number of blanks.
bool is_same_heading(std::string_view one, std::string_view other);

class RegisterTable {
 public:
  /// csv_malformed; register_heading_twice.
  static Result<RegisterTable> read(std::string_view bytes, const std::string& file);

  const std::vector<std::string>& headings() const { return headings_; }
  const std::vector<CsvRow>& rows() const { return rows_; }
  /// The headings in small letters.
  std::vector<std::string> keys() const;
  /// Up to the last field of the row that is not empty.
  std::size_t used_width(const CsvRow& row) const;
  bool has(const std::string& heading) const;
  /// The cell of the row below the heading as it stands; nothing where it is empty, holds but a
  /// hyphen, or there is no such heading.
  std::optional<std::string> cell(const CsvRow& row, const std::string& heading) const;

 private:
  std::vector<std::string> headings_;  ///< with single spaces
  std::map<std::string, std::size_t> columns_;
  std::vector<CsvRow> rows_;  ///< without the headings
};

}  // namespace sp
