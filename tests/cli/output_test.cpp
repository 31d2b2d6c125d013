// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Session with_case() {
  return Session(
      std::vector<std::string>{"open city/report --subject Laporan --now 2024-06-10T08:00"});
}

/// A stream that takes nothing: a full disk.
struct Full : std::streambuf {
  int overflow(int /*c*/) override { return EOF; }
};

Ran run_into_nothing(const Session& session, const std::vector<std::string>& words) {
  Full full;
  std::ostream out(&full);
  std::ostringstream err;
  const auto status = cli::run(words, session.environment, out, err);
  return {static_cast<int>(status), {}, err.str()};
}

}  // namespace

TEST_CASE("a write is refused before it is done where its answer has no such format") {
  const auto session = with_case();
  const auto bytes = session.office.read("sp.db");
  for (const char* line :
       {"advance 2024-0001 --format csv", "open city/report --subject x --format csv",
        "note 2024-0001 x --format csv"}) {
    CAPTURE(line);
    CHECK(session.run(line).status == 2);
  }
  CHECK(session.office.read("sp.db") == bytes);
}

TEST_CASE("a write whose answer cannot be written says that it is recorded") {
  const auto session = with_case();
  struct Row {
    Ran ran;
    const char* why;
  };
  for (const auto& row :
       {Row{run_into_nothing(session, {"note", "2024-0001", "x"}), "a full disk behind stdout"},
        Row{session.run("note 2024-0001 x --output /nonexistent/x"), "no such folder"}}) {
    CAPTURE(row.why);
    CHECK(row.ran.status == 74);
    CHECK(row.ran.warns("of case '2024-0001' is recorded"));
  }
  CHECK(session.run("show 2024-0001 --format json").says("\"number\": 3"));
}

TEST_CASE("a trial or a question whose answer cannot be written has recorded nothing") {
  const auto session = with_case();
  const auto bytes = session.office.read("sp.db");
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"note", "2024-0001", "x", "--dry-run"}, {"show", "2024-0001"}, {"help"}}) {
    const auto ran = run_into_nothing(session, words);
    CHECK(ran.status == 74);
    CHECK_FALSE(ran.warns("is recorded"));
  }
  CHECK(session.office.read("sp.db") == bytes);
}

TEST_CASE("an answer never takes the place of what is read") {
  const auto session = with_case();
  struct Row {
    const char* output;
    const char* why;
  };
  for (const auto& row : {Row{"sp.db", "the log"}, Row{"sp.toml", "the settings"},
                          Row{"standards/city/report.toml", "a standard"},
                          Row{"standards/../sp.db", "the log by another way"}}) {
    CAPTURE(row.why);
    const auto file = session.office.path(row.output);
    const auto bytes = session.office.read(row.output);
    CHECK(session.run({"due", "city/report", "--from", "2024-06-10T08:00", "--output", file})
              .status == 2);
    const bool of_the_library = std::string_view(row.output).starts_with("standards/city");
    if (!of_the_library) CHECK(session.run({"version", "--output", file}).status == 2);
    CHECK(session.office.read(row.output) == bytes);
  }
}

TEST_CASE("an answer never takes the place of what the command makes or checks") {
  const Session session;
  const auto folder = session.office.path("new");
  for (const char* name : {"/sp.db", "/sp.toml", "/../new/sp.db"}) {
    CHECK(session.run({"init", folder, "--output", folder + name}).status == 2);
  }
  const auto file = session.office.path("standards/city/report.toml");
  const auto bytes = session.office.read("standards/city/report.toml");
  CHECK(session.run({"validate", file, "--output", file}).status == 2);
  CHECK(session.office.read("standards/city/report.toml") == bytes);
}

TEST_CASE("settings written by init can be read, whatever the folder of standards is called") {
  const Session session;
  const auto folder = session.office.path("new");
  const auto odd = session.office.path("odd\n\"name\\");
  REQUIRE(session.run({"init", folder, "--standards", odd}).status == 0);
  auto environment = session.environment;
  environment.current_folder = folder;
  std::ostringstream out;
  std::ostringstream err;
  CHECK(static_cast<int>(cli::run({"list"}, environment, out, err)) == 0);
}

TEST_CASE("a value that is blank or not UTF-8 is no value, and nothing is written") {
  const auto session = with_case();
  const auto bytes = session.office.read("sp.db");
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"note", "2024-0001", "x", "--actor", ""},
           {"note", "2024-0001", "x", "--request-id", " "},
           {"note", "2024-0001", "x", "--document", ""},
           {"open", "city/report", "--subject", "x", "--ref", ""},
           {"open", "city/report", "--subject", "x\xff"},
           {"open", "city/report", "--subject", "x", "--ref", "B\xc0"},
           {"note", "2024-0001", "\xed\xa0\x80"}}) {
    CHECK(session.run(words).status == 2);
  }
  CHECK(session.office.read("sp.db") == bytes);
}

TEST_CASE("a cause is an id: what happened to a person belongs into the reason") {
  const auto session = with_case();
  const auto bytes = session.office.read("sp.db");
  const auto ran =
      session.run({"suspend", "2024-0001", "--cause", "Budi Santoso sakit", "--reason", "x"});
  CHECK(ran.status == 2);
  CHECK(session.office.read("sp.db") == bytes);
}

TEST_CASE("what follows -- is no option") {
  const auto session = with_case();
  CHECK(session.run({"note", "2024-0001", "--", "--dry-run"}).status == 0);
  const auto ran = session.run({"note", "2024-0001", "--", "x", "--dry-run"});
  CHECK(ran.status == 2);
  CHECK(ran.warns("'--dry-run'"));
  CHECK(session.run({"note", "2024-9999", "--", "--format=json"}).err.starts_with("sp: "));
}

TEST_CASE("the version is told whatever the settings are") {
  const Session session;
  session.office.write("sp.toml", "databse = 1\n");
  CHECK(session.run("version").status == 0);
  CHECK(session.run("help").status == 0);
  CHECK(session.run("list").status == 3);
}

TEST_CASE("a table says the moment it tells of") {
  const auto session = with_case();
  for (const char* line : {"list", "log 2024-0001", "list --format markdown",
                           "log 2024-0001 --format markdown", "check --format markdown"}) {
    CAPTURE(line);
    CHECK(session.run(line).says("as of Mon 10 Jun 2024 12:00 WIB"));
  }
}
