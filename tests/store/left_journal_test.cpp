// SPDX-License-Identifier: Apache-2.0
// A journal that a dead writer left is told from that of one who is at work.
#include "store/left_journal.hpp"

#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

/// Changes a page and waits on the pipe with its transaction open; then ends without COMMIT.
int change_and_wait(const std::string& path, int said, int wait) {
  SQLite::Database writer(path, SQLite::OPEN_READWRITE);
  writer.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE");
  for (int i = 0; i < 40; ++i) {
    writer.exec("INSERT INTO blobs VALUES (randomblob(32), randomblob(4000))");
  }
  char byte = 'x';
  if (::write(said, &byte, 1) != 1 || ::read(wait, &byte, 1) < 0) return 1;
  ::_exit(0);
}

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  int ends[2] = {-1, -1};
};

TEST_CASE("the journal of a writer at work is not left behind, that of a dead one is") {
  const NewDatabase database;
  open_case(*database.open(), "2024-0001");
  CHECK_FALSE(has_left_journal(database.path));
  const Pipe from;
  const Pipe to;
  const int child =
      start_child([&] { return change_and_wait(database.path, from.ends[1], to.ends[0]); });
  char byte = 0;
  REQUIRE(::read(from.ends[0], &byte, 1) == 1);
  REQUIRE(exists(database.path + "-journal"));
  CHECK_FALSE(has_left_journal(database.path));
  REQUIRE(::write(to.ends[1], &byte, 1) == 1);
  CHECK(wait_for_child(child) == 0);
  CHECK(has_left_journal(database.path));
  CHECK(CaseStore::look_at_place(database.path)->journal_left);
  // Whoever opens it next puts everything right.
  CHECK(read<LogHead>(*database.open(StoreMode::read), [](CaseReader& r) {
          return r.head();
        }).seq == 1);
  CHECK_FALSE(has_left_journal(database.path));
}

TEST_CASE("a journal that says nothing is none") {
  const NewDatabase database;
  for (const auto& bytes : {std::string(), std::string(512, '\0')}) {
    write_file(database.path + "-journal", bytes);
    CHECK_FALSE(has_left_journal(database.path));
  }
  fs::remove(database.path + "-journal");
  fs::create_symlink("nowhere", database.path + "-journal");
  CHECK_FALSE(has_left_journal(database.path));
}

}  // namespace
}  // namespace sp::test
