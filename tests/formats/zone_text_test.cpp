// SPDX-License-Identifier: Apache-2.0
#include "formats/zone_text.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;
using namespace std::chrono_literals;

namespace {

constexpr auto berlin_2024 =
    "sp-zone/1\n"
    "Europe/Berlin +01:00\n"
    "2024-03-31T01:00:00Z +02:00\n"
    "2024-10-27T01:00:00Z +01:00\n";

}  // namespace

TEST_CASE("a zone is read as it was written") {
  const auto zone = parse_zone_text(berlin_2024);
  REQUIRE(zone);
  CHECK(zone->name() == "Europe/Berlin");
  CHECK((zone->first_offset() == 1h));
  REQUIRE(zone->transitions().size() == 2);
  CHECK((zone->transitions()[0].at.time_since_epoch() == 1'711'846'800s));
  CHECK((zone->transitions()[0].offset == 2h));
  CHECK(zone_text(*zone) == berlin_2024);
  const Zone odd("Africa/Monrovia", -44min - 30s, {{Instant{63'593'070s}, 0s}});
  CHECK(zone_text(odd) == "sp-zone/1\nAfrica/Monrovia -00:44:30\n1972-01-07T00:44:30Z +00:00\n");
  CHECK(zone_text(parse_zone_text(zone_text(odd)).value()) == zone_text(odd));
}

TEST_CASE("what is not the text of a zone is none") {
  struct Row {
    const char* text;
    const char* why;
  };
  const std::array rows{
      Row{"", "nothing"},
      Row{"sp-zone/2\nEurope/Berlin +01:00\n", "another form"},
      Row{"sp-zone/1\nEurope/Berlin +01:00", "no end of the line"},
      Row{"sp-zone/1\nBerlin +01:00\n", "a name without an area"},
      Row{"sp-zone/1\nEurope/Berlin 01:00\n", "no sign"},
      Row{"sp-zone/1\nEurope/Berlin +01:00\n2024-03-31T01:00 +02:00\n", "no instant"},
      Row{"sp-zone/1\nEurope/Berlin +01:00\n2024-03-31T01:00:00Z +02:00\n"
          "2024-03-31T01:00:00Z +01:00\n",
          "not ascending"},
      Row{"sp-zone/1\nEurope/Berlin +01:00\n2024-03-31T02:00:00+01:00 +02:00\n",
          "not as it is written"},
      Row{"sp-zone/1\nEurope/Berlin +01:00\n\n", "an empty line"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK_FALSE(parse_zone_text(row.text));
  }
}
