// SPDX-License-Identifier: Apache-2.0
// A register that is imported once more: rows that are known, requests that are repeated.
#include "desk/register_rows.hpp"

#include <doctest/doctest.h>

using namespace sp;
using namespace sp::test;

TEST_CASE("numbers that have a case are faults, or left alone where that was asked for") {
  const Workplace office;
  REQUIRE(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")}));
  const std::vector rows{row(2, "city/exemption", "2024-06-03", "a"),
                         row(3, "city/exemption", "2024-06-04", "b")};
  CHECK(faults(import_rows(office, rows)) == Texts{"2 register_ref_known"});
  const auto imported = import_rows(office, rows, true);
  REQUIRE(imported);
  CHECK(warned(*imported, WarningCode::rows_known) == Texts{"2 (2024-0001)"});
  REQUIRE(imported->cases.size() == 1);
  CHECK(imported->cases[0].row.case_number == "2024-0002");
}

TEST_CASE("a number that stands twice in one register is no known case") {
  const Workplace office;
  const auto imported = import_rows(
      office,
      {row(2, "city/exemption", "2024-06-03", "a"), row(3, "city/exemption", "2024-06-03", "a")},
      true);
  CHECK(faults(imported) == Texts{"3 register_ref_twice"});
  CHECK(imported.error().each.at(0).args == Texts{"a", "2"});
}

TEST_CASE("the same request again answers the same and writes nothing") {
  const Workplace office;
  auto occasion = Workplace::occasion(now);
  occasion.request_id = "buku-2024";
  occasion.arguments = "import buku.csv 1234";
  const std::vector rows{
      row(2, "city/exemption", "2024-06-03", "a", {done("receive", "2024-06-04")}),
      row(3, "city/exemption", "2024-06-04", "b")};
  const auto first = import_rows(office, rows, false, occasion);
  REQUIRE(first);
  CHECK_FALSE(first->repeated);
  office.act("2024-0002", Verb::withdraw, "2024-07-02T09:00");
  const auto count = events(office);
  occasion.now = at("2024-07-03T09:00");
  const auto again = import_rows(office, rows, false, occasion);
  REQUIRE(again);
  CHECK(again->repeated);
  CHECK(events(office) == count);
  REQUIRE(again->cases.size() == 2);
  CHECK(again->cases[0].row.case_number == "2024-0001");
  CHECK(again->cases[0].row.step == first->cases[0].row.step);
  CHECK(again->cases[1].row.status == CaseStatus::open);
  occasion.arguments = "import buku.csv 5678";
  const auto other = import_rows(office, rows, false, occasion);
  CHECK(code_of(other) == "request_id_taken");
  CHECK(other.error().args.at(0) == "buku-2024");
  CHECK(events(office) == count);
}

TEST_CASE("rows without a number are warned of, unless the import has one itself") {
  const Workplace office;
  auto occasion = Workplace::occasion(now);
  auto imported = import_rows(office, {row(2, "city/exemption", "2024-06-03", ""),
                                       row(3, "city/exemption", "2024-06-03", "a")});
  REQUIRE(imported);
  CHECK(warned(*imported, WarningCode::rows_unnumbered) == Texts{"1"});
  occasion.request_id = "buku";
  imported = import_rows(office, {row(2, "city/exemption", "2024-06-03", "")}, false, occasion);
  REQUIRE(imported);
  CHECK(warned(*imported, WarningCode::rows_unnumbered).empty());
}

TEST_CASE("an import's request id is nobody else's") {
  const Workplace office;
  auto occasion = Workplace::occasion(now);
  occasion.request_id = "buku";
  occasion.arguments = "import a";
  REQUIRE(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")}, false, occasion));
  occasion.arguments = "open b";
  CHECK(code_of(office.try_open("city/exemption", occasion)) == "request_id_taken");
  // Other lines, so that no id of a single row is the same.
  occasion.arguments = "import b";
  CHECK(code_of(import_rows(office, {row(7, "city/exemption", "2024-06-03", "b")}, false,
                            occasion)) == "request_id_taken");
}

TEST_CASE("what a repeated import tells does not hang on what became of its cases") {
  const Workplace office;
  REQUIRE(import_rows(office, {row(2, "city/exemption", "2024-06-03", "a")}));
  auto occasion = Workplace::occasion(now);
  occasion.request_id = "buku";
  occasion.arguments = "import";
  const std::vector rows{row(2, "city/exemption", "2024-06-03", "a"),
                         row(3, "city/exemption", "2024-06-03", ""),
                         row(4, "city/exemption", "2024-06-03", "")};
  const auto first = import_rows(office, rows, true, occasion);
  REQUIRE(first);
  office.open("city/exemption", "2024-07-02T09:00");
  const auto again = import_rows(office, rows, true, occasion);
  REQUIRE(again);
  REQUIRE(again->cases.size() == first->cases.size());
  for (std::size_t i = 0; i < first->cases.size(); ++i) {
    CHECK(again->cases[i].line == first->cases[i].line);
    CHECK(again->cases[i].row.case_number == first->cases[i].row.case_number);
  }
}

TEST_CASE("of many rows that were left alone the first ten are named, and how many there are") {
  const Workplace office;
  std::vector<RegisteredCase> rows;
  for (std::uint32_t line = 2; line < 14; ++line) {
    rows.push_back(row(line, "city/exemption", "2024-06-03", std::to_string(line)));
  }
  REQUIRE(import_rows(office, rows));
  const auto again = import_rows(office, rows, true);
  REQUIRE(again);
  const auto told = warned(*again, WarningCode::rows_known);
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("2 (2024-0001), 3 (2024-0002), "));
  CHECK(told[0].ends_with("11 (2024-0010), … (12)"));
}
