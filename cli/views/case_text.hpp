// SPDX-License-Identifier: Apache-2.0
// A case as a person wants to see it: where it is in the procedure, the visits so far, the time
// left.
#pragma once

#include "desk/case_view.hpp"
#include "report/text_style.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

std::string case_text(const CaseView& view, Language language, const TextStyle& style);
/// The lines about the promise alone: due, what is left, which defaults were taken.
std::string promise_text(const Clock& clock, const Zone& zone, Language language,
                         const TextStyle& style);

}  // namespace sp::cli
