// SPDX-License-Identifier: Apache-2.0
#include "formats/calendar_reader.hpp"

#include "brief.hpp"

#include <doctest/doctest.h>

#include <map>

namespace {

using sp::make_date;
using sp::Seconds;
using sp::test::brief;
using Files = std::map<std::string, std::string>;

std::string days_off(const std::string& id, int year, const std::string& rows = "") {
  return "format = 1\nid = \"" + id +
         "\"\nkind = \"days_off\"\ntitle = \"x\"\nyear = " + std::to_string(year) + "\n" + rows;
}

std::string office(const std::string& id, const std::string& rest) {
  return "format = 1\nid = \"" + id + "\"\nkind = \"office\"\ntitle = \"" + id + "\"\n" + rest;
}

std::string row(const std::string& date) {
  return "[[day_off]]\ndate = \"" + date +
         "\"\nkind = \"national\"\nname = \"x\"\ndecree = \"y\"\n";
}

Files two_layers() {
  return {{"id/2024", days_off("id/2024", 2024, row("2024-06-17"))},
          {"id/2025", days_off("id/2025", 2025, row("2025-08-17"))},
          {"id/office", office("id/office",
                               "zone = \"WIB\"\ndays_off = [\"id/2024\"]\n[hours]\n"
                               "monday_to_friday = [\"07:30-16:00\"]\n[[special]]\n"
                               "name = \"a\"\ndate = 2024-03-12\nhours = { every_day = [] }\n")},
          {"medan/office", office("medan/office",
                                  "based_on = \"id/office\"\nzone = \"WITA\"\n"
                                  "days_off = [\"id/2025\", \"id/2024\"]\n"
                                  "works_joint_leave = true\n[hours]\nfriday = []\n"
                                  "saturday = [\"08:00-12:00\"]\n[[special]]\nname = \"b\"\n"
                                  "date = 2024-03-12\nhours = { every_day = [] }\n")}};
}

sp::Result<sp::ComposedCalendar> compose(const Files& files, const std::string& id,
                                         const std::optional<std::string>& zone = std::nullopt) {
  const auto fetch = [&files](const std::string& wanted) -> sp::Result<std::string> {
    const auto found = files.find(wanted);
    if (found != files.end()) return found->second;
    return sp::fail({.code = sp::ErrorCode::calendar_unknown, .args = {wanted}});
  };
  return sp::compose_calendar(id, fetch, zone);
}

std::string fault(const Files& files, const std::string& id) {
  const auto composed = compose(files, id);
  if (composed) return "composed";
  return std::string(name_of(composed.error().code)) + " " + composed.error().args.at(0) + "\n" +
         brief(composed.error().findings);
}

TEST_CASE("a calendar lies on top of the one it is based on") {
  const auto composed = compose(two_layers(), "medan/office");
  REQUIRE(composed);
  const auto& parts = composed->parts;
  CHECK(parts.id == "medan/office");
  CHECK(parts.title == "medan/office");
  CHECK(parts.zone.name() == "WITA");
  CHECK(parts.works_joint_leave);
  CHECK(parts.week[0] == sp::DayHours{{Seconds{27000}, Seconds{57600}}});
  CHECK(parts.week[4].empty());
  CHECK(parts.week[5] == sp::DayHours{{Seconds{28800}, Seconds{43200}}});
  REQUIRE(parts.overrides.size() == 2);
  CHECK(parts.overrides[1].name == "b");
  CHECK(parts.days_off.size() == 2);
  CHECK(parts.coverage == sp::DateRange{make_date(2024, 1, 1), make_date(2025, 12, 31)});
}

TEST_CASE("the layers come from the bottom up, each file once, with its bytes") {
  const auto files = two_layers();
  const auto composed = compose(files, "medan/office");
  REQUIRE(composed);
  std::vector<std::string> order;
  for (const auto& layer : composed->layers) {
    order.push_back(layer.kind + " " + layer.id);
    CHECK(layer.bytes == files.at(layer.id));
  }
  CHECK(order == std::vector<std::string>{"days_off id/2024", "days_off id/2025",
                                          "office id/office", "office medan/office"});
}

TEST_CASE("a zone given by the caller replaces that of the files") {
  const auto composed = compose(two_layers(), "medan/office", "WIT");
  REQUIRE(composed);
  CHECK(composed->parts.zone.name() == "WIT");
}

TEST_CASE("a night shift runs into the next weekday also where that has hours from below") {
  auto files = two_layers();
  files["medan/office"] =
      office("medan/office", "based_on = \"id/office\"\n[hours]\nsunday = [\"22:00-06:00\"]\n");
  const auto composed = compose(files, "medan/office");
  REQUIRE(composed);
  CHECK(composed->parts.week[0] ==
        sp::DayHours{{Seconds{0}, Seconds{21600}}, {Seconds{27000}, Seconds{57600}}});
}

TEST_CASE("a calendar that cannot be put together says which file is at fault and why") {
  struct Row {
    std::string id;
    std::string text;
    std::string fault;
    std::string why;
  };
  const std::vector<Row> rows{
      {"id/2025", days_off("id/2025", 2026),
       "file_unusable medan/office\n"
       "7:12 SP008 [days_off|id/2025|no_gap:2024-12-31,2026-01-01] days_off\n",
       "a year is missing between"},
      {"id/2024", days_off("id/2023", 2024),
       "file_unusable id/2024\n2:6 SP010 [id/2023|id/2024] id\n", "another file's id"},
      {"id/2024", office("id/2024", ""),
       "file_unusable id/2024\n1:1 SP008 [kind|office|one_of:days_off] kind\n", "the wrong kind"},
      {"id/2024", "format = 1\nid: x\n",
       "file_unusable id/2024\n1:1 SP007 [kind|] kind\n1:1 SP007 [title|] title\n"
       "2:1 SP002 [colon_for_equals|id]\n",
       "a file that cannot be read"},
      {"id/office", office("id/office", "based_on = \"medan/office\"\n"),
       "file_unusable id/office\n"
       "5:12 SP008 [based_on|medan/office|calendar_without_circle] based_on\n",
       "a circle"},
      {"medan/office", office("medan/office", "based_on = \"id/none\"\n"),
       "calendar_unknown id/none\n", "a file that is not there"},
      {"medan/office", office("medan/office", "[hours]\nfriday = [\"08:00-11:00\"]\n"),
       "file_unusable medan/office\n1:1 SP007 [days_off|] days_off\n", "no days off at all"},
      {"medan/office",
       office("medan/office",
              "zone = \"Asia/Jakarta\"\ndays_off = [\"id/2024\"]\n"
              "[hours]\nfriday = [\"08:00-11:00\"]\n"),
       "file_unusable medan/office\n5:8 SP008 [zone|Asia/Jakarta|zone] zone\n",
       "a zone that nobody knows"},
  };
  for (const auto& tried : rows) {
    const auto& id = tried.id;
    const auto& text = tried.text;
    const auto& expected = tried.fault;
    const auto& why = tried.why;
    CAPTURE(why);
    auto files = two_layers();
    files[id] = text;
    CHECK(fault(files, "medan/office") == expected);
  }
}

TEST_CASE("an office's own days off do not make later years known") {
  auto files = two_layers();
  files["medan/local"] = days_off("medan/local", 2026,
                                  "[[day_off]]\ndate = \"2026-07-01\"\nkind = \"local\"\n"
                                  "name = \"x\"\ndecree = \"y\"\n");
  files["medan/office"] = office("medan/office",
                                 "based_on = \"id/office\"\ndays_off = [\"id/2025\", "
                                 "\"medan/local\"]\n[hours]\nfriday = []\n");
  const auto composed = compose(files, "medan/office");
  REQUIRE(composed);
  CHECK(composed->parts.days_off.size() == 3);
  CHECK(composed->parts.coverage == sp::DateRange{make_date(2024, 1, 1), make_date(2025, 12, 31)});
}

TEST_CASE("an office's own days off alone make no year known") {
  Files files;
  files["medan/local"] = days_off("medan/local", 2026,
                                  "[[day_off]]\ndate = \"2026-07-01\"\nkind = \"local\"\n"
                                  "name = \"x\"\ndecree = \"y\"\n");
  files["medan/office"] =
      office("medan/office", "days_off = [\"medan/local\"]\n[hours]\nmonday = [\"08:00-16:00\"]\n");
  CHECK(fault(files, "medan/office") ==
        "file_unusable medan/office\n"
        "5:12 SP008 [days_off|medan/local|list_with_national_days_off] days_off\n");
}

TEST_CASE("an office that never works is no calendar") {
  auto files = two_layers();
  files["medan/office"] = office("medan/office", "days_off = [\"id/2024\"]\n");
  CHECK(fault(files, "medan/office") == "file_unusable medan/office\n1:1 SP007 [hours|] hours\n");
}

TEST_CASE("the number of calendars based on each other is limited") {
  Files files;
  for (int i = 0; i < 12; ++i) {
    const auto id = "a/c" + std::to_string(i);
    files[id] = office(id, "based_on = \"a/c" + std::to_string(i + 1) + "\"\n");
  }
  CHECK(fault(files, "a/c0") ==
        "file_unusable a/c7\n5:12 SP008 [based_on|a/c8|shorter_chain_of_calendars] based_on\n");
}

}  // namespace
