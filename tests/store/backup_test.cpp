// SPDX-License-Identifier: Apache-2.0
// A backup is a whole database of one moment, or nothing.
#include "store/store_fixture.hpp"

#include <SQLiteCpp/Column.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

/// Two events of one case.
void fill(const NewDatabase& database) {
  open_case(*database.open(), "2024-0001");
  append(*database.open(), {follow_up("2024-0001", 2)});
}

Result<LogHead> back_up(const NewDatabase& database, const std::string& path) {
  return database.open(StoreMode::read)->backup(path);
}

std::unique_ptr<CaseStore> open_backup(const std::string& path, StoreMode mode = StoreMode::read) {
  auto store = CaseStore::open({.path = path, .mode = mode});
  REQUIRE(code_of(store) == "");
  return std::move(*store);
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

TEST_CASE("a backup holds the log with its details and can be gone on with") {
  const NewDatabase database;
  fill(database);
  const TemporaryFolder elsewhere;
  const auto path = elsewhere.file("copy.db");
  const auto head = back_up(database, path);
  REQUIRE(code_of(head) == "");
  CHECK(head->seq == 2);
  CHECK(names_in(elsewhere.path()) == std::vector<std::string>{"copy.db"});
  const auto store = open_backup(path, StoreMode::write);
  CHECK(store->log_id() == database.open(StoreMode::read)->log_id());
  const auto events = read<std::vector<CaseEvent>>(
      *store, [](CaseReader& reader) { return reader.events_of("2024-0001"); });
  REQUIRE(events.size() == 2);
  CHECK((events.back().hash == head->hash));
  CHECK(events.front().details.subject == "subject-budi");
  append(*store, {follow_up("2024-0001", 3)});
  const auto grown = read<LogHead>(*store, [](CaseReader& reader) { return reader.head(); });
  CHECK(grown.seq == 3);
}

TEST_CASE("a backup replaces nothing, least of all the database or what belongs to it") {
  struct Row {
    std::string name;
    std::string_view code;
    std::string_view why;
  };
  const Row rows[] = {
      {"sp.db", "backup_is_database", "the database by its name"},
      {"hard", "backup_is_database", "the database by another name"},
      {"link", "backup_is_database", "the database through a link"},
      {"sp.db-journal", "backup_is_database", "it would be played back into the database"},
      {"sp.db-wal", "backup_is_database", "so would this"},
      {"sp.db-shm", "backup_is_database", "and this is looked for beside it"},
      {"sp.db.lock", "backup_is_database", "the queue of writers"},
      {"sp.db.reminders", "backup_is_database", "the queue of reminders"},
      {"other", "backup_exists", "another file"},
      {"folder", "backup_exists", "a folder"},
      {"dangling", "backup_exists", "a link to nothing"},
      {"missing/copy.db", "io_failed", "a folder that is not there"},
  };
  const NewDatabase database;
  fill(database);
  write_file(database.folder.file("other"), "precious");
  fs::create_directory(database.folder.file("folder"));
  fs::create_hard_link(database.path, database.folder.file("hard"));
  fs::create_symlink("sp.db", database.folder.file("link"));
  fs::create_symlink("nowhere", database.folder.file("dangling"));
  const auto bytes = read_file(database.path);
  const auto names = names_in(database.folder.path());
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto path = database.folder.file(row.name);
    const auto head = back_up(database, path);
    CHECK(code_of(head) == row.code);
    CHECK(head.error().args.at(0).find(row.name) != std::string::npos);
    CHECK(names_in(database.folder.path()) == names);
  }
  CHECK((read_file(database.path) == bytes));
  CHECK(read_file(database.folder.file("other")) == "precious");
}

TEST_CASE("whoever may read the database may read its backup, and nobody else") {
  for (const unsigned mode : {0600U, 0660U, 0640U, 0400U, 0440U}) {
    for (const mode_t mask : {0U, 077U}) {
      CAPTURE(mode);
      CAPTURE(mask);
      const NewDatabase database;
      fs::permissions(database.path, fs::perms(mode));
      const auto path = database.folder.file("copy.db");
      const int status = in_child([&] {
        ::umask(mask);
        return back_up(database, path) ? 0 : 1;
      });
      CHECK(status == 0);
      CHECK(mode_of(path) == mode);
    }
  }
}

TEST_CASE("the backup of a group's database is the group's") {
  if (::geteuid() != 0) return;  // only root may give a file to any group
  const NewDatabase database;
  REQUIRE(::chown(database.path.c_str(), 65534, 54321) == 0);
  fs::permissions(database.path, fs::perms(0660));
  fs::permissions(database.folder.path(), fs::perms(0777));
  const auto mine = database.folder.file("mine.db");
  REQUIRE(code_of(back_up(database, mine)) == "");
  struct stat about {};
  REQUIRE(::stat(mine.c_str(), &about) == 0);
  CHECK(about.st_gid == 54321);
  CHECK(mode_of(mine) == 0660);
  const auto theirs = database.folder.file("theirs.db");
  const int status = in_child([&] {
    // Owner of the database, but not of its group.
    if (::setgroups(0, nullptr) != 0 || ::setegid(65534) != 0 || ::seteuid(65534) != 0) return 1;
    return back_up(database, theirs) ? 0 : 2;
  });
  CHECK(status == 0);
  CHECK(mode_of(theirs) == 0600);
}

TEST_CASE("nothing is left of a backup that cannot be finished") {
  const NewDatabase database;
  fill(database);
  const TemporaryFolder elsewhere;
  const int status = in_child([&] {
    const rlimit limit{.rlim_cur = 20'000, .rlim_max = 20'000};
    if (::signal(SIGXFSZ, SIG_IGN) == SIG_ERR || ::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    const auto head = back_up(database, elsewhere.file("copy.db"));
    if (code_of(head) != "io_failed") return 2;
    return head.error().args.at(0) == elsewhere.file("copy.db") ? 0 : 3;
  });
  CHECK(status == 0);
  CHECK(names_in(elsewhere.path()).empty());
}

TEST_CASE("what a death left behind is not in the way and is cleared away") {
  const NewDatabase database;
  fill(database);
  const TemporaryFolder elsewhere;
  write_file(elsewhere.file(".copy.db.unfinished-a1B2c3"), "half");
  REQUIRE(code_of(back_up(database, elsewhere.file("copy.db"))) == "");
  CHECK(names_in(elsewhere.path()) == std::vector<std::string>{"copy.db"});
}

TEST_CASE("a database with damaged pages gives no backup") {
  const NewDatabase database;
  fill(database);
  // The oldest entry of an index, at the end of its page, is made another than that of its table.
  const auto root = SQLite::Database(database.path)
                        .execAndGet(
                            "SELECT rootpage FROM sqlite_schema "
                            "WHERE name = 'events_by_occurrence'")
                        .getInt();
  auto bytes = read_file(database.path);
  bytes.at(static_cast<std::size_t>(root) * 4096 - 3) ^= 1;
  write_file(database.path, bytes);
  const TemporaryFolder elsewhere;
  const auto head = back_up(database, elsewhere.file("copy.db"));
  CHECK(code_of(head) == "database_corrupt");
  CHECK(names_in(elsewhere.path()).empty());
}

}  // namespace
}  // namespace sp::test
