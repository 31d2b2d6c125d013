// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>
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

/// Root may give any group; others only their own.
gid_t some_group() {
  return ::geteuid() == 0 ? gid_t{54321} : ::getegid();
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

/// As `sp init` asks.
NewStore with_settings(const std::string& path, const std::optional<std::string>& group = {}) {
  return {.path = path,
          .replay = false,
          .group = group,
          .beside = {{.name = "sp.toml", .text = "database = \"sp.db\"\n"}}};
}

TEST_CASE("a database, its settings and its folders are for their owner only, whatever the umask") {
  for (const mode_t mask : {0U, 022U, 077U, 0777U}) {
    CAPTURE(mask);
    const TemporaryFolder folder;
    const int status = in_child([&] {
      ::umask(mask);
      return CaseStore::create(with_settings(folder.file("a/b/sp.db"))) ? 0 : 1;
    });
    CHECK(status == 0);
    CHECK(mode_of(folder.file("a")) == 0700);
    CHECK(mode_of(folder.file("a/b")) == 0700);
    CHECK(mode_of(folder.file("a/b/sp.db")) == 0600);
    CHECK(mode_of(folder.file("a/b/sp.toml")) == 0600);
  }
}

TEST_CASE("what is made for a group is the group's, whatever the umask") {
  const auto group = some_group();
  for (const mode_t mask : {0U, 022U, 077U, 0777U}) {
    CAPTURE(mask);
    const TemporaryFolder folder;
    const int status = in_child([&] {
      ::umask(mask);
      const auto options = with_settings(folder.file("a/b/sp.db"), std::to_string(group));
      return CaseStore::create(options) ? 0 : 1;
    });
    CHECK(status == 0);
    for (const auto* const name : {"a", "a/b"}) {
      CHECK(mode_of(folder.file(name)) == 02770);
      CHECK(group_of(folder.file(name)) == group);
    }
    for (const auto* const name : {"a/b/sp.db", "a/b/sp.toml"}) {
      CHECK(mode_of(folder.file(name)) == 0660);
      CHECK(group_of(folder.file(name)) == group);
    }
  }
}

TEST_CASE("a folder that is there already is left as it is") {
  for (const unsigned mode : {0755U, 0777U, 0700U, 02775U}) {
    CAPTURE(mode);
    const TemporaryFolder folder;
    REQUIRE(::chmod(folder.path().c_str(), mode) == 0);
    CHECK(code_of(CaseStore::create(plain(folder.file("sp.db")))) == "");
    CHECK(mode_of(folder.path()) == mode);
  }
}

TEST_CASE("a group gets a database only in a folder that is shared with it") {
  const auto group = some_group();
  struct Row {
    mode_t mode;
    bool its_own;
    std::string_view code;
    std::string_view why;
  };
  const Row rows[] = {
      {02770, true, "", "as init makes it"},
      {02775, true, "", "others may look"},
      {0770, true, "folder_not_for_group", "what a member makes would not be the group's"},
      {02750, true, "folder_not_for_group", "the group may not write"},
      {02770, false, "folder_not_for_group", "another group's"},
      {0777, false, "folder_not_for_group", "everybody's"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    // Only root can give away what is another group's.
    if (!row.its_own && ::geteuid() != 0) continue;
    const TemporaryFolder folder;
    const auto owner = row.its_own ? group : group + 1;
    REQUIRE(::chown(folder.path().c_str(), static_cast<uid_t>(-1), owner) == 0);
    REQUIRE(::chmod(folder.path().c_str(), row.mode) == 0);
    const auto options = with_settings(folder.file("sp.db"), std::to_string(group));
    CHECK(code_of(CaseStore::create(options)) == row.code);
    CHECK(mode_of(folder.path()) == row.mode);
    CHECK(group_of(folder.path()) == owner);
    CHECK(names_in(folder.path()).empty() == !row.code.empty());
  }
}

TEST_CASE("settings that are there already are left as they are") {
  const TemporaryFolder folder;
  write_file(folder.file("sp.toml"), "lang = \"id\"\n");
  CHECK(code_of(CaseStore::create(with_settings(folder.file("sp.db")))) == "");
  CHECK(read_file(folder.file("sp.toml")) == "lang = \"id\"\n");
}

/// Files may grow to so many bytes; writing more fails, or kills where nobody takes notice.
void limit_files(rlim_t bytes) {
  const rlimit limit{bytes, bytes};
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(98);
}

TEST_CASE("a creation that dies in the middle is not in the way of the next one") {
  for (const rlim_t bytes : {0U, 10U, 100U, 5000U, 30000U}) {
    CAPTURE(bytes);
    const TemporaryFolder folder;
    const auto options = with_settings(folder.file("office/sp.db"));
    const int status = in_child([&] {
      limit_files(bytes);
      return CaseStore::create(options) ? 0 : 1;
    });
    REQUIRE(status == 128 + SIGXFSZ);
    CHECK_FALSE(exists(options.path));
    CHECK(code_of(CaseStore::open({.path = options.path})) == "database_missing");
    CHECK(code_of(CaseStore::create(options)) == "");
    CHECK(code_of(CaseStore::open({.path = options.path, .mode = StoreMode::write})) == "");
    CHECK(names_in(folder.file("office")) == std::vector<std::string>{"sp.db", "sp.toml"});
    CHECK(read_file(folder.file("office/sp.toml")) == options.beside.front().text);
  }
}

TEST_CASE("a creation that fails leaves nothing, not even the folder") {
  for (const rlim_t bytes : {0U, 5000U}) {
    CAPTURE(bytes);
    const TemporaryFolder folder;
    const int status = in_child([&] {
      std::signal(SIGXFSZ, SIG_IGN);
      limit_files(bytes);
      return code_of(CaseStore::create(with_settings(folder.file("a/b/sp.db")))) == "io_failed" ? 0
                                                                                                : 1;
    });
    CHECK(status == 0);
    CHECK(names_in(folder.path()).empty());
  }
}

TEST_CASE("of several creations of one database exactly one succeeds") {
  const TemporaryFolder folder;
  const auto options = with_settings(folder.file("office/sp.db"));
  std::vector<int> children;
  for (int i = 0; i < 8; ++i) {
    children.push_back(start_child([&] {
      const auto made = CaseStore::create(options);
      if (made) return 0;
      return made.error().code == ErrorCode::database_exists ? 1 : 2;
    }));
  }
  std::vector<int> statuses;
  for (const int child : children) statuses.push_back(wait_for_child(child));
  CHECK(std::count(statuses.begin(), statuses.end(), 0) == 1);
  CHECK(std::count(statuses.begin(), statuses.end(), 1) == 7);
  CHECK(names_in(folder.file("office")) == std::vector<std::string>{"sp.db", "sp.toml"});
  CHECK(code_of(CaseStore::open({.path = options.path, .mode = StoreMode::write})) == "");
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
