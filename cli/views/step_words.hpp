// SPDX-License-Identifier: Apache-2.0
// The steps of a procedure in words: what each does, how long it takes, who does it, where it
// leads, and what is special about it.
#pragma once

#include "standard/standard.hpp"
#include "text/language.hpp"

#include <string>
#include <vector>

namespace sp::cli {

/// The translation where English is asked for and there is one, else the document's words.
std::string text_in(const Text& text, const Text& english, Language language);

std::string only_variants_words(const std::vector<std::string>& variants, Language language);

/// The title of a role as this place of the document spells it, else as [roles] has it; empty where
/// no role is named.
std::string role_title(const Standard& standard, const Text& role, const Text& own,
                       Language language);

/// One line a step, further lines for its condition, its ways out and the sub-procedure it stands
/// for.
std::string procedure_words(const Standard& standard, const ProcedureComponent& procedure,
                            Language language);

}  // namespace sp::cli
