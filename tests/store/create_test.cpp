// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

NewStore plain(const std::string& path) {
  return {.path = path, .replay = false, .group = {}};
}

gid_t group_of(const std::string& path) {
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  return about.st_gid;
}

TEST_CASE("a database is for its owner only, whatever the umask") {
  for (const mode_t mask : {0U, 022U, 077U, 0777U}) {
    CAPTURE(mask);
    const TemporaryFolder folder;
    const auto path = folder.file("sp.db");
    const int status = in_child([&] {
      ::umask(mask);
      return CaseStore::create(plain(path)) ? 0 : 1;
    });
    CHECK(status == 0);
    CHECK(mode_of(path) == 0600);
  }
}

TEST_CASE("a database for a group can be written by it, and so can what SQLite puts beside it") {
  const TemporaryFolder folder;
  const auto path = folder.file("office/sp.db");
  // Root may give any group; others only their own.
  const auto group = ::geteuid() == 0 ? gid_t{54321} : ::getegid();
  const int status = in_child([&] {
    ::umask(077);
    return CaseStore::create({.path = path, .replay = false, .group = std::to_string(group)}) ? 0
                                                                                              : 1;
  });
  CHECK(status == 0);
  CHECK(mode_of(path) == 0660);
  CHECK(mode_of(folder.file("office")) == 02770);
  CHECK(group_of(path) == group);
  CHECK(group_of(folder.file("office")) == group);
}

TEST_CASE("a group that does not exist is refused before anything is made") {
  const TemporaryFolder folder;
  const auto path = folder.file("office/sp.db");
  const auto made =
      CaseStore::create({.path = path, .replay = false, .group = "no such group, surely"});
  CHECK(code_of(made) == "option_bad_value");
  CHECK_FALSE(exists(folder.file("office")));
}

TEST_CASE("the folder is made where there is none, and holds nothing but the database") {
  const TemporaryFolder folder;
  const auto path = folder.file("a/b/sp.db");
  CHECK(code_of(CaseStore::create(plain(path))) == "");
  CHECK(std::distance(fs::directory_iterator(folder.file("a/b")), fs::directory_iterator()) == 1);
}

TEST_CASE("what is there already is never overwritten") {
  const TemporaryFolder folder;
  const auto path = folder.file("sp.db");
  SUBCASE("a file") {
    write_file(path, "mine");
  }
  SUBCASE("a folder") {
    fs::create_directory(path);
  }
  SUBCASE("a symbolic link to nowhere") {
    fs::create_symlink(folder.file("elsewhere"), path);
  }
  CHECK(code_of(CaseStore::create(plain(path))) == "database_exists");
  CHECK_FALSE(exists(folder.file("elsewhere")));
  if (fs::is_regular_file(path)) CHECK(read_file(path) == "mine");
}

TEST_CASE("a folder that cannot be made is an input or output error") {
  const TemporaryFolder folder;
  write_file(folder.file("file"), "");
  CHECK(code_of(CaseStore::create(plain(folder.file("file/sp.db")))) == "io_failed");
}

TEST_CASE("every log has a random id of its own, whose first bit says whether it is a replay") {
  const TemporaryFolder folder;
  std::string last;
  for (int i = 0; i < 8; ++i) {
    const bool replay = i % 2 == 1;
    const auto path = folder.file(std::to_string(i));
    REQUIRE(code_of(CaseStore::create({.path = path, .replay = replay, .group = {}})) == "");
    const auto store = CaseStore::open({.path = path});
    REQUIRE(code_of(store) == "");
    const auto id = (*store)->log_id();
    CHECK((*store)->is_replay() == replay);
    CHECK(id.size() == 32);
    CHECK((id[0] >= '8') == replay);
    CHECK(id != last);
    last = id;
  }
}

}  // namespace
}  // namespace sp::test
