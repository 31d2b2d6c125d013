// SPDX-License-Identifier: Apache-2.0
#include "ledger/encoding.hpp"
#include "ledger/event_facts.hpp"
#include "ledger/second_encoding.hpp"
#include "ledger/stored_value.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <set>
#include <stdexcept>

namespace sp {
namespace {

using test::Value;

const LogId some_log{1, 2, 3};

EventFacts all_facts() {
  return {.unit = 2,
          .extension = parse_amount("3 working_days"),
          .request = 5,
          .duplicate_of = "2024-0007",
          .letter_date = parse_date("2024-06-05"),
          .agenda_number = "800/12",
          .agenda_date = parse_date("2024-06-06"),
          .disposition_date = parse_date("2024-06-07"),
          .variant = "renewal"};
}

CaseEvent event_with(const EventFacts& facts) {
  CaseEvent event;
  event.seq = 9;
  event.case_number = "2024-0001";
  event.number = 4;
  event.kind = EventKind::noted;
  event.facts = facts;
  return event;
}

CaseEvent amendment_with(const EventFacts& facts) {
  auto event = event_with(facts);
  event.kind = EventKind::amended;
  event.corrected = CorrectedEvent{3, EventKind::approved};
  return event;
}

std::string encoded(const CaseEvent& event) {
  return encode_event(event, some_log, Hash{}, {});
}

/// What encoding 3 has behind what `plain` has.
std::string with_facts(std::string plain, const std::vector<Value>& values) {
  plain.front() = 3;
  return plain + test::second_encoding(0, values).substr(1);
}

const std::vector<Value> all_values{std::int64_t{9},
                                    "agenda_date",
                                    "2024-06-06",
                                    "agenda_number",
                                    "800/12",
                                    "disposition_date",
                                    "2024-06-07",
                                    "duplicate_of",
                                    "2024-0007",
                                    "extension",
                                    "3 working_days",
                                    "letter_date",
                                    "2024-06-05",
                                    "request",
                                    "5",
                                    "unit",
                                    "2",
                                    "variant",
                                    "renewal"};

/// Changes that leave each fact one that can be.
struct Change {
  std::string_view what;
  std::function<void(EventFacts&)> make;
};

const std::vector<Change> changes{
    {"unit", [](EventFacts& f) { f.unit = 3; }},
    {"no unit", [](EventFacts& f) { f.unit.reset(); }},
    {"extension", [](EventFacts& f) { f.extension = parse_amount("3 calendar_days"); }},
    {"no extension", [](EventFacts& f) { f.extension.reset(); }},
    {"request", [](EventFacts& f) { f.request = 6; }},
    {"no request", [](EventFacts& f) { f.request.reset(); }},
    {"duplicate of", [](EventFacts& f) { f.duplicate_of = "2024-0008"; }},
    {"no duplicate of", [](EventFacts& f) { f.duplicate_of.reset(); }},
    {"letter date", [](EventFacts& f) { f.letter_date = parse_date("2024-06-06"); }},
    {"no letter date", [](EventFacts& f) { f.letter_date.reset(); }},
    {"agenda number", [](EventFacts& f) { f.agenda_number = "800/13"; }},
    {"empty agenda number", [](EventFacts& f) { f.agenda_number = ""; }},
    {"no agenda number", [](EventFacts& f) { f.agenda_number.reset(); }},
    {"agenda date", [](EventFacts& f) { f.agenda_date = parse_date("2024-06-07"); }},
    {"no agenda date", [](EventFacts& f) { f.agenda_date.reset(); }},
    {"disposition date", [](EventFacts& f) { f.disposition_date = parse_date("2024-06-08"); }},
    {"no disposition date", [](EventFacts& f) { f.disposition_date.reset(); }},
    {"variant", [](EventFacts& f) { f.variant = "new"; }},
    {"no variant", [](EventFacts& f) { f.variant.reset(); }},
};

TEST_CASE("an event with facts has encoding 3, a correction or not, and no other event has") {
  CHECK(encoding_of(event_with({})) == 1);
  CHECK(encoding_of(amendment_with({})) == 2);
  for (const auto& event : {event_with(all_facts()), amendment_with(all_facts())}) {
    CHECK(encoding_of(event) == 3);
    CHECK(encoded(event).front() == 3);
  }
}

TEST_CASE("encoding 3 goes on with two nulls and the facts by name, where nothing is corrected") {
  std::vector<Value> values{{}, {}};
  values.insert(values.end(), all_values.begin(), all_values.end());
  CHECK(encoded(event_with(all_facts())) == with_facts(encoded(event_with({})), values));
}

TEST_CASE("encoding 3 of a correction is encoding 2 with its facts behind it") {
  CHECK(encoded(amendment_with(all_facts())) ==
        with_facts(encoded(amendment_with({})), all_values));
}

TEST_CASE("only the facts that are there are counted and encoded") {
  EventFacts facts;
  facts.unit = 12;
  CHECK(encoded(amendment_with(facts)) ==
        with_facts(encoded(amendment_with({})), {std::int64_t{1}, "unit", "12"}));
}

TEST_CASE("whatever is changed of the facts changes the encoding, no two changes alike") {
  std::set<std::string> seen{encoded(event_with(all_facts()))};
  for (const auto& change : changes) {
    CAPTURE(change.what);
    auto facts = all_facts();
    change.make(facts);
    CHECK(seen.insert(encoded(event_with(facts))).second);
  }
}

TEST_CASE("facts are read back as they are written, and by their names in ascending order") {
  for (const auto& change : changes) {
    CAPTURE(change.what);
    auto facts = all_facts();
    change.make(facts);
    EventFacts again;
    std::string_view before;
    for (const auto& fact : named_facts(facts)) {
      CHECK(before < fact.name);
      before = fact.name;
      CHECK(is_fact(fact.name));
      CHECK(set_fact(again, fact.name, fact.value));
    }
    CHECK(again == facts);
  }
  CHECK(named_facts({}).empty());
}

TEST_CASE("a fact has one name and one spelling") {
  struct Row {
    std::string_view name;
    std::string_view value;
    std::string_view why;
  };
  const Row rows[] = {
      {"colour", "red", "no such fact"},
      {"Unit", "1", "another spelling of a name"},
      {"", "1", "no name"},
      {"unit", "01", "a zero before"},
      {"unit", "+1", "a sign"},
      {"unit", "0", "units are counted from 1"},
      {"unit", "-1", "below nothing"},
      {"unit", "1 ", "a blank behind"},
      {"unit", "1.0", "a fraction"},
      {"unit", "", "nothing"},
      {"unit", "9223372036854775808", "beyond 64 bits"},
      {"request", "0", "events are numbered from 1"},
      {"extension", "3 days extra", "no amount"},
      {"extension", "3 working_day", "singular where the canonical spelling is plural"},
      {"extension", "120 minutes", "hours are written as hours"},
      {"extension", "3  working_days", "two blanks"},
      {"letter_date", "2024-6-5", "short"},
      {"letter_date", "2024-06-31", "no such day"},
      {"agenda_date", "2024-06-05T00:00", "a time"},
      {"disposition_date", "", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    EventFacts facts;
    CHECK_FALSE(set_fact(facts, row.name, row.value));
  }
}

TEST_CASE("a fact that would not be read back is our mistake, and is not written") {
  for (const std::int64_t number : {0, -1}) {
    EventFacts facts;
    facts.unit = number;
    CHECK_THROWS_AS(encoded(event_with(facts)), std::logic_error);
  }
}

TEST_CASE("any number, day and text is encoded as the second encoding does") {
  std::mt19937_64 random(20240607);
  for (int i = 0; i < 300; ++i) {
    EventFacts facts;
    facts.request = static_cast<std::int64_t>(random() >> 1) | 1;
    facts.agenda_number = std::string(random() % 70, static_cast<char>(random()));
    const auto day = Date(std::chrono::days(static_cast<int>(random() % 100'000)));
    facts.letter_date = day;
    CHECK(encoded(amendment_with(facts)) ==
          with_facts(encoded(amendment_with({})),
                     {std::int64_t{3}, "agenda_number", *facts.agenda_number, "letter_date",
                      to_string(day), "request", std::to_string(*facts.request)}));
  }
}

StoredValue integer(std::int64_t value) {
  return {.type = StoredType::integer, .integer = value, .bytes = {}};
}
StoredValue text(std::string value) {
  return {.type = StoredType::text, .integer = 0, .bytes = std::move(value)};
}

TEST_CASE("what stands in the rows of facts is hashed as it stands") {
  const std::vector<StoredValue> columns{integer(1), text("x")};
  const std::vector<std::vector<StoredValue>> facts{{text("unit"), text("01")}};
  const auto bytes = encode_stored({columns, {}, facts}, some_log, Hash{});
  const std::vector<Value> values{std::string(some_log.begin(), some_log.end()),
                                  std::string(32, '\0'),
                                  std::int64_t{1},
                                  "x",
                                  {},
                                  {},
                                  std::int64_t{1},
                                  "unit",
                                  "01"};
  CHECK(bytes == test::second_encoding(3, values));
  CHECK(encode_stored({columns, {integer(2), {}}, facts}, some_log, Hash{}) != bytes);
  CHECK(encode_stored({columns, {}, {{text("unit"), text("1")}}}, some_log, Hash{}) != bytes);
}

TEST_CASE("a fact's columns are two texts, and never null") {
  const auto& rules = fact_column_rules();
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].name == "name");
  CHECK(rules[1].name == "value");
  for (const auto& rule : rules) {
    CHECK(fits(rule, text("")));
    CHECK_FALSE(fits(rule, {}));
    CHECK_FALSE(fits(rule, integer(1)));
  }
}

}  // namespace
}  // namespace sp
