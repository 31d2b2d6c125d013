// SPDX-License-Identifier: Apache-2.0
// A listing as an aligned table for the terminal or a mail.
#pragma once

#include "report/listing.hpp"

#include <string>

namespace sp {

/// Title line, rule, rows; two spaces between columns, no trailing spaces. Where `style.width` is
/// too small, flexible columns wrap, and below a sensible minimum each row becomes a block of
/// `title: value` lines. Cell text is made harmless.
std::string to_table_text(const Listing& listing, const TextStyle& style);

}  // namespace sp
