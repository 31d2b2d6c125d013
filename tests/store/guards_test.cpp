// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

void fill(const NewDatabase& database) {
  auto asked = opening("2024-0001");
  asked.request_id = "desk-7";
  const auto store = database.open();
  auto amended = correction("2024-0001", 3);
  amended.facts.request = 1;
  append(*store, {asked, with_facts("2024-0001", 2), amended});
  const auto done = store->write([](CaseWriter& writer) -> Result<Ending> {
    if (const auto put = writer.put_blob(sha256("bytes"), "bytes"); !put) return fail(put.error());
    return Ending::commit;
  });
  REQUIRE(code_of(done) == "");
}

TEST_CASE("history is not rewritten by a slip of the hand in an SQL shell") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const std::string columns =
      "seq, enc, case_number, number, kind, occurred_at, recorded_at, uid, hash";
  const std::string hash = "zeroblob(32)";
  const Row rows[] = {
      {"UPDATE events SET uid = 0 WHERE seq = 1", "change an event"},
      {"UPDATE OR REPLACE events SET seq = 1 WHERE seq = 2", "move one over another"},
      {"UPDATE events SET hash = hash", "even to the same value"},
      {"DELETE FROM events WHERE seq = 2", "delete the last event"},
      {"DELETE FROM events", "delete all of them"},
      {"INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1", "replace by seq"},
      {"REPLACE INTO events SELECT * FROM events WHERE seq = 2", "replace, short form"},
      {"REPLACE INTO events (" + columns + ") VALUES (4, 1, '2024-0001', 2, 'noted', 0, 0, 0, " +
           hash + ")",
       "replace by case and number"},
      {"REPLACE INTO events (" + columns +
           ", request_id, request_commitment) VALUES (4, 1, '2024-0001', 4, 'noted', 0, 0, 0, " +
           hash + ", 'desk-7', " + hash + ")",
       "replace by request id"},
      {"INSERT INTO events (" + columns + ") VALUES (5, 1, '2024-0001', 4, 'noted', 0, 0, 0, " +
           hash + ")",
       "leave a gap in the log"},
      {"INSERT INTO events (" + columns + ") VALUES (4, 1, '2024-0001', 5, 'noted', 0, 0, 0, " +
           hash + ")",
       "leave a gap in the case"},
      {"INSERT INTO events (" + columns + ") VALUES (0, 1, '2024-0009', 1, 'noted', 0, 0, 0, " +
           hash + ")",
       "before the first"},
      {"UPDATE details SET value = 'x' WHERE field = 'note'", "change a detail"},
      {"UPDATE details SET value = NULL, salt = NULL, commitment = zeroblob(32)", "and its trace"},
      {"UPDATE details SET salt = NULL WHERE field = 'note'", "erase half of it"},
      {"DELETE FROM details WHERE field = 'note'", "delete a detail"},
      {"REPLACE INTO details SELECT seq, field, salt, 'x', commitment FROM details", "replace it"},
      {"UPDATE request_salts SET salt = zeroblob(16)", "change a salt"},
      {"DELETE FROM request_salts", "delete a salt"},
      {"REPLACE INTO request_salts VALUES (1, zeroblob(16))", "replace a salt"},
      {"UPDATE corrections SET number = 2", "change what is corrected"},
      {"UPDATE corrections SET kind = kind", "even to the same value"},
      {"DELETE FROM corrections", "delete it"},
      {"REPLACE INTO corrections VALUES (3, 2, NULL)", "replace it"},
      {"INSERT INTO corrections VALUES (1, 2, NULL)", "correct something by an older event"},
      {"INSERT INTO corrections VALUES (4, 2, NULL)", "correct something by no event"},
      {"UPDATE facts SET value = '1' WHERE name = 'unit'", "change a fact"},
      {"UPDATE facts SET value = value", "even to the same value"},
      {"UPDATE facts SET seq = 3 WHERE name = 'unit'", "move it to another event"},
      {"DELETE FROM facts WHERE name = 'unit'", "delete it"},
      {"REPLACE INTO facts VALUES (3, 'request', '2')", "replace it"},
      {"INSERT INTO facts VALUES (2, 'colour', 'red')", "a fact more of an older event"},
      {"INSERT INTO facts VALUES (4, 'unit', '1')", "a fact of no event"},
      {"UPDATE blobs SET bytes = x'00'", "change pinned bytes"},
      {"DELETE FROM blobs", "delete them"},
      {"REPLACE INTO blobs SELECT hash, x'00' FROM blobs", "replace them"},
      {"UPDATE log SET replay = 1", "make it a replay"},
      {"DELETE FROM log", "delete the log's id"},
      {"INSERT INTO log VALUES (2, zeroblob(16), 0)", "a second log"},
      {"REPLACE INTO log VALUES (1, zeroblob(16), 0)", "another log"},
      {"UPDATE log SET log_id = zeroblob(16)", "another id"},
  };
  const NewDatabase database;
  fill(database);
  const auto before = read_file(database.path);
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.sql);
    CHECK(run_sql(database.path, row.sql) != "");
    CHECK((read_file(database.path) == before));
  }
}

TEST_CASE(
    "an event that follows is let through: the guards refuse what they are for, not everything") {
  const NewDatabase database;
  fill(database);
  CHECK(
      run_sql(database.path,
              "INSERT INTO events (seq, enc, case_number, number, kind, occurred_at, recorded_at, "
              "uid, hash) VALUES (4, 1, '2024-0001', 4, 'noted', 0, 0, 0, zeroblob(32))") == "");
}

TEST_CASE("an event that was hashed without facts gets none afterwards") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  CHECK(run_sql(database.path, "INSERT INTO facts VALUES (1, 'unit', '1')") != "");
}

TEST_CASE("what is given once stands in the file once, though the guard rails be gone") {
  struct Row {
    std::string sql;
    std::string_view why;
  };
  const std::string event =
      "INSERT INTO events (seq, enc, case_number, number, kind, occurred_at, recorded_at, uid, "
      "hash, request_id, request_commitment) VALUES (4, 1, '2024-0001', ";
  const std::string a_case =
      "INSERT INTO cases (office, standard_id, edition, status, closed, held, number, units, "
      "received, case_number, year, running, ref) VALUES "
      "('bkn', 'bkn/kp', 1, 'received', 0, 0, 1, 1, 0, ";
  const Row rows[] = {
      {event + "4, 'noted', 0, 0, 0, zeroblob(32), 'desk-7', zeroblob(32))", "a request id"},
      {event + "2, 'noted', 0, 0, 0, zeroblob(32), NULL, NULL)", "a place in a case"},
      {a_case + "'2024-00011', 2024, 11, NULL)", "a number in a year"},
      {a_case + "'2024-0012', 2024, 12, 'B-1')", "a reference in an office and year"},
  };
  const NewDatabase database;
  fill(database);
  REQUIRE(run_sql(database.path, "DROP TRIGGER events_appended;" + a_case +
                                     "'2024-0011', 2024, 11, 'B-1')") == "");
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(run_sql(database.path, row.sql).starts_with("UNIQUE constraint failed"));
  }
}

TEST_CASE("personal values and salts can be erased, and then nothing of them is in the file") {
  const NewDatabase database;
  fill(database);
  REQUIRE(read_file(database.path).find("note-call-back") != std::string::npos);
  CHECK(run_sql(database.path,
                "PRAGMA secure_delete = ON;"
                "UPDATE details SET salt = NULL, value = NULL WHERE field = 'note';"
                "UPDATE request_salts SET salt = NULL") == "");
  CHECK(read_file(database.path).find("note-call-back") == std::string::npos);
}

TEST_CASE("columns hold their type and hashes their length, whoever writes") {
  struct Row {
    std::string_view sql;
    std::string_view why;
  };
  const Row rows[] = {
      {"(4, 1, '2024-0001', 4, 'noted', 'noon', 0, 0, zeroblob(32))", "a time in words"},
      {"(4, 1, '2024-0001', 4, 'noted', 0, 0, 0, zeroblob(31))", "a short hash"},
      {"(4, 1, '2024-0001', 4, 'noted', 0, 0, 0, NULL)", "no hash"},
      {"(4, 1, '2024-0001', 4, NULL, 0, 0, 0, zeroblob(32))", "no kind"},
      {"(4, 0, '2024-0001', 4, 'noted', 0, 0, 0, zeroblob(32))", "no encoding"},
  };
  const NewDatabase database;
  fill(database);
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(run_sql(database.path,
                  "INSERT INTO events (seq, enc, case_number, number, kind, occurred_at, "
                  "recorded_at, uid, hash) VALUES " +
                      std::string(row.sql)) != "");
  }
}

}  // namespace
}  // namespace sp::test
