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

std::string enc_of(const std::string& path, int seq) {
  return SQLite::Database(path)
      .execAndGet("SELECT enc FROM events WHERE seq = " + std::to_string(seq))
      .getString();
}

TEST_CASE("corrections are read as they were written, whatever of them is stated") {
  const NewDatabase database;
  const auto store = database.open();
  const auto written =
      append(*store, {opening("2024-0001"), follow_up("2024-0001", 2),
                      correction("2024-0001", 3, EventKind::amended, {2, EventKind::returned}),
                      correction("2024-0001", 4, EventKind::annulled, {2, {}}),
                      correction("2024-0001", 5, EventKind::inserted, {{}, EventKind::advanced})});
  CHECK(events_of(*store, "2024-0001") == written);
  CHECK(written[2].details.correction == "correction-typed-twice");
  for (const int seq : {1, 2}) CHECK(enc_of(database.path, seq) == "1");
  for (const int seq : {3, 4, 5}) CHECK(enc_of(database.path, seq) == "2");
}

TEST_CASE("an event that does not correct has no row of corrections") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001"), follow_up("2024-0001", 2)});
  CHECK(SQLite::Database(database.path).execAndGet("SELECT count(*) FROM corrections").getInt() ==
        0);
}

TEST_CASE(
    "what corrects without saying what, and what says so without correcting, is our mistake") {
  const NewDatabase database;
  const auto store = database.open();
  auto silent = correction("2024-0001", 2);
  silent.corrected.reset();
  auto plain = follow_up("2024-0001", 2);
  plain.corrected = CorrectedEvent{1, {}};
  append(*store, {opening("2024-0001")});
  for (const auto& event : {silent, plain}) {
    const auto write = [&] {
      return code_of(store->write([&](CaseWriter& writer) -> Result<Ending> {
        const auto appended = writer.append(event, "");
        return appended ? Result<Ending>(Ending::commit) : fail(appended.error());
      }));
    };
    CHECK_THROWS_AS(write(), std::logic_error);
  }
}

TEST_CASE("a correction that the program cannot have written is damage, not news") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const Row rows[] = {
      {"DELETE FROM corrections", "without what it corrects"},
      {"UPDATE corrections SET number = NULL, kind = NULL", "nothing is corrected"},
      {"UPDATE corrections SET number = 0", "an event before the first"},
      {"UPDATE corrections SET kind = 'painted'", "a kind that there is not"},
      {"UPDATE events SET enc = 1 WHERE seq = 2", "encoded as if it corrected nothing"},
      {"UPDATE events SET enc = 2 WHERE seq = 1", "encoded as if it corrected something"},
      {"UPDATE events SET kind = 'noted' WHERE seq = 2", "an event of another kind"},
      {"UPDATE details SET field = 'correction' WHERE seq = 1 AND field = 'actor'",
       "the reason of a correction in an opening"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    append(*database.open(), {opening("2024-0001"), correction("2024-0001", 2)});
    tamper(database.path, row.sql);
    const auto store = database.open(StoreMode::read);
    const auto done = store->read([](CaseReader& reader) -> Result<void> {
      const auto events = reader.events_of("2024-0001");
      return events ? Result<void>() : fail(events.error());
    });
    CHECK(code_of(done) == "database_corrupt");
  }
}

TEST_CASE("nothing is appended where a row of corrections is left of an end that was cut off") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  tamper(database.path, "PRAGMA foreign_keys = OFF; INSERT INTO corrections VALUES (2, 1, NULL)");
  const auto done = database.open()->write([](CaseWriter& writer) -> Result<Ending> {
    const auto appended = writer.append(follow_up("2024-0001", 2), "");
    return appended ? Result<Ending>(Ending::commit) : fail(appended.error());
  });
  CHECK(code_of(done) == "database_corrupt");
}

}  // namespace
}  // namespace sp::test
