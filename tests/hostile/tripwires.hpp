// SPDX-License-Identifier: Apache-2.0
// Texts that attack whoever reads them, and what shows that an output let one through. Written from
// what terminals, spreadsheets and Markdown readers act upon, not from the escapes of the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sp::test {

struct HostileText {
  std::string text;
  std::string why;
};

/// Every sort of attack; each text begins with the sign that makes it one.
const std::vector<HostileText>& hostile_texts();

/// What begins a line only where somebody's text could break out of its own.
inline constexpr std::string_view forged_line = "2099-0001  approved";

/// The first thing in a text for the terminal that could command it or mislead its reader, in
/// words; empty where there is none. With `colour` the program's own colours are let pass.
std::string harm_in_text(std::string_view out, bool colour = false);
/// The same for JSON: raw control characters, and what is not UTF-8.
std::string harm_in_json(std::string_view out);
/// The same for CSV, opened by a spreadsheet that parts fields at commas or at semicolons.
std::string harm_in_csv(std::string_view out);
/// The same for Markdown: tables that gain cells, code that is left, HTML and links.
std::string harm_in_markdown(std::string_view out);

/// As a basic string of TOML, every letter beyond plain ASCII as an escape.
std::string in_toml(std::string_view text);

}  // namespace sp::test
