// SPDX-License-Identifier: Apache-2.0
#include "desk/pins.hpp"

#include "desk/workplace.hpp"
#include "ledger/digest.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("deleting every file changes nothing for a case") {
  const Workplace office;
  const auto number = office.open("city/exemption", "2024-06-14T10:00");
  const auto before = office.look(number, "2024-06-14T11:00").value();
  office.remove("standards");
  const auto after = office.look(number, "2024-06-14T11:00").value();
  CHECK(after.promise().deadline == before.promise().deadline);
  CHECK(to_string(after.promise().deadline->date) == "2024-06-20");
  office.act(number, Verb::advance, "2024-06-14T12:00");
  office.act(number, Verb::approve, "2024-06-14T13:00");
  CHECK(office.look(number, "2024-06-14T14:00").value().state.current()->step == "send");
}

TEST_CASE("editing the standard, the agency or a calendar changes nothing for an open case") {
  struct Row {
    const char* file;
    const char* from;
    const char* to;
  };
  for (const auto& row : {Row{"standards/city/exemption.toml", "3 working_days", "9 working_days"},
                          Row{"standards/city/agency.toml", "WIB", "WIT"},
                          Row{"standards/calendars/city/office.toml", "16:30", "15:00"},
                          Row{"standards/calendars/city/2024.toml", "2024-06-17", "2024-06-18"}}) {
    CAPTURE(row.file);
    const Workplace office;
    const auto number = office.open("city/exemption", "2024-06-04T10:00");
    const auto before = office.look(number, "2024-06-05T11:00").value();
    office.edit(row.file, row.from, row.to);
    const auto after = office.look(number, "2024-06-05T11:00").value();
    CHECK(after.promise().deadline == before.promise().deadline);
    CHECK(after.state.pins == before.state.pins);
    CHECK(after.zone().name() == "WIB");
  }
}

TEST_CASE("a new case is judged by the calendar as it stands then") {
  const Workplace office;
  const auto first = office.open("city/exemption", "2024-06-14T10:00");
  office.edit("standards/calendars/city/2024.toml", "2024-06-17", "2024-06-24");
  const auto second = office.open("city/exemption", "2024-06-14T10:00");
  const auto old_view = office.look(first, "2024-06-14T11:00").value();
  const auto new_view = office.look(second, "2024-06-14T11:00").value();
  CHECK(to_string(old_view.promise().deadline->date) == "2024-06-20");
  CHECK(to_string(new_view.promise().deadline->date) == "2024-06-19");
  CHECK(old_view.state.pins.standard == new_view.state.pins.standard);
  CHECK(old_view.state.pins.calendar != new_view.state.pins.calendar);
}

TEST_CASE("the bytes of the standard are pinned under their SHA-256, whatever else is in them") {
  const Workplace office;
  office.edit("standards/city/report.toml", "format = 1", "# Salinan\nformat = 1");
  const auto number = office.open("city/report", "2024-06-14T10:00");
  const auto pins = office.look(number, "2024-06-14T10:00").value().state.pins;
  const auto bytes = office.read("standards/city/report.toml");
  CHECK(pins.standard == sha256(bytes));
  CHECK(pins.standard_id == "city/report");
  CHECK(pins.edition == 1);
  CHECK(office.ask<std::string>([&](CaseReader& reader) { return reader.blob(pins.standard); }) ==
        bytes);
}

TEST_CASE("the pinned calendar is the list of the agency's file and every layer") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-14T10:00");
  const auto pins = office.look(number, "2024-06-14T10:00").value().state.pins;
  const auto list =
      office.ask<std::string>([&](CaseReader& reader) { return reader.blob(pins.calendar); });
  std::string expected = "sp-calendar/1\n";
  const auto line = [&](const std::string& kind, const std::string& id, const std::string& file) {
    expected += kind + " " + id + " " + to_hex(sha256(office.read(file))) + "\n";
  };
  line("agency", "city", "standards/city/agency.toml");
  line("days_off", "city/2024", "standards/calendars/city/2024.toml");
  line("days_off", "city/2025", "standards/calendars/city/2025.toml");
  line("office", "city/office", "standards/calendars/city/office.toml");
  CHECK(list == expected);
}

TEST_CASE("an edition whose bytes have changed is refused, and both hashes are named") {
  const Workplace office;
  const auto old_hash = to_hex(sha256(office.read("standards/city/report.toml")));
  office.open("city/report", "2024-06-14T10:00");
  office.edit("standards/city/report.toml", "2 hours 5 minutes", "3 hours");
  const auto new_hash = to_hex(sha256(office.read("standards/city/report.toml")));
  const auto refused = office.try_open("city/report", Workplace::occasion("2024-06-14T11:00"));
  CHECK(code_of(refused) == "edition_changed");
  CHECK(kind_of(refused.error().code) == ErrorKind::input);
  CHECK(refused.error().args == std::vector<std::string>{"city/report", "1", old_hash, new_hash});
}

TEST_CASE("even a comment makes other bytes, and a new edition makes them welcome") {
  const Workplace office;
  office.open("city/report", "2024-06-14T10:00");
  office.edit("standards/city/report.toml", "format = 1", "# Salinan\nformat = 1");
  CHECK(code_of(office.try_open("city/report", Workplace::occasion("2024-06-14T11:00"))) ==
        "edition_changed");
  office.edit("standards/city/report.toml", "edition = 1", "edition = 2");
  CHECK(office.open("city/report", "2024-06-14T12:00") == "2024-0002");
}

TEST_CASE("a changed edition stops new cases of its own standard only") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-14T10:00");
  office.edit("standards/city/report.toml", "2 hours 5 minutes", "3 hours");
  office.act(number, Verb::advance, "2024-06-14T11:00");
  CHECK(office.open("city/exemption", "2024-06-14T11:00") == "2024-0002");
}

TEST_CASE("a zone of the zone database is pinned with its changes, and read from there alone") {
  const Workplace office;
  office.edit("standards/city/agency.toml", "\"WIB\"", "\"Europe/Berlin\"");
  const auto number = office.open("city/exemption", "2024-03-28T10:00");
  const auto before = office.look(number, "2024-04-05T10:00").value();
  CHECK(before.zone().name() == "Europe/Berlin");
  const auto late_from = before.promise().deadline->late_from;
  CHECK(to_rfc3339(late_from, before.zone()) == "2024-04-03T00:00:00+02:00");
  const auto pins = before.state.pins;
  const auto list =
      office.ask<std::string>([&](CaseReader& reader) { return reader.blob(pins.calendar); });
  const auto files = listed_files(list).value();
  REQUIRE(files.size() == 5);
  CHECK(files[1].kind == "zone");
  CHECK(files[1].id == "Europe/Berlin");
  const auto text =
      office.ask<std::string>([&](CaseReader& reader) { return reader.blob(files[1].hash); });
  CHECK(text.find("\n2024-03-31T01:00:00Z +02:00\n2024-10-27T01:00:00Z +01:00\n") != text.npos);
  office.remove("standards");
  const auto after = office.look(number, "2024-04-05T10:00").value();
  CHECK(after.promise().deadline == before.promise().deadline);
}

TEST_CASE("a zone that the machine does not know is said with its place, and what may be meant") {
  const Workplace office;
  office.edit("standards/city/agency.toml", "\"WIB\"", "\"Asia/Jakata\"");
  const auto refused = office.try_open("city/report", Workplace::occasion("2024-06-14T11:00"));
  REQUIRE(code_of(refused) == "file_unusable");
  REQUIRE(refused.error().findings.size() == 1);
  const auto& finding = refused.error().findings.front();
  CHECK(finding.code == FindingCode::bad_value);
  CHECK(finding.args == std::vector<std::string>{"zone", "Asia/Jakata", "zone"});
  CHECK(finding.where.at.line == 4);
  CHECK(finding.suggestions.front() == "Asia/Jakarta");
}
