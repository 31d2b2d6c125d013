// SPDX-License-Identifier: Apache-2.0
#include "base/suggest.hpp"
#include "store/case_rows.hpp"
#include "store/event_rows.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <utility>

namespace sp {
namespace {

std::vector<std::string> texts(SQLite::Statement& query) {
  std::vector<std::string> out;
  while (query.executeStep()) out.push_back(ColumnReader(query).text());
  return out;
}

bool is_listed(Statements& statements, const std::string& case_number) {
  Query query(statements, "SELECT 1 FROM cases WHERE case_number = ?");
  ColumnWriter(query).add(case_number);
  return query.executeStep();
}

bool has_deadline(Statements& statements, const std::string& case_number) {
  Query query(statements, "SELECT 1 FROM deadlines WHERE case_number = ? LIMIT 1");
  ColumnWriter(query).add(case_number);
  return query.executeStep();
}

std::vector<std::string> cases_with_ref(Statements& statements, const std::string& ref) {
  Query query(statements, "SELECT case_number FROM cases WHERE ref = ? ORDER BY year, running");
  ColumnWriter(query).add(ref);
  return texts(query);
}

/// Names by which the cases opened last are known, the newest first.
std::vector<std::string> recent_names(Statements& statements) {
  Query query(statements,
              "SELECT case_number FROM (SELECT * FROM cases ORDER BY rowid DESC LIMIT "
              "1000) UNION ALL SELECT ref FROM (SELECT * FROM cases ORDER BY rowid DESC "
              "LIMIT 1000) WHERE ref IS NOT NULL");
  return texts(query);
}

void read_details(Statements& statements, const std::string& case_number,
                  std::vector<CaseEvent>& events) {
  Query query(statements,
              "SELECT e.number, d.field, d.value FROM events e "
              "JOIN details d ON d.seq = e.seq WHERE e.case_number = ?");
  ColumnWriter(query).add(case_number);
  while (query.executeStep()) {
    ColumnReader row(query);
    auto& event = events.at(static_cast<std::size_t>(row.integer() - 1));
    const auto field = row.text();
    set_detail(event.details, field, row.maybe_text());
    if (event.details.correction && !event.corrected) {
      throw CorruptRow(fmt::format("event {}: a correction's detail", event.seq));
    }
  }
}

std::vector<CaseEvent> read_events(Statements& statements, const std::string& case_number) {
  Query query(statements,
              fmt::format("SELECT {} FROM events e WHERE e.case_number = ? ORDER BY e.number",
                          event_columns));
  ColumnWriter(query).add(case_number);
  std::vector<CaseEvent> events;
  while (query.executeStep()) {
    events.push_back(event_from(query));
    if (events.back().number != static_cast<std::int64_t>(events.size())) {
      throw CorruptRow(fmt::format("event {} of {} is missing", events.size(), case_number));
    }
  }
  read_details(statements, case_number, events);
  return events;
}

std::string conditions_of(const CaseFilter& filter) {
  std::string sql = "TRUE";
  if (filter.ref) sql += " AND c.ref = :ref";
  if (filter.standard_id) sql += " AND c.standard_id = :standard";
  // Written out, so that the index of open cases serves.
  if (filter.closed) sql += *filter.closed ? " AND c.closed = 1" : " AND c.closed = 0";
  if (filter.received_until) sql += " AND c.received <= :received";
  return sql;
}

void bind_conditions(SQLite::Statement& query, const CaseFilter& filter) {
  if (filter.ref) query.bind(":ref", *filter.ref);
  if (filter.standard_id) query.bind(":standard", *filter.standard_id);
  if (filter.received_until) {
    query.bind(":received", std::int64_t{filter.received_until->time_since_epoch().count()});
  }
}

void read_deadlines(SQLite::Statement& query, std::vector<DeadlineRow>& rows) {
  while (query.executeStep()) {
    ColumnReader row(query);
    DeadlineRow deadline;
    deadline.case_number = row.case_number();
    deadline.clock = row.text();
    deadline.late_from = row.maybe_instant();
    deadline.due = row.maybe_instant();
    rows.push_back(std::move(deadline));
  }
}

}  // namespace

LogHead SqliteTransaction::read_head() {
  LogHead head;
  Query last(statements_, "SELECT seq, hash, recorded_at FROM events ORDER BY seq DESC LIMIT 1");
  if (!last.executeStep()) return head;
  ColumnReader row(last);
  head.seq = row.integer();
  row.in_event(head.seq);
  head.hash = row.hash();
  head.last_recorded = row.instant();
  Query latest(statements_,
               "SELECT seq, occurred_at FROM events ORDER BY occurred_at DESC LIMIT 1");
  latest.executeStep();
  ColumnReader latest_row(latest);
  latest_row.in_event(latest_row.integer());
  head.last_occurred = latest_row.instant();
  return head;
}

Error SqliteTransaction::unknown_case(const std::string& name) {
  return {.code = ErrorCode::case_unknown,
          .args = {name},
          .suggestions = suggest(name, recent_names(statements_))};
}

Result<LogHead> SqliteTransaction::head() {
  return guarded(path_, [&]() -> Result<LogHead> { return read_head(); });
}

Result<std::string> SqliteTransaction::find_case(const std::string& name) {
  return guarded(path_, [&]() -> Result<std::string> {
    if (is_listed(statements_, name)) return name;
    const auto found = cases_with_ref(statements_, name);
    if (found.size() == 1) return found.front();
    if (found.empty() && has_events(statements_, name)) {
      throw CorruptRow(fmt::format("case {} is not in the list of cases", name));
    }
    if (found.empty()) return fail(unknown_case(name));
    return fail({.code = ErrorCode::ref_ambiguous,
                 .args = {name, fmt::format("{}", fmt::join(found, ", "))}});
  });
}

Result<std::vector<CaseEvent>> SqliteTransaction::events_of(const std::string& case_number) {
  return guarded(path_, [&]() -> Result<std::vector<CaseEvent>> {
    auto events = read_events(statements_, case_number);
    if (!events.empty()) return events;
    const bool known =
        is_listed(statements_, case_number) || has_deadline(statements_, case_number);
    if (!known) return fail(unknown_case(case_number));
    throw CorruptRow(fmt::format("case {} is not in the log", case_number));
  });
}

Result<std::optional<CaseEvent>> SqliteTransaction::event_of_request(
    const std::string& request_id) {
  return guarded(path_, [&]() -> Result<std::optional<CaseEvent>> {
    Query query(statements_, "SELECT case_number, number FROM events WHERE request_id = ?");
    ColumnWriter(query).add(request_id);
    if (!query.executeStep()) return std::optional<CaseEvent>{};
    request_found_ = true;
    ColumnReader row(query);
    const auto case_number = row.text();
    const auto number = static_cast<std::size_t>(row.integer());
    return std::optional<CaseEvent>(read_events(statements_, case_number).at(number - 1));
  });
}

Result<bool> SqliteTransaction::request_matches(const std::string& request_id,
                                                std::string_view arguments) {
  return guarded(path_, [&]() -> Result<bool> {
    Query query(statements_,
                "SELECT e.request_commitment, s.salt FROM events e "
                "JOIN request_salts s ON s.seq = e.seq WHERE e.request_id = ?");
    ColumnWriter(query).add(request_id);
    if (!query.executeStep()) return false;
    ColumnReader row(query);
    const auto commitment = row.hash();
    if (row.at_null()) return false;
    return same_in_constant_time(commitment, commit(row.bytes<16>(), arguments));
  });
}

Result<std::vector<std::string>> SqliteTransaction::corrected_cases() {
  return guarded(path_, [&]() -> Result<std::vector<std::string>> {
    Query query(statements_,
                "SELECT e.case_number FROM corrections c JOIN events e ON e.seq = c.seq "
                "GROUP BY e.case_number ORDER BY min(c.seq)");
    return texts(query);
  });
}

Result<std::vector<CaseRow>> SqliteTransaction::cases(const CaseFilter& filter) {
  return guarded(path_, [&]() -> Result<std::vector<CaseRow>> {
    Query query(statements_,
                fmt::format("SELECT {} FROM cases c WHERE {} ORDER BY c.year, c.running",
                            case_columns, conditions_of(filter)));
    bind_conditions(query, filter);
    std::vector<CaseRow> rows;
    while (query.executeStep()) rows.push_back(case_from(query));
    return rows;
  });
}

Result<CaseRow> SqliteTransaction::case_row(const std::string& case_number) {
  return guarded(path_, [&]() -> Result<CaseRow> {
    Query query(statements_,
                fmt::format("SELECT {} FROM cases c WHERE c.case_number = ?", case_columns));
    ColumnWriter(query).add(case_number);
    if (query.executeStep()) return case_from(query);
    return fail(unknown_case(case_number));
  });
}

Result<std::vector<DeadlineRow>> SqliteTransaction::deadlines(Instant until) {
  return guarded(path_, [&]() -> Result<std::vector<DeadlineRow>> {
    // Two queries: each is one stretch of the index, however many rows there are in between.
    const std::string rows_where =
        "SELECT case_number, clock, late_from, due FROM deadlines WHERE ";
    Query known(statements_, rows_where + "late_from <= ? ORDER BY late_from, case_number, clock");
    ColumnWriter(known).add(until);
    Query unknown(statements_, rows_where + "late_from IS NULL ORDER BY case_number, clock");
    std::vector<DeadlineRow> rows;
    read_deadlines(known, rows);
    read_deadlines(unknown, rows);
    return rows;
  });
}

Result<std::string> SqliteTransaction::blob(const Hash& hash) {
  return guarded(path_, [&]() -> Result<std::string> {
    Query query(statements_, "SELECT bytes FROM blobs WHERE hash = ?");
    ColumnWriter(query).add(hash);
    if (!query.executeStep()) throw CorruptRow("pinned bytes are missing: " + to_hex(hash));
    auto bytes = query.getColumn(0).getString();
    if (sha256(bytes) != hash) throw changed_blob(hash);
    return bytes;
  });
}

Result<std::optional<std::string>> SqliteTransaction::compiled(const CompiledKey& key) {
  return guarded(path_, [&]() -> Result<std::optional<std::string>> {
    Query query(statements_,
                "SELECT bytes FROM compiled WHERE standard = ? AND calendar = ? AND form = ?");
    ColumnWriter(query).add(key.standard).add(key.calendar).add(key.form);
    if (!query.executeStep()) return std::optional<std::string>{};
    return std::optional(query.getColumn(0).getString());
  });
}

Result<std::optional<Hash>> SqliteTransaction::known_edition(const std::string& standard_id,
                                                             std::int64_t edition) {
  return guarded(path_, [&]() -> Result<std::optional<Hash>> {
    Query query(statements_,
                "SELECT standard FROM events WHERE standard_id = ? AND edition = ? "
                "ORDER BY seq LIMIT 1");
    ColumnWriter(query).add(standard_id).add(edition);
    if (!query.executeStep()) return std::optional<Hash>{};
    return std::optional<Hash>(ColumnReader(query).hash());
  });
}

Result<std::optional<std::string>> SqliteTransaction::case_with_ref(const std::string& office,
                                                                    int year,
                                                                    const std::string& ref) {
  return guarded(path_, [&]() -> Result<std::optional<std::string>> {
    Query query(statements_,
                "SELECT case_number FROM cases WHERE ref = ? AND office = ? AND year = ?");
    ColumnWriter(query).add(ref).add(office).add(std::int64_t{year});
    if (!query.executeStep()) return std::optional<std::string>{};
    return std::optional<std::string>(ColumnReader(query).text());
  });
}

}  // namespace sp
