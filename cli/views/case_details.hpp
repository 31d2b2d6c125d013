// SPDX-License-Identifier: Apache-2.0
// What a case has beside its promise, for people: whose it is, its letter, its units, its other
// clocks. Nothing of it where there is nothing to say.
#pragma once

#include "desk/case_view.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Assignee, letter, what a void case repeats, when it was reopened.
std::string details_text(const CaseView& view, Language language, const TextStyle& style);

/// Each unit with its name and what was decided, where names or decisions are known.
std::string units_text(const CaseView& view, Language language, const TextStyle& style);

/// The clocks beside the promise but those of units and steps, which stand with them.
std::string other_clocks_text(const CaseView& view, Language language, const TextStyle& style);

}  // namespace sp::cli
