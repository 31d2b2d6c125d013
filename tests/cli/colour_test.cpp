// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"
#include "cli/terminal.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace sp;
using namespace sp::test;

namespace {

cli::Environment environment(const std::map<std::string, std::string>& variables, bool terminal) {
  cli::Environment made;
  made.variables = variables;
  made.out_is_terminal = terminal;
  made.terminal_width = terminal ? 60 : 0;
  return made;
}

}  // namespace

TEST_CASE("colour: the flag, then NO_COLOR, then force, then a dumb terminal, then a terminal") {
  struct Row {
    std::optional<std::string> flag;
    std::map<std::string, std::string> variables;
    bool terminal;
    bool colour;
    const char* why;
  };
  for (const auto& row : std::vector<Row>{
           {{}, {}, true, true, "a terminal"},
           {{}, {}, false, false, "a pipe"},
           {{}, {{"TERM", "dumb"}}, true, false, "a dumb terminal"},
           {{}, {{"TERM", "xterm"}}, false, false, "a pipe with TERM set"},
           {{}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, false, true, "forced"},
           {{}, {{"FORCE_COLOR", "1"}}, false, true, "forced by the other name"},
           {{}, {{"FORCE_COLOR", "0"}}, false, false, "0 forces nothing"},
           {{}, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true, false, "NO_COLOR before force"},
           {{}, {{"NO_COLOR", ""}}, true, true, "an empty NO_COLOR is not set"},
           {"always", {{"NO_COLOR", "1"}}, false, true, "the flag before NO_COLOR"},
           {"never", {{"FORCE_COLOR", "1"}}, true, false, "the flag before force"},
           {"auto", {{"NO_COLOR", "1"}}, true, false, "auto asks the variables"},
           {"auto", {}, true, true, "and the terminal"}}) {
    CAPTURE(std::string(row.why));
    CHECK(cli::style_of(row.flag, environment(row.variables, row.terminal)).colour == row.colour);
  }
}

TEST_CASE("drawing characters are used only where the locale's name says UTF-8") {
  struct Row {
    std::map<std::string, std::string> variables;
    bool unicode;
  };
  for (const auto& row : std::vector<Row>{{{}, false},
                                          {{{"LC_ALL", "C"}}, false},
                                          {{{"LANG", "id_ID.UTF-8"}}, true},
                                          {{{"LANG", "C.utf8"}}, true},
                                          {{{"LC_CTYPE", "C.UTF-8"}, {"LANG", "C"}}, true},
                                          {{{"LC_ALL", "C"}, {"LANG", "id_ID.UTF-8"}}, false}}) {
    CHECK(cli::style_of({}, environment(row.variables, false)).unicode == row.unicode);
  }
}

TEST_CASE("the width is the terminal's, and unlimited where there is none") {
  CHECK(cli::style_of({}, environment({}, true)).width == 60);
  CHECK(cli::style_of({}, environment({}, false)).width == 0);
}

TEST_CASE("the answer is coloured as the flag and the variables say, machine formats never") {
  Session session;
  REQUIRE(session.run("open city/report --subject x --now 2024-06-10T08:00").status == 0);
  CHECK(session.run("list --color always").says("\x1b["));
  CHECK_FALSE(session.run("list").says("\x1b["));
  session.environment.variables = {{"FORCE_COLOR", "1"}};
  CHECK(session.run("list").says("\x1b["));
  CHECK_FALSE(session.run("list --color never").says("\x1b["));
  for (const auto* const format : {"csv", "json", "jsonl", "markdown"}) {
    CAPTURE(std::string(format));
    CHECK_FALSE(session.run("list --color always --format " + std::string(format)).says("\x1b["));
  }
}

TEST_CASE("under a C locale every line of every answer is ASCII but for the documents' own words") {
  Session session;
  session.environment.variables = {{"LC_ALL", "C"}};
  REQUIRE(session.run("open city/report --subject x --now 2024-06-10T08:00").status == 0);
  for (const auto* const line :
       {"list", "show 2024-0001", "log 2024-0001", "next", "check", "standard list", "help",
        "due city/report --from 2024-06-10T08:00", "approve 2024-0001", "report overdue",
        "standard show city/report", "list --fromat csv"}) {
    CAPTURE(std::string(line));
    const auto ran = session.run(line);
    const auto text = ran.out + ran.err;
    CHECK(std::count_if(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) == 0);
  }
}

TEST_CASE("in a terminal of 60 columns no line of a table is wider") {
  Session session;
  session.environment.out_is_terminal = true;
  session.environment.terminal_width = 60;
  session.environment.variables = {{"NO_COLOR", "1"}, {"LC_ALL", "C"}};
  REQUIRE(session
              .run({"open", "city/report", "--subject",
                    "Laporan pemantauan dan evaluasi bidang mutasi triwulan kedua", "--now",
                    "2024-06-10T08:00"})
              .status == 0);
  for (const auto* const line : {"list", "show 2024-0001", "log 2024-0001", "next", "check",
                                 "standard list", "standard show city/report"}) {
    CAPTURE(std::string(line));
    std::istringstream lines(session.run(line).out);
    for (std::string text; std::getline(lines, text);) {
      CAPTURE(text);
      CHECK(text.size() <= 60);
    }
  }
}
