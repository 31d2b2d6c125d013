// SPDX-License-Identifier: Apache-2.0
// Rows of `cases` and what they stand for.
#pragma once

#include "store/case_store.hpp"
#include "store/sqlite_columns.hpp"
#include "store/statements.hpp"

#include <string>
#include <string_view>

namespace sp {

/// The columns of `cases` that case_from() reads, each with the prefix `c.`, and the subject.
extern const std::string_view case_columns;
/// CorruptRow for a row that upsert_case() cannot have written.
CaseRow case_from(const SQLite::Statement& row);
/// std::logic_error for what is no case number.
void upsert_case(Statements& statements, const CaseRow& row);

/// The office of a standard: its id up to the stroke, the whole id where there is none.
std::string office_of(std::string_view standard_id);

}  // namespace sp
