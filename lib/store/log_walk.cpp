// SPDX-License-Identifier: Apache-2.0
// Going through the whole log, one event at a time.
#include "store/event_rows.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace sp {
namespace {

/// Behind event_columns: how the event is sealed, the one before it, the opening of its case.
constexpr std::string_view further_columns =
    "e.enc, e.request_commitment, e.details_commitment, p.hash, "
    "o.standard_id, o.edition, o.standard, o.calendar, "
    "CASE o.enc WHEN 3 THEN (SELECT f.value FROM facts f WHERE f.seq = o.seq AND f.name = "
    "'variant') END";

std::string conditions_of(const LogFilter& filter) {
  std::string sql = "e.seq > :after";
  if (filter.recorded_from) sql += " AND e.recorded_at >= :from";
  if (filter.recorded_before) sql += " AND e.recorded_at < :before";
  if (filter.occurred_until) sql += " AND e.occurred_at <= :occurred";
  if (filter.actor) {
    sql +=
        " AND EXISTS (SELECT 1 FROM details d WHERE d.seq = e.seq AND d.field = 'actor' AND "
        "d.value = :actor)";
  }
  return sql;
}

void bind_conditions(SQLite::Statement& query, const LogFilter& filter) {
  const auto seconds = [](Instant instant) {
    return std::int64_t{instant.time_since_epoch().count()};
  };
  query.bind(":after", filter.after);
  if (filter.recorded_from) query.bind(":from", seconds(*filter.recorded_from));
  if (filter.recorded_before) query.bind(":before", seconds(*filter.recorded_before));
  if (filter.occurred_until) query.bind(":occurred", seconds(*filter.occurred_until));
  if (filter.actor) query.bind(":actor", *filter.actor);
}

Hash previous_from(ColumnReader& row, std::int64_t seq) {
  const auto previous = row.maybe_hash();
  if (!previous && seq != 1) row.refuse("the event before it is missing");
  return previous.value_or(Hash{});
}

Pins opening_from(ColumnReader& row) {
  if (row.at_null()) row.refuse("the opening of its case is missing");
  Pins pins;
  pins.standard_id = row.text();
  pins.edition = row.integer();
  pins.standard = row.hash();
  pins.calendar = row.hash();
  pins.variant = row.maybe_text().value_or("");
  return pins;
}

LoggedEvent logged_from(const SQLite::Statement& query) {
  LoggedEvent logged;
  logged.event = event_from(query);
  ColumnReader row(query, count_event_columns());
  row.in_event(logged.event.seq);
  logged.encoding = row.integer();
  logged.commitments.request = row.maybe_hash();
  logged.commitments.details = row.maybe_hash();
  logged.previous = previous_from(row, logged.event.seq);
  logged.opening = opening_from(row);
  return logged;
}

void read_details(SQLite::Statement& query, LoggedEvent& logged) {
  query.reset();
  ColumnWriter(query).add(logged.event.seq);
  while (query.executeStep()) {
    ColumnReader row(query);
    row.in_event(logged.event.seq);
    LoggedDetail detail;
    detail.field = row.text();
    detail.salt = row.maybe_bytes<std::tuple_size_v<Salt>>();
    detail.value = row.maybe_text();
    detail.commitment = row.hash();
    set_detail(logged.event.details, detail.field, detail.value);
    logged.details.push_back(std::move(detail));
  }
}

}  // namespace

Result<void> SqliteTransaction::walk(const LogFilter& filter,
                                     const std::function<Result<bool>(const LoggedEvent&)>& visit) {
  return guarded(path_, [&]() -> Result<void> {
    Query query(statements_,
                fmt::format("SELECT {}, {} FROM events e LEFT JOIN events p ON p.seq = e.seq - 1 "
                            "LEFT JOIN events o "
                            "ON o.case_number = e.case_number AND o.number = 1 "
                            "WHERE {} ORDER BY e.seq",
                            event_columns, further_columns, conditions_of(filter)));
    bind_conditions(query, filter);
    Query details(
        statements_,
        "SELECT field, salt, value, commitment FROM details WHERE seq = ? ORDER BY field");
    while (query.executeStep()) {
      auto logged = logged_from(query);
      read_details(details, logged);
      const auto more = visit(logged);
      if (!more) return fail(more.error());
      if (!*more) break;
    }
    return {};
  });
}

}  // namespace sp
