// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <unistd.h>

namespace sp::test {
namespace {

using std::chrono::milliseconds;

/// A write that does much and then ends as `end` says.
Result<void> write_much(CaseStore& store, const std::function<Result<Ending>()>& end) {
  return store.write([&](CaseWriter& writer) -> Result<Ending> {
    auto event = opening("2024-0009");
    event.details.note = std::string(3000000, 'n');
    if (const auto done = writer.append(event, ""); !done) return fail(done.error());
    if (const auto done = writer.project(projection_of("2024-0009")); !done) {
      return fail(done.error());
    }
    return end();
  });
}

TEST_CASE("a write that fails, asks for it, or throws leaves the file as it was, byte for byte") {
  const NewDatabase database;
  const auto store = database.open();
  open_case(*store, "2024-0001");
  const auto before = read_file(database.path);
  SUBCASE("asked for") {
    CHECK(code_of(write_much(*store, [] { return Result<Ending>(Ending::roll_back); })) == "");
  }
  SUBCASE("refused") {
    const auto refuse = []() -> Result<Ending> {
      return fail({.code = ErrorCode::case_closed, .args = {}});
    };
    CHECK(code_of(write_much(*store, refuse)) == "case_closed");
  }
  SUBCASE("an exception of the world becomes an error") {
    const auto throw_it = []() -> Result<Ending> { throw std::runtime_error("no more paper"); };
    const auto done = write_much(*store, throw_it);
    REQUIRE(code_of(done) == "io_failed");
    CHECK(done.error().args.at(1) == "no more paper");
  }
  SUBCASE("want of memory becomes an error") {
    const auto throw_it = []() -> Result<Ending> { throw std::bad_alloc(); };
    CHECK(code_of(write_much(*store, throw_it)) == "io_failed");
  }
  SUBCASE("a mistake of ours stays one") {
    const auto throw_it = []() -> Result<Ending> { throw std::logic_error("oops"); };
    CHECK_THROWS_AS(static_cast<void>(write_much(*store, throw_it)), std::logic_error);
  }
  CHECK((read_file(database.path) == before));
  CHECK_FALSE(exists(database.path + "-journal"));
  // The store is as good as before.
  CHECK(code_of(write_much(*store, [] { return Result<Ending>(Ending::commit); })) == "");
  CHECK((read_file(database.path) != before));
}

TEST_CASE("a write sees what it has written") {
  const NewDatabase database;
  const auto done = database.open()->write([](CaseWriter& writer) -> Result<Ending> {
    REQUIRE(writer.append(opening("2024-0001"), "").has_value());
    CHECK(writer.events_of("2024-0001").value().size() == 1);
    CHECK(writer.head().value().seq == 1);
    return Ending::commit;
  });
  CHECK(code_of(done) == "");
}

TEST_CASE("a read sees one state of the log from beginning to end") {
  const NewDatabase database;
  open_case(*database.open(), "2024-0001");
  const auto done = database.open(StoreMode::read)->read([&](CaseReader& reader) -> Result<void> {
    CHECK(reader.head().value().seq == 1);
    // Its commit cannot get past a reader, and says so.
    auto writer = CaseStore::open(
        {.path = database.path, .mode = StoreMode::write, .patience = milliseconds(0)});
    const auto append_one = [](CaseWriter& w) -> Result<Ending> {
      REQUIRE(w.append(follow_up("2024-0001", 2), "").has_value());
      return Ending::commit;
    };
    CHECK(code_of((*writer)->write(append_one)) == "database_busy");
    CHECK(reader.head().value().seq == 1);
    return {};
  });
  CHECK(code_of(done) == "");
  // And it is not in: the error told the truth.
  CHECK(read<LogHead>(*database.open(StoreMode::read), [](CaseReader& r) {
          return r.head();
        }).seq == 1);
}

TEST_CASE(
    "a writer that meets another gives up when its patience ends, and the work is not begun") {
  const NewDatabase database;
  const auto done = database.open()->write([&](CaseWriter&) -> Result<Ending> {
    auto other = CaseStore::open(
        {.path = database.path, .mode = StoreMode::write, .patience = milliseconds(20)});
    bool begun = false;
    const auto note_it = [&](CaseWriter&) -> Result<Ending> {
      begun = true;
      return Ending::commit;
    };
    CHECK(code_of((*other)->write(note_it)) == "database_busy");
    CHECK_FALSE(begun);
    return Ending::commit;
  });
  CHECK(code_of(done) == "");
  CHECK(exists(database.path + ".lock"));
  CHECK(mode_of(database.path + ".lock") == 0600);
}

TEST_CASE("no lock file is made where nobody else writes") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  CHECK_FALSE(exists(database.path + ".lock"));
}

TEST_CASE("a symbolic link in place of the lock file is not followed") {
  const NewDatabase database;
  REQUIRE(::symlink(database.folder.file("target").c_str(), (database.path + ".lock").c_str()) ==
          0);
  const auto done = database.open()->write([&](CaseWriter&) -> Result<Ending> {
    auto other = CaseStore::open(
        {.path = database.path, .mode = StoreMode::write, .patience = milliseconds(1)});
    const auto nothing = [](CaseWriter&) -> Result<Ending> { return Ending::commit; };
    CHECK(code_of((*other)->write(nothing)) == "database_busy");
    return Ending::commit;
  });
  CHECK(code_of(done) == "");
  CHECK_FALSE(exists(database.folder.file("target")));
}

TEST_CASE("a store opened to read is not written") {
  const NewDatabase database;
  const auto nothing = [](CaseWriter&) -> Result<Ending> { return Ending::commit; };
  CHECK_THROWS_AS(static_cast<void>(database.open(StoreMode::read)->write(nothing)),
                  std::logic_error);
}

std::int64_t events_in(CaseStore& store) {
  return read<LogHead>(store, [](CaseReader& reader) { return reader.head(); }).seq;
}

TEST_CASE("a second view within a reading sees the same, whoever writes meanwhile") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  int go[2];
  REQUIRE(::pipe(go) == 0);
  // Before this process has the file open: locks do not survive a fork.
  const int writer = start_child([&] {
    char sign = 0;
    if (::read(go[0], &sign, 1) != 1) return 1;
    append(*database.open(), {follow_up("2024-0001", 2)});
    return 0;
  });
  const auto reader = database.open(StoreMode::read);
  const auto looked = reader->read([&](CaseReader&) -> Result<void> {
    const auto view = reader->second_view();
    REQUIRE(code_of(view) == "");
    CHECK(events_in(**view) == 1);
    REQUIRE(::write(go[1], "!", 1) == 1);
    INFO("he waits to commit until the reading ends");
    for (int i = 0; i < 500; ++i) {
      const auto next = reader->second_view();
      REQUIRE(code_of(next) == "");
      CHECK(events_in(**next) == 1);
    }
    return {};
  });
  CHECK(code_of(looked) == "");
  CHECK(wait_for_child(writer) == 0);
  CHECK(events_in(*reader) == 2);
  ::close(go[0]);
  ::close(go[1]);
}

}  // namespace
}  // namespace sp::test
