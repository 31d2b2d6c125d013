// SPDX-License-Identifier: Apache-2.0
#include "store/write_lock.hpp"

#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

namespace sp::test {
namespace {

using std::chrono::milliseconds;

TEST_CASE("one writer stands at the head of the line, the next only when it has left") {
  const NewDatabase database;
  auto first = wait_in_line(database.path, milliseconds(0));
  CHECK((first != nullptr));
  CHECK((wait_in_line(database.path, milliseconds(5)) == nullptr));
  first.reset();
  CHECK((wait_in_line(database.path, milliseconds(60'000)) != nullptr));
}

TEST_CASE("whoever lost patience does not keep the place that comes free later") {
  const NewDatabase database;
  auto first = wait_in_line(database.path, milliseconds(0));
  for (int i = 0; i < 3; ++i) CHECK((wait_in_line(database.path, milliseconds(1)) == nullptr));
  first.reset();
  CHECK((wait_in_line(database.path, milliseconds(60'000)) != nullptr));
}

TEST_CASE("a pipe in place of the lock file holds nobody up") {
  const NewDatabase database;
  REQUIRE(::mkfifo((database.path + ".lock").c_str(), 0600) == 0);
  CHECK((wait_in_line(database.path, milliseconds(0)) != nullptr));
}

TEST_CASE("the lock file can be used by whoever can write the database, and stays") {
  const NewDatabase database;
  REQUIRE(::chmod(database.path.c_str(), 0660) == 0);
  const int status = in_child([&] {
    ::umask(0777);
    return wait_in_line(database.path, milliseconds(0)) ? 0 : 1;
  });
  CHECK(status == 0);
  CHECK(mode_of(database.path + ".lock") == 0660);
}

TEST_CASE("a writer stands in line where another is at work, and nowhere else") {
  const NewDatabase database;
  auto opened = CaseStore::open(
      {.path = database.path, .mode = StoreMode::write, .patience = milliseconds(1)});
  REQUIRE(code_of(opened) == "");
  const auto& store = *opened;
  append(*store, {opening("2024-0001")});
  CHECK_FALSE(exists(database.path + ".lock"));
  SQLite::Database other(database.path, SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const auto kept_waiting =
      store->write([](CaseWriter&) -> Result<Ending> { return Ending::commit; });
  CHECK(code_of(kept_waiting) == "database_busy");
  CHECK(exists(database.path + ".lock"));
}

TEST_CASE("without a database there is no line") {
  const TemporaryFolder folder;
  CHECK((wait_in_line(folder.file("sp.db"), milliseconds(0)) == nullptr));
  CHECK_FALSE(exists(folder.file("sp.db.lock")));
}

}  // namespace
}  // namespace sp::test
