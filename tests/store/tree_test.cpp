// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"
#include "ledger/inclusion.hpp"
#include "store/store_fixture.hpp"

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <set>

namespace sp::test {
namespace {

/// One event a minute, the first at minute 1; every third shares its minute with the one before.
std::vector<CaseEvent> many(std::int64_t first, std::int64_t last) {
  std::vector<CaseEvent> events;
  for (auto number = first; number <= last; ++number) {
    auto event = number == 1 ? opening("2024-0001") : follow_up("2024-0001", number);
    event.recorded_at = at(60 * (number % 3 == 0 ? number - 1 : number));
    events.push_back(event);
  }
  return events;
}

std::vector<Hash> hashes_of(const std::vector<CaseEvent>& events) {
  std::vector<Hash> hashes;
  for (const auto& event : events) hashes.push_back(event.hash);
  return hashes;
}

Hash root_of(CaseStore& store, std::int64_t size) {
  return read<Hash>(store, [&](CaseReader& reader) { return reader.root(size); });
}

/// "8/0" for each row of `tree`.
std::set<std::string> rows_of_tree(const std::string& path) {
  SQLite::Database database(path);
  SQLite::Statement query(database, "SELECT level || '/' || place FROM tree");
  std::set<std::string> rows;
  while (query.executeStep()) rows.insert(query.getColumn(0).getString());
  return rows;
}

void check_roots(CaseStore& store, const std::vector<Hash>& leaves) {
  MerkleTree tree;
  CHECK(root_of(store, 0) == sha256(""));
  for (const auto& leaf : leaves) {
    tree.add(leaf);
    CAPTURE(tree.size());
    CHECK(root_of(store, tree.size()) == tree.root());
  }
}

TEST_CASE("the root of any first part of the log is that of its events, kept or not") {
  const NewDatabase database;
  const auto store = database.open();
  const auto leaves = hashes_of(append(*store, many(1, 1030)));
  CHECK(rows_of_tree(database.path) ==
        std::set<std::string>{"8/0", "8/1", "8/2", "8/3", "9/0", "9/1", "10/0"});
  check_roots(*store, leaves);

  INFO("rows of a projection may be gone");
  tamper(database.path, "DELETE FROM tree WHERE level <> 9");
  CHECK(root_of(*database.open(), 1030) == root_of(*store, 1030));
  make_old(database.path);
  const auto old = database.open(StoreMode::read);
  for (const std::int64_t size : {0, 1, 255, 256, 257, 512, 1024, 1030}) {
    MerkleTree tree;
    for (std::int64_t i = 0; i < size; ++i) tree.add(leaves[static_cast<std::size_t>(i)]);
    CHECK(root_of(*old, size) == tree.root());
  }
}

TEST_CASE("the root comes from the rows of the tree, not from all events") {
  const NewDatabase database;
  append(*database.open(), many(1, 600));
  const auto before = root_of(*database.open(), 600);
  tamper(database.path, "UPDATE events SET hash = zeroblob(32) WHERE seq <= 512");
  CHECK(root_of(*database.open(), 600) == before);
  tamper(database.path, "UPDATE tree SET hash = zeroblob(32) WHERE level = 9");
  CHECK(root_of(*database.open(), 600) != before);
}

TEST_CASE("a row in the place of one that is due is replaced: it does not follow from the log") {
  const NewDatabase database;
  append(*database.open(), many(1, 255));
  tamper(database.path, "INSERT INTO tree VALUES (8, 0, zeroblob(32))");
  const auto store = database.open();
  append(*store, many(256, 256));
  const auto kept = root_of(*store, 256);
  tamper(database.path, "DELETE FROM tree");
  CHECK(root_of(*database.open(), 256) == kept);
}

TEST_CASE("each event of the log can be proved to be in it, at any later size") {
  const NewDatabase database;
  const auto store = database.open();
  const auto leaves = hashes_of(append(*store, many(1, 700)));
  for (const std::int64_t size : {1, 2, 256, 257, 511, 700}) {
    const auto root = root_of(*store, size);
    for (std::int64_t seq = 1; seq <= size; seq += 17) {
      CAPTURE(size);
      CAPTURE(seq);
      const auto path = read<std::vector<Hash>>(
          *store, [&](CaseReader& reader) { return reader.inclusion(seq, size); });
      CHECK(is_included(leaves[static_cast<std::size_t>(seq - 1)], seq - 1, size, path, root));
    }
  }
}

TEST_CASE("what was known at a time is every event recorded by then, the last second included") {
  const NewDatabase database;
  const auto store = database.open();
  const auto known = [&](std::int64_t second) {
    return read<std::int64_t>(*store,
                              [&](CaseReader& reader) { return reader.size_known_at(at(second)); });
  };
  CHECK(known(0) == 0);
  const auto events = append(*store, many(1, 20));
  for (std::int64_t second = 0; second <= 60 * 21; second += 30) {
    std::int64_t expected = 0;
    for (const auto& event : events) {
      if (event.recorded_at <= at(second)) ++expected;
    }
    CAPTURE(second);
    CHECK(known(second) == expected);
  }
}

TEST_CASE("an event that is missing is damage, whoever asks for a root") {
  const NewDatabase database;
  append(*database.open(), many(1, 20));
  tamper(database.path, "PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = 18");
  const auto store = database.open(StoreMode::read);
  const auto done = store->read([](CaseReader& reader) -> Result<void> {
    const auto root = reader.root(20);
    return root ? Result<void>() : fail(root.error());
  });
  CHECK(code_of(done) == "database_corrupt");
}

}  // namespace
}  // namespace sp::test
