// SPDX-License-Identifier: Apache-2.0
// In which order things happened of which some are dated to the day and others to the minute.
// Private to the module.
#pragma once

#include "calendar/zone.hpp"
#include "desk/importing.hpp"

#include <vector>

namespace sp {

/// A register's time on the clocks of the office.
struct CivilMoment {
  Date date;
  std::optional<Seconds> of_day;  ///< nothing: the date alone is known
};
CivilMoment civil_time_of(const TypedTime& typed, const Zone& zone);

/// By date and time of day. What is dated to the day alone comes, within its day, right behind what
/// stands before it here; a pause that began and ended within a day, begins before it ends.
void put_in_order(std::vector<RegisteredDeed>& deeds, const Zone& zone);

}  // namespace sp
