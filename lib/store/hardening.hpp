// SPDX-License-Identifier: Apache-2.0
// The settings that every connection gets when the file is opened.
#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sp {

/// Makes them. Throws SQLite::Exception.
void harden(SQLite::Database& database);

/// The names of those that the connection does not have, as SQLite itself says.
std::vector<std::string> unhardened(SQLite::Database& database);

}  // namespace sp
