// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

std::vector<CaseEvent> events_of(CaseStore& store, const std::string& case_number) {
  return read<std::vector<CaseEvent>>(
      store, [&](CaseReader& reader) { return reader.events_of(case_number); });
}

LogHead head_of(CaseStore& store) {
  return read<LogHead>(store, [](CaseReader& reader) { return reader.head(); });
}

TEST_CASE("what is read of a case is what was appended, details included, in order") {
  const NewDatabase database;
  const auto store = database.open();
  auto nothing_stated = follow_up("2024-0001", 3);
  nothing_stated.login_uid.reset();
  nothing_stated.requirements.clear();
  nothing_stated.details = {};
  const auto appended =
      append(*store, {opening("2024-0001"), follow_up("2024-0001", 2), nothing_stated});
  CHECK(events_of(*store, "2024-0001") == appended);
  CHECK(events_of(*database.open(StoreMode::read), "2024-0001") == appended);
}

TEST_CASE("an event keeps all that it was given and gets its place in the log and its hash") {
  const NewDatabase database;
  auto expected = opening("2024-0001");
  const auto appended = append(*database.open(), {expected}).front();
  CHECK(appended.hash != Hash{});
  expected.seq = 1;
  expected.hash = appended.hash;
  CHECK(appended == expected);
}

TEST_CASE("texts are stored byte for byte, empty ones and zero bytes included") {
  const NewDatabase database;
  const auto store = database.open();
  auto event = opening("2024-0001");
  event.step = "";
  event.ref = std::string("a\0b", 3);
  event.details.subject = "";
  event.details.actor = std::string("\0", 1);
  event.details.note = "k\xc3\xa9\xcc\x81";
  const auto appended = append(*store, {event});
  CHECK(events_of(*store, "2024-0001") == appended);
}

TEST_CASE("the log counts over all cases, a case counts its own events") {
  const NewDatabase database;
  const auto store = database.open();
  append(*store, {opening("2024-0001"), opening("2024-0002")});
  append(*store, {follow_up("2024-0001", 2)});
  CHECK(events_of(*store, "2024-0001").back().seq == 3);
  CHECK(events_of(*store, "2024-0002").back().seq == 2);
}

TEST_CASE("an event whose number does not follow is our own mistake and leaves no trace") {
  const NewDatabase database;
  const auto store = database.open();
  append(*store, {opening("2024-0001")});
  for (const std::int64_t number : {0, 1, 3, -1}) {
    CAPTURE(number);
    const auto wrong = [&](CaseWriter& writer) -> Result<Ending> {
      static_cast<void>(writer.append(follow_up("2024-0001", number), ""));
      return Ending::commit;
    };
    CHECK_THROWS_AS(static_cast<void>(store->write(wrong)), std::logic_error);
  }
  CHECK(events_of(*store, "2024-0001").size() == 1);
}

TEST_CASE("the head of an empty log is zero") {
  const NewDatabase database;
  const auto head = head_of(*database.open(StoreMode::read));
  CHECK(head.seq == 0);
  CHECK(head.hash == Hash{});
}

TEST_CASE("the head tells the last event recorded and the latest that happened") {
  const NewDatabase database;
  const auto store = database.open();
  auto early = follow_up("2024-0001", 2);
  early.occurred_at = at(1000);
  early.recorded_at = at(1717760000);
  const auto last = append(*store, {opening("2024-0001"), early}).back();
  const auto head = head_of(*store);
  CHECK(head.seq == 2);
  CHECK(head.hash == last.hash);
  CHECK(head.last_recorded == at(1717760000));
  CHECK(head.last_occurred == opening("2024-0001").occurred_at);
}

TEST_CASE("the same events in another log have other hashes") {
  const NewDatabase one;
  const NewDatabase other;
  CHECK(append(*one.open(), {opening("2024-0001")}).front().hash !=
        append(*other.open(), {opening("2024-0001")}).front().hash);
}

TEST_CASE("erased details are read as absent") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  REQUIRE(run_sql(database.path,
                  "UPDATE details SET salt = NULL, value = NULL WHERE field = 'actor'") == "");
  const auto events = events_of(*database.open(StoreMode::read), "2024-0001");
  CHECK_FALSE(events.front().details.actor.has_value());
  CHECK(events.front().details.subject == "subject-budi");
}

TEST_CASE("a row that this program cannot have written is reported as corruption") {
  struct Row {
    std::string_view sql;
    std::string_view why;
  };
  const Row rows[] = {
      {"UPDATE events SET kind = 'promoted'", "no such kind"},
      {"UPDATE events SET number = 2", "the first event is missing"},
      {"UPDATE events SET hash = x'00'", "a hash of one byte"},
      {"UPDATE details SET field = 'phone' WHERE field = 'actor'", "no such detail"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    append(*database.open(), {opening("2024-0001")});
    tamper(database.path, std::string(row.sql));
    const auto done = database.open(StoreMode::read)->read([](CaseReader& reader) -> Result<void> {
      const auto events = reader.events_of("2024-0001");
      if (!events) return fail(events.error());
      return {};
    });
    CHECK(code_of(done) == "database_corrupt");
  }
}

}  // namespace
}  // namespace sp::test
