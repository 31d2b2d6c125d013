// SPDX-License-Identifier: Apache-2.0
// When something would be due, for a person.
#pragma once

#include "report/text_style.hpp"
#include "sla/clock.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// By a standard.
std::string due_text(const Clock& clock, const Standard& standard, const Zone& zone,
                     Language language, const TextStyle& style);
/// Of a bare amount in a calendar.
std::string due_text(const Clock& clock, const WorkingCalendar& calendar, Language language,
                     const TextStyle& style);

}  // namespace sp::cli
