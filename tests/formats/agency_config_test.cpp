// SPDX-License-Identifier: Apache-2.0
#include "brief.hpp"
#include "formats/agency_reader.hpp"
#include "formats/config_reader.hpp"

#include <doctest/doctest.h>

namespace {

using sp::test::brief;

TEST_CASE("what the standards of an office share is read from its agency file") {
  const auto read = sp::read_agency(R"(format = 1
name = "BKPSDM Kota Surakarta"
calendar = "bkpsdm-surakarta/office"
zone = "WIB"
phone = ["(0271) 642020", "08112 577 575"]
not_stated = ["address"]
)",
                                    "agency.toml");
  CHECK(brief(read.findings).empty());
  REQUIRE(read.agency);
  CHECK(*read.agency->name == "BKPSDM Kota Surakarta");
  CHECK(*read.agency->calendar == "bkpsdm-surakarta/office");
  CHECK(read.agency->phone->size() == 2);
  CHECK(read.agency->address.presence == sp::Presence::not_stated);
}

TEST_CASE("faults of an agency file have their places") {
  const auto read =
      sp::read_agency("format = 1\nnmae = \"x\"\ncalendar = \"Kantor\"\n", "agency.toml");
  CHECK(brief(read.findings) ==
        "2:1 SP005 [nmae|] nmae ? name\n"
        "3:12 SP008 [calendar|Kantor|standard_id] calendar\n");
  CHECK_FALSE(read.agency);
}

TEST_CASE("settings are texts, each with its place") {
  const auto read = sp::read_config("database = \"sp.db\"\nstandards = \"standards\"\n", "sp.toml");
  CHECK(brief(read.findings).empty());
  CHECK(*read.config.database == "sp.db");
  CHECK(read.config.standards.place.value == sp::Position{2, 13});
  CHECK_FALSE(read.config.zone);
}

TEST_CASE("a settings file may be empty") {
  CHECK(sp::read_config("", "sp.toml").findings.empty());
  CHECK(sp::read_config("# nothing yet\n", "sp.toml").findings.empty());
}

TEST_CASE("a setting that does not exist is a finding with a suggestion") {
  CHECK(brief(sp::read_config("databse = \"x\"\nlang = \"jp\"\nzone = 7\n", "sp.toml").findings) ==
        "1:1 SP005 [databse|] databse ? database\n"
        "2:8 SP008 [lang|jp|one_of:en,id] lang\n"
        "3:8 SP006 [zone|text|whole_number] zone\n");
}

}  // namespace
