// SPDX-License-Identifier: Apache-2.0
#include "desk/verification.hpp"

#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// Events 1 to 8: a report that was approved, held and resumed; a licence whose clock runs.
void fill(const Workplace& office) {
  const auto report = office.open("city/report", "2024-06-10T08:00");
  office.act(report, Verb::advance, "2024-06-10T08:10");
  office.act(report, Verb::advance, "2024-06-10T08:20");
  office.act(report, Verb::approve, "2024-06-10T08:30");
  office.suspend(report, "applicant", "2024-06-10T08:40");
  office.act(report, Verb::resume, "2024-06-10T08:50");
  auto asked = Workplace::occasion("2024-06-10T09:00");
  asked.request_id = "r-1";
  REQUIRE(office.try_open("city/licence", asked).has_value());
  office.act("2024-0002", Verb::note, "2024-06-10T09:10");
}

Verification verified(const Workplace& office, const std::vector<Checkpoint>& checkpoints = {}) {
  const auto done = verify(office.store(), checkpoints);
  REQUIRE(done);
  return *done;
}

struct Row {
  std::string sql;
  std::string code;
  std::string table;
  std::string key;
};

void check_found(const Row& row) {
  CAPTURE(row.sql);
  const Workplace office;
  fill(office);
  tamper(office.database(), "PRAGMA foreign_keys = OFF;" + row.sql);
  const auto done = verified(office);
  REQUIRE(done.flaw);
  CHECK(name_of(done.flaw->code) == row.code);
  CHECK(done.flaw->table == row.table);
  CHECK(done.flaw->key == row.key);
}

}  // namespace

TEST_CASE("a log that nobody has touched is whole, and everything in it is counted") {
  const Workplace office;
  CHECK_FALSE(verified(office).flaw);
  fill(office);
  const auto done = verified(office);
  CHECK_FALSE(done.flaw);
  CHECK(done.log_id == office.store().log_id());
  CHECK(done.events == 8);
  CHECK(done.cases == 2);
  CHECK(done.deadlines == 2);
  CHECK(done.erased == 0);
  CHECK(done.covered == 0);
}

TEST_CASE("values that were erased leave the log whole") {
  const Workplace office;
  fill(office);
  tamper(office.database(),
         "UPDATE details SET salt = NULL, value = NULL; UPDATE request_salts SET salt = NULL");
  const auto done = verified(office);
  CHECK_FALSE(done.flaw);
  CHECK(done.erased == done.details);
  CHECK(done.erased > 0);
}

TEST_CASE("a change of the log is found at its row") {
  for (const auto& row : std::vector<Row>{
           {"UPDATE events SET uid = 0 WHERE seq = 3", "hash_wrong", "events", "3"},
           {"UPDATE events SET hash = zeroblob(32) WHERE seq = 8", "hash_wrong", "events", "8"},
           {"UPDATE events SET enc = 4 WHERE seq = 2", "encoding_unknown", "events", "2"},
           {"DELETE FROM events WHERE seq = 4", "number_wrong", "events", "5"},
           {"UPDATE details SET value = 'Budi' WHERE seq = 2 AND field = 'actor'", "detail_wrong",
            "details", "2/actor"},
           {"UPDATE details SET salt = NULL WHERE seq = 2 AND field = 'actor'", "detail_wrong",
            "details", "2/actor"},
           {"DELETE FROM details WHERE seq = 1 AND field = 'subject'", "details_wrong", "events",
            "1"},
           {"UPDATE details SET field = 'other', salt = NULL, value = NULL "
            "WHERE seq = 2 AND field = 'actor'",
            "detail_wrong", "details", "2/other"},
           {"UPDATE events SET hash = zeroblob(31) WHERE seq = 8", "value_form", "events", "8"},
           {"UPDATE events SET standard = zeroblob(31) WHERE seq = 7", "value_form", "events", "7"},
           {"DELETE FROM request_salts", "request_wrong", "events", "7"},
           {"INSERT INTO request_salts VALUES (1, zeroblob(16))", "request_wrong", "events", "1"},
           {"INSERT INTO request_salts VALUES (9, zeroblob(16))", "row_without_event",
            "request_salts", "9"},
           {"INSERT INTO details VALUES (9, 'note', NULL, NULL, zeroblob(32))", "row_without_event",
            "details", "9/note"},
           {"DELETE FROM blobs WHERE hash = (SELECT standard FROM events WHERE seq = 7)",
            "pinned_missing", "events", "7"},
           {"INSERT INTO blobs VALUES (zeroblob(32), x'00')", "pinned_changed", "blobs",
            std::string(64, '0')},
       }) {
    check_found(row);
  }
}

TEST_CASE("encoding, kind and row of corrections belong together") {
  for (const auto& row : std::vector<Row>{
           {"UPDATE events SET enc = 2 WHERE seq = 2", "encoding_wrong", "events", "2"},
           {"UPDATE events SET kind = 'amended' WHERE seq = 3", "encoding_wrong", "events", "3"},
           {"UPDATE events SET kind = 'amended', enc = 2 WHERE seq = 3", "correction_wrong",
            "events", "3"},
           {"INSERT INTO corrections VALUES (3, 1, NULL)", "correction_wrong", "events", "3"},
           {"UPDATE events SET kind = 'annulled', enc = 2 WHERE seq = 3; "
            "INSERT INTO corrections VALUES (3, 1, NULL)",
            "hash_wrong", "events", "3"},
           {"INSERT INTO corrections VALUES (9, 1, NULL)", "row_without_event", "corrections", "9"},
           {"UPDATE details SET field = 'correction' WHERE seq = 2 AND field = 'actor'",
            "detail_wrong", "details", "2/correction"},
           {"UPDATE details SET field = 'correction', salt = NULL, value = NULL "
            "WHERE seq = 2 AND field = 'actor'",
            "detail_wrong", "details", "2/correction"},
       }) {
    check_found(row);
  }
}

TEST_CASE("a file that a pinned list names and that is gone is found") {
  const Workplace office;
  fill(office);
  tamper(office.database(),
         "DELETE FROM blobs WHERE instr(CAST(bytes AS TEXT), 'Kantor Kota') > 0");
  const auto done = verified(office);
  REQUIRE(done.flaw);
  CHECK(name_of(done.flaw->code) == "pinned_missing");
  CHECK(done.flaw->table == "blobs");
}

TEST_CASE("a row of the projections that does not follow from the log is found") {
  for (const auto& row : std::vector<Row>{
           {"UPDATE cases SET status = 'open' WHERE case_number = '2024-0001' AND status <> "
            "'open'; "
            "UPDATE cases SET step = 'x' WHERE case_number = '2024-0001'",
            "projection_wrong", "cases", "2024-0001"},
           {"UPDATE cases SET office = 'x' WHERE case_number = '2024-0002'", "projection_wrong",
            "cases", "2024-0002"},
           {"DELETE FROM cases WHERE case_number = '2024-0002'", "projection_missing", "cases",
            "2024-0002"},
           {"DELETE FROM deadlines WHERE case_number = '2024-0002'", "projection_missing",
            "deadlines", "2024-0002/promise"},
           {"UPDATE deadlines SET late_from = late_from + 60 WHERE case_number = '2024-0002'",
            "projection_wrong", "deadlines", "2024-0002/promise"},
           {"INSERT INTO deadlines VALUES ('2024-0002', 'x', NULL, NULL)", "projection_stray",
            "deadlines", "2024-0002/x"},
           {"INSERT INTO deadlines VALUES ('2024-0009', 'promise', NULL, NULL)", "projection_stray",
            "deadlines", "2024-0009/promise"},
       }) {
    check_found(row);
  }
}

TEST_CASE("a checkpoint covers the events it was made of, for ever") {
  const Workplace office;
  const auto empty = take_checkpoint(office.store(), at("2024-06-10T08:00"));
  fill(office);
  const auto full = take_checkpoint(office.store(), at("2024-06-10T09:30"));
  REQUIRE((empty && full));
  office.act("2024-0002", Verb::note, "2024-06-10T10:00");
  const auto done = verified(office, {*empty, *full});
  CHECK_FALSE(done.flaw);
  CHECK(done.events == 9);
  CHECK(done.covered == 8);
}

TEST_CASE("an end that was cut off, another log and other events are told by a checkpoint alone") {
  const Workplace office;
  office.open("city/report", "2024-06-10T08:00");
  const auto early = office.read("sp.db");
  office.act("2024-0001", Verb::advance, "2024-06-10T08:10");
  const auto taken = take_checkpoint(office.store(), at("2024-06-10T09:00"));
  REQUIRE(taken);

  auto rewritten = *taken;
  rewritten.root.bytes[0] ^= 1;
  CHECK(verified(office, {*taken, rewritten}).flaw ==
        Flaw{FlawCode::rewritten, "checkpoint", "2", {"2"}});
  auto foreign = *taken;
  foreign.log_id[0] ^= 1;
  CHECK(name_of(verified(office, {foreign}).flaw.value().code) == "other_log");

  office.write("sp.db", early);
  CHECK_FALSE(verified(office).flaw);
  CHECK(verified(office, {*taken}).flaw == Flaw{FlawCode::cut_off, "checkpoint", "1", {"2", "1"}});
}

TEST_CASE("no checkpoint is made of a log that is not whole") {
  const Workplace office;
  fill(office);
  tamper(office.database(), "UPDATE events SET uid = 0 WHERE seq = 3");
  CHECK(code_of(take_checkpoint(office.store(), at("2024-06-10T09:00"))) == "database_corrupt");
}
