// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include "cli/session.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace sp;
using namespace sp::test;

TEST_CASE("sp.toml is found in the folder and in every folder above it") {
  Session session;
  std::filesystem::create_directories(session.office.path("a/b/c"));
  session.environment.current_folder = session.office.path("a/b/c");
  CHECK(session.run("list").status == 0);
  session.office.write("a/sp.toml", "database = \"other.db\"\n");
  const auto ran = session.run("list");
  CHECK(ran.status == 3);
  CHECK(ran.warns(session.office.path("a/other.db")));
}

TEST_CASE("paths in sp.toml are relative to it, those in flags to where one is") {
  Session session;
  session.office.write("conf/sp.toml", "database = \"../sp.db\"\nstandards = \"../standards\"\n");
  session.environment.current_folder = session.office.path("conf");
  CHECK(session.run("list").status == 0);
  CHECK(session.run("standard list").says("city/report"));
}

TEST_CASE("flags come before SP_ variables, and those before the file") {
  Session session;
  session.environment.variables = {{"SP_DB", session.office.path("variable.db")}};
  CHECK(session.run("list").warns("variable.db"));
  CHECK(session.run("list --db flag.db").warns("flag.db"));
  session.environment.variables = {{"SP_DB", ""}};
  CHECK(session.run("list").status == 0);
  session.environment.variables = {{"SP_STANDARDS", session.office.path("nowhere")}};
  CHECK(session.run("standard list").status != 0);
  CHECK(session.run("standard list --standards " + session.office.path("standards")).status == 0);
}

TEST_CASE("without a file on the way up, the one in the home folder serves") {
  Session session;
  const Session elsewhere;
  elsewhere.office.remove("sp.toml");
  session.environment.current_folder = elsewhere.environment.current_folder;
  const std::string text = "database = \"" + session.office.database() + "\"\n";
  session.office.write("home/.config/sp/sp.toml", text);
  session.environment.variables = {{"HOME", session.office.path("home")}};
  CHECK(session.run("list").status == 0);
  session.office.write("xdg/sp/sp.toml", "database = \"/nowhere/xdg.db\"\n");
  session.environment.variables["XDG_CONFIG_HOME"] = session.office.path("xdg");
  CHECK(session.run("list").warns("xdg.db"));
}

TEST_CASE("what sp.toml does not know is refused with its place and a suggestion") {
  struct Row {
    const char* line;
    const char* says;
    const char* why;
  };
  for (const auto& row : {Row{"databse = \"x\"\n", "'database'", "a mistyped key"},
                          Row{"zone = \"WITTA\"\n", "'WITA'", "a zone that is not one of ours"},
                          Row{"zone = \"Asia/Jakarta\"\n", "Asia/Jakarta", "an IANA name"},
                          Row{"lang = \"jp\"\n", "'jp'", "a language"},
                          Row{"database = 7\n", "database", "not a text"},
                          Row{"database = \"x\n", "sp.toml:1:", "not TOML"}}) {
    CAPTURE(std::string(row.why));
    Session session;
    session.office.write("sp.toml", row.line);
    const auto ran = session.run("list");
    CHECK(ran.status == 3);
    CHECK(ran.warns("sp.toml:1:"));
    CHECK(ran.warns(row.says));
  }
}

TEST_CASE("the zone of sp.toml is that of times typed about many cases") {
  Session session;
  REQUIRE(session.run("open city/report --subject x --now 2024-06-10T08:00:00+07:00").status == 0);
  session.office.write("sp.toml",
                       "database = \"sp.db\"\nstandards = \"standards\"\nzone = \"WIT\"\n");
  const auto ran = session.run("check --as-of 2024-06-10T12:04 --format json");
  CHECK(ran.says("\"as_of\": \"2024-06-10T12:04:00+09:00\""));
  CHECK(ran.says("\"due_soon\""));
  CHECK(session.run("check --as-of 2024-06-10T12:05 --exit-code").status == 0);
  CHECK(session.run("check --as-of 2024-06-10T12:05:01 --exit-code").status == 1);
}
