// SPDX-License-Identifier: Apache-2.0
// Working days as a peer counts them, where it is installed.
#pragma once

#include "calendar/civil_time.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace sp::bench {

/// The working date so many after another.
using AddDays = std::function<Date(Date date, int count)>;

/// QuantLib's Calendar::advance over Saturdays, Sundays and these days off; nothing where the
/// benchmark was built without it.
std::optional<AddDays> quantlib_days(const std::vector<Date>& days_off);

}  // namespace sp::bench
