// SPDX-License-Identifier: Apache-2.0
// A calendar as the vectors spell it (`sp-biztime-vectors/1`): the zone by its IANA name, the week
// by days, holidays, and dates of hours of their own. Stretches that run past midnight are split
// there; the later part belongs to the next date, whatever hours that has.
#pragma once

#include "calendar/working_calendar.hpp"

#include <nlohmann/json_fwd.hpp>

namespace sp::test {

/// Answers for every date from 1800 to 2299. Throws std::runtime_error with what is wrong: a zone
/// that the machine does not know, hours that cannot be read.
WorkingCalendar read_vector_calendar(const nlohmann::json& spelt);

}  // namespace sp::test
