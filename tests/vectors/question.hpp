// SPDX-License-Identifier: Apache-2.0
// One vector: a question to a calendar, and what the engine must answer.
#pragma once

#include "calendar/working_calendar.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace sp::test {

/// What is wrong with the engine's answer to a vector of `sp-biztime-vectors/1`; nothing where it
/// is right. A vector that cannot be read throws std::exception.
std::optional<std::string> wrong_answer(const WorkingCalendar& calendar,
                                        const nlohmann::json& vector);

/// The same of a deadline with pauses: `start`, `budget`, `unit`, `pauses` and `due` in local time.
std::optional<std::string> wrong_deadline(const WorkingCalendar& calendar,
                                          const nlohmann::json& vector);

}  // namespace sp::test
