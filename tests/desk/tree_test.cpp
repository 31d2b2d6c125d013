// SPDX-License-Identifier: Apache-2.0
#include "desk/verification.hpp"
#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// A log of 260 events: the first 256 have a row in the tree.
void fill(const Workplace& office) {
  office.open("city/licence", "2024-06-10T08:00");
  for (int i = 0; i < 259; ++i) office.act("2024-0001", Verb::note, "2024-06-10T09:00");
}

Verification verified(const Workplace& office) {
  const auto done = verify(office.store(), {});
  REQUIRE(done);
  return *done;
}

/// Makes the database one of schema 1, as it was before there were later ones.
void make_old(const Workplace& office) {
  SQLite::Database(office.database(), SQLite::OPEN_READWRITE)
      .exec(
          "DROP TABLE reminders; DROP TABLE compiled; DROP TABLE corrections; DROP TABLE tree; "
          "PRAGMA user_version = 1");
}

}  // namespace

TEST_CASE("a row of the tree that does not follow from the log is found, and one that is missing") {
  const Workplace office;
  fill(office);
  const auto whole = verified(office);
  CHECK_FALSE(whole.flaw);
  CHECK(whole.events == 260);
  const auto row_of_tree =
      SQLite::Database(office.database()).execAndGet("SELECT hex(hash) FROM tree").getString();
  struct Row {
    std::string sql;
    FlawCode code;
    std::string key;
  };
  const Row rows[] = {
      {"DELETE FROM tree", FlawCode::projection_missing, "8/0"},
      {"UPDATE tree SET hash = zeroblob(32)", FlawCode::projection_wrong, "8/0"},
      {"INSERT INTO tree VALUES (8, 1, zeroblob(32))", FlawCode::projection_stray, "8/1"},
      {"INSERT INTO tree VALUES (9, 0, zeroblob(32))", FlawCode::projection_stray, "9/0"},
      {"INSERT INTO tree VALUES (70, 0, zeroblob(32))", FlawCode::projection_stray, "70/0"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.sql);
    tamper(office.database(),
           "DELETE FROM tree; INSERT INTO tree VALUES (8, 0, x'" + row_of_tree + "'); " + row.sql);
    const auto done = verified(office);
    REQUIRE(done.flaw);
    CHECK(done.flaw->code == row.code);
    CHECK(done.flaw->table == "tree");
    CHECK(done.flaw->key == row.key);
    CHECK(part_of(done.flaw->code) == FlawPart::projection);
  }
}

TEST_CASE("a database of the first schema is whole without a tree, and is migrated by a write") {
  const Workplace office;
  fill(office);
  const auto root = verified(office).root;
  make_old(office);
  const auto old = verified(office);
  CHECK_FALSE(old.flaw);
  CHECK(old.root == root);

  const auto first = office.act("2024-0001", Verb::note, "2024-06-10T10:00");
  CHECK(first.view.warnings ==
        std::vector<Warning>{
            {WarningCode::migrated, {"1", "4", office.database() + ".schema-1.backup"}}});
  CHECK(office.act("2024-0001", Verb::note, "2024-06-10T10:00").view.warnings.empty());
  CHECK_FALSE(verified(office).flaw);
}

TEST_CASE("a dry run and a refusal leave the schema of an old database as it is") {
  const Workplace office;
  office.open("city/licence", "2024-06-10T08:00");
  make_old(office);
  const auto before = office.read("sp.db");
  auto rehearsal = Workplace::occasion("2024-06-10T10:00");
  rehearsal.dry_run = true;
  const auto done = office.try_act("2024-0001", command(Verb::note), rehearsal);
  REQUIRE(done);
  CHECK(done->view.warnings.empty());
  CHECK(code_of(office.try_act("2024-0001", command(Verb::resume),
                               Workplace::occasion("2024-06-10T10:00"))) == "case_not_held");
  CHECK((office.read("sp.db") == before));
}
