// SPDX-License-Identifier: Apache-2.0
// What scripts rely on, command by command.
#include "cli/session.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

/// Runs lines that must all succeed.
void play(const Session& session, const std::vector<std::string>& lines) {
  for (const auto& line : lines) {
    CAPTURE(line);
    const auto ran = session.run(line);
    CAPTURE(ran.err);
    REQUIRE(ran.status == 0);
  }
}

}  // namespace

TEST_CASE("init makes a database and settings and says what to do next, and never twice") {
  Session session;
  session.office.remove("sp.toml");
  const auto folder = session.office.path("new/office");
  const auto made = session.run("init " + folder);
  CHECK(made.status == 0);
  CHECK(made.says("sp open"));
  CHECK_FALSE(session.office.read("new/office/sp.db").empty());
  const auto before = session.office.read("new/office/sp.db");
  CHECK(session.run("init " + folder).status != 0);
  CHECK(session.office.read("new/office/sp.db") == before);
  session.environment.current_folder = folder;
  CHECK(session.run("list").status == 0);
}

TEST_CASE("Medan: from the intake to the verdict") {
  const Session session;
  play(session, {"open city/report --subject x --now 2024-06-07T15:30",
                 "advance 2024-0001 --now 2024-06-07T15:40 --from prepare",
                 "advance 2024-0001 --now 2024-06-07T16:00 --from draft",
                 "return 2024-0001 --reason salah --now 2024-06-07T16:10 --from examine",
                 "advance 2024-0001 --now 2024-06-10T07:40 --from draft#2",
                 "approve 2024-0001 --now 2024-06-10T08:00 --if-number 5"});
  const auto open = session.run("show 2024-0001 --format json --now 2024-06-10T08:10");
  CHECK(open.says("\"status\": \"open\""));
  CHECK(open.says("\"due\": \"2024-06-10T08:35:00+07:00\""));
  CHECK(open.says("\"late_from\": \"2024-06-10T08:35:01+07:00\""));
  CHECK(open.says("\"elapsed_minutes\": 100"));
  CHECK(open.says("\"remaining_minutes\": 25"));
  CHECK(open.says("\"held\": false"));
  CHECK(open.says("\"step\": \"receive\""));
  play(session, {"advance 2024-0001 --now 2024-06-10T08:30"});
  const auto closed = session.run("show 2024-0001 --format json");
  CHECK(closed.says("\"status\": \"approved\""));
  CHECK(closed.says("\"status\": \"met\""));
  CHECK(closed.says("\"step\": null"));
  CHECK(closed.says("\"number\": 7"));
  CHECK(session.run("advance 2024-0001").status == 5);
}

TEST_CASE("Surakarta: rejected is never entered, and the units are shown as a default") {
  const Session session;
  play(session, {"open city/exemption --subject x --units 3 --now 2024-06-03T10:00",
                 "advance 2024-0001 --now 2024-06-03T11:00",
                 "reject 2024-0001 --reason tidak --now 2024-06-03T12:00",
                 "advance 2024-0001 --now 2024-06-03T13:00"});
  const auto shown = session.run("show 2024-0001 --format json");
  CHECK(shown.says("\"status\": \"rejected\""));
  CHECK(shown.says("\"units\": 3"));
  CHECK(shown.says("\"multiply\""));
  CHECK(shown.says("\"date\": \"2024-06-06\""));
  CHECK_FALSE(shown.says("\"enter\""));
}

TEST_CASE("check lists what is late and fails only when it is asked to") {
  const Session session;
  play(session, {"open city/report --subject x --now 2024-06-10T08:00"});
  const auto late = session.run("check --format json --as-of 2024-06-10T10:06:30");
  CHECK(late.status == 0);
  CHECK(late.says("\"case\": \"2024-0001\""));
  CHECK(late.says("\"clock\": \"promise\""));
  CHECK(late.says("\"status\": \"overdue\""));
  CHECK(late.says("\"late_minutes\": 2"));
  CHECK(session.run("check --exit-code --as-of 2024-06-10T10:06").status == 1);
  CHECK(session.run("check --exit-code --as-of 2024-06-10T10:05").status == 0);
  CHECK(session.run("check --cron --exit-code --as-of 2024-06-10T10:06").status == 1);
}

TEST_CASE("in cron check says nothing where nothing is due, and a steady first line where it is") {
  const Session session;
  const auto nothing = session.run("check --cron");
  CHECK(nothing.status == 0);
  CHECK(nothing.out.empty());
  CHECK(nothing.err.empty());
  play(session, {"open city/report --subject x --now 2024-06-10T08:00"});
  const auto late = session.run("check --cron --as-of 2024-06-10T11:00 --color always");
  CHECK(late.out.starts_with("sp: 1 overdue"));
  CHECK_FALSE(late.says("\x1b["));
  CHECK(session.run("check --cron --as-of 2024-06-10T12:00").out.substr(0, 13) ==
        late.out.substr(0, 13));
}

TEST_CASE("how soon is soon is an amount") {
  const Session session;
  play(session, {"open city/licence --subject x --now 2024-06-10T08:00"});
  CHECK(session.run("check --format jsonl").out.empty());
  CHECK_FALSE(
      session.run({"check", "--format", "jsonl", "--within", "5 working_days"}).out.empty());
  CHECK(session.run({"check", "--within", "soon"}).status != 0);
}

TEST_CASE("the log tells every event with its hash") {
  const Session session;
  play(session, {"open city/report --subject x --now 2024-06-10T08:00",
                 "advance 2024-0001 --now 2024-06-10T09:00 --actor Budi --document ND-1"});
  const auto log = session.run("log 2024-0001 --format jsonl").out;
  for (const auto* const key : {"seq", "case", "number", "kind", "occurred_at", "recorded_at",
                                "actor", "step", "outcome", "reason", "hash"}) {
    CAPTURE(std::string(key));
    CHECK(log.find("\"" + std::string(key) + "\":") != std::string::npos);
  }
  CHECK(log.find("\"kind\":\"advanced\"") != std::string::npos);
  CHECK(log.find("\"actor\":\"Budi\"") != std::string::npos);
}

TEST_CASE("a repeated request prints the first result again") {
  const Session session;
  const auto first = session.run(
      "open city/report --subject x --request-id r1 --format json --now 2024-06-10T08:00");
  const auto second = session.run(
      "open city/report --subject x --request-id r1 --format json --now 2024-06-10T11:00");
  CHECK(second.status == 0);
  CHECK(first.says("\"case\": \"2024-0001\""));
  CHECK(second.says("\"case\": \"2024-0001\""));
  CHECK(second.says("\"repeated\": true"));
  CHECK(session.run("open city/report --subject y --request-id r1").status == 6);
  CHECK(session.run("list --format jsonl").out.find("2024-0002") == std::string::npos);
}

TEST_CASE("the order of the options and how the answer is shown belong to no request") {
  const Session session;
  play(session, {"open city/report --subject x --actor Budi --request-id r1",
                 "open city/report --actor Budi --subject x --request-id r1 --lang id",
                 "--format json open city/report --request-id r1 --actor=Budi --subject=x"});
  CHECK(session.run("list --format jsonl").out.find("2024-0002") == std::string::npos);
}

TEST_CASE("a dry run tells what would be written and writes nothing") {
  const Session session;
  play(session, {"open city/report --subject x --now 2024-06-10T08:00"});
  const auto before = session.office.read("sp.db");
  const auto ran = session.run("advance 2024-0001 --dry-run --format json");
  CHECK(ran.status == 0);
  CHECK(ran.says("\"dry_run\": true"));
  CHECK(ran.says("\"seq\": null"));
  CHECK(ran.says("\"hash\": null"));
  CHECK(ran.says("\"step\": \"draft\""));
  CHECK(session.run("approve 2024-0001 --dry-run").status == 5);
  CHECK(session.office.read("sp.db") == before);
}

TEST_CASE("a what-if needs no database and knows the end of its calendar") {
  Session session;
  session.office.remove("sp.db");
  const auto due = session.run("due city/report --from 2024-06-07T15:30 --format json");
  CHECK(due.status == 0);
  CHECK(due.says("\"due\": \"2024-06-10T08:35:00+07:00\""));
  CHECK(due.says("\"late_from\": \"2024-06-10T08:35:01+07:00\""));
  const auto beyond = session.run("due city/exemption --from 2026-01-05");
  CHECK(beyond.status == 3);
  CHECK(beyond.warns("city/office"));
  CHECK(beyond.warns("2025-12-31"));
  const auto provisional = session.run(
      "due city/exemption --from 2026-01-05 --beyond-coverage provisional --format json");
  CHECK(provisional.status == 0);
  CHECK(provisional.says("\"provisional\": true"));
}

TEST_CASE("next names the command that moves each open case on") {
  const Session session;
  play(session, {"open city/report --subject x --now 2024-06-10T08:00",
                 "open city/licence --subject y --now 2024-06-10T08:10",
                 "suspend 2024-0002 --cause payment --reason retribusi --now 2024-06-10T08:20"});
  const auto ran = session.run("next");
  CHECK(ran.says("sp advance 2024-0001"));
  CHECK(ran.says("sp resume 2024-0002"));
}

TEST_CASE("validate finds every fault at once with its place") {
  const Session session;
  const auto sound = session.run("validate --select SP0,SP20 " +
                                 session.office.path("standards/city/report.toml"));
  CHECK(sound.status == 0);
  session.office.edit("standards/city/report.toml", "next = \"end\"", "next = \"ende\"");
  session.office.edit("standards/city/report.toml", "kind   =", "knid   =");
  const auto shape = session.run("validate " + session.office.path("standards/city/report.toml"));
  CHECK(shape.status == 1);
  CHECK(shape.says("'knid'"));
  session.office.write("bad.toml", "a = é\n[\n");
  const auto unusable = session.run("validate " + session.office.path("bad.toml"));
  CHECK(unusable.status == 3);
  CHECK(unusable.says("bad.toml:1:"));
  CHECK(session
            .run("validate " + session.office.path("bad.toml") + " " +
                 session.office.path("standards/city/report.toml"))
            .status == 3);
  CHECK(session.run("validate " + session.office.path("none.toml")).status == 3);
}
