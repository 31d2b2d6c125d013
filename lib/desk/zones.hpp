// SPDX-License-Identifier: Apache-2.0
// The zones that calendars may name beyond the built-in ones, from the machine's zone data.
#pragma once

#include "base/finding.hpp"
#include "formats/calendar_reader.hpp"
#include "standard/field.hpp"

#include <optional>
#include <string>

namespace sp {

/// The machine's zone of this name, or the names that may have been meant; never fails.
Result<FoundZone> fetch_zone(const std::string& name, DateRange dates);

/// bad_value where a file names a zone that is neither built in nor known to the machine.
std::optional<Finding> fault_of_zone(const Text& zone, const std::string& file);

}  // namespace sp
