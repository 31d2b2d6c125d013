// SPDX-License-Identifier: Apache-2.0
// The schema that is built in, and whether a file has it.
#pragma once

#include "base/result.hpp"

#include <SQLiteCpp/Database.h>

#include <array>
#include <string>
#include <string_view>

namespace sp {

/// "SPDB", in the header of every database of this program.
inline constexpr int application_id = 0x53504442;
/// Newest schema, kept as user_version.
inline constexpr int schema_version = 4;

/// The text of each migration, the first at index 0.
extern const std::array<std::string_view, schema_version> migrations;

/// Runs all migrations on an empty database and marks it as ours. Belongs inside a transaction.
void create_schema(SQLite::Database& database);

/// Runs the migrations after schema `from`, and takes away what stood in for their tables. Belongs
/// inside a transaction. What is to be filled from older tables is left empty.
void upgrade_schema(SQLite::Database& database, int from);

/// Makes a database of an older schema readable by the queries of the newest one: tables that it
/// lacks are empty, for this connection. Nothing is written to the file.
void stand_in_for_missing_tables(SQLite::Database& database, int schema);

/// The number of the schema, as the file says.
int schema_of(SQLite::Database& database);

/// Is this a database of ours, with exactly the tables, indexes and triggers of its version?
/// database_foreign, database_newer, database_corrupt (naming what differs). Belongs inside a
/// transaction.
Result<void> check_schema(SQLite::Database& database, const std::string& path);

/// SQL with its comments left out and every stretch of white space outside quotes as one space.
std::string normalised_sql(std::string_view sql);

}  // namespace sp
