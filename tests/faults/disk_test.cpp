// SPDX-License-Identifier: Apache-2.0
#include "faults/disk.hpp"

#include <doctest/doctest.h>

#include <set>

namespace sp::test {
namespace {

Change write(const std::string& file, std::int64_t offset, const std::string& bytes) {
  return {.kind = Change::Kind::write, .file = file, .offset = offset, .bytes = bytes};
}

Change simple(Change::Kind kind, const std::string& file, bool folder_too = false) {
  return {.kind = kind, .file = file, .bytes = {}, .folder_too = folder_too};
}

/// Everything that may be on the disk, by many losses of power.
std::set<Files> possible(const Disk& disk) {
  std::mt19937_64 random(7);
  std::set<Files> out;
  for (int i = 0; i < 300; ++i) out.insert(disk.after_power_loss(random));
  return out;
}

TEST_CASE("what a dead process wrote is there; what the power took may be there or not") {
  Disk disk(Files{{"a", "xx"}});
  disk.apply(write("a", 1, "yz"));
  CHECK(disk.after_kill() == Files{{"a", "xyz"}});
  CHECK(possible(disk) == std::set<Files>{{{"a", "xx"}}, {{"a", "xyz"}}});
  disk.apply(simple(Change::Kind::sync, "a"));
  CHECK(possible(disk) == std::set<Files>{{{"a", "xyz"}}});
}

TEST_CASE("a write that is torn is half there, and one over two sectors may be there in part") {
  Disk disk({{"a", std::string(1024, '-')}});
  auto torn = disk;
  torn.apply(write("a", 0, "wxyz"), Portion::half);
  CHECK(torn.after_kill().at("a").substr(0, 4) == "wx--");
  disk.apply(write("a", 511, "yz"));
  CHECK(possible(disk).size() == 4);
}

TEST_CASE("a file removed comes back, and a new one is lost, until the folder is synced") {
  Disk disk(Files{{"a", "x"}});
  auto removed = disk;
  removed.apply(simple(Change::Kind::remove, "a"));
  CHECK(removed.after_kill().empty());
  CHECK(possible(removed) == std::set<Files>{{}, {{"a", "x"}}});
  removed.apply(simple(Change::Kind::sync_folder, ""));
  CHECK(possible(removed) == std::set<Files>{Files{}});
  auto made = disk;
  made.apply(simple(Change::Kind::create, "b"));
  made.apply(simple(Change::Kind::sync, "b"));
  CHECK(possible(made).size() == 2);
  made.apply(simple(Change::Kind::sync, "b", true));
  CHECK(possible(made).size() == 1);
}

TEST_CASE("a lying disk keeps nothing for certain") {
  Disk disk(Files{{"a", "x"}});
  disk.lie();
  disk.apply(write("a", 0, "y"));
  disk.apply(simple(Change::Kind::sync, "a"));
  CHECK(possible(disk).size() == 2);
}

}  // namespace
}  // namespace sp::test
