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

}  // namespace

TEST_CASE("options for every command stand before or after it, with a blank or with =") {
  Session session;
  session.office.remove("sp.toml");
  const auto db = session.office.database();
  const auto standards = session.office.path("standards");
  for (const auto& line : std::vector<std::vector<std::string>>{
           {"--db", db, "--standards", standards, "list", "--format", "csv"},
           {"list", "--db", db, "--standards", standards, "--format", "csv"},
           {"--db=" + db, "--format=csv", "list"},
           {"--format", "csv", "list", "--db=" + db},
           {"list", "--format=csv", "--db=" + db}}) {
    CAPTURE(line.front());
    const auto ran = session.run(line);
    CHECK(ran.status == 0);
    CHECK(ran.out.starts_with("case,"));
  }
}

TEST_CASE("global options may stand before a command of two words") {
  const Session session;
  const auto ran = session.run("--format csv standard list");
  CHECK(ran.status == 0);
  CHECK(ran.says("city/licence"));
}

TEST_CASE("a wrong command line is told with what was meant") {
  struct Row {
    const char* line;
    const char* says;
    const char* hint;
    const char* why;
  };
  for (const auto& row : {
           Row{"", "command", "sp help", "no command"},
           Row{"lsit", "'lsit'", "'list'", "a mistyped command"},
           Row{"standard lst", "'standard lst'", "'standard list'", "a mistyped second word"},
           Row{"list --fromat csv", "'--fromat'", "'--format'", "a mistyped option"},
           Row{"--dbb x list", "'--dbb'", "'--db'", "mistyped before the command"},
           Row{"list --format cvs", "'cvs'", "'csv'", "a mistyped value"},
           Row{"list --status opne", "'opne'", "'open'", "a mistyped status"},
           Row{"--lang fr list", "'fr'", "", "a language that sp does not speak"},
           Row{"list --db", "'--db'", "--db", "no value"},
           Row{"advance", "'CASE'", "sp help advance", "no case"},
           Row{"advance 2024-0001 2024-0002", "'2024-0002'", "", "one case too many"},
           Row{"list --open --format csv --format json", "'--format'", "", "given twice"},
           Row{"open city/report", "--subject", "", "no subject"},
           Row{"return 2024-0001", "--reason", "", "no reason"},
           Row{"suspend 2024-0001 --reason x", "--cause", "", "no cause"},
           Row{"advance 2024-0001 --if-number x", "'x'", "", "not a number"},
           Row{"advance 2024-0001 --if-number 0", "'0'", "", "events are numbered from 1"},
           Row{"open city/report --subject x --units 0", "'0'", "", "no employee at all"},
           Row{"open city/report --subject x --units -1", "'-1'", "", "fewer than none"},
           Row{"advance 2024-0001 --from draft#0", "'draft#0'", "", "visits are numbered from 1"},
           Row{"list --dry-run", "'--dry-run'", "", "an option of another command"},
       }) {
    CAPTURE(std::string(row.why));
    const auto ran = with_case().run(row.line);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.warns(row.says));
    CHECK(ran.warns(row.hint));
  }
}

TEST_CASE("an option's empty value is not the next word") {
  const auto session = with_case();
  const auto ran = session.run({"withdraw", "2024-0001", "--reason=", "--dry-run"});
  CHECK(ran.status == 2);
  CHECK(session.run("list --format csv").says(",open,"));
}

TEST_CASE("a reason, a subject and a note must say something") {
  const auto session = with_case();
  for (const auto& line :
       std::vector<std::vector<std::string>>{{"withdraw", "2024-0001", "--reason", ""},
                                             {"withdraw", "2024-0001", "--reason", "  "},
                                             {"open", "city/report", "--subject", ""},
                                             {"note", "2024-0001", ""},
                                             {"note", "2024-0001", " \t"}}) {
    CHECK(session.run(line).status == 2);
  }
  CHECK(session.office.look("2024-0001", "2024-06-10T12:00").value().state.number == 1);
}

TEST_CASE("texts are taken as they were typed") {
  for (const auto* const text : {"- belum lengkap", "--belum", "{}", "[a,b]", "a=b", "%%", "''",
                                 "Surat \"B/17\"", "1", "-1", "baris\nkedua", "ñé—…"}) {
    CAPTURE(std::string(text));
    const auto session = with_case();
    CHECK(session.run({"note", "2024-0001", "--actor", text, "--", text}).status == 0);
    CHECK(session.run({"withdraw", "2024-0001", "--reason", text}).status == 0);
    const auto log = session.office.look("2024-0001", "2024-06-10T12:00").value().log;
    REQUIRE(log.size() == 3);
    CHECK(log[1].details.note == text);
    CHECK(log[1].details.actor == text);
    CHECK(log[2].details.reason == text);
  }
}

TEST_CASE("a flag takes no value") {
  const auto session = with_case();
  for (const auto* const value : {"false", "true", "banana", ""}) {
    CAPTURE(std::string(value));
    const auto ran = session.run({"advance", "2024-0001", "--dry-run=" + std::string(value)});
    CHECK(ran.status == 2);
    CHECK(ran.warns("'--dry-run'"));
  }
}

TEST_CASE("requirements are given one by one or with commas") {
  for (const auto* const line :
       {"--requirement letter --requirement identity", "--requirement letter,identity",
        "--requirement=identity,letter", ""}) {
    CAPTURE(std::string(line));
    const Session session;
    REQUIRE(session.run("open city/licence --subject x").status == 0);
    CHECK(session.run("accept 2024-0001 " + std::string(line)).status == 0);
  }
  const Session session;
  REQUIRE(session.run("open city/licence --subject x").status == 0);
  CHECK(session.run("accept 2024-0001 --requirement letter").status == 5);
  CHECK(session.run("accept 2024-0001 --requirement leter").status == 4);
}
