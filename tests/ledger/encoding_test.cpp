// SPDX-License-Identifier: Apache-2.0
#include "ledger/encoding.hpp"

#include "ledger/second_encoding.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <random>
#include <set>
#include <stdexcept>

namespace sp {
namespace {

using test::Value;

const LogId some_log{1, 2, 3};

CaseEvent full_event() {
  CaseEvent event;
  event.seq = 7;
  event.case_number = "2024-0001";
  event.number = 3;
  event.kind = EventKind::approved;
  event.occurred_at = Instant(Seconds(1717749000));
  event.recorded_at = Instant(Seconds(1717749060));
  event.uid = 1000;
  event.login_uid = 1001;
  event.step = "examine";
  event.visit = 2;
  event.outcome = "agree";
  event.cause = "applicant";
  event.requirements = {"letter", "photo"};
  event.units = 3;
  event.ref = "B/17/VI";
  event.document = "S-4";
  event.scheduled_at = Instant(Seconds(-1));
  event.pins = Pins{"bkn-medan/monitoring-evaluation", 4, sha256("standard"), sha256("calendar")};
  event.request_id = "desk-7";
  return event;
}

Commitments full_commitments() {
  return {.details = sha256("details"), .request = sha256("request")};
}

std::string encoded(const CaseEvent& event) {
  return encode_event(event, some_log, sha256("previous"), full_commitments());
}

std::string bytes_of(const Hash& hash) {
  return {hash.bytes.begin(), hash.bytes.end()};
}

template <class T>
Value value_of(const std::optional<T>& value) {
  return value ? Value(*value) : Value();
}

/// The fields one by one, in the order of the format page.
std::vector<Value> values_of(const CaseEvent& event, const Hash& previous) {
  const auto when = [](Instant instant) {
    return Value(std::int64_t{instant.time_since_epoch().count()});
  };
  std::string requirements;
  for (const auto& id : event.requirements) requirements += (requirements.empty() ? "" : " ") + id;
  const bool pinned = event.pins.has_value();
  return {std::string(some_log.begin(), some_log.end()),
          bytes_of(previous),
          event.seq,
          event.case_number,
          event.number,
          std::string(name_of(event.kind)),
          when(event.occurred_at),
          when(event.recorded_at),
          event.uid,
          value_of(event.login_uid),
          value_of(event.step),
          value_of(event.visit),
          value_of(event.outcome),
          value_of(event.cause),
          event.requirements.empty() ? Value() : Value(requirements),
          value_of(event.units),
          value_of(event.ref),
          value_of(event.document),
          event.scheduled_at ? when(*event.scheduled_at) : Value(),
          pinned ? Value(event.pins->standard_id) : Value(),
          pinned ? Value(event.pins->edition) : Value(),
          pinned ? Value(bytes_of(event.pins->standard)) : Value(),
          pinned ? Value(bytes_of(event.pins->calendar)) : Value(),
          value_of(event.request_id)};
}

/// One change of one member.
struct Change {
  std::string_view what;
  std::function<void(CaseEvent&)> make;
};

std::vector<Change> changes() {
  return {
      {"seq", [](CaseEvent& e) { e.seq = 8; }},
      {"case", [](CaseEvent& e) { e.case_number = "2024-0002"; }},
      {"number", [](CaseEvent& e) { e.number = 4; }},
      {"kind", [](CaseEvent& e) { e.kind = EventKind::rejected; }},
      {"occurred", [](CaseEvent& e) { e.occurred_at += Seconds(1); }},
      {"recorded", [](CaseEvent& e) { e.recorded_at += Seconds(1); }},
      {"uid", [](CaseEvent& e) { e.uid = 0; }},
      {"login uid", [](CaseEvent& e) { e.login_uid = 0; }},
      {"no login uid", [](CaseEvent& e) { e.login_uid.reset(); }},
      {"step", [](CaseEvent& e) { e.step = "draft"; }},
      {"no step", [](CaseEvent& e) { e.step.reset(); }},
      {"empty step", [](CaseEvent& e) { e.step = ""; }},
      {"visit", [](CaseEvent& e) { e.visit = 3; }},
      {"no visit", [](CaseEvent& e) { e.visit.reset(); }},
      {"outcome", [](CaseEvent& e) { e.outcome = "revise"; }},
      {"no outcome", [](CaseEvent& e) { e.outcome.reset(); }},
      {"cause", [](CaseEvent& e) { e.cause = "payment"; }},
      {"no cause", [](CaseEvent& e) { e.cause.reset(); }},
      {"fewer requirements", [](CaseEvent& e) { e.requirements.pop_back(); }},
      {"no requirements", [](CaseEvent& e) { e.requirements.clear(); }},
      {"order of requirements",
       [](CaseEvent& e) { std::swap(e.requirements[0], e.requirements[1]); }},
      {"units", [](CaseEvent& e) { e.units = 1; }},
      {"no units", [](CaseEvent& e) { e.units.reset(); }},
      {"ref", [](CaseEvent& e) { e.ref = "B/18/VI"; }},
      {"no ref", [](CaseEvent& e) { e.ref.reset(); }},
      {"document", [](CaseEvent& e) { e.document = "S-5"; }},
      {"no document", [](CaseEvent& e) { e.document.reset(); }},
      {"scheduled", [](CaseEvent& e) { e.scheduled_at = Instant(Seconds(0)); }},
      {"not scheduled", [](CaseEvent& e) { e.scheduled_at.reset(); }},
      {"standard id", [](CaseEvent& e) { e.pins->standard_id += "x"; }},
      {"edition", [](CaseEvent& e) { e.pins->edition = 5; }},
      {"standard", [](CaseEvent& e) { e.pins->standard = sha256("other"); }},
      {"calendar", [](CaseEvent& e) { e.pins->calendar = sha256("other"); }},
      {"no pins", [](CaseEvent& e) { e.pins.reset(); }},
      {"request id", [](CaseEvent& e) { e.request_id = "desk-8"; }},
      {"no request id", [](CaseEvent& e) { e.request_id.reset(); }},
  };
}

TEST_CASE("an event is encoded as the format page says, field by field") {
  auto expected_values = values_of(full_event(), sha256("previous"));
  expected_values.push_back(bytes_of(sha256("request")));
  expected_values.push_back(bytes_of(sha256("details")));
  CHECK(encoded(full_event()) == test::second_encoding(1, expected_values));
}

TEST_CASE("whatever is changed in an event changes its encoding, no two changes alike") {
  std::set<std::string> seen{encoded(full_event())};
  for (const auto& change : changes()) {
    auto event = full_event();
    change.make(event);
    CAPTURE(change.what);
    CHECK(seen.insert(encoded(event)).second);
    auto expected_values = values_of(event, sha256("previous"));
    expected_values.push_back(bytes_of(sha256("request")));
    expected_values.push_back(bytes_of(sha256("details")));
    CHECK(encoded(event) == test::second_encoding(1, expected_values));
  }
}

TEST_CASE("the log, the event before and both commitments are part of the encoding") {
  const auto event = full_event();
  const auto previous = sha256("previous");
  const auto all = full_commitments();
  const std::set<std::string> encodings{
      encode_event(event, some_log, previous, all),
      encode_event(event, LogId{9}, previous, all),
      encode_event(event, some_log, sha256("another"), all),
      encode_event(event, some_log, previous, {.details = sha256("x"), .request = all.request}),
      encode_event(event, some_log, previous, {.details = {}, .request = all.request}),
      encode_event(event, some_log, previous, {.details = all.details, .request = sha256("x")}),
      encode_event(event, some_log, previous, {.details = all.details, .request = {}}),
  };
  CHECK(encodings.size() == 7);
}

TEST_CASE("the hash in an event is the result and not part of the encoding") {
  auto event = full_event();
  event.hash = sha256("anything");
  CHECK(encoded(event) == encoded(full_event()));
}

TEST_CASE("personal values are not in the encoding, only what is committed of them") {
  auto event = full_event();
  event.details = {.actor = "siti",
                   .subject = "budi",
                   .reason = "late",
                   .note = "call",
                   .correction = "slip",
                   .assignee = "tono",
                   .names = "Ani\nBudi"};
  CHECK(encoded(event) == encoded(full_event()));
}

TEST_CASE("bytes cannot move from one field into the next") {
  auto a = full_event();
  auto b = full_event();
  a.outcome = "ab";
  a.cause = "c";
  b.outcome = "a";
  b.cause = "bc";
  CHECK(encoded(a) != encoded(b));
}

TEST_CASE(
    "the hash of an event is that of a Merkle leaf: SHA-256 over a zero byte and the encoding") {
  CHECK(hash_event("abc") == sha256(std::string("\0abc", 4)));
  CHECK(hash_event("") == sha256(std::string(1, '\0')));
}

TEST_CASE("requirements are kept in their order; none at all is not an empty list of them") {
  CHECK(join_requirements({"b", "a"}) == "b a");
  CHECK_FALSE(join_requirements({}).has_value());
  CHECK_THROWS_AS(join_requirements({"a b"}), std::logic_error);
  CHECK_THROWS_AS(join_requirements({""}), std::logic_error);
}

TEST_CASE("the commitment of a value binds its field too") {
  const DetailValue note{.field = "note", .salt = {5}, .value = "x"};
  const DetailValue reason{.field = "reason", .salt = {5}, .value = "x"};
  CHECK(commit_detail(note) != commit_detail(reason));
  CHECK(commit_detail(note) == commit(Salt{5}, std::string("note\0x", 6)));
}

TEST_CASE("commitments are combined in the order of their fields, however they come") {
  const auto a = sha256("a");
  const auto b = sha256("b");
  const std::string length(7, '\0');
  const auto expected = sha256(length + "\x05" + "actor" + length + "\x20" + bytes_of(a) + length +
                               "\x04" + "note" + length + "\x20" + bytes_of(b));
  CHECK(combine_details({{"actor", a}, {"note", b}}) == expected);
  CHECK(combine_details({{"note", b}, {"actor", a}}) == expected);
  CHECK(combine_details({{"actor", b}, {"note", a}}) != expected);
}

TEST_CASE("an event without personal values has no commitment to them") {
  CHECK_FALSE(combine_details({}).has_value());
}

TEST_CASE("any number and any text is encoded as the second encoding does") {
  std::mt19937_64 random(20240607);
  for (int i = 0; i < 500; ++i) {
    auto event = full_event();
    event.seq = static_cast<std::int64_t>(random());
    event.uid = static_cast<std::int64_t>(random());
    event.occurred_at = Instant(Seconds(static_cast<std::int64_t>(random())));
    event.step = std::string(random() % 70, static_cast<char>(random()));
    if (random() % 2 == 0) event.pins.reset();
    auto expected_values = values_of(event, Hash{});
    expected_values.insert(expected_values.end(), {Value(), Value()});
    CHECK(encode_event(event, some_log, Hash{}, {}) == test::second_encoding(1, expected_values));
  }
}

}  // namespace
}  // namespace sp
