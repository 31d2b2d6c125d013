// SPDX-License-Identifier: Apache-2.0
// Looking through a file of the library for faults: a standard, an agency's file, or a calendar.
#pragma once

#include "base/finding.hpp"

#include <string>
#include <vector>

namespace sp {

/// Every fault of the file, in the order of the file. Which kind of file it is, its place tells,
/// from whatever folder it is named: an `agency.toml`, `calendars/<office>/<name>.toml`, else a
/// standard. A standard's id is held against its path where an `agency.toml` beside it shows that
/// it stands in a library.
std::vector<Finding> inspect(const std::string& path);

}  // namespace sp
