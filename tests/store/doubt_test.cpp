// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <csignal>
#include <sys/resource.h>

namespace sp::test {
namespace {

enum class Deletion { fails_always, fails_once, reports_failure };

/// The deletion of the journal is the moment of the commit. Replaces it for the whole process: call
/// it in a child only.
void spoil_deletion(Deletion deletion) {
  static sqlite3_vfs spoiled = *sqlite3_vfs_find(nullptr);
  static int (*const real)(sqlite3_vfs*, const char*, int) = spoiled.xDelete;
  static bool failed = false;
  spoiled.zName = "spoiled";
  switch (deletion) {
    case Deletion::fails_always:
      spoiled.xDelete = [](sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE; };
      break;
    case Deletion::fails_once:
      spoiled.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync) {
        if (failed) return real(vfs, name, sync);
        failed = true;
        return SQLITE_IOERR_DELETE;
      };
      break;
    case Deletion::reports_failure:
      spoiled.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync) {
        static_cast<void>(real(vfs, name, sync));
        return SQLITE_IOERR_DIR_FSYNC;
      };
      break;
  }
  sqlite3_vfs_register(&spoiled, 1);
}

Result<void> append_asked(CaseStore& store, const std::string& note) {
  auto event = opening("2024-0001");
  event.request_id = "desk-7";
  event.details.note = note;
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    const auto earlier = writer.event_of_request("desk-7");
    if (!earlier) return fail(earlier.error());
    if (*earlier) return Ending::roll_back;
    if (const auto done = writer.append(event, ""); !done) return fail(done.error());
    return Ending::commit;
  });
}

std::int64_t events_in(const NewDatabase& database) {
  return read<LogHead>(*database.open(StoreMode::read), [](CaseReader& r) { return r.head(); }).seq;
}

TEST_CASE("a commit that failed says whether the event is in, or that it is in doubt") {
  struct Row {
    Deletion deletion;
    std::string_view code;
    std::int64_t events;
    std::string_view why;
  };
  const Row rows[] = {
      {Deletion::fails_always, "database_busy", 0, "cannot be looked at: in doubt, and lost later"},
      {Deletion::fails_once, "io_failed", 0, "was looked at: not in"},
      {Deletion::reports_failure, "database_busy", 1, "is there, but may not stay: in doubt"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    const int status = in_child([&] {
      const auto store = database.open();
      spoil_deletion(row.deletion);
      const auto replaced = CaseStore::open({.path = database.path, .mode = StoreMode::write});
      return code_of(append_asked(**replaced, "x")) == row.code ? 0 : 1;
    });
    CHECK(status == 0);
    CHECK(events_in(database) == row.events);
    // The retry with the same request id leaves one event either way.
    CHECK(code_of(append_asked(*database.open(), "x")) == "");
    CHECK(events_in(database) == 1);
  }
}

TEST_CASE("after a commit in doubt the same store can go on once the file can be opened again") {
  const NewDatabase database;
  const int status = in_child([&] {
    spoil_deletion(Deletion::reports_failure);
    const auto store = database.open();
    if (code_of(append_asked(*store, "x")) != "database_busy") return 1;
    return code_of(append_asked(*store, "x")) == "" ? 0 : 2;
  });
  CHECK(status == 0);
  CHECK(events_in(database) == 1);
}

/// Files may grow by one page more; beyond that writing fails.
bool fill_the_disk(const NewDatabase& database) {
  const auto size = read_file(database.path).size() + 4096;
  const rlimit limit{size, size};
  std::signal(SIGXFSZ, SIG_IGN);
  return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

TEST_CASE("a full disk is an error, and the log is as it was") {
  const NewDatabase database;
  const auto before = read_file(database.path);
  const int status = in_child([&] {
    const auto store = database.open();
    if (!fill_the_disk(database)) return 1;
    return code_of(append_asked(*store, std::string(1000000, 'n'))) == "io_failed" ? 0 : 2;
  });
  CHECK(status == 0);
  CHECK(events_in(database) == 0);
  CHECK((read_file(database.path) == before));
}

TEST_CASE("after a write has failed nothing more is written, even by work that takes no notice") {
  const NewDatabase database;
  const auto before = read_file(database.path);
  const int status = in_child([&] {
    const auto store = database.open();
    if (!fill_the_disk(database)) return 1;
    bool second = true;
    const auto careless = [&](CaseWriter& writer) -> Result<Ending> {
      auto large = opening("2024-0001");
      // More than SQLite keeps in memory: it fails here and not at the commit.
      large.details.note = std::string(5000000, 'n');
      if (writer.append(large, "")) return Ending::roll_back;
      second = writer.append(opening("2024-0002"), "").has_value();
      return Ending::commit;
    };
    const auto done = store->write(careless);
    return code_of(done) == "io_failed" && !second ? 0 : 2;
  });
  CHECK(status == 0);
  // Whoever opens the file next puts it back.
  CHECK(events_in(database) == 0);
  CHECK((read_file(database.path) == before));
}

}  // namespace
}  // namespace sp::test
