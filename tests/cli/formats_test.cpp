// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace sp;
using namespace sp::test;

namespace {

Session with_cases() {
  return Session(std::vector<std::string>{
      "open city/report --subject Laporan --now 2024-06-10T08:00",
      "open city/licence --subject Izin,\"Toko\" --ref B/7 --now 2024-06-10T08:30"});
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("an answer goes whole into a file and nothing to stdout") {
  const auto session = with_cases();
  const auto file = session.office.path("answer.json");
  const auto printed = session.run("list --format json");
  const auto written = session.run("list --format json --output " + file);
  CHECK(written.status == 0);
  CHECK(written.out.empty());
  CHECK(session.office.read("answer.json") == printed.out);
  REQUIRE(session.run("list --format csv --output " + file).status == 0);
  CHECK(session.office.read("answer.json") == session.run("list --format csv").out);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(session.office.path(""))) {
    if (entry.path().filename().string().starts_with("answer")) ++files;
  }
  CHECK(files == 1);
}

TEST_CASE("an answer that cannot be written is an error, and the old file stays") {
  const auto session = with_cases();
  CHECK(session.run("list --output " + session.office.path("no/such/folder.txt")).status != 0);
  const auto file = session.office.path("old.txt");
  session.office.write("old.txt", "lama");
  CHECK(session.run("show 2024-0099 --output " + file).status == 4);
  CHECK(session.office.read("old.txt") == "lama");
}

TEST_CASE("JSON is one object that names its schema, its moment and its warnings") {
  const auto session = with_cases();
  struct Row {
    const char* line;
    const char* schema;
    bool is_list;
  };
  for (const auto& row :
       {Row{"list", "sp.list/1", true}, Row{"check", "sp.check/1", true},
        Row{"next", "sp.next/1", true}, Row{"log 2024-0001", "sp.log/1", true},
        Row{"standard list", "sp.standard.list/1", true}, Row{"show 2024-0001", "sp.show/1", false},
        Row{"explain 2024-0001", "sp.explain/1", false},
        Row{"receipt 2024-0001", "sp.receipt/1", false},
        Row{"due city/report --from 2024-06-10T08:00", "sp.due/1", false},
        Row{"report overdue", "sp.report.overdue/1", true},
        Row{"calendar coverage", "sp.calendar.coverage/1", true},
        Row{"calendar show city/office 2024", "sp.calendar.show/1", true},
        Row{"calendar diff city/office --from 2023-09-11", "sp.calendar.diff/1", false},
        Row{"calendar impact", "sp.calendar.impact/1", true},
        Row{"version", "sp.version/1", false}}) {
    CAPTURE(std::string(row.line));
    const auto ran = session.run(std::string(row.line) + " --format json");
    CHECK(ran.status == 0);
    CHECK(ran.out.starts_with("{\n  \"as_of\": "));
    CHECK(ran.says(std::string("\n  \"data\": ") + (row.is_list ? "[" : "{")));
    CHECK(ran.says("\n  \"schema\": \"sp."));
    CHECK(ran.says("/1\",\n  \"warnings\": ["));
    CHECK(ran.out.ends_with("\n}\n"));
  }
}

TEST_CASE("JSON Lines is one record a line, CSV a heading and one record a line") {
  const auto session = with_cases();
  CHECK(lines(session.run("list --format jsonl").out) == 2);
  CHECK(lines(session.run("list --format csv").out) == 3);
  CHECK(session.run("list --format csv").says("\"Izin,\"\"Toko\"\"\""));
  CHECK(lines(session.run("log 2024-0001 --format jsonl").out) == 1);
  CHECK(session.run("list --status withdrawn --format jsonl").out.empty());
  CHECK(lines(session.run("list --status withdrawn --format csv").out) == 1);
}

TEST_CASE("every table has every format") {
  const auto session = with_cases();
  for (const auto* const line :
       {"list", "check", "next", "log 2024-0001", "standard list", "report overdue",
        "show 2024-0001", "calendar coverage", "calendar show city/office 2024",
        "calendar show city/office", "calendar diff city/office --from 2023-09-11",
        "calendar impact"}) {
    for (const auto* const format : {"table", "csv", "json", "jsonl", "markdown"}) {
      CAPTURE(std::string(line));
      CAPTURE(std::string(format));
      CHECK(session.run(std::string(line) + " --format " + format).status == 0);
    }
  }
}

TEST_CASE("the same question has the same bytes") {
  const auto session = with_cases();
  for (const auto* const line : {"list", "show 2024-0002", "check", "next"}) {
    const auto first = session.run(std::string(line) + " --format json").out;
    CHECK(session.run(std::string(line) + " --format json").out == first);
  }
}

TEST_CASE("a case's own number of the office serves wherever a case is asked for") {
  const auto session = with_cases();
  CHECK(session.run("show B/7 --format json").says("\"case\": \"2024-0002\""));
  CHECK(session.run("list --ref B/7 --format jsonl").says("\"case\":\"2024-0002\""));
  CHECK(session.run("list --ref B/8 --format jsonl").out.empty());
  CHECK(session.run("advance B/7").status == 0);
}
