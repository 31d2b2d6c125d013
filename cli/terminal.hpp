// SPDX-License-Identifier: Apache-2.0
// How text should look where it is going, by flags and variables only: nothing here asks the C
// library's locale.
#pragma once

#include "cli/environment.hpp"
#include "report/text_style.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp::cli {

/// Colour: --color, then NO_COLOR, then CLICOLOR_FORCE or FORCE_COLOR, then TERM=dumb, then whether
/// stdout is a terminal. Drawing characters beyond ASCII only where the locale's name says UTF-8.
TextStyle style_of(const std::optional<std::string>& colour, const Environment& environment);

/// The text with the drawing characters that sp uses (─ → … · ● and the like) in plain ASCII.
std::string in_ascii_drawing(std::string_view text);

}  // namespace sp::cli
