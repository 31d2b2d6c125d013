// SPDX-License-Identifier: Apache-2.0
// A listing as CSV (RFC 4180): the columns that have a key, header first, CRLF line ends as the RFC
// has them, UTF-8 without a mark. Text that a spreadsheet would take for a formula is led by an
// apostrophe.
#pragma once

#include "report/listing.hpp"

#include <string>

namespace sp {

std::string to_csv(const Listing& listing);

/// Its first line, and that of one row of it.
std::string csv_header(const Listing& listing);
std::string csv_line(const Listing& listing, const Row& row);

}  // namespace sp
