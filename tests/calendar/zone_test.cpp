// SPDX-License-Identifier: Apache-2.0
#include "calendar/zone.hpp"

#include "calendar/office.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <stdexcept>

using namespace sp;
using namespace sp::test;
using namespace std::chrono_literals;

TEST_CASE("Indonesia has three zones without summer time") {
  struct Row {
    const char* name;
    const char* noon;
  };
  for (const auto& row :
       {Row{"WIB", "2024-06-07T12:00:00+07:00"}, Row{"WITA", "2024-06-07T12:00:00+08:00"},
        Row{"WIT", "2024-06-07T12:00:00+09:00"}, Row{"UTC", "2024-06-07T12:00:00+00:00"}}) {
    CAPTURE(row.name);
    const auto zone = Zone::built_in(row.name);
    REQUIRE(zone);
    CHECK(zone->name() == row.name);
    CHECK(to_rfc3339(at("2024-06-07T12:00", *zone), *zone) == row.noon);
  }
  CHECK(Zone().name() == "WIB");
  CHECK_FALSE(Zone::built_in("Asia/Jakarta"));
  CHECK_FALSE(Zone::built_in("wib"));
}

TEST_CASE("civil times become instants by the offset in force") {
  struct Row {
    const char* civil;
    const char* utc;
    const char* why;
  };
  const std::array rows{
      Row{"2024-01-15T12:00", "2024-01-15T11:00:00Z", "before the first transition"},
      Row{"2024-07-15T12:00", "2024-07-15T10:00:00Z", "summer time"},
      Row{"2024-12-15T12:00", "2024-12-15T11:00:00Z", "winter again"},
      Row{"2026-07-15T12:00", "2026-07-15T11:00:00Z", "after the last transition"},
      Row{"2024-03-31T01:59", "2024-03-31T00:59:00Z", "before the gap"},
      Row{"2024-03-31T02:00", "2024-03-31T01:00:00Z", "the gap begins: the transition"},
      Row{"2024-03-31T02:59", "2024-03-31T01:00:00Z", "in the gap: the transition"},
      Row{"2024-03-31T03:00", "2024-03-31T01:00:00Z", "after the gap"},
      Row{"2024-03-31T03:01", "2024-03-31T01:01:00Z", "after the gap"},
      Row{"2024-10-27T01:59", "2024-10-26T23:59:00Z", "before the fold"},
      Row{"2024-10-27T02:00", "2024-10-27T00:00:00Z", "twice: the first counts"},
      Row{"2024-10-27T02:59", "2024-10-27T00:59:00Z", "twice: the first counts"},
      Row{"2024-10-27T03:00", "2024-10-27T02:00:00Z", "after both"},
  };
  const Zone zone = berlin();
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CAPTURE(row.civil);
    CHECK(to_rfc3339_utc(at(row.civil, zone)) == row.utc);
  }
}

TEST_CASE("an instant has one civil time, with the offset of that moment") {
  const Zone zone = berlin();
  CHECK(to_rfc3339(at("2024-03-31T00:59:59Z"), zone) == "2024-03-31T01:59:59+01:00");
  CHECK(to_rfc3339(at("2024-03-31T01:00:00Z"), zone) == "2024-03-31T03:00:00+02:00");
  CHECK(to_rfc3339(at("2024-10-27T00:30:00Z"), zone) == "2024-10-27T02:30:00+02:00");
  CHECK(to_rfc3339(at("2024-10-27T01:30:00Z"), zone) == "2024-10-27T02:30:00+01:00");
  CHECK(zone.date_of(at("2024-06-06T22:30:00Z")) == date("2024-06-07"));
  CHECK(zone.offset_at(at("2024-06-06T22:30:00Z")) == 2h);
}

TEST_CASE("a civil time read from an instant leads back to it, but for the second pass of a fold") {
  const Zone zone = berlin();
  std::mt19937_64 random(7);
  const Instant first = at("2024-01-01T00:00:00Z");
  Instant earlier = first;
  for (int i = 0; i < 5000; ++i) {
    const Instant instant = first + Seconds{static_cast<int>(random() % (700u * 86400))};
    CAPTURE(to_rfc3339_utc(instant));
    const Instant back = zone.to_instant(zone.to_civil(instant));
    const bool second_pass = back != instant;
    if (second_pass) {
      CHECK(instant - back == 1h);
      CHECK((zone.to_civil(back) == zone.to_civil(instant)));
    }
    const bool same_order = (zone.to_civil(earlier) <= zone.to_civil(instant)) ==
                            (zone.to_instant(zone.to_civil(earlier)) <= back);
    CHECK(same_order);
    earlier = instant;
  }
}

TEST_CASE("between changes of the clocks a civil time is its instant by one offset") {
  const Zone zone = berlin();
  for (CivilTime time = date("2024-03-25"); time < date("2024-11-05"); time += 15min) {
    const auto steady = zone.steady_at(time);
    CAPTURE(to_string(date_of(time)));
    CHECK((time < steady.to));
    const Instant by_offset{time.time_since_epoch() - steady.offset};
    if (steady.from <= time) CHECK((zone.to_instant(time) == by_offset));
    if (zone.to_instant(time) != by_offset) CHECK((time < steady.from));
  }
  CHECK((zone.steady_at(date("2024-07-01")).offset == 2h));
  CHECK((zone.steady_at(date("2024-07-01")).to == date("2024-10-27") + 3h));
  CHECK((zone.steady_at(date("2024-12-01")).from == date("2024-10-27") + 3h));
}

TEST_CASE("a name of the zone database has an area") {
  for (const auto* name : {"Asia/Tokyo", "America/Argentina/Buenos_Aires", "Etc/GMT-7"}) {
    CAPTURE(name);
    CHECK(is_zone_name(name));
  }
  for (const auto* name : {"", "Tokyo", "WIB", "/Tokyo", "Asia/", "Asia//Tokyo", "Asia/../etc",
                           "1/2", "Asia/To kyo", "Fixed/UTC+07:00"}) {
    CAPTURE(name);
    CHECK_FALSE(is_zone_name(name));
  }
  CHECK_FALSE(is_zone_name("A/" + std::string(63, 'b')));
}

TEST_CASE("transitions out of order are a mistake of ours") {
  const Instant t = at("2024-03-31T01:00:00Z");
  CHECK_THROWS_AS(Zone("X", 0s, {{t, 1h}, {t - 1s, 2h}}), std::logic_error);
  CHECK_THROWS_AS(Zone("X", 0s, {{t, 1h}, {t, 2h}}), std::logic_error);
}

TEST_CASE("what a person types is meant in the office's zone") {
  const Zone zone = *Zone::built_in("WITA");
  const Instant now = at("2024-06-06T20:00:00Z");  // 04:00 of the 7th there
  CHECK(civil(resolve(*parse_typed_time("15:30"), zone, now), zone) == "2024-06-07T15:30");
  CHECK(civil(resolve(*parse_typed_time("2024-06-04"), zone, now), zone) == "2024-06-04T00:00");
  CHECK(civil(resolve(*parse_typed_time("2024-06-04T08:00"), zone, now), zone) ==
        "2024-06-04T08:00");
  CHECK(civil(resolve(*parse_typed_time("2024-06-04T08:00Z"), zone, now), zone) ==
        "2024-06-04T16:00");
}
