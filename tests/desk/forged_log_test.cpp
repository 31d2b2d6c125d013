// SPDX-License-Identifier: Apache-2.0
// What no hash tells: the end of a log was written anew by somebody who can compute, or the file
// about the log is damaged.
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

/// Two cases; events 1 and 3 are of the first one, 2 and 4 of the second.
void fill(const Workplace& office) {
  for (const auto* time : {"2024-06-10T08:00", "2024-06-10T08:10"}) {
    office.open("city/report", time);
  }
  office.act("2024-0001", Verb::note, "2024-06-10T08:20");
  office.act("2024-0002", Verb::note, "2024-06-10T08:30");
}

Hash hash_in(const StoredValue& value) {
  Hash hash;
  std::copy(value.bytes.begin(), value.bytes.end(), hash.bytes.begin());
  return hash;
}

/// The hash that the last event has with another value in one of its columns.
Hash hash_with(const Workplace& office, std::string_view column, const StoredValue& value) {
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
  const auto& rules = event_column_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [&](const ColumnRule& one) { return one.name == column; });
  last.parts.columns.at(static_cast<std::size_t>(rule - rules.begin())) = value;
  return hash_event(encode_stored(last.parts, log_id, before));
}

Flaw flaw_in(const Workplace& office) {
  const auto done = verify(office.store(), {});
  REQUIRE(done);
  REQUIRE(done->flaw);
  return *done->flaw;
}

}  // namespace

TEST_CASE("a number that does not follow in its case is found, though every hash fits") {
  const Workplace office;
  fill(office);
  const auto hash =
      hash_with(office, "number", {.type = StoredType::integer, .integer = 3, .bytes = {}});
  tamper(office.database(),
         "UPDATE events SET number = 3, hash = x'" + to_hex(hash) + "' WHERE seq = 4");
  const auto flaw = flaw_in(office);
  CHECK(name_of(flaw.code) == "number_wrong");
  CHECK(flaw.key == "4");
}

TEST_CASE("what the procedure does not allow is found, though every hash fits") {
  const Workplace office;
  fill(office);
  const auto hash =
      hash_with(office, "kind", {.type = StoredType::text, .integer = 0, .bytes = "resumed"});
  tamper(office.database(),
         "UPDATE events SET kind = 'resumed', hash = x'" + to_hex(hash) + "' WHERE seq = 4");
  const auto flaw = flaw_in(office);
  CHECK(name_of(flaw.code) == "impossible");
  CHECK(flaw.key == "4");
}

TEST_CASE("an index that does not fit its table is found, though every row is right") {
  const Workplace office;
  fill(office);
  const auto index_of = [&](const std::string& from, const std::string& to) {
    tamper(office.database(),
           "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '" + from +
               "', '" + to + "') WHERE name = 'cases_open'");
  };
  index_of("closed = 0", "closed = 9");
  tamper(office.database(),
         "CREATE TEMP TABLE kept AS SELECT * FROM cases WHERE case_number = '2024-0001';"
         "DELETE FROM cases WHERE case_number = '2024-0001'; INSERT INTO cases SELECT * FROM kept");
  index_of("closed = 9", "closed = 0");
  CHECK(name_of(flaw_in(office).code) == "file_damaged");
}

TEST_CASE("a second log in the file is found") {
  const Workplace office;
  fill(office);
  tamper(office.database(), "INSERT INTO log VALUES (2, zeroblob(16), 0)");
  CHECK(name_of(flaw_in(office).code) == "file_damaged");
}
