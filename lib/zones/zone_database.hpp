// SPDX-License-Identifier: Apache-2.0
// The machine's zone data, by the names of IANA: read where a calendar names such a zone, and never
// else. What was read is kept with the calendar, so that it is asked once and for all.
#pragma once

#include "calendar/zone.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// The zone of this name ("Europe/Berlin") with its transitions from the first date to the end of
/// the last; the rule by which they recur goes on beyond those that are listed. The offset of the
/// first date holds before it too. Nothing where the machine knows no zone of the name, which must
/// be one by is_zone_name.
std::optional<Zone> find_zone(const std::string& name, DateRange dates);

/// All names that the machine's list of zones has; none where it has no list.
std::vector<std::string> zone_names();

}  // namespace sp
