// SPDX-License-Identifier: Apache-2.0
// Databases that somebody has edited past the program: each is said to be damaged, none is a fault
// of the program.
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace sp::test {
namespace {

/// Two cases, the first with a second event; seq 1, 2 and 3.
void fill(const NewDatabase& database) {
  const auto store = database.open();
  open_case(*store, "2024-0001");
  append(*store, {follow_up("2024-0001", 2)});
  open_case(*store, "2024-0002");
}

Error error_of_log(const NewDatabase& database, const std::string& case_number = "2024-0001") {
  Error error;
  const auto looked = database.open(StoreMode::read)->read([&](CaseReader& reader) -> Result<void> {
    const auto events = reader.events_of(case_number);
    return events ? Result<void>{} : fail(events.error());
  });
  return looked ? error : looked.error();
}

struct Damage {
  std::string set;
  std::string_view why;
};

TEST_CASE("an event that the program cannot have written is damage, and named by its seq") {
  const Damage rows[] = {
      {"occurred_at = -9223372036854775808", "before all years"},
      {"occurred_at = 9223372036854775807", "after all years"},
      {"occurred_at = -62135769600", "the second day before the year 1"},
      {"occurred_at = 253402387200", "the second day of the year 10000"},
      {"recorded_at = 9223372036854775807", "typed after all years"},
      {"scheduled_at = -9223372036854775808", "appointed before all years"},
      {"units = 0", "no unit"},
      {"units = -1", "fewer than none"},
      {"units = 1000001", "more units than can be given"},
      {"units = 9223372036854775807", "all units there are"},
      {"kind = 'promoted'", "a kind that there is not"},
      {"standard_id = 'a/b', edition = 1, standard = zeroblob(32), calendar = zeroblob(32)",
       "pins where nothing is opened"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fill(database);
    tamper(database.path, "UPDATE events SET " + row.set + " WHERE seq = 2");
    const auto error = error_of_log(database);
    REQUIRE(name_of(error.code) == "database_corrupt");
    CHECK(error.args.at(0) == database.path);
    CHECK(error.args.at(1).find("event 2") != std::string::npos);
    CHECK(error_of_log(database, "2024-0002").args.empty());
  }
}

TEST_CASE("what the command line takes at the edge is no damage") {
  const Damage rows[] = {
      {"occurred_at = -62135596800", "the first second of the year 1"},
      {"occurred_at = -62135640000", "the same on a wall twelve hours ahead"},
      {"scheduled_at = 253402300799", "the last second of the year 9999"},
      {"scheduled_at = 253402343999", "the same on a wall twelve hours behind"},
      {"units = 1000000", "as many units as can be given"},
      {"units = NULL", "no number of units"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fill(database);
    tamper(database.path, "UPDATE events SET " + row.set + " WHERE seq = 2");
    CHECK(error_of_log(database).args.empty());
  }
}

TEST_CASE("a case whose opening pins nothing is damaged") {
  const std::string all = "standard_id = NULL, edition = NULL, standard = NULL, calendar = NULL";
  for (const auto& set : {all, std::string("calendar = NULL"), std::string("edition = NULL")}) {
    CAPTURE(set);
    const NewDatabase database;
    fill(database);
    tamper(database.path, "UPDATE events SET " + set + " WHERE seq = 1");
    const auto error = error_of_log(database);
    REQUIRE(name_of(error.code) == "database_corrupt");
    CHECK(error.args.at(1).find("event 1") != std::string::npos);
  }
}

TEST_CASE("a case number that has not its form is damage") {
  for (const auto* const number :
       {"zz", "2024", "2024-", "24-0001", "2024-0000", "2024-1", "2024-00001", "2024-1x",
        "-024-0001", "2024--001", "2024-99999999999999999999"}) {
    CAPTURE(number);
    const NewDatabase database;
    fill(database);
    tamper(database.path, std::string("UPDATE events SET case_number = '") + number +
                              "' WHERE case_number = '2024-0001'");
    const auto error = error_of_log(database, number);
    REQUIRE(name_of(error.code) == "database_corrupt");
    CHECK(error.args.at(1).find("event 1") != std::string::npos);
  }
}

TEST_CASE("a line of the list of cases that the program cannot have written is damage") {
  const Damage rows[] = {
      {"received = 9223372036854775807", "received after all years"},
      {"ended = -9223372036854775808", "ended before all years"},
      {"units = 9223372036854775807", "all units there are"},
      {"units = 0", "no unit"},
      {"case_number = 'zz'", "no case number"},
      {"status = 'lost'", "a status that there is not"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fill(database);
    tamper(database.path, "UPDATE cases SET " + row.set + " WHERE case_number = '2024-0001'");
    const auto listed =
        database.open(StoreMode::read)->read([](CaseReader& reader) -> Result<void> {
          const auto found = reader.cases({});
          return found ? Result<void>{} : fail(found.error());
        });
    CHECK(code_of(listed) == "database_corrupt");
  }
}

Result<CaseEvent> open_next(const NewDatabase& database) {
  Result<CaseEvent> opened = CaseEvent{};
  const auto done = database.open()->write([&](CaseWriter& writer) -> Result<Ending> {
    const auto number = writer.next_case_number(2024);
    if (!number) return fail(number.error());
    opened = writer.append(opening(*number), "");
    if (!opened) return fail(opened.error());
    auto projection = projection_of(*number);
    if (const auto put = writer.project(projection); !put) return fail(put.error());
    return Ending::commit;
  });
  if (!done) return fail(done.error());
  return opened;
}

TEST_CASE("nothing is appended to a log whose end the program cannot have written") {
  const std::string largest = std::to_string(std::numeric_limits<std::int64_t>::max());
  const Damage rows[] = {
      {"UPDATE events SET seq = " + largest + " WHERE seq = 3", "the last place there can be"},
      {"UPDATE events SET recorded_at = " + largest + " WHERE seq = 3", "typed after all years"},
      {"UPDATE events SET occurred_at = " + largest + " WHERE seq = 2", "happened after all years"},
      {"DELETE FROM events WHERE seq = 3", "the last event was cut off, its details were not"},
      {"DELETE FROM events WHERE seq = 3; DELETE FROM details WHERE seq = 3; "
       "INSERT INTO request_salts VALUES (3, zeroblob(16))",
       "the last event was cut off, its salt was not"},
      {"DELETE FROM events WHERE seq = 3; DELETE FROM details WHERE seq = 3",
       "the last case was cut off, its line in the list was not"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fill(database);
    tamper(database.path, row.set);
    const auto before = read_file(database.path);
    CHECK(code_of(open_next(database)) == "database_corrupt");
    CHECK((read_file(database.path) == before));
  }
}

TEST_CASE("the next case number follows the log, though the list of cases is gone") {
  const NewDatabase database;
  fill(database);
  tamper(database.path, "DELETE FROM deadlines; DELETE FROM cases");
  for (const auto* const number : {"2024-0003", "2024-0004"}) {
    const auto opened = open_next(database);
    REQUIRE(code_of(opened) == "");
    CHECK(opened->case_number == number);
  }
}

TEST_CASE("a case that only the log or only the list knows is damage, not an unknown case") {
  const NewDatabase database;
  fill(database);
  const auto code_of_find = [&](const std::string& name) {
    const auto found =
        database.open(StoreMode::read)->read([&](CaseReader& reader) -> Result<void> {
          const auto number = reader.find_case(name);
          if (!number) return fail(number.error());
          const auto log = reader.events_of(*number);
          return log ? Result<void>{} : fail(log.error());
        });
    return code_of(found);
  };
  REQUIRE(code_of_find("2024-0003") == "case_unknown");
  SUBCASE("no line in the list") {
    tamper(database.path, "DELETE FROM cases WHERE case_number = '2024-0002'");
  }
  SUBCASE("no event in the log") {
    tamper(database.path, "DELETE FROM events WHERE case_number = '2024-0002'");
  }
  CHECK(code_of_find("2024-0002") == "database_corrupt");
  CHECK(code_of_find("2024-0003") == "case_unknown");
  CHECK(code_of_find("2024-0001") == "");
}

TEST_CASE("a deadline of a case that nothing else knows is damage") {
  const NewDatabase database;
  fill(database);
  tamper(database.path, "INSERT INTO deadlines VALUES ('2024-0009', 'promise', 1, 1)");
  CHECK(name_of(error_of_log(database, "2024-0009").code) == "database_corrupt");
  CHECK(name_of(error_of_log(database, "2024-0008").code) == "case_unknown");
}

}  // namespace
}  // namespace sp::test
