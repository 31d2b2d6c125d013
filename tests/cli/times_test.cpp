// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("a date alone on a write is for promises in days") {
  const Session session;
  CHECK(session.run("open city/report --subject x --at 2024-06-10").status == 2);
  CHECK(session.run("open city/report --subject x --at 2024-06-10").warns("--at"));
  const auto opened = session.run("open city/exemption --subject x --at 2024-06-10 --format json");
  CHECK(opened.status == 0);
  CHECK(opened.says("\"received\": \"2024-06-10T07:30:00+07:00\""));
  CHECK(session.run("open city/report --subject x --at 2024-06-10T08:00").status == 0);
  CHECK(session.run("advance 2024-0002 --at 2024-06-10").status == 2);
  CHECK(session.run("advance 2024-0001 --at 2024-06-10").status == 0);
}

TEST_CASE("a date alone in a what-if is for promises in days") {
  const Session session;
  const auto minutes = session.run("due city/report --from 2024-06-10");
  CHECK(minutes.status == 2);
  CHECK(minutes.warns("--from"));
  const auto days = session.run("due city/exemption --from 2024-06-14 --format json");
  CHECK(days.status == 0);
  CHECK(days.says("\"date\": \"2024-06-20\""));
  CHECK(days.says("\"due\": \"2024-06-20T16:00:00+07:00\""));
  CHECK(days.says("\"late_from\": \"2024-06-21T00:00:00+07:00\""));
}

TEST_CASE("a given now on a write needs a database made for replay") {
  for (const bool replay : {true, false}) {
    CAPTURE(replay);
    const Session session(replay ? Database::replay : Database::ordinary);
    CHECK(session.run("open city/report --subject x --now 2024-06-10T08:00").status ==
          (replay ? 0 : 2));
    CHECK(session.run("open city/exemption --subject x").status == 0);
    const std::string number = replay ? "2024-0002" : "2024-0001";
    CHECK(session.run("advance " + number + " --now 2024-06-10T13:00").status == (replay ? 0 : 2));
    CHECK(session.run("show " + number + " --now 2024-06-11T08:00").status == 0);
  }
}

TEST_CASE("SP_NOW is a given now too, and the flag comes first") {
  Session session(Database::ordinary);
  session.environment.variables = {{"SP_NOW", "2024-06-10T09:00"}};
  CHECK(session.run("open city/report --subject x").status == 2);
  CHECK(session.run("list --format json").says("\"as_of\": \"2024-06-10T09:00:00+07:00\""));
  CHECK(session.run("list --format json --now 2024-06-11T09:00")
            .says("\"as_of\": \"2024-06-11T09:00:00+07:00\""));
}

TEST_CASE("reads take the clock where nothing else is said") {
  const Session session;
  CHECK(session.run("list --format json").says("\"as_of\": \"2024-06-10T12:00:00+07:00\""));
  CHECK(session.run("list --format json --as-of 2024-06-09")
            .says("\"as_of\": \"2024-06-09T23:59:59+07:00\""));
  CHECK(session.run("list --format json --as-of 07:15")
            .says("\"as_of\": \"2024-06-10T07:15:00+07:00\""));
}

TEST_CASE("what is no time is refused") {
  const Session session;
  for (const auto* const time : {"yesterday", "2024-13-01", "2024-06-31", "10.30", "24:00", ""}) {
    CAPTURE(std::string(time));
    CHECK(session.run({"list", "--as-of", time}).status != 0);
    CHECK(session.run({"list", "--now", time}).status != 0);
  }
}
