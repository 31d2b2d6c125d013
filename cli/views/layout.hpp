// SPDX-License-Identifier: Apache-2.0
// Text set beside a lead or a title, wrapped to the terminal: the shape of every sheet that sp
// prints.
#pragma once

#include "report/text_style.hpp"
#include "text/label.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace sp::cli {

/// Columns that a sheet takes: those of the terminal, within limits that can be read.
std::size_t sheet_width(const TextStyle& style);

/// `text` wrapped behind `lead` on the first line, below it on the others.
std::string hanging(const std::string& lead, std::string_view text, Tone tone,
                    const TextStyle& style);

/// A title and its value.
std::string field(std::string_view title, std::string_view value, const TextStyle& style,
                  Tone tone = Tone::plain);
std::string field(Label label, std::string_view value, Language language, const TextStyle& style,
                  Tone tone = Tone::plain);

}  // namespace sp::cli
