// SPDX-License-Identifier: Apache-2.0
// Help on the terminal, from the declarations of the commands.
#pragma once

#include "cli/command.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Every command with its line, by group. `width`: columns of the terminal, 0 where there is none.
std::string overview(Language language, std::size_t width);
/// Usage, arguments and options of one command.
std::string help_of(const Command& command, Language language, std::size_t width);
/// "return CASE --reason TEXT [--at TIME] …"
std::string usage_of(const Command& command);
/// True for the first word of a command of two words, like "standard".
bool is_first_word(const std::string& word);

}  // namespace sp::cli
