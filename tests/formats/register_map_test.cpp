// SPDX-License-Identifier: Apache-2.0
#include "brief.hpp"
#include "formats/register_map_reader.hpp"

#include <doctest/doctest.h>

using namespace sp;
using sp::test::brief;

TEST_CASE("a map says what the columns of a register are called") {
  const auto read = read_register_map(R"(format = 1
standard = "city/report"
dates = "month_first"
[columns]
received = "Tgl. Terima"
subject = "Perihal"
[[step]]
id = "examine"
done = "Diperiksa"
outcome = "Hasil"
words = [{ text = "Ya", id = "yes" }]
[[cause]]
text = "Berkas kurang"
id = "applicant"
)",
                                      "map.toml");
  CHECK(brief(read.findings).empty());
  REQUIRE(read.map);
  CHECK(*read.map->standard == "city/report");
  CHECK(*read.map->dates == DateOrder::month_first);
  CHECK(*read.map->columns.received == "Tgl. Terima");
  CHECK_FALSE(read.map->columns.ref);
  REQUIRE(read.map->steps->size() == 1);
  const auto& step = read.map->steps->front();
  CHECK(*step.id == "examine");
  CHECK(*step.done == "Diperiksa");
  CHECK(*step.outcome == "Hasil");
  CHECK(*step.words->front().text == "Ya");
  CHECK(*step.words->front().id == "yes");
  CHECK(*read.map->causes->front().id == "applicant");
}

TEST_CASE("faults of a map have their places") {
  CHECK(brief(read_register_map("format = 1\n", "map.toml").findings) ==
        "1:1 SP007 [columns|] columns\n");
  CHECK(brief(read_register_map("format = 1\ndates = \"year_first\"\n[columns]\n"
                                "received = \"a\"\nsubjct = \"b\"\n[[step]]\nid = \"X Y\"\n",
                                "map.toml")
                  .findings) ==
        "2:9 SP008 [dates|year_first|one_of:day_first,month_first] dates ? day_first\n"
        "5:1 SP005 [subjct|columns] columns.subjct ? subject\n"
        "6:1 SP007 [done|step[0]] step[0].done\n"
        "7:6 SP008 [id|X Y|id] step[0].id\n");
  CHECK_FALSE(read_register_map("format = 1\n", "map.toml").map);
}

TEST_CASE("without a map the headings are its keys") {
  const auto map = map_of_headings({"received", "subject", "ref", "letter_date", "examine.done",
                                    "examine.outcome", "draft.reason", "Petugas", "draft.note",
                                    ".done", "X Y.done", "done"});
  CHECK(*map.columns.received == "received");
  CHECK(*map.columns.letter_date == "letter_date");
  CHECK_FALSE(map.columns.units);
  REQUIRE(map.steps->size() == 2);
  CHECK(*map.steps->at(0).id == "examine");
  CHECK(*map.steps->at(0).done == "examine.done");
  CHECK(*map.steps->at(0).outcome == "examine.outcome");
  CHECK_FALSE(map.steps->at(0).reason);
  CHECK(*map.steps->at(1).reason == "draft.reason");
  CHECK_FALSE(map.steps->at(1).done);
}

TEST_CASE("every column that a map can name, a heading can be") {
  for (const auto& table : register_map_tables()) {
    if (table.path != "columns") continue;
    CHECK(table.keys.size() == 19);
    std::string text = "format = 1\n[columns]\n";
    std::vector<std::string> names;
    for (const auto& key : table.keys) {
      text += key.name + " = \"" + key.name + "\"\n";
      names.push_back(key.name);
    }
    const auto read = read_register_map(text, "map.toml");
    REQUIRE(read.map);
    CHECK(headings_of(*read.map) == headings_of(map_of_headings(names)));
    CHECK(headings_of(*read.map).size() == names.size());
  }
}
