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

TEST_CASE("each kind of refusal has its exit status, and none changes a byte of the database") {
  const auto session = with_case();
  session.office.write("broken.toml", "a = é\n");
  session.office.write("standards/city/broken.toml", "[");
  const auto before = session.office.read("sp.db");
  struct Row {
    const char* line;
    int status;
    const char* code;
  };
  for (const auto& row : {
           Row{"advnace 2024-0001", 2, "command_unknown"},
           Row{"advance 2024-0001 --at now", 2, "time_invalid"},
           Row{"open city/broken --subject x", 3, "file_unusable"},
           Row{"show 2024-0009", 4, "case_unknown"},
           Row{"explain 2024-0001 promises", 4, "clock_unknown"},
           Row{"open city/nothing --subject x", 4, "standard_unknown"},
           Row{"advance 2024-0001 --from nowhere", 4, "step_unknown"},
           Row{"approve 2024-0001", 5, "step_is_task"},
           Row{"resume 2024-0001", 5, "case_not_held"},
           Row{"advance 2024-0001 --at 2024-06-10T12:01", 5, "time_in_future"},
           Row{"advance 2024-0001 --from draft", 6, "step_moved_on"},
           Row{"approve 2024-0001 --from draft", 6, "step_moved_on"},
           Row{"advance 2024-0001 --if-number 2", 6, "number_moved_on"},
           Row{"--db missing.db list", 3, "database_missing"},
       }) {
    CAPTURE(std::string(row.line));
    const auto text = session.run(row.line);
    CHECK(text.status == row.status);
    CHECK(text.out.empty());
    CHECK(text.err.starts_with("sp: "));
    const auto json = session.run(std::string(row.line) + " --format json");
    CHECK(json.status == row.status);
    CHECK(json.out.empty());
    CHECK(json.err.starts_with("{\"error\":{\"code\":\"" + std::string(row.code) + "\""));
    CHECK(json.warns("\"exit_status\":" + std::to_string(row.status)));
    CHECK(json.warns("\"schema\":\"sp.error/1\"}"));
    CHECK(std::count(json.err.begin(), json.err.end(), '\n') == 1);
    CHECK(session.office.read("sp.db") == before);
  }
}

TEST_CASE("errors in JSON are the same in every language") {
  const auto session = with_case();
  const auto english = session.run("--lang en show 2024-0009 --format json");
  const auto indonesian = session.run("--lang id show 2024-0009 --format json");
  CHECK(english.err == indonesian.err);
  CHECK(session.run("--format=jsonl show 2024-0009").err == english.err);
}

TEST_CASE("a refusal by the procedure says what is possible now") {
  const auto ran = with_case().run("approve 2024-0001");
  CHECK(ran.warns("'prepare'"));
  CHECK(ran.warns("sp advance 2024-0001"));
  const auto json = with_case().run("approve 2024-0001 --format json");
  CHECK(json.warns("\"possible\":[\"sp advance 2024-0001\""));
}

TEST_CASE("an unknown step, case or standard comes with suggestions") {
  const auto session = with_case();
  CHECK(session.run("advance 2024-0001 --from prepair").warns("'prepare'"));
  CHECK(session.run("show 2024-0010").warns("2024-0001"));
  CHECK(session.run("open city/reprot --subject x").warns("'city/report'"));
}

TEST_CASE("a broken standard is told with the place of every fault") {
  const auto session = with_case();
  session.office.edit("standards/city/licence.toml", "edition = 1", "editoin = 1");
  session.office.edit("standards/city/licence.toml", "next = \"end\"", "next = \"ende\"");
  const auto ran = session.run("open city/licence --subject x");
  CHECK(ran.status == 3);
  CHECK(ran.warns("licence.toml:3:1: "));
  CHECK(ran.warns("'editoin'"));
  CHECK(ran.warns("'edition'"));
}

TEST_CASE("without a database or standards the setting is named") {
  Session session;
  session.office.remove("sp.toml");
  CHECK(session.run("list").status == 3);
  CHECK(session.run("list").warns("--db"));
  CHECK(session.run("due city/report --from 2024-06-10T08:00").status == 3);
  CHECK(session.run("due city/report --from 2024-06-10T08:00").warns("--standards"));
}

TEST_CASE("a word of other tools or of the counter is told what it is called here") {
  struct Row {
    const char* line;
    const char* meant;
  };
  const Session session;
  for (const auto& row :
       {Row{"setujui 2024-0001", "'approve'"}, Row{"history 2024-0001", "'log'"},
        Row{"overdue", "'report overdue'"}, Row{"report", "'report overdue'"},
        Row{"standrd list", "'standard list'"}, Row{"check --at 12:00", "'--as-of'"},
        Row{"list --json", "'--format json'"}}) {
    CAPTURE(row.line);
    const auto ran = session.run(row.line);
    CHECK(ran.status == 2);
    CHECK(ran.warns(row.meant));
  }
}

TEST_CASE("a standard that is mistyped in a filter is an error and not an empty list") {
  const Session session({"open city/report --subject Laporan"});
  const auto ran = session.run("list --standard city/reprot");
  CHECK(ran.status == 4);
  CHECK(ran.warns("'city/report'"));
  CHECK(session.run("list --standard city/licence").status == 0);
}
