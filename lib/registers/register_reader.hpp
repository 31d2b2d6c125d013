// SPDX-License-Identifier: Apache-2.0
// The rows of an office's own register as the desk can record them.
#pragma once

#include "calendar/zone.hpp"
#include "desk/importing.hpp"
#include "formats/register_map_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// A register to be read.
struct RegisterText {
  std::string file;  ///< as the user named it
  std::string_view bytes;
  std::string standard_id;
  Zone zone;                       ///< of the office: it tells which of two times came first
  std::vector<std::string> steps;  ///< of the standard: in their order steps of one day were done
};

/// Reads CSV with `;`, `,` or a tab between the fields, with or without a byte order mark; an
/// Excel file's first line `sep=;` is passed over. Headings are compared without regard to case
/// and to the number of blanks; a cell with nothing but a hyphen is empty. Without a map the
/// headings are its keys (map_of_headings). What is wrong with single rows stands in the answer's
/// `faults`. register_unreadable (empty, over 64 MiB, not UTF-8), csv_malformed,
/// register_heading_missing, register_heading_twice.
Result<Register> read_register(const RegisterText& text, const std::optional<RegisterMap>& map);

}  // namespace sp
