// SPDX-License-Identifier: Apache-2.0
// A listing as a table in Markdown (GitHub's dialect); text is escaped so that it stays text.
#pragma once

#include "report/listing.hpp"

#include <string>
#include <string_view>

namespace sp {

std::string to_markdown(const Listing& listing);
/// `text` with what Markdown or HTML would take for markup escaped; line feeds become <br>.
std::string escape_markdown(std::string_view text);

/// `text` as it is, between fences that nothing in it can close.
std::string to_code_block(std::string_view text);

}  // namespace sp
