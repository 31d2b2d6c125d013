// SPDX-License-Identifier: Apache-2.0
// Whatever was stored, its reader is not attacked: every command that prints it, in every format,
// both languages, wide, narrow and in ASCII.
#include "hostile_office.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace sp;
using namespace sp::test;

TEST_CASE("stored text is harmless in every output of every command that prints it") {
  HostileOffice office;
  const auto all = manners();
  std::size_t looked_at = 0;
  const auto look = [&](const Line& line, const Manner& manner) {
    const auto ran = run_in(office.session(), line, manner);
    CAPTURE(words_of(line));
    CAPTURE(words_of(manner));
    CHECK(harm_in(ran, manner) == "");
    const bool refused = ran.status == 2 && manner.format == "csv";  // CSV is for rows alone
    CHECK(ran.out.empty() == refused);
    looked_at += refused ? 0 : 1;
  };
  for (const auto& manner : all) {
    for (const auto& line : office.readers()) look(line, manner);
  }
  // Each case in every third manner, each manner with every third case.
  for (std::size_t i = 0; i < office.cases().size(); ++i) {
    for (std::size_t k = i % 3; k < all.size(); k += 3) {
      for (const auto& line : office.readers_of(office.cases()[i])) look(line, all[k]);
    }
  }
  CHECK(looked_at > 500);
}

TEST_CASE("JSON gives back every stored text as it was given, a record a line where asked") {
  HostileOffice office;
  const auto listed = nlohmann::json::parse(office.session().run("list --format json").out)["data"];
  REQUIRE(listed.size() == hostile_texts().size());
  std::istringstream lines(office.session().run("list --format jsonl").out);
  for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
    const auto& text = hostile_texts()[i].text;
    CAPTURE(hostile_texts()[i].why);
    CHECK(listed[i]["subject"] == text);
    CHECK(listed[i]["ref"] == text);
    const auto log = office.session().run("log " + office.cases()[i] + " --format json");
    const auto events = nlohmann::json::parse(log.out)["data"];
    CHECK(events[0]["actor"] == text);
    CHECK(events[0]["document"] == text);
    CHECK(events[0]["request_id"] == text);
    CHECK(events[1]["note"] == text);
    CHECK(events[2]["reason"] == text);
    CHECK(events[3]["correction"] == text);
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK(nlohmann::json::parse(line)["subject"] == text);
  }
}
