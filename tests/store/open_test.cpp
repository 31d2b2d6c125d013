// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_open.hpp"
#include "store/store_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

std::string code_of_open(const std::string& path, StoreMode mode = StoreMode::read) {
  return code_of(CaseStore::open({.path = path, .mode = mode}));
}

TEST_CASE(
    "what is not a database of ours is refused by name, reading and writing, and not touched") {
  struct Row {
    std::function<void(const std::string&)> make;
    std::string_view code;
    std::string_view why;
  };
  const Row rows[] = {
      {[](const std::string&) {}, "database_missing", "nothing there"},
      {[](const std::string& path) { fs::create_directory(path); }, "database_path_unsafe",
       "folder"},
      {[](const std::string& path) { fs::create_symlink("/etc/passwd", path); },
       "database_path_unsafe", "symbolic link"},
      {[](const std::string& path) { ::mkfifo(path.c_str(), 0600); }, "database_path_unsafe",
       "pipe"},
      {[](const std::string& path) { write_file(path, ""); }, "database_foreign", "empty file"},
      {[](const std::string& path) { write_file(path, std::string(5000, 'x')); },
       "database_foreign", "text file"},
      {[](const std::string& path) { write_file(path, "SQLite format 3"); }, "database_foreign",
       "less than a header"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const TemporaryFolder folder;
    const auto path = folder.file("sp.db");
    row.make(path);
    CHECK(code_of_open(path) == row.code);
    CHECK(code_of_open(path, StoreMode::write) == row.code);
  }
}

TEST_CASE("an unsafe path is refused with its reason") {
  const NewDatabase database;
  fs::create_symlink(database.path, database.folder.file("link"));
  ::mkfifo(database.folder.file("pipe").c_str(), 0600);
  struct Row {
    std::string name;
    std::string reason;
  };
  const Row rows[] = {{"link", "symlink"}, {".", "directory"}, {"pipe", "not_a_file"}};
  for (const auto& row : rows) {
    CAPTURE(row.name);
    const auto opened = CaseStore::open({.path = database.folder.file(row.name)});
    REQUIRE(code_of(opened) == "database_path_unsafe");
    CHECK(opened.error().args.at(1) == row.reason);
  }
}

TEST_CASE("a database of another program is refused, and left as it is") {
  const TemporaryFolder folder;
  const auto path = folder.file("other.db");
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("PRAGMA journal_mode = WAL; CREATE TABLE t (x); PRAGMA application_id = 4711");
  const auto before = read_file(path);
  CHECK(code_of_open(path, StoreMode::write) == "database_foreign");
  CHECK((read_file(path) == before));
}

TEST_CASE("the header must carry our id and a schema that this program knows") {
  struct Row {
    std::string_view sql;
    std::string_view code;
    std::string_view why;
  };
  const Row rows[] = {
      {"PRAGMA application_id = 4711", "database_foreign", "another program's"},
      {"PRAGMA application_id = 0", "database_foreign", "nobody's"},
      {"PRAGMA user_version = 0", "database_corrupt", "no schema at all"},
      {"PRAGMA user_version = 1", "database_corrupt", "tables that its schema has not"},
      {"PRAGMA user_version = -1", "database_corrupt", "a schema before the first"},
      {"PRAGMA user_version = 5", "database_newer", "the next schema"},
      {"PRAGMA user_version = 1000", "database_newer", "a much later schema"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    REQUIRE(run_sql(database.path, std::string(row.sql)) == "");
    CHECK(code_of_open(database.path) == row.code);
  }
}

TEST_CASE("a newer database is refused naming both schemas") {
  const NewDatabase database;
  REQUIRE(run_sql(database.path, "PRAGMA user_version = 7") == "");
  const auto opened = CaseStore::open({.path = database.path});
  REQUIRE(code_of(opened) == "database_newer");
  CHECK(opened.error().args == std::vector<std::string>{database.path, "7", "4"});
}

TEST_CASE("a file that was cut off is corrupt") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  fs::resize_file(database.path, 3 * 4096);
  CHECK(code_of_open(database.path) == "database_corrupt");
}

TEST_CASE("a row of log that the program did not write is corrupt") {
  for (const auto* sql :
       {"UPDATE log SET replay = 1 - replay", "UPDATE log SET replay = replay + 2",
        "UPDATE log SET id = 2", "DELETE FROM log", "UPDATE log SET log_id = zeroblob(15)"}) {
    CAPTURE(sql);
    const NewDatabase database;
    tamper(database.path, sql);
    CHECK(code_of_open(database.path) == "database_corrupt");
  }
}

TEST_CASE("symbolic links in the folders above are followed") {
  const NewDatabase database;
  const TemporaryFolder folder;
  fs::create_directory_symlink(database.folder.path(), folder.file("link"));
  CHECK(code_of_open(folder.file("link/sp.db"), StoreMode::write) == "");
}

TEST_CASE("a file name that looks like a URI is a file name") {
  const TemporaryFolder folder;
  const auto path = folder.file("file:sp.db?mode=memory");
  CHECK(code_of(CaseStore::create({.path = path, .replay = false, .group = {}})) == "");
  CHECK(exists(path));
  CHECK(code_of_open(path) == "");
}

TEST_CASE("the settings of an open database are those that were measured to be safe") {
  const NewDatabase database;
  for (const auto mode : {StoreMode::read, StoreMode::write}) {
    const auto connection = connect(database.path, mode, milliseconds(4321));
    REQUIRE(code_of(connection) == "");
    auto& handle = *connection->database;
    const auto pragma = [&](const char* name) {
      return handle.execAndGet(std::string("PRAGMA ") + name).getString();
    };
    CHECK(pragma("journal_mode") == "delete");
    CHECK(pragma("synchronous") == "3");
    CHECK(pragma("cell_size_check") == "1");
    CHECK(pragma("secure_delete") == "1");
    CHECK(pragma("foreign_keys") == "1");
    CHECK(pragma("recursive_triggers") == "1");
    CHECK(pragma("trusted_schema") == "0");
    CHECK(pragma("busy_timeout") == "4321");
    CHECK(pragma("temp_store") == "2");
    CHECK(pragma("user_version") == "4");
    CHECK(pragma("application_id") == std::to_string(0x53504442));
  }
}

TEST_CASE("what has no pragma is switched as well: defensive, quotes, extensions") {
  const NewDatabase database;
  const auto connection = connect(database.path, StoreMode::write, milliseconds(0));
  REQUIRE(code_of(connection) == "");
  struct Row {
    int option;
    int value;
    std::string_view why;
  };
  const Row rows[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
                      {SQLITE_DBCONFIG_DQS_DML, 0, "double-quoted strings in queries"},
                      {SQLITE_DBCONFIG_DQS_DDL, 0, "double-quoted strings in the schema"},
                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "extensions"},
                      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, "triggers"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    int value = -1;
    REQUIRE(sqlite3_db_config(connection->database->getHandle(), row.option, -1, &value) == 0);
    CHECK(value == row.value);
  }
}

TEST_CASE("a write ahead log that somebody switched on is switched off again by the next writer") {
  const NewDatabase database;
  REQUIRE(run_sql(database.path, "PRAGMA journal_mode = WAL") == "");
  append(*database.open(), {opening("2024-0001")});
  CHECK(read_file(database.path)[18] == 1);
}

TEST_CASE("a read works on a file and folder that cannot be written, a write says so") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  fs::permissions(database.path, fs::perms(0444));
  fs::permissions(database.folder.path(), fs::perms(0555));
  const int status = in_child([&] {
    // Root may write everything: be somebody else.
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;
    const auto reader = CaseStore::open({.path = database.path});
    if (!reader) return 2;
    const auto done = (*reader)->read([](CaseReader& r) -> Result<void> {
      const auto events = r.events_of("2024-0001");
      if (!events) return fail(events.error());
      return {};
    });
    if (!done) return 3;
    return code_of_open(database.path, StoreMode::write) == "io_failed" ? 0 : 4;
  });
  fs::permissions(database.folder.path(), fs::perms(0755));
  CHECK(status == 0);
}

TEST_CASE("what access is refused to is named with the system's reason") {
  struct Row {
    unsigned file;
    unsigned folder;
    StoreMode mode;
    bool names_folder;
    std::string_view why;
  };
  const Row rows[] = {
      {0000, 0755, StoreMode::read, false, "the file cannot be read"},
      {0444, 0777, StoreMode::write, false, "the file cannot be written"},
      {0666, 0555, StoreMode::write, true, "no journal can be made beside it"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fs::permissions(database.path, fs::perms(row.file));
    fs::permissions(database.folder.path(), fs::perms(row.folder));
    const int status = in_child([&] {
      if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;
      auto store = CaseStore::open({.path = database.path, .mode = row.mode});
      Result<void> done = store ? Result<void>{} : fail(store.error());
      if (store) {
        done = (*store)->write([](CaseWriter& writer) -> Result<Ending> {
          const auto appended = writer.append(opening("2024-0001"), "");
          return appended ? Result<Ending>(Ending::commit) : fail(appended.error());
        });
      }
      const auto& named = row.names_folder ? database.folder.path() : database.path;
      const std::vector<std::string> expected{named, "Permission denied"};
      if (code_of(done) != "io_failed") return 2;
      return done.error().args == expected ? 0 : 3;
    });
    fs::permissions(database.folder.path(), fs::perms(0755));
    CHECK(status == 0);
  }
}

TEST_CASE("a database that cannot be read is an input or output error") {
  const NewDatabase database;
  fs::permissions(database.folder.path(), fs::perms(0755));
  fs::permissions(database.path, fs::perms(0000));
  const int status = in_child([&] {
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;
    return code_of_open(database.path) == "io_failed" ? 0 : 2;
  });
  CHECK(status == 0);
}

TEST_CASE("a reader finds a database whole that a writer left half changed when it died") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  const TemporaryFolder wreck;
  {
    // A cache of few pages makes SQLite write to the file before the end of the transaction.
    SQLite::Database writer(database.path, SQLite::OPEN_READWRITE);
    writer.exec(
        "PRAGMA cache_size = 5; BEGIN; UPDATE details SET salt = NULL, value = NULL;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
        "INSERT INTO blobs SELECT randomblob(32), randomblob(2000) FROM n");
    fs::copy_file(database.path, wreck.file("sp.db"));
    fs::copy_file(database.path + "-journal", wreck.file("sp.db-journal"));
    writer.exec("ROLLBACK");
  }
  REQUIRE((read_file(wreck.file("sp.db")) != read_file(database.path)));
  const auto store = CaseStore::open({.path = wreck.file("sp.db")});
  REQUIRE(code_of(store) == "");
  const auto events = read<std::vector<CaseEvent>>(
      **store, [](CaseReader& reader) { return reader.events_of("2024-0001"); });
  CHECK(events.front().details.actor == "actor-siti");
  CHECK((read_file(wreck.file("sp.db")) == read_file(database.path)));
}

}  // namespace
}  // namespace sp::test
