// SPDX-License-Identifier: Apache-2.0
// What sp doctor looks at, and when it is content.
#include "desk/examination.hpp"

#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace sp::test {
namespace {

namespace fs = std::filesystem;

/// "clock ok" for each check.
std::vector<std::string> told(const std::vector<Check>& checks) {
  std::vector<std::string> lines;
  for (const auto& check : checks) {
    lines.push_back(std::string(name_of(check.subject)) + " " +
                    std::string(name_of(check.verdict)));
  }
  return lines;
}

std::string verdict_on(const std::vector<Check>& checks, CheckSubject subject) {
  const auto found = std::find_if(checks.begin(), checks.end(), [subject](const Check& check) {
    return check.subject == subject;
  });
  return found == checks.end() ? "none" : std::string(name_of(found->verdict));
}

std::string verdict_at(const Workplace& work, CheckSubject subject, std::string_view now) {
  return verdict_on(examine_database(work.database(), test::at(now)), subject);
}

/// Begins to change the database in a process that ends in the middle of it.
void leave_journal(const std::string& path) {
  const int child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    SQLite::Database writer(path, SQLite::OPEN_READWRITE);
    writer.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE");
    for (int i = 0; i < 40; ++i) {
      writer.exec("INSERT INTO blobs VALUES (randomblob(32), randomblob(4000))");
    }
    ::_exit(0);
  }
  int status = 1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  REQUIRE(fs::exists(path + "-journal"));
}

TEST_CASE("a database in order is told check by check, and left as it is") {
  const Workplace work;
  work.open("city/report", "2024-06-07T15:30");
  const auto bytes = work.read("sp.db");
  const auto checks = examine_database(work.database(), test::at("2024-06-07T16:00"));
  CHECK(told(checks) == std::vector<std::string>{"database ok", "access ok", "folder ok",
                                                 "journal ok", "file_system ok", "free_space ok",
                                                 "size ok", "schema ok", "sqlite ok", "log ok",
                                                 "clock ok"});
  CHECK(checks.at(1).args.at(0) == "0600");
  CHECK(checks.at(6).bytes == static_cast<std::int64_t>(bytes.size()));
  CHECK(checks.at(7).args == std::vector<std::string>{"4"});
  CHECK(checks.at(8).args.at(0).starts_with("3."));
  CHECK(checks.at(8).args.at(1).empty());
  CHECK(checks.at(9).args.at(0) == work.store().log_id());
  CHECK(checks.at(9).args.at(1) == "1");
  CHECK((work.read("sp.db") == bytes));
}

TEST_CASE("a clock that stands before the last event is broken, to the second") {
  const Workplace work;
  CHECK(verdict_at(work, CheckSubject::clock, "1970-01-01T08:00") == "ok");  // nothing recorded yet
  work.open("city/report", "2024-06-07T15:30");
  CHECK(verdict_at(work, CheckSubject::clock, "2024-06-07T15:30") == "ok");
  CHECK(verdict_at(work, CheckSubject::clock, "2024-06-07T15:29:59") == "broken");
}

TEST_CASE("a database that others may read wants attention, one that they may write is broken") {
  struct Row {
    unsigned mode;
    std::string_view verdict;
  };
  const Row rows[] = {{0600, "ok"},        {0660, "ok"},     {0640, "ok"},     {0604, "attention"},
                      {0664, "attention"}, {0606, "broken"}, {0602, "broken"}, {0666, "broken"}};
  const Workplace work;
  for (const auto& row : rows) {
    CAPTURE(row.mode);
    fs::permissions(work.database(), fs::perms(row.mode));
    CHECK(verdict_at(work, CheckSubject::access, "2024-06-07T15:30") == row.verdict);
  }
}

TEST_CASE("another journal mode wants attention") {
  const Workplace work;
  // Bytes 18 and 19 of the header say how the file is written and read; 2 is WAL.
  std::fstream file(work.database(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(18).write("\2\2", 2);
  file.close();
  CHECK(verdict_at(work, CheckSubject::sqlite, "2024-06-07T15:30") == "attention");
}

TEST_CASE("a disk of the network is broken, one that is nearly full wants attention") {
  DatabasePlace place;
  place.free_bytes = 100LL * 1024 * 1024;
  CHECK(verdict_on(examine_place(place), CheckSubject::free_space) == "ok");
  CHECK(verdict_on(examine_place(place), CheckSubject::file_system) == "ok");
  --place.free_bytes;
  place.network = true;
  CHECK(verdict_on(examine_place(place), CheckSubject::free_space) == "attention");
  CHECK(verdict_on(examine_place(place), CheckSubject::file_system) == "broken");
}

TEST_CASE("a folder that every account may write to is broken, sticky or not") {
  struct Row {
    unsigned mode;
    std::string_view verdict;
  };
  const Row rows[] = {{0755, "ok"}, {02770, "ok"}, {0777, "broken"}, {01777, "broken"}};
  const Workplace work;
  for (const auto& row : rows) {
    CAPTURE(row.mode);
    fs::permissions(work.path(""), fs::perms(row.mode));
    CHECK(verdict_at(work, CheckSubject::folder, "2024-06-07T15:30") == row.verdict);
  }
}

TEST_CASE("a journal that was left wants attention, though looking at the log undoes it") {
  const Workplace work;
  work.open("city/report", "2024-06-07T15:30");
  // What a writer that died leaves: a journal with the pages as they were, and a changed page.
  const auto before = work.read("sp.db");
  leave_journal(work.database());
  const auto checks = examine_database(work.database(), test::at("2024-06-07T16:00"));
  CHECK(verdict_on(checks, CheckSubject::journal) == "attention");
  CHECK(verdict_on(checks, CheckSubject::log) == "ok");
  CHECK((work.read("sp.db") == before));
  CHECK(verdict_at(work, CheckSubject::journal, "2024-06-07T16:00") == "ok");
}

TEST_CASE("a database that cannot be opened is broken, and the rest is looked at all the same") {
  const auto now = test::at("2024-06-07T15:30");
  CHECK(told(examine_database({}, now)) == std::vector<std::string>{"database broken"});
  const Workplace work;
  CHECK(told(examine_database(work.path("none.db"), now)) ==
        std::vector<std::string>{"database broken"});
  tamper(work.database(), "DROP INDEX cases_open");
  const auto checks = examine_database(work.database(), now);
  CHECK(told(checks) == std::vector<std::string>{"database broken", "access ok", "folder ok",
                                                 "journal ok", "file_system ok", "free_space ok",
                                                 "size ok"});
  REQUIRE(checks.front().error.has_value());
  CHECK(name_of(checks.front().error->code) == "database_corrupt");
}

TEST_CASE("a calendar that ends within ninety days wants attention, one that has ended is broken") {
  struct Row {
    std::string_view now;
    std::string_view verdict;
    std::string_view why;
  };
  const Row rows[] = {
      {"2025-10-02T23:59:59", "ok", "ninety days are left"},
      {"2025-10-03T00:00", "attention", "eighty-nine"},
      {"2025-12-31T23:59:59", "attention", "the last day"},
      {"2026-01-01T00:00", "broken", "the day after"},
  };
  const Workplace work;
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto checks = examine_standards(work.library(), test::at(row.now));
    // One calendar, though three standards go by it.
    CHECK(checks.size() == 2);
    CHECK(verdict_on(checks, CheckSubject::calendar) == row.verdict);
    CHECK(checks.back().args == std::vector<std::string>{"city/office", "2025-12-31"});
  }
}

TEST_CASE("a standard that cannot be used hides none of the others") {
  const auto now = test::at("2024-06-07T15:30");
  const Workplace work;
  work.write("standards/city/report.toml", "format = 1\n");
  const auto checks = examine_standards(work.library(), now);
  CHECK(told(checks) ==
        std::vector<std::string>{"standards ok", "standards attention", "calendar ok"});
  CHECK(checks.front().args.at(0) == "2");
  CHECK(name_of(checks.at(1).error->code) == "file_unusable");
  work.remove("standards/city/agency.toml");
  CHECK(told(examine_standards(work.library(), now)) ==
        std::vector<std::string>{"standards ok", "standards attention", "standards attention",
                                 "standards attention"});
  work.remove("standards/city");
  CHECK(told(examine_standards(work.library(), now)) ==
        std::vector<std::string>{"standards attention"});
}

}  // namespace
}  // namespace sp::test
