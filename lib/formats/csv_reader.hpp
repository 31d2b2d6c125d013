// SPDX-License-Identifier: Apache-2.0
// Rows of a CSV file (RFC 4180) with any separator and any line ends; blanks around a field without
// quotes are no part of it.
#pragma once

#include "base/position.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct CsvRow {
  std::uint32_t line = 0;  ///< on which it begins, from 1
  std::vector<std::string> fields;
};

/// Every row that is not blank; a byte order mark is passed over. csv_malformed, with its place in
/// `file`, where a quote stands inside a field without quotes or is never closed.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes, char separator,
                                     const std::string& file);

/// The fields of the first row that is not blank, as far as it can be read; none where there is no
/// row.
std::vector<std::string> first_csv_row(std::string_view bytes, char separator);

}  // namespace sp
