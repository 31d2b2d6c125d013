// SPDX-License-Identifier: Apache-2.0
// Rows of `events` and of what belongs to them, and the events they stand for.
#pragma once

#include "ledger/encoding.hpp"
#include "store/sqlite_columns.hpp"
#include "store/statements.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// The columns that event_from() reads: of `events`, each with the prefix `e.`, of `corrections`,
/// and its facts.
extern const std::string_view event_columns;
/// How many they are.
int count_event_columns();

/// The event of a row of `event_columns`, without its details. CorruptRow, naming its seq, for one
/// that the program cannot have written; the first event of a case has pins, and one that pins a
/// new calendar, no other has.
CaseEvent event_from(const SQLite::Statement& row);
/// The same of a reader at the first of the columns.
CaseEvent event_from(ColumnReader& row);

/// Does the log know this case?
bool has_events(Statements& statements, const std::string& case_number);

/// Writes the row of the event, what it corrects and its facts.
void insert_event(Statements& statements, const CaseEvent& event, const Commitments& commitments);

/// The values of `details` that are there, each under a salt of its own.
std::vector<DetailValue> salted(const EventDetails& details);
/// Sets the named field. CorruptRow where there is none of that name.
void set_detail(EventDetails& details, std::string_view field, std::optional<std::string> value);

}  // namespace sp
