// SPDX-License-Identifier: Apache-2.0
#include "store/event_rows.hpp"

#include "ledger/event_columns.hpp"
#include "ledger/event_facts.hpp"
#include "store/random.hpp"
#include "store/sqlite_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sp {
namespace {

EventKind kind_from(ColumnReader& row) {
  const auto name = row.text();
  const auto kind = parse_event_kind(name);
  if (!kind) row.refuse(fmt::format("no such kind of event: '{}'", name));
  return *kind;
}

std::vector<std::string> requirements_from(ColumnReader& row) {
  std::vector<std::string> ids;
  const auto text = row.maybe_text();
  if (!text) return ids;
  for (std::size_t from = 0; from <= text->size();) {
    const auto end = std::min(text->find(' ', from), text->size());
    ids.push_back(text->substr(from, end - from));
    from = end + 1;
    if (ids.back().empty()) row.refuse("an empty requirement");
  }
  return ids;
}

std::optional<Pins> pins_from(ColumnReader& row) {
  const auto standard_id = row.maybe_text();
  const auto edition = row.maybe_integer();
  const auto standard = row.maybe_hash();
  const auto calendar = row.maybe_hash();
  const bool whole = standard_id && edition && standard && calendar;
  if (!whole && (standard_id || edition || standard || calendar)) row.refuse("half of its pins");
  if (!whole) return std::nullopt;
  return Pins{*standard_id, *edition, *standard, *calendar, {}};
}

/// What an event of this kind corrects, by its row of `corrections`.
std::optional<CorrectedEvent> corrected_from(ColumnReader& row, EventKind kind) {
  CorrectedEvent corrected{.number = row.maybe_integer(), .kind = {}};
  if (row.at_null()) {
    row.maybe_text();
  } else {
    corrected.kind = kind_from(row);
  }
  if (!is_correction(kind)) {
    if (corrected != CorrectedEvent{}) row.refuse("it corrects something by its row alone");
    return std::nullopt;
  }
  if (!corrected.number && !corrected.kind) row.refuse("what it corrects is missing");
  if (corrected.number && *corrected.number < 1) row.refuse("it corrects what cannot be");
  return corrected;
}

/// Two hexadecimal digits of upper case for each byte, as SQLite writes them.
std::string from_hex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return bytes;
}

/// Its rows of `facts`, as event_columns has them.
EventFacts facts_from(ColumnReader& row) {
  EventFacts facts;
  const auto all = row.maybe_text().value_or("");
  for (std::size_t from = 0; from < all.size();) {
    const auto end = std::min(all.find(',', from), all.size());
    const auto fact = std::string_view(all).substr(from, end - from);
    const auto space = std::min(fact.find(' '), fact.size());
    const auto name = from_hex(fact.substr(0, space));
    if (!set_fact(facts, name, from_hex(fact.substr(std::min(space + 1, fact.size()))))) {
      row.refuse(fmt::format("a fact that cannot be: '{}'", name));
    }
    from = end + 1;
  }
  return facts;
}

void check_encoding(ColumnReader& row, std::int64_t encoding, const CaseEvent& event) {
  if (encoding == encoding_of(event)) return;
  row.refuse(fmt::format("encoding {} of an event that is '{}'", encoding, name_of(event.kind)));
}

void check_pins(ColumnReader& row, const CaseEvent& event) {
  const bool may_pin = event.number == 1 || event.kind == EventKind::repinned;
  if (may_pin && !event.pins) row.refuse("what it pins is missing");
  if (!may_pin && event.pins) row.refuse("a standard was pinned after the opening");
  if (!event.pins && !event.corrected && event.facts.variant) row.refuse("a variant of no standard");
}

std::string insert_statement(const CaseEvent& event, const Commitments& commitments) {
  std::string names;
  std::string places;
  for_each_column(event, commitments, [&](std::string_view name, const auto&) {
    names += fmt::format(", {}", name);
    places += ", ?";
  });
  return fmt::format("INSERT INTO events (enc{}, hash) VALUES (?{}, ?)", names, places);
}

void insert_correction(Statements& statements, std::int64_t seq, const CorrectedEvent& corrected) {
  std::string names = "seq";
  std::string places = "?";
  for_each_correction_column(corrected, [&](std::string_view name, const auto&) {
    names += fmt::format(", {}", name);
    places += ", ?";
  });
  Query insert(statements, fmt::format("INSERT INTO corrections ({}) VALUES ({})", names, places));
  ColumnWriter row(insert);
  row.add(seq);
  for_each_correction_column(corrected,
                             [&](std::string_view, const auto& value) { row.add(value); });
  insert.exec();
}

void insert_facts(Statements& statements, std::int64_t seq, const EventFacts& facts) {
  for (const auto& fact : named_facts(facts)) {
    Query insert(statements, "INSERT INTO facts (seq, name, value) VALUES (?, ?, ?)");
    ColumnWriter(insert).add(seq).add(fact.name).add(fact.value);
    insert.exec();
  }
}

}  // namespace

// The facts are one column: name and value in hexadecimal, with a space between them, and a comma
// between two facts.
const std::string_view event_columns =
    "e.seq, e.case_number, e.number, e.kind, e.occurred_at, e.recorded_at, e.uid, e.login_uid, "
    "e.step, e.visit, e.outcome, e.cause, e.requirements, e.units, e.ref, e.document, "
    "e.scheduled_at, e.standard_id, e.edition, e.standard, e.calendar, e.request_id, e.hash, "
    "e.enc, "
    "CASE WHEN e.enc > 1 THEN (SELECT c.number FROM corrections c WHERE c.seq = e.seq) END, "
    "CASE WHEN e.enc > 1 THEN (SELECT c.kind FROM corrections c WHERE c.seq = e.seq) END, "
    "CASE e.enc WHEN 3 THEN (SELECT group_concat(hex(f.name) || ' ' || hex(f.value)) FROM facts f "
    "WHERE f.seq = e.seq) END";

CaseEvent event_from(const SQLite::Statement& statement) {
  ColumnReader row(statement);
  return event_from(row);
}

CaseEvent event_from(ColumnReader& row) {
  CaseEvent event;
  event.seq = row.integer();
  row.in_event(event.seq);
  event.case_number = row.case_number();
  event.number = row.integer();
  event.kind = kind_from(row);
  event.occurred_at = row.instant();
  event.recorded_at = row.instant();
  event.uid = row.integer();
  event.login_uid = row.maybe_integer();
  event.step = row.maybe_text();
  event.visit = row.maybe_integer();
  event.outcome = row.maybe_text();
  event.cause = row.maybe_text();
  event.requirements = requirements_from(row);
  event.units = row.maybe_units();
  event.ref = row.maybe_text();
  event.document = row.maybe_text();
  event.scheduled_at = row.maybe_instant();
  event.pins = pins_from(row);
  event.request_id = row.maybe_text();
  event.hash = row.hash();
  const auto encoding = row.integer();
  event.corrected = corrected_from(row, event.kind);
  event.facts = facts_from(row);
  check_encoding(row, encoding, event);
  check_pins(row, event);
  if (event.pins) event.pins->variant = event.facts.variant.value_or("");
  return event;
}

int count_event_columns() {
  return static_cast<int>(std::count(event_columns.begin(), event_columns.end(), ',')) + 1;
}

void insert_event(Statements& statements, const CaseEvent& event, const Commitments& commitments) {
  Query insert(statements, insert_statement(event, commitments));
  ColumnWriter row(insert);
  row.add(encoding_of(event));
  for_each_column(event, commitments, [&](std::string_view, const auto& value) { row.add(value); });
  row.add(event.hash);
  insert.exec();
  if (event.corrected) insert_correction(statements, event.seq, *event.corrected);
  insert_facts(statements, event.seq, event.facts);
}

bool has_events(Statements& statements, const std::string& case_number) {
  Query query(statements, "SELECT 1 FROM events WHERE case_number = ? LIMIT 1");
  ColumnWriter(query).add(case_number);
  return query.executeStep();
}

std::vector<DetailValue> salted(const EventDetails& details) {
  std::vector<DetailValue> values;
  for (const auto& field : detail_fields) {
    const auto& value = details.*field.member;
    if (value) values.push_back({std::string(field.name), random_bytes(), *value});
  }
  return values;
}

void set_detail(EventDetails& details, std::string_view name, std::optional<std::string> value) {
  for (const auto& field : detail_fields) {
    if (field.name != name) continue;
    details.*field.member = std::move(value);
    return;
  }
  throw CorruptRow(fmt::format("no such detail of an event: '{}'", name));
}

}  // namespace sp
