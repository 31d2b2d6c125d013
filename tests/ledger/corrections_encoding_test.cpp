// SPDX-License-Identifier: Apache-2.0
#include "ledger/encoding.hpp"
#include "ledger/event_columns.hpp"
#include "ledger/second_encoding.hpp"
#include "ledger/stored_value.hpp"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

namespace sp {
namespace {

const LogId some_log{1, 2, 3};

CaseEvent event_of(EventKind kind, std::optional<CorrectedEvent> corrected) {
  CaseEvent event;
  event.seq = 9;
  event.case_number = "2024-0001";
  event.number = 4;
  event.kind = kind;
  event.corrected = corrected;
  return event;
}

std::string encoded(const CaseEvent& event) {
  return encode_event(event, some_log, Hash{}, {});
}

TEST_CASE(
    "corrections have encoding 2, every other kind of event has encoding 1, where there are no "
    "facts") {
  const std::set<std::string_view> corrections{"amended", "annulled", "inserted"};
  for (const auto* name :
       {"opened",   "accepted",  "advanced", "approved", "returned",  "rejected", "suspended",
        "resumed",  "requested", "supplied", "extended", "withdrawn", "lapsed",   "voided",
        "reopened", "assigned",  "repinned", "noted",    "amended",   "annulled", "inserted"}) {
    CAPTURE(name);
    const auto kind = parse_event_kind(name).value();
    const bool corrects = corrections.contains(name);
    const auto event =
        event_of(kind, corrects ? std::optional(CorrectedEvent{2, {}}) : std::nullopt);
    CHECK(encoding_of(event) == (corrects ? 2 : 1));
    CHECK(encoded(event).front() == (corrects ? 2 : 1));
  }
}

TEST_CASE("encoding 2 is encoding 1 with another first byte, and what is corrected behind it") {
  struct Row {
    CorrectedEvent corrected;
    std::vector<test::Value> values;
    std::string_view why;
  };
  const Row rows[] = {
      {{3, EventKind::returned}, {std::int64_t{3}, "returned"}, "amended"},
      {{3, {}}, {std::int64_t{3}, {}}, "annulled"},
      {{{}, EventKind::advanced}, {{}, "advanced"}, "inserted"},
  };
  // The same columns: a kind of as many letters, put back afterwards.
  auto plain = encoded(event_of(EventKind::withdrawn, {}));
  plain.replace(plain.find("withdrawn"), 9, "corrected");
  std::set<std::string> seen;
  for (const auto& row : rows) {
    CAPTURE(row.why);
    auto bytes = encoded(event_of(EventKind::amended, row.corrected));
    const auto kind = bytes.find("amended");
    bytes.replace(kind, 7, "corrected");
    bytes[kind - 1] = 9;
    auto expected = plain + test::second_encoding(0, row.values).substr(1);
    expected.front() = 2;
    CHECK(bytes == expected);
    CHECK(seen.insert(bytes).second);
  }
}

TEST_CASE("an event corrects something exactly where its kind says so") {
  CHECK_THROWS_AS(encoded(event_of(EventKind::amended, {})), std::logic_error);
  CHECK_THROWS_AS(encoded(event_of(EventKind::noted, CorrectedEvent{1, {}})), std::logic_error);
}

TEST_CASE("why something is corrected is committed to like every other personal value") {
  auto event = event_of(EventKind::annulled, CorrectedEvent{2, {}});
  const auto before = encoded(event);
  event.details.correction = "typed twice";
  CHECK(encoded(event) == before);
}

StoredValue integer(std::int64_t value) {
  return {.type = StoredType::integer, .integer = value, .bytes = {}};
}
StoredValue text(std::string value) {
  return {.type = StoredType::text, .integer = 0, .bytes = std::move(value)};
}

TEST_CASE("what stands in the columns of a correction is hashed as it stands") {
  const std::vector<StoredValue> columns{integer(1), text("x")};
  const auto bytes = encode_stored({columns, {integer(2), {}}, {}}, some_log, Hash{});
  CHECK(bytes.front() == 2);
  CHECK(encode_stored({columns, {}, {}}, some_log, Hash{}).front() == 1);
  CHECK(encode_stored({columns, {integer(3), {}}, {}}, some_log, Hash{}) != bytes);
  CHECK(encode_stored({columns, {integer(2), text("")}, {}}, some_log, Hash{}) != bytes);
}

TEST_CASE("a correction's columns are a number and a kind, and may be null") {
  const auto& rules = correction_column_rules();
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].name == "number");
  CHECK(rules[1].name == "kind");
  for (const auto& rule : rules) CHECK(fits(rule, {}));
  CHECK(fits(rules[0], integer(1)));
  CHECK_FALSE(fits(rules[0], text("1")));
  CHECK(fits(rules[1], text("noted")));
  CHECK_FALSE(fits(rules[1], integer(1)));
}

}  // namespace
}  // namespace sp
