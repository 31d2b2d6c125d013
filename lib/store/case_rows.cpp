// SPDX-License-Identifier: Apache-2.0
#include "store/case_rows.hpp"

#include "cases/case_number.hpp"
#include "store/log_reader.hpp"
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

/// Calls `sink(name, value)` for each column of `cases`: what is kept and what is compared with it
/// are made from this list. std::logic_error for what is no case number.
template <class Sink>
void for_each_case_column(const CaseRow& row, Sink&& sink) {
  const auto number = parse_case_number(row.case_number);
  if (!number) throw std::logic_error(fmt::format("'{}' is no case number", row.case_number));
  sink("case_number", row.case_number);
  sink("year", std::int64_t{number->year});
  sink("running", number->running);
  sink("office", office_of(row.standard_id));
  sink("standard_id", row.standard_id);
  sink("edition", row.edition);
  sink("status", name_of(row.status));
  sink("closed", std::int64_t{is_closed(row.status)});
  sink("held", std::int64_t{row.held});
  sink("step", row.step);
  sink("visit", row.visit);
  sink("number", row.number);
  sink("ref", row.ref);
  sink("units", row.units);
  sink("received", row.received);
  sink("ended", row.ended);
}

std::string upsert_statement() {
  std::string places;
  std::string changes;
  const auto& names = case_column_names();
  for (const auto name : names) {
    places += places.empty() ? "?" : ", ?";
    if (name == "case_number" || name == "year" || name == "running") continue;
    changes += fmt::format("{}{} = excluded.{}", changes.empty() ? "" : ", ", name, name);
  }
  return fmt::format(
      "INSERT INTO cases ({}) VALUES ({}) ON CONFLICT (case_number) DO UPDATE SET {}",
      fmt::join(names, ", "), places, changes);
}

StoredValue stored_value(std::int64_t value) {
  return {.type = StoredType::integer, .integer = value, .bytes = {}};
}
StoredValue stored_value(Instant value) {
  return stored_value(std::int64_t{value.time_since_epoch().count()});
}
StoredValue stored_value(std::string_view value) {
  return {.type = StoredType::text, .integer = 0, .bytes = std::string(value)};
}
template <class T>
StoredValue stored_value(const std::optional<T>& value) {
  return value ? stored_value(*value) : StoredValue{};
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

void upsert_case(Statements& statements, const CaseRow& row) {
  // Not INSERT OR REPLACE, which would throw out another case that has the same reference.
  static const auto sql = upsert_statement();
  Query upsert(statements, sql);
  ColumnWriter columns(upsert);
  for_each_case_column(row, [&](std::string_view, const auto& value) { columns.add(value); });
  upsert.exec();
}

const std::vector<std::string_view>& case_column_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    CaseRow any;
    any.case_number = "0001-0001";
    for_each_case_column(any, [&](std::string_view name, const auto&) { all.push_back(name); });
    return all;
  }();
  return names;
}

StoredRow stored(const CaseRow& row) {
  StoredRow columns;
  for_each_case_column(
      row, [&](std::string_view, const auto& value) { columns.push_back(stored_value(value)); });
  return columns;
}

StoredRow stored(const DeadlineRow& row) {
  return {stored_value(row.clock), stored_value(row.late_from), stored_value(row.due)};
}

std::string office_of(std::string_view standard_id) {
  return std::string(standard_id.substr(0, standard_id.find('/')));
}

}  // namespace sp
