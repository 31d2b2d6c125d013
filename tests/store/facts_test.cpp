// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

std::vector<CaseEvent> events_of(CaseStore& store, const std::string& case_number) {
  return read<std::vector<CaseEvent>>(
      store, [&](CaseReader& reader) { return reader.events_of(case_number); });
}

std::int64_t number_in(const std::string& path, const std::string& sql) {
  return SQLite::Database(path).execAndGet(sql).getInt64();
}

/// What reading the case says of a database that was tampered with.
std::string reading(const NewDatabase& database) {
  const auto store = database.open(StoreMode::read);
  return code_of(store->read([](CaseReader& reader) -> Result<void> {
    const auto events = reader.events_of("2024-0001");
    return events ? Result<void>() : fail(events.error());
  }));
}

Result<void> try_append(CaseStore& store, const CaseEvent& event) {
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto appended = writer.append(event, "");
    return appended ? Result<Ending>(Ending::commit) : fail(appended.error());
  });
}

CaseEvent repinning(std::int64_t number) {
  auto event = follow_up("2024-0001", number);
  event.kind = EventKind::repinned;
  event.pins = opening("2024-0001").pins;
  return event;
}

TEST_CASE("facts are read as they were written, of a correction as well") {
  const NewDatabase database;
  const auto store = database.open();
  auto one = follow_up("2024-0001", 2);
  one.facts.unit = 1;
  auto empty = follow_up("2024-0001", 3);
  empty.facts.agenda_number = "";
  auto amended = correction("2024-0001", 5);
  amended.facts.agenda_number = "unit 31,unit";
  const auto written = append(*store, {opening("2024-0001"), one, empty, with_facts("2024-0001", 4),
                                       amended, follow_up("2024-0001", 6)});
  CHECK(events_of(*store, "2024-0001") == written);
  CHECK(number_in(database.path, "SELECT count(*) FROM facts") == 11);
  struct Row {
    int seq;
    int encoding;
  };
  for (const auto& row : {Row{1, 1}, Row{2, 3}, Row{3, 3}, Row{4, 3}, Row{5, 3}, Row{6, 1}}) {
    CAPTURE(row.seq);
    CHECK(number_in(database.path, "SELECT enc FROM events WHERE seq = " +
                                       std::to_string(row.seq)) == row.encoding);
  }
}

TEST_CASE("whom a case was assigned to and who its units are is kept with the personal values") {
  const NewDatabase database;
  const auto store = database.open();
  auto event = opening("2024-0001");
  event.details.names = "Ani\nBudi";
  auto assigned = follow_up("2024-0001", 2);
  assigned.details.assignee = "assignee-tono";
  const auto written = append(*store, {event, assigned});
  CHECK(events_of(*store, "2024-0001") == written);
  CHECK(number_in(database.path,
                  "SELECT count(*) FROM details WHERE field IN ('assignee', 'names')") == 2);
}

TEST_CASE("facts that the program cannot have written are damage, not news") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const Row rows[] = {
      {"DELETE FROM facts", "none is left"},
      {"UPDATE facts SET name = 'colour' WHERE name = 'unit'", "no such fact"},
      {"UPDATE facts SET name = 'unit 31,unit' WHERE name = 'unit'", "two names in one"},
      {"UPDATE facts SET value = '02' WHERE name = 'unit'", "another spelling of a number"},
      {"UPDATE facts SET value = '0' WHERE name = 'request'", "an event before the first"},
      {"UPDATE facts SET value = '3 working days' WHERE name = 'extension'", "no amount"},
      {"UPDATE facts SET value = '180 minutes' WHERE name = 'extension'",
       "another spelling of one"},
      {"UPDATE facts SET value = '2024-06-31' WHERE name = 'letter_date'", "no such day"},
      {"UPDATE facts SET value = '' WHERE name = 'agenda_date'", "no day at all"},
      {"UPDATE facts SET value = '7.6.2024' WHERE name = 'disposition_date'", "another spelling"},
      {"UPDATE events SET enc = 1 WHERE seq = 3", "a correction as if it were none"},
      {"UPDATE events SET enc = 3 WHERE seq = 1", "encoded as if it had facts"},
      {"UPDATE events SET enc = 2 WHERE seq = 2", "encoded as if it corrected something"},
      {"INSERT INTO corrections VALUES (2, 1, NULL)", "a row of corrections of what corrects not"},
      {"DELETE FROM corrections", "a correction of nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    auto amended = correction("2024-0001", 3);
    amended.facts.unit = 2;
    append(*database.open(), {opening("2024-0001"), with_facts("2024-0001", 2), amended});
    REQUIRE(reading(database) == "");
    tamper(database.path, row.sql);
    CHECK(reading(database) == "database_corrupt");
  }
}

TEST_CASE("nothing is appended where facts are left of an end that was cut off") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  tamper(database.path, "PRAGMA foreign_keys = OFF; INSERT INTO facts VALUES (2, 'unit', '1')");
  CHECK(code_of(try_append(*database.open(), follow_up("2024-0001", 2))) == "database_corrupt");
}

TEST_CASE("a fact that would not be read back is our mistake, and nothing of the event is kept") {
  const NewDatabase database;
  const auto store = database.open();
  append(*store, {opening("2024-0001")});
  auto event = follow_up("2024-0001", 2);
  event.facts.unit = 0;
  CHECK_THROWS_AS(code_of(try_append(*store, event)), std::logic_error);
  CHECK(number_in(database.path, "SELECT count(*) FROM events") == 1);
}

TEST_CASE("the first event of a case pins, one that pins anew does, and no other") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const std::string none =
      "UPDATE events SET standard_id = NULL, edition = NULL, standard = NULL, calendar = NULL ";
  const Row rows[] = {
      {none + "WHERE seq = 1", "an opening under nothing"},
      {none + "WHERE seq = 3", "pinned anew, and nothing"},
      {"UPDATE events SET kind = 'noted' WHERE seq = 3", "a note that pins"},
      {"UPDATE events SET calendar = NULL WHERE seq = 3", "half of what is pinned"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    const auto store = database.open();
    const auto written =
        append(*store, {opening("2024-0001"), follow_up("2024-0001", 2), repinning(3)});
    CHECK(events_of(*store, "2024-0001") == written);
    tamper(database.path, row.sql);
    CHECK(reading(database) == "database_corrupt");
  }
}

TEST_CASE("the variant of a case is read back as part of what is pinned") {
  const NewDatabase database;
  const auto store = database.open();
  auto opened = opening("2024-0001");
  opened.facts.variant = "renewal";
  append(*store, {opened, follow_up("2024-0001", 2)});
  const auto log = events_of(*store, "2024-0001");
  REQUIRE(log.size() == 2);
  CHECK(log[0].pins->variant == "renewal");
  CHECK_FALSE(log[1].pins);
}

TEST_CASE("a variant where nothing is pinned is refused") {
  const NewDatabase database;
  auto later = follow_up("2024-0001", 2);
  later.facts.variant = "renewal";
  append(*database.open(), {opening("2024-0001"), later});
  CHECK(reading(database) == "database_corrupt");
}

}  // namespace
}  // namespace sp::test
