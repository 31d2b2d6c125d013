// SPDX-License-Identifier: Apache-2.0
// Backups that are taken while others write: each is one moment of the log, whole.
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace sp::test {
namespace {

constexpr std::size_t writers = 16;
constexpr std::size_t events_each = 25;
constexpr int backups = 12;

int write_a_case(const NewDatabase& database, std::size_t writer) {
  const auto number = "2024-00" + std::to_string(10 + writer);
  const auto store = database.open();
  open_case(*store, number);
  for (std::size_t n = 2; n <= events_each; ++n) {
    append(*store, {follow_up(number, static_cast<std::int64_t>(n))});
  }
  return 0;
}

/// The hashes of all events, in the order of the log.
std::vector<Hash> hashes_of(const std::string& path) {
  const auto store = CaseStore::open({.path = path});
  REQUIRE(code_of(store) == "");
  std::vector<Hash> hashes;
  const auto walked = (*store)->read([&](CaseReader& reader) {
    return reader.walk({}, [&](const LoggedEvent& logged) -> Result<bool> {
      CHECK((logged.previous == (hashes.empty() ? Hash{} : hashes.back())));
      hashes.push_back(logged.event.hash);
      return true;
    });
  });
  REQUIRE(code_of(walked) == "");
  return hashes;
}

TEST_CASE("backups during sixteen writers are each a beginning of the log, unbroken") {
  const NewDatabase database;
  open_case(*database.open(), "2024-0001");
  const TemporaryFolder elsewhere;
  std::vector<int> processes;
  for (std::size_t i = 0; i < writers; ++i) {
    processes.push_back(start_child([&] { return write_a_case(database, i); }));
  }
  std::vector<LogHead> heads;
  const auto store = database.open(StoreMode::read);
  for (int i = 0; i < backups; ++i) {
    const auto head = store->backup(elsewhere.file(std::to_string(i)));
    REQUIRE(code_of(head) == "");
    heads.push_back(*head);
  }
  for (const int process : processes) CHECK(wait_for_child(process) == 0);
  const auto whole = hashes_of(database.path);
  CHECK(whole.size() == 1 + writers * events_each);
  // Otherwise nothing was written between the first and the last of them.
  CHECK(heads.front().seq < static_cast<std::int64_t>(whole.size()));
  for (int i = 0; i < backups; ++i) {
    CAPTURE(i);
    const auto& head = heads.at(static_cast<std::size_t>(i));
    const auto kept = hashes_of(elsewhere.file(std::to_string(i)));
    CHECK(static_cast<std::int64_t>(kept.size()) == head.seq);
    CHECK((kept.back() == head.hash));
    CHECK(std::equal(kept.begin(), kept.end(), whole.begin(), whole.begin() + head.seq));
  }
}

}  // namespace
}  // namespace sp::test
