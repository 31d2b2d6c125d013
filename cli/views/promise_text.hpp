// SPDX-License-Identifier: Apache-2.0
// The lines about a promise: the limit, due, what is left or how late, which defaults were taken.
#pragma once

#include "report/text_style.hpp"
#include "sla/clock.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// "extended by 2 working days · extensions recorded too late: 1"; empty where there are none.
std::string extension_words(const Clock& clock, Language language);

/// `case_number` names the case in commands to copy; empty for a question without a case.
std::string promise_text(const Clock& clock, const Zone& zone, const std::string& case_number,
                         Language language, const TextStyle& style);

/// "3 working days per employee · 2 in this case: …".
std::string limit_words(const Clock& clock, bool in_a_case, Language language);

}  // namespace sp::cli
