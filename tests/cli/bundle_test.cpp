// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

Session with_case() {
  return Session(std::vector<std::string>{
      "open city/report --subject Rahasia --actor Budi --now 2024-06-10T08:00",
      "advance 2024-0001 --actor Budi --now 2024-06-10T08:10",
      "suspend 2024-0001 --cause applicant --reason Alasan --actor Budi --now 2024-06-10T08:20"});
}

std::string out_file(const Session& session) {
  return " --output " + session.office.path("case.zip");
}

}  // namespace

TEST_CASE("a bundle is a file, and stdout says what it holds") {
  const auto session = with_case();
  const auto ran = session.run("bundle 2024-0001" + out_file(session));
  CHECK(ran.status == 0);
  CHECK(ran.says("case.zip"));
  CHECK(ran.says("events: 3"));
  CHECK(session.office.read("case.zip").starts_with("PK"));
  const auto json = session.run("bundle 2024-0001 --format json" + out_file(session));
  for (const auto* const field :
       {"case", "events", "file", "log_id", "personal", "root", "sha256", "signed_by", "size"}) {
    CAPTURE(std::string(field));
    CHECK(json.says("\"" + std::string(field) + "\": "));
  }
}

TEST_CASE("without a file to write to, no bundle is made") {
  const auto session = with_case();
  const auto ran = session.run("bundle 2024-0001");
  CHECK(ran.status == 2);
  CHECK(ran.warns("--output"));
  CHECK(ran.out.empty());
}

TEST_CASE("a bundle takes the place of nothing that it is made of") {
  const auto session = with_case();
  REQUIRE(session.run("checkpoint --new-key " + session.office.path("key")).status == 0);
  for (const auto* const name : {"sp.db", "sp.toml", "sp.db-journal", "key"}) {
    CAPTURE(std::string(name));
    const auto before = session.office.read("sp.db");
    CHECK(session
              .run("bundle 2024-0001 --key " + session.office.path("key") + " --output " +
                   session.office.path(name))
              .status == 2);
    CHECK(session.office.read("sp.db") == before);
  }
}

TEST_CASE("personal values are in a bundle only where they are asked for") {
  const auto session = with_case();
  REQUIRE(session.run("bundle 2024-0001" + out_file(session)).status == 0);
  const auto without = session.office.read("case.zip");
  REQUIRE(session.run("bundle 2024-0001 --personal" + out_file(session)).status == 0);
  const auto with = session.office.read("case.zip");
  for (const auto* const value : {"Rahasia", "Budi", "Alasan"}) {
    CAPTURE(std::string(value));
    CHECK(without.find(value) == std::string::npos);
    CHECK(with.find(value) != std::string::npos);
  }
}

TEST_CASE(
    "the same log, moment and options give the same bundle, on whatever day it is asked for") {
  const auto session = with_case();
  const std::string line = "bundle 2024-0001 --known-at 2024-06-10T08:15" + out_file(session);
  REQUIRE(session.run(line).status == 0);
  const auto first = session.office.read("case.zip");
  REQUIRE(session.run(line + " --now 2025-01-02T10:00 --color always").status == 0);
  CHECK(session.office.read("case.zip") == first);
  REQUIRE(session.run("bundle 2024-0001 --known-at 2024-06-10T08:20" + out_file(session)).status ==
          0);
  CHECK(session.office.read("case.zip") != first);
}

TEST_CASE("a moment that is not the clock's is signed in a replay database alone") {
  Session session(Database::ordinary);
  REQUIRE(session.run("open city/report --subject x").status == 0);
  REQUIRE(session.run("checkpoint --new-key " + session.office.path("key")).status == 0);
  const std::string signing =
      "bundle 2024-0001 --key " + session.office.path("key") + out_file(session);
  CHECK(session.run(signing).status == 0);
  CHECK(session.run(signing + " --now 2024-06-10T13:00").status == 2);
  CHECK(session.run("bundle 2024-0001 --now 2024-06-10T13:00" + out_file(session)).status == 0);
}

TEST_CASE("a case whose deadline no calendar knows can be taken to court as well") {
  const Session session(std::vector<std::string>{
      "open city/exemption --subject x --now 2025-12-31T14:00 --beyond-coverage provisional"});
  CHECK(session.run("show 2025-0001 --now 2025-12-31T15:00").status == 3);
  const auto ran = session.run("bundle 2025-0001 --now 2025-12-31T15:00" + out_file(session));
  CHECK(ran.status == 0);
  CHECK(ran.warns("2025-12-31"));
  // Whoever reads it is told as well.
  CHECK(session.office.read("case.zip").find("warning: ") != std::string::npos);
  const auto line = "bundle 2025-0001 --now 2025-12-31T15:00 --beyond-coverage provisional";
  CHECK(session.run(line + out_file(session)).status == 0);
  CHECK(session.office.read("case.zip").find("provisional") != std::string::npos);
}

TEST_CASE("there is no bundle of a case that does not exist, or did not yet") {
  const auto session = with_case();
  CHECK(session.run("bundle 2024-0009" + out_file(session)).status == 4);
  CHECK(session.run("bundle 2024-0001 --known-at 2024-06-10T07:00" + out_file(session)).status ==
        4);
  CHECK(session.office.read("case.zip").empty());
}
