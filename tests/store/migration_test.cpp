// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

constexpr int newest_schema = 4;

/// A database of an earlier schema.
struct OldDatabase : NewDatabase {
  explicit OldDatabase(int events = 2, int its_schema = 1) : schema(its_schema) {
    const auto store = open();
    append(*store, {opening("2024-0001")});
    for (int number = 2; number <= events; ++number) {
      append(*store, {follow_up("2024-0001", number)});
    }
    make_old(path, schema);
  }
  std::string backup() const { return path + ".schema-" + std::to_string(schema) + ".backup"; }

  int schema;
};

Result<void> note(CaseStore& store, std::int64_t number, Ending ending = Ending::commit) {
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto appended = writer.append(follow_up("2024-0001", number), "");
    return appended ? Result<Ending>(ending) : fail(appended.error());
  });
}

std::vector<CaseEvent> events_of(CaseStore& store) {
  return read<std::vector<CaseEvent>>(
      store, [&](CaseReader& reader) { return reader.events_of("2024-0001"); });
}

/// Every row of every table, so that one can compare contents.
std::string contents_of(const std::string& path) {
  SQLite::Database database(path);
  std::string all;
  for (const auto* table : {"sqlite_schema", "log", "events", "details", "request_salts", "blobs",
                            "cases", "deadlines"}) {
    SQLite::Statement query(database, std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
    while (query.executeStep()) {
      for (int i = 0; i < query.getColumnCount(); ++i) {
        // Where a table begins in the file is not content.
        if (std::string(query.getColumnName(i)) == "rootpage") continue;
        all += query.getColumn(i).getString() + "|";
      }
      all += "\n";
    }
  }
  return all;
}

TEST_CASE("reading an old database changes nothing, though it were the first to read it") {
  const OldDatabase database;
  const auto before = read_file(database.path);
  for (const auto mode : {StoreMode::read, StoreMode::write}) {
    const auto store = database.open(mode);
    CHECK(events_of(*store).size() == 2);
    CHECK_FALSE(store->migrated());
  }
  CHECK((read_file(database.path) == before));
  CHECK_FALSE(exists(database.backup()));
}

TEST_CASE("an old database that nobody may write serves every read") {
  const OldDatabase database;
  fs::permissions(database.path, fs::perms(0444));
  fs::permissions(database.folder.path(), fs::perms(0555));
  const int status = in_child([&] {
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;
    const auto store = database.open(StoreMode::read);
    if (events_of(*store).size() != 2) return 2;
    read<Hash>(*store, [](CaseReader& reader) { return reader.root(2); });
    return 0;
  });
  fs::permissions(database.folder.path(), fs::perms(0755));
  CHECK(status == 0);
}

TEST_CASE("the first write brings an old database to the newest schema and keeps it as it was") {
  for (const int schema : {1, 2, 3}) {
    CAPTURE(schema);
    const OldDatabase database(300, schema);
    ::chmod(database.path.c_str(), 0640);
    const auto before = contents_of(database.path);
    const auto store = database.open();
    const auto known = events_of(*store);
    REQUIRE(code_of(note(*store, 301)) == "");
    REQUIRE(store->migrated());
    CHECK(store->migrated()->from == schema);
    CHECK(store->migrated()->to == newest_schema);
    CHECK(store->migrated()->backup == database.backup());
    CHECK(schema_in(database.path) == newest_schema);
    CHECK(schema_in(database.backup()) == schema);
    CHECK(contents_of(database.backup()) == before);
    CHECK(mode_of(database.backup()) == 0640);

    INFO("the log goes on from where it was");
    auto all = events_of(*store);
    REQUIRE(all.size() == 301);
    all.pop_back();
    CHECK(all == known);
    CHECK(SQLite::Database(database.path).execAndGet("SELECT count(*) FROM tree").getInt() == 1);

    INFO("and the next write has nothing to say");
    REQUIRE(code_of(note(*store, 302)) == "");
    CHECK_FALSE(store->migrated());
  }
}

TEST_CASE("an old database takes corrections by its first write") {
  const OldDatabase database;
  const auto store = database.open();
  append(*store, {correction("2024-0001", 3)});
  CHECK(events_of(*store).back().corrected == CorrectedEvent{1, EventKind::opened});
}

TEST_CASE("a write that is not made leaves an old database as it is, and nothing beside it") {
  const OldDatabase database;
  const auto before = read_file(database.path);
  const auto store = database.open();
  CHECK(code_of(note(*store, 3, Ending::roll_back)) == "");
  CHECK_FALSE(store->migrated());
  const auto refused = store->write([](CaseWriter&) -> Result<Ending> {
    return fail({.code = ErrorCode::case_closed, .args = {"2024-0001", "approved"}});
  });
  CHECK(code_of(refused) == "case_closed");
  CHECK_FALSE(store->migrated());
  CHECK((read_file(database.path) == before));
  CHECK_FALSE(exists(database.backup()));
  CHECK(events_of(*store).size() == 2);
  CHECK(code_of(note(*store, 3)) == "");
}

TEST_CASE("a migration that died after its backup is done again, on the same backup") {
  const OldDatabase database;
  const auto old = read_file(database.path);
  REQUIRE(code_of(note(*database.open(), 3)) == "");
  const auto backup = read_file(database.backup());
  // As it was when the backup stood and the transaction had not been committed.
  write_file(database.path, old);
  const auto store = database.open();
  REQUIRE(code_of(note(*store, 3)) == "");
  CHECK(store->migrated());
  CHECK((read_file(database.backup()) == backup));
  CHECK(schema_in(database.path) == newest_schema);
}

TEST_CASE("what an earlier migration left is not thrown away by a write that is not made") {
  const OldDatabase database;
  const auto old = read_file(database.path);
  REQUIRE(code_of(note(*database.open(), 3)) == "");
  write_file(database.path, old);
  CHECK(code_of(note(*database.open(), 3, Ending::roll_back)) == "");
  CHECK(exists(database.backup()));
}

TEST_CASE("a backup of something else is neither used nor replaced") {
  struct Row {
    std::function<void(const OldDatabase&)> make;
    std::string_view why;
  };
  const Row rows[] = {
      {[](const OldDatabase& to) { write_file(to.backup(), "notes"); }, "no database"},
      {[](const OldDatabase& to) { fs::create_symlink(to.path, to.backup()); }, "a link"},
      {[](const OldDatabase& to) { fs::copy_file(OldDatabase().path, to.backup()); },
       "another log"},
      {[](const OldDatabase& to) {
         fs::copy_file(to.path, to.backup());
         tamper(to.backup(),
                "PRAGMA foreign_keys = OFF; DELETE FROM details WHERE seq = 2; "
                "DELETE FROM events WHERE seq = 2");
       },
       "the log as it was earlier"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const OldDatabase database;
    row.make(database);
    const auto before = read_file(database.path);
    const auto kept = read_file(database.backup());
    const auto done = note(*database.open(), 3);
    REQUIRE(code_of(done) == "migration_backup_differs");
    CHECK(done.error().args == std::vector<std::string>{database.backup(), database.path});
    CHECK((read_file(database.path) == before));
    CHECK((read_file(database.backup()) == kept));
  }
}

TEST_CASE("a death in the middle of the migration leaves the old database") {
  const OldDatabase database;
  const TemporaryFolder wreck;
  {
    // A cache of few pages makes SQLite write to the file before the end of the transaction.
    SQLite::Database writer(database.path, SQLite::OPEN_READWRITE);
    writer.exec(
        "PRAGMA cache_size = 5; BEGIN IMMEDIATE; PRAGMA user_version = 2;"
        "CREATE TABLE tree (level INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        "INSERT INTO tree SELECT 8, i, randomblob(32) FROM n");
    fs::copy_file(database.path, wreck.file("sp.db"));
    fs::copy_file(database.path + "-journal", wreck.file("sp.db-journal"));
    writer.exec("ROLLBACK");
  }
  REQUIRE((read_file(wreck.file("sp.db")) != read_file(database.path)));
  const auto store = CaseStore::open({.path = wreck.file("sp.db"), .mode = StoreMode::write});
  REQUIRE(code_of(store) == "");
  CHECK((read_file(wreck.file("sp.db")) == read_file(database.path)));
  CHECK(code_of(note(**store, 3)) == "");
  CHECK(schema_in(wreck.file("sp.db")) == newest_schema);
}

TEST_CASE("of two writers one migrates, and none fails") {
  const OldDatabase database;
  const auto first = database.open();
  const auto second = database.open();
  const auto reader = database.open(StoreMode::read);
  REQUIRE(code_of(note(*first, 3)) == "");
  REQUIRE(code_of(note(*second, 4)) == "");
  CHECK(first->migrated());
  CHECK_FALSE(second->migrated());
  append(*second, {correction("2024-0001", 5)});
  INFO("who had opened it before sees the new schema as well");
  CHECK(events_of(*reader).back().corrected.has_value());
  CHECK(events_of(*first).size() == 5);
}

TEST_CASE("processes that all find an old database write all the same") {
  const OldDatabase database;
  std::vector<int> children;
  for (int child = 0; child < 4; ++child) {
    children.push_back(start_child([&] {
      const auto store = database.open();
      const auto done = store->write([&](CaseWriter& writer) -> Result<Ending> {
        const auto events = writer.events_of("2024-0001");
        if (!events) return fail(events.error());
        const auto next = static_cast<std::int64_t>(events->size()) + 1;
        const auto appended = writer.append(follow_up("2024-0001", next), "");
        return appended ? Result<Ending>(Ending::commit) : fail(appended.error());
      });
      return done ? (store->migrated() ? 1 : 0) : 2;
    }));
  }
  int migrated = 0;
  for (const int child : children) {
    const int status = wait_for_child(child);
    CHECK(status < 2);
    if (status == 1) ++migrated;
  }
  CHECK(migrated == 1);
  CHECK(events_of(*database.open()).size() == 6);
}

}  // namespace
}  // namespace sp::test
