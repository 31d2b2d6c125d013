// SPDX-License-Identifier: Apache-2.0
#include "desk/evidence.hpp"
#include "desk/verification.hpp"
#include "desk/workplace.hpp"
#include "ledger/stored_value.hpp"
#include "store/log_reader.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sp;
using namespace sp::test;

namespace {

/// Three cases, of which the last two are void: events 4 and 5 say so, and which case they repeat.
void fill(const Workplace& office) {
  for (const auto* time : {"2024-06-10T08:00", "2024-06-10T08:05", "2024-06-10T08:10"}) {
    office.open("city/report", time);
  }
  auto repeated = command(Verb::void_);
  repeated.facts.duplicate_of = "2024-0001";
  repeated.details.reason = "typed twice";
  REQUIRE(office.try_act("2024-0002", repeated, Workplace::occasion("2024-06-10T08:20")));
  REQUIRE(office.try_act("2024-0003", repeated, Workplace::occasion("2024-06-10T08:30")));
}

Verification verified(const Workplace& office) {
  const auto done = verify(office.store(), {});
  REQUIRE(done);
  return *done;
}

Hash hash_in(const StoredValue& value) {
  Hash hash;
  std::copy(value.bytes.begin(), value.bytes.end(), hash.bytes.begin());
  return hash;
}

StoredValue text(const std::string& value) {
  return {.type = StoredType::text, .integer = 0, .bytes = value};
}

/// The hash that the last event has with this fact alone.
Hash hash_with(const Workplace& office, const std::string& name, const std::string& value) {
  StoredEvent last;
  Hash before;
  LogId log_id{};
  const auto looked = office.store().examine([&](CaseReader&, LogReader& rows) {
    log_id = rows.log_id();
    return rows.each_event([&](const StoredEvent& event) {
      if (!last.hash.bytes.empty()) before = hash_in(last.hash);
      last = event;
      return true;
    });
  });
  REQUIRE(looked);
  last.parts.facts = {{text(name), text(value)}};
  return hash_event(encode_stored(last.parts, log_id, before));
}

}  // namespace

TEST_CASE("a log of events with facts is whole, and each has them") {
  const Workplace office;
  fill(office);
  CHECK_FALSE(verified(office).flaw);
  const auto view = office.look("2024-0002", "2024-06-10T09:00");
  REQUIRE(view);
  CHECK(view->log.back().facts.duplicate_of == "2024-0001");
}

TEST_CASE("a fact that was changed, deleted, added or moved is found at its event") {
  struct Row {
    std::string sql;
    std::string code;
    std::string table;
    std::string key;
  };
  const std::string without =
      "DELETE FROM facts WHERE seq = 4; UPDATE events SET enc = 1 WHERE seq = 4";
  const std::string with =
      "INSERT INTO facts VALUES (1, 'unit', '1'); UPDATE events SET enc = 3 WHERE seq = 1";
  for (const auto& row : std::vector<Row>{
           {"UPDATE facts SET value = '2024-0003' WHERE seq = 4", "hash_wrong", "events", "4"},
           {"UPDATE facts SET value = '' WHERE seq = 5", "hash_wrong", "events", "5"},
           {"UPDATE facts SET name = 'agenda_number' WHERE seq = 4", "hash_wrong", "events", "4"},
           {"UPDATE facts SET name = 'colour' WHERE seq = 4", "value_form", "facts", "4/colour"},
           {"UPDATE facts SET name = 'unit ' WHERE seq = 4", "value_form", "facts", "4/unit "},
           {"DELETE FROM facts WHERE seq = 4", "facts_wrong", "events", "4"},
           {without, "hash_wrong", "events", "4"},
           {"INSERT INTO facts VALUES (4, 'unit', '1')", "hash_wrong", "events", "4"},
           {"INSERT INTO facts VALUES (1, 'unit', '1')", "facts_wrong", "events", "1"},
           {"UPDATE events SET enc = 3 WHERE seq = 1", "facts_wrong", "events", "1"},
           {with, "hash_wrong", "events", "1"},
           {"UPDATE events SET enc = 2 WHERE seq = 4", "encoding_wrong", "events", "4"},
           {"UPDATE facts SET seq = 1 WHERE seq = 4", "facts_wrong", "events", "1"},
           {"DELETE FROM facts WHERE seq = 5; UPDATE facts SET seq = 5 WHERE seq = 4",
            "facts_wrong", "events", "4"},
           {"INSERT INTO facts VALUES (9, 'unit', '1')", "row_without_event", "facts", "9/unit"},
           {"INSERT INTO corrections VALUES (4, 1, NULL)", "correction_wrong", "events", "4"},
       }) {
    CAPTURE(row.sql);
    const Workplace office;
    fill(office);
    tamper(office.database(), "PRAGMA foreign_keys = OFF;" + row.sql);
    const auto done = verified(office);
    REQUIRE(done.flaw);
    CHECK(name_of(done.flaw->code) == row.code);
    CHECK(done.flaw->table == row.table);
    CHECK(done.flaw->key == row.key);
  }
}

TEST_CASE("a fact that is spelled in another way is found, though every hash fits") {
  const Workplace office;
  fill(office);
  const auto hash = hash_with(office, "unit", "01");
  tamper(office.database(),
         "UPDATE facts SET name = 'unit', value = '01' WHERE seq = 5;"
         "UPDATE events SET hash = x'" +
             to_hex(hash) + "' WHERE seq = 5");
  const auto done = verify(office.store(), {});
  const bool found = !done || done->flaw;
  CHECK(found);
}

TEST_CASE("to whom a case was assigned is left out of what is given away") {
  const Workplace office;
  office.open("city/report", "2024-06-10T08:00");
  auto assign = command(Verb::assign);
  assign.details.assignee = "Secret";
  REQUIRE(office.try_act("2024-0001", assign, Workplace::occasion("2024-06-10T08:10")));
  EvidenceRequest request{.case_name = "2024-0001",
                          .vantage = {.now = at("2024-06-10T12:00"), .as_of = {}, .known_at = {}},
                          .in_place_of_personal = "[left out]"};
  const auto evidence = gather_evidence(office.store(), request);
  REQUIRE(evidence);
  CHECK(evidence->view.log.back().details.assignee == "[left out]");
  for (const auto& proved : evidence->events) {
    CHECK(proved.logged.event.details == EventDetails{});
  }
}

TEST_CASE("a case repeats another one that stands") {
  const Workplace office;
  const auto first = office.open("city/report", "2024-06-10T08:00");
  const auto second = office.open("city/report", "2024-06-10T08:10");
  const auto repeats = [&](const std::string& own, const std::string& other) {
    auto asked = command(Verb::void_);
    asked.facts.duplicate_of = other;
    return code_of(office.try_act(own, asked, Workplace::occasion("2024-06-10T09:00")));
  };
  CHECK(repeats(first, first) == "duplicate_impossible");
  CHECK(repeats(second, first) == "");
  CHECK(repeats(first, second) == "duplicate_impossible");
}
