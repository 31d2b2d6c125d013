// SPDX-License-Identifier: Apache-2.0
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

void request(CaseStore& store, CaseEvent event, const std::string& id,
             const std::string& arguments) {
  event.request_id = id;
  const auto done = store.write([&](CaseWriter& writer) -> Result<Ending> {
    if (const auto appended = writer.append(event, arguments); !appended) {
      return fail(appended.error());
    }
    return Ending::commit;
  });
  REQUIRE(code_of(done) == "");
}

std::optional<CaseEvent> event_of(CaseStore& store, const std::string& id) {
  return read<std::optional<CaseEvent>>(
      store, [&](CaseReader& reader) { return reader.event_of_request(id); });
}

bool matches(CaseStore& store, const std::string& id, const std::string& arguments) {
  return read<bool>(store,
                    [&](CaseReader& reader) { return reader.request_matches(id, arguments); });
}

TEST_CASE("the event of a request is found by its id, with its details") {
  const NewDatabase database;
  const auto store = database.open();
  request(*store, opening("2024-0001"), "desk-7", "open --subject x");
  request(*store, follow_up("2024-0001", 2), "desk-8", "return --reason x");
  const auto event = event_of(*store, "desk-8");
  REQUIRE(event.has_value());
  CHECK(event->number == 2);
  CHECK(event->request_id == "desk-8");
  CHECK(event->details.reason == "reason-incomplete");
  CHECK_FALSE(event_of(*store, "desk-9").has_value());
}

TEST_CASE("a request is the same when its arguments are, to the byte") {
  const NewDatabase database;
  const auto store = database.open();
  request(*store, opening("2024-0001"), "desk-7", "open --subject x");
  CHECK(matches(*store, "desk-7", "open --subject x"));
  CHECK_FALSE(matches(*store, "desk-7", "open --subject y"));
  CHECK_FALSE(matches(*store, "desk-7", "open --subject x "));
  CHECK_FALSE(matches(*store, "desk-7", ""));
  CHECK_FALSE(matches(*store, "desk-8", "open --subject x"));
}

TEST_CASE("the arguments of a request do not stand in the file, and cannot be guessed from it") {
  const NewDatabase one;
  const NewDatabase other;
  for (const auto* database : {&one, &other}) {
    request(*database->open(), opening("2024-0001"), "desk-7", "open --subject wati-argument");
    CHECK(read_file(database->path).find("wati-argument") == std::string::npos);
  }
  const auto commitment = [](const NewDatabase& database) {
    return SQLite::Database(database.path)
        .execAndGet("SELECT hex(request_commitment) FROM events")
        .getString();
  };
  CHECK(commitment(one) != commitment(other));
}

TEST_CASE("once its salt is erased a request can no longer be compared") {
  const NewDatabase database;
  request(*database.open(), opening("2024-0001"), "desk-7", "arguments");
  REQUIRE(run_sql(database.path, "UPDATE request_salts SET salt = NULL") == "");
  CHECK_FALSE(matches(*database.open(StoreMode::read), "desk-7", "arguments"));
}

TEST_CASE("a request id is recorded once: whoever records it twice has not looked, and fails") {
  const NewDatabase database;
  const auto store = database.open();
  request(*store, opening("2024-0001"), "desk-7", "arguments");
  CHECK_THROWS_AS(request(*store, opening("2024-0002"), "desk-7", "arguments"), std::logic_error);
  CHECK_FALSE(event_of(*store, "desk-8").has_value());
  CHECK(event_of(*store, "desk-7")->case_number == "2024-0001");
}

TEST_CASE("an event without a request id leaves no fingerprint") {
  const NewDatabase database;
  append(*database.open(), {opening("2024-0001")});
  SQLite::Database file(database.path);
  CHECK(file.execAndGet("SELECT count(*) FROM request_salts").getInt() == 0);
  CHECK(file.execAndGet("SELECT count(request_commitment) FROM events").getInt() == 0);
}

}  // namespace
}  // namespace sp::test
