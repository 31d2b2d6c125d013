// SPDX-License-Identifier: Apache-2.0
// Files stay where they belong and open to whom they were: no id leads out of its folder, no link
// is written through.
#include "files/file.hpp"
#include "files/standards_folder.hpp"
#include "hostile_office.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace sp;
using namespace sp::test;

namespace {

namespace fs = std::filesystem;

mode_t mode_of(const std::string& path) {
  struct stat about {};
  REQUIRE(::lstat(path.c_str(), &about) == 0);
  return about.st_mode & 07777;
}

/// The mask of new files while this stands.
class Mask {
 public:
  explicit Mask(mode_t mask) : before_(::umask(mask)) {}
  Mask(const Mask&) = delete;
  Mask& operator=(const Mask&) = delete;
  ~Mask() { ::umask(before_); }

 private:
  mode_t before_;
};

}  // namespace

TEST_CASE("no id leads out of the folder of standards, though what it names is there") {
  const Session session;
  const auto& office = session.office;
  const auto good = office.read("standards/city/report.toml");
  for (const auto* name : {"report.toml", "standards/report.toml", "luar/report.toml",
                           "standards/calendars/city/report.toml", "standards/city/Rahasia.toml",
                           "standards/city/a/report.toml"}) {
    office.write(name, good);
  }
  office.write("standards/calendars/city/agency.toml", office.read("standards/city/agency.toml"));
  const auto before = office.read("sp.db");
  const auto above = office.path("report");
  for (const std::string& id : {std::string("../report"),
                                std::string("city/../../report"),
                                std::string("../luar/report"),
                                std::string("report"),
                                std::string("./report"),
                                std::string("city/./report"),
                                std::string("city//report"),
                                std::string("/city/report"),
                                std::string("city/report.toml"),
                                std::string("city/report/"),
                                std::string("city\\report"),
                                std::string("city/report@1"),
                                std::string("calendars/city/report"),
                                std::string("city/agency"),
                                std::string("city/Rahasia"),
                                std::string("city/a/report"),
                                std::string("city/%2e%2e/report"),
                                std::string("~/report"),
                                std::string("file://") + above,
                                above}) {
    CAPTURE(id);
    CHECK(session.run(Line{"standard", "show", "--", id}).status >= 3);
    CHECK(session.run(Line{"due", "--from", "2024-06-10T08:00", "--", id}).status == 4);
    CHECK(session.run(Line{"open", "--subject", "x", "--", id}).status == 4);
    CHECK(office.read("sp.db") == before);
  }
  CHECK(session.run("due city/report --from 2024-06-10T08:00").status == 0);
}

TEST_CASE("an agency and a calendar name no file outside the calendars") {
  const Session session;
  const auto& office = session.office;
  office.write("standards/office.toml", office.read("standards/calendars/city/office.toml"));
  office.write("standards/calendars/office.toml",
               office.read("standards/calendars/city/office.toml"));
  const auto agency = office.read("standards/city/agency.toml");
  for (const auto* id : {"../office", "../city/../office", "city/../../office", "/office", "office",
                         "./city/office", "city/office.toml"}) {
    CAPTURE(std::string(id));
    office.write("standards/city/agency.toml", agency);
    office.edit("standards/city/agency.toml", "city/office", id);
    const auto ran = session.run("open city/report --subject x");
    CHECK(ran.status == 3);
    CHECK(ran.warns("agency.toml:3:12"));
  }
}

TEST_CASE("an answer takes the place of a link, and what the link names is left alone") {
  const Session session;
  const auto& office = session.office;
  office.write("milik-lain.txt", "milik lain");
  fs::create_symlink(office.path("milik-lain.txt"), office.path("link"));
  fs::create_symlink(office.path("belum-ada.txt"), office.path("dangling"));
  for (const auto* name : {"link", "dangling"}) {
    CHECK(session.run({"list", "--output", office.path(name)}).status == 0);
    CHECK_FALSE(fs::is_symlink(office.path(name)));
    CHECK_FALSE(office.read(name).empty());
  }
  CHECK(office.read("milik-lain.txt") == "milik lain");
  CHECK_FALSE(fs::exists(office.path("belum-ada.txt")));
}

TEST_CASE("an answer never lies beside the database under a name that belongs to it") {
  const Session session(
      std::vector<std::string>{"open city/report --subject Laporan --now 2024-06-10T08:00"});
  const auto& office = session.office;
  fs::create_symlink(office.path("sp.db"), office.path("link"));
  const auto before = office.read("sp.db");
  for (const auto* name : {"sp.db", "sp.db-journal", "sp.db-wal", "sp.db-shm", "sp.db.lock",
                           "sp.db.reminders", "link", "standards/../sp.db-journal"}) {
    CAPTURE(std::string(name));
    CHECK(session.run({"list", "--output", office.path(name)}).status == 2);
    CHECK(fs::exists(office.path(name)) ==
          (std::string_view(name) == "sp.db" || std::string_view(name) == "link"));
  }
  CHECK(office.read("sp.db") == before);
}

TEST_CASE("a link in place of the journal is neither read nor written") {
  const Session session;
  const auto& office = session.office;
  office.write("milik-lain.txt", "milik lain");
  const auto before = office.read("sp.db");
  fs::create_symlink(office.path("milik-lain.txt"), office.path("sp.db-journal"));
  const auto ran = session.run("open city/report --subject x --now 2024-06-10T08:00");
  CHECK(ran.status == 74);
  CHECK(office.read("milik-lain.txt") == "milik lain");
  CHECK(office.read("sp.db") == before);
  office.remove("sp.db-journal");
  CHECK(session.run("open city/report --subject x --now 2024-06-10T08:00").status == 0);
  CHECK(office.read("milik-lain.txt") == "milik lain");
}

TEST_CASE("a link in place of the database is refused by every command") {
  const Session session;
  const auto& office = session.office;
  fs::create_symlink(office.path("sp.db"), office.path("link.db"));
  const auto before = office.read("sp.db");
  for (const auto* line : {"list", "next", "check", "report overdue", "show 2024-0001",
                           "log 2024-0001", "open city/report --subject x", "note 2024-0001 x"}) {
    CAPTURE(std::string(line));
    auto command = std::string(line) + " --db " + office.path("link.db") + " --format json";
    const auto ran = session.run(command);
    CHECK(ran.status != 0);
    CHECK(ran.warns("database_path_unsafe"));
  }
  CHECK(office.read("sp.db") == before);
  CHECK(session.run({"init", office.path("")}).status != 0);
}

TEST_CASE("what is made beside a database is no wider open than the database, whatever the mask") {
  const Mask mask(0);
  const Session session;
  const auto folder = session.office.path("baru");
  REQUIRE(session.run({"init", folder}).status == 0);
  CHECK(mode_of(folder) == 0700);
  CHECK(mode_of(folder + "/sp.db") == 0600);
  CHECK(mode_of(folder + "/sp.toml") == 0600);
  REQUIRE(
      session.run({"open", "city/report", "--subject", "x", "--db", folder + "/sp.db"}).status ==
      0);
  for (const auto& entry : fs::directory_iterator(folder)) {
    CAPTURE(entry.path().string());
    CHECK((mode_of(entry.path()) & 077) == 0);
  }
}

TEST_CASE("of a file without end no more is read than is needed to see that it is too large") {
  const Session session;
  const auto path = session.office.path("endless.toml");
  session.office.write("endless.toml", "format = 1\n");
  REQUIRE(::truncate(path.c_str(), off_t{1} << 33) == 0);  // eight gigabytes that take no room
  for (const std::size_t largest : {std::size_t{1} << 10, std::size_t{1} << 20}) {
    const auto bytes = read_text_file(path, largest);
    REQUIRE(bytes);
    CHECK(bytes->size() > largest);
    CHECK(bytes->size() <= 16 * largest);
  }
}

TEST_CASE("an answer takes no device's or pipe's place") {
  const Session session;
  const auto path = session.office.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const auto link = session.office.path("link");
  fs::create_symlink("/dev/null", link);
  for (const auto& there : {path, link}) {
    const auto written = replace_file(there, "x");
    REQUIRE(!written);
    CHECK(written.error().code == ErrorCode::io_failed);
    CHECK(written.error().args == std::vector<std::string>{there, "not_a_file"});
  }
  CHECK(fs::is_fifo(path));
  CHECK(fs::is_symlink(link));
}

TEST_CASE("what takes a file's place is open to whom the file was, a new file by the mask") {
  const Session session;
  const Mask mask(022);
  const auto path = session.office.path("written");
  for (const ::mode_t mode : {0600U, 0640U, 0755U, 0666U, 0444U}) {
    session.office.write("written", "before");
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    REQUIRE(replace_file(path, "after"));
    CHECK(session.office.read("written") == "after");
    CHECK(mode_of(path) == mode);
    REQUIRE(::unlink(path.c_str()) == 0);
  }
  REQUIRE(replace_file(path, "new"));
  CHECK(mode_of(path) == 0644);
}

TEST_CASE("a file that takes a link's place has nothing of the file behind the link") {
  const Session session;
  const Mask mask(022);
  session.office.write("program", "x");
  REQUIRE(::chmod(session.office.path("program").c_str(), 0777) == 0);
  fs::create_symlink(session.office.path("program"), session.office.path("link"));
  REQUIRE(replace_file(session.office.path("link"), "y"));
  CHECK(mode_of(session.office.path("link")) == 0644);
  CHECK(session.office.read("program") == "x");
}

TEST_CASE("formatting changes the text of a file alone, not who may read it") {
  const Session session;
  const Mask mask(022);
  const auto path = session.office.path("untidy.toml");
  for (const ::mode_t mode : {0600U, 0640U, 0755U}) {
    session.office.write("untidy.toml", "a=1\n");
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    REQUIRE(session.run({"standard", "fmt", path}).status == 0);
    CHECK(session.office.read("untidy.toml") == "a = 1\n");
    CHECK(mode_of(path) == mode);
  }
}

TEST_CASE("a folder is no file") {
  const Session session;
  const auto read = read_text_file(session.office.path("standards"));
  REQUIRE(!read);
  CHECK(read.error().code == ErrorCode::file_is_directory);
}

TEST_CASE("the folder of standards itself gives nothing from outside of it") {
  const Session session;
  const StandardsFolder folder(session.office.path("standards"));
  REQUIRE(folder.calendar("city/office"));
  REQUIRE(file_exists(session.office.path("standards/calendars/../city/report.toml")));
  for (const auto* id : {"../city/report", "city/../city/office", "./city/office"}) {
    CAPTURE(id);
    CHECK(!folder.calendar(id));
  }
}

TEST_CASE("what is made takes the place of nothing, and may be for its owner alone") {
  const Session session;
  const Mask mask(0);
  const auto path = session.office.path("secret");
  REQUIRE(create_file(path, "one", NewFileAccess::owner_alone));
  CHECK(mode_of(path) == 0600);
  const auto again = create_file(path, "two", NewFileAccess::as_usual);
  REQUIRE(!again);
  CHECK(again.error().code == ErrorCode::file_exists);
  CHECK(session.office.read("secret") == "one");
  CHECK(mode_of(path) == 0600);
  REQUIRE(create_file(session.office.path("public"), "x", NewFileAccess::as_usual));
  CHECK(mode_of(session.office.path("public")) == 0666);
}
