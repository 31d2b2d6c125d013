// SPDX-License-Identifier: Apache-2.0
// The form in which pinned files are kept after reading: it changes no answer, whatever becomes of
// it, and `verify` holds it against the files.
#include "desk/pins.hpp"
#include "desk/verification.hpp"
#include "desk/workplace.hpp"
#include "store/tamper.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

namespace {

int count(const Workplace& office, const std::string& where = "TRUE") {
  SQLite::Database database(office.database());
  return database.execAndGet("SELECT count(*) FROM compiled WHERE " + where).getInt();
}

/// What a case looks like: its deadline, its step and where the standard says so.
std::string looks(const Workplace& office, const std::string& number) {
  const auto view = office.look(number, "2024-06-14T11:00").value();
  const auto& step = view.standard().steps().front();
  return to_rfc3339_utc(view.promise().deadline->due) + " " + view.state.current()->step + " " +
         *step.text + " " + std::to_string(step.place.value.line) + " " + view.standard().file;
}

std::optional<Flaw> flaw_in(const Workplace& office) {
  const auto done = verify(office.store(), {});
  REQUIRE(done);
  return done->flaw;
}

constexpr auto cut_off = "UPDATE compiled SET bytes = substr(bytes, 1, length(bytes) / 2)";

}  // namespace

TEST_CASE("the first case of a standard and a calendar leaves their compiled form") {
  const Workplace office;
  CHECK(count(office) == 0);
  auto rehearsal = Workplace::occasion("2024-06-14T10:00");
  rehearsal.dry_run = true;
  REQUIRE(office.try_open("city/report", rehearsal));
  CHECK(count(office) == 0);
  office.open("city/report", "2024-06-14T10:00");
  CHECK(count(office) == 1);
  office.open("city/report", "2024-06-14T10:00");
  CHECK(count(office) == 1);
  office.open("city/exemption", "2024-06-14T10:00");
  CHECK(count(office) == 2);
  CHECK(count(office, "form = " + std::to_string(compiled_form)) == 2);
}

TEST_CASE("a case looks the same with its compiled form, without it, and where it is no good") {
  const Workplace office;
  const auto number = office.open("city/report", "2024-06-14T10:00");
  const auto before = looks(office, number);
  for (const std::string sql : {cut_off, "UPDATE compiled SET bytes = x''",
                                "UPDATE compiled SET form = form + 1", "DELETE FROM compiled"}) {
    CAPTURE(sql);
    tamper(office.database(), sql);
    CHECK(looks(office, number) == before);
  }
}

TEST_CASE("the next event puts a compiled form back that is missing or no good") {
  for (const std::string sql : {cut_off, "DELETE FROM compiled"}) {
    CAPTURE(sql);
    const Workplace office;
    const auto number = office.open("city/report", "2024-06-14T10:00");
    tamper(office.database(), sql);
    const auto before = office.read("sp.db");
    auto rehearsal = Workplace::occasion("2024-06-14T10:30");
    rehearsal.dry_run = true;
    REQUIRE(office.try_act(number, command(Verb::note), rehearsal));
    CHECK((office.read("sp.db") == before));
    office.act(number, Verb::advance, "2024-06-14T10:30");
    CHECK(count(office) == 1);
    CHECK_FALSE(flaw_in(office));
  }
}

TEST_CASE("a compiled form that does not follow from its files is found") {
  struct Row {
    const char* sql;
    std::optional<FlawCode> code;
    std::string_view why;
  };
  const std::optional<FlawCode> whole;
  const Row rows[] = {
      {"DELETE FROM compiled", whole, "it may be missing"},
      {"INSERT INTO compiled SELECT standard, calendar, form + 1, x'00' FROM compiled", whole,
       "nobody reads another form"},
      {cut_off, FlawCode::projection_wrong, "damaged"},
      {"UPDATE compiled SET bytes = (SELECT bytes FROM compiled ORDER BY length(bytes) LIMIT 1)",
       FlawCode::projection_wrong, "that of another standard"},
      {"UPDATE compiled SET calendar = zeroblob(32)", FlawCode::projection_stray,
       "no case was opened under it"},
      {"INSERT INTO compiled VALUES (zeroblob(32), zeroblob(32), 99, x'00')",
       FlawCode::projection_stray, "nor under another form of it"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const Workplace office;
    office.open("city/report", "2024-06-14T10:00");
    office.open("city/exemption", "2024-06-14T10:00");
    CHECK_FALSE(flaw_in(office));
    tamper(office.database(), row.sql);
    const auto flaw = flaw_in(office);
    REQUIRE(flaw.has_value() == row.code.has_value());
    if (!flaw) continue;
    CHECK(flaw->code == *row.code);
    CHECK(flaw->table == "compiled");
  }
}
