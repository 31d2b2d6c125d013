// SPDX-License-Identifier: Apache-2.0
// A case as a person wants to see it: where it is in the procedure, the visits so far, the time
// left.
#pragma once

#include "desk/case_view.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>
#include <vector>

namespace sp::cli {

std::string case_text(const CaseView& view, Language language, const TextStyle& style);

/// Commands that move the case on; where it is held, the one that lets it go on; first the one that
/// starts its clock, where that waits for it. Empty for a closed case.
std::vector<std::string> next_commands(const CaseView& view);

}  // namespace sp::cli
