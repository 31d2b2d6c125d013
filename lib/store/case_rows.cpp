// SPDX-License-Identifier: Apache-2.0
#include "store/case_rows.hpp"

#include "cases/case_number.hpp"
#include "store/sqlite_guard.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace sp {
namespace {

CaseStatus status_from(const std::string& name) {
  const auto status = parse_case_status(name);
  if (!status) throw CorruptRow(fmt::format("no such status of a case: '{}'", name));
  return *status;
}

}  // namespace

const std::string_view case_columns =
    "c.case_number, c.standard_id, c.edition, c.status, c.held, c.step, c.visit, c.number, c.ref, "
    "c.units, c.received, c.ended, "
    "(SELECT d.value FROM events e JOIN details d ON d.seq = e.seq AND d.field = 'subject' "
    "WHERE e.case_number = c.case_number AND e.number = 1)";

CaseRow case_from(const SQLite::Statement& statement) {
  ColumnReader row(statement);
  CaseRow out;
  out.case_number = row.case_number();
  out.standard_id = row.text();
  out.edition = row.integer();
  out.status = status_from(row.text());
  out.held = row.integer() != 0;
  out.step = row.maybe_text();
  out.visit = row.maybe_integer();
  out.number = row.integer();
  out.ref = row.maybe_text();
  out.units = row.units();
  out.received = row.instant();
  out.ended = row.maybe_instant();
  out.subject = row.maybe_text().value_or("");
  return out;
}

void upsert_case(SQLite::Database& database, const CaseRow& row) {
  const auto number = parse_case_number(row.case_number);
  if (!number) throw std::logic_error(fmt::format("'{}' is no case number", row.case_number));
  // Not INSERT OR REPLACE, which would throw out another case that has the same reference.
  SQLite::Statement upsert(
      database,
      "INSERT INTO cases (case_number, year, running, office, standard_id, edition, status, "
      "closed, "
      "held, step, visit, number, ref, units, received, ended) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (case_number) DO UPDATE SET office = excluded.office, "
      "standard_id = excluded.standard_id, edition = excluded.edition, status = excluded.status, "
      "closed = excluded.closed, held = excluded.held, step = excluded.step, "
      "visit = excluded.visit, number = excluded.number, ref = excluded.ref, "
      "units = excluded.units, received = excluded.received, ended = excluded.ended");
  ColumnWriter(upsert)
      .add(row.case_number)
      .add(std::int64_t{number->year})
      .add(number->running)
      .add(office_of(row.standard_id))
      .add(row.standard_id)
      .add(row.edition)
      .add(name_of(row.status))
      .add(std::int64_t{is_closed(row.status)})
      .add(std::int64_t{row.held})
      .add(row.step)
      .add(row.visit)
      .add(row.number)
      .add(row.ref)
      .add(row.units)
      .add(row.received)
      .add(row.ended);
  upsert.exec();
}

std::string office_of(std::string_view standard_id) {
  return std::string(standard_id.substr(0, standard_id.find('/')));
}

}  // namespace sp
