// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include "cli/session.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("every command is listed with a line about it, in both languages") {
  const Session session;
  const auto english = session.run("help --lang en");
  const auto indonesian = session.run("--lang id help");
  CHECK(english.status == 0);
  CHECK(english.out != indonesian.out);
  for (const auto* const name : {"init",          "open",
                                 "accept",        "advance",
                                 "approve",       "return",
                                 "reject",        "suspend",
                                 "resume",        "withdraw",
                                 "note",          "list",
                                 "show",          "log",
                                 "next",          "check",
                                 "due",           "report overdue",
                                 "validate",      "standard list",
                                 "standard show", "version",
                                 "help",          "backup",
                                 "doctor",        "verify",
                                 "checkpoint",    "bundle",
                                 "calendar show", "calendar coverage",
                                 "calendar diff", "calendar impact",
                                 "explain",       "receipt"}) {
    CAPTURE(std::string(name));
    CHECK(english.says("\n  " + std::string(name) + " "));
    CHECK(indonesian.says("\n  " + std::string(name) + " "));
  }
  CHECK(session.run("--help").out == english.out);
  CHECK(session.run("-h").out == english.out);
}

TEST_CASE("each command has help of its own in both languages, asked for in any way") {
  const Session session;
  for (const auto* command : cli::all_commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    const auto english = session.run("help " + name);
    const auto indonesian = session.run("--lang id help " + name);
    CHECK(english.status == 0);
    CHECK(english.says("sp " + name));
    CHECK(english.err.empty());
    CHECK(indonesian.says("sp " + name));
    CHECK(english.out != indonesian.out);
    CHECK(session.run(name + " --help").out == english.out);
    CHECK(english.says("--format"));
  }
}

TEST_CASE("help about what does not exist suggests what does") {
  const Session session;
  const auto ran = session.run("help lsit");
  CHECK(ran.status == 2);
  CHECK(ran.warns("'list'"));
}

TEST_CASE("the first word of two is helped with all that follow it") {
  const Session session;
  const auto ran = session.run("help standard");
  CHECK(ran.says("sp standard list"));
  CHECK(ran.says("sp standard show"));
}

TEST_CASE("help needs neither a database nor sound settings") {
  Session session;
  session.office.write("sp.toml", "nonsense = 1\n");
  CHECK(session.run("--help").status == 0);
  CHECK(session.run("advance --help").status == 0);
}

TEST_CASE("a reason that looks like a request for help is a reason") {
  const Session session;
  REQUIRE(session.run("open city/report --subject x").status == 0);
  const auto ran = session.run({"withdraw", "2024-0001", "--reason", "--help"});
  CHECK(ran.status == 0);
  CHECK(session.run("show 2024-0001 --format json").says("\"withdrawn\""));
}

TEST_CASE("the version is told by command and by option") {
  const Session session;
  CHECK(session.run("version").out.starts_with("sp "));
  CHECK(session.run("--version").out == session.run("version").out);
}
