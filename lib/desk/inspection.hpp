// SPDX-License-Identifier: Apache-2.0
// Looking through a file of the library for faults: a standard, an agency's file, or a calendar.
#pragma once

#include "base/finding.hpp"
#include "calendar/civil_time.hpp"

#include <string>
#include <vector>

namespace sp {

/// Every fault of the file, in the order of the file. Which kind of file it is, its place tells,
/// from whatever folder it is named: an `agency.toml`, `calendars/<office>/<name>.toml`, else a
/// standard. A standard's id is held against its path where an `agency.toml` beside it shows that
/// it stands in a library.
std::vector<Finding> inspect(const std::string& path);

/// The same, and of a standard without an error in its shape what the audit finds on the day
/// `as_of`, but for what its file allows.
std::vector<Finding> inspect_and_audit(const std::string& path, Date as_of);

}  // namespace sp
