// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include "base/utf8.hpp"
#include "report/random_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sp::Json;
using sp::Listing;

Listing listing_of(const Json& value) {
  Listing listing{.schema = "sp.list/1",
                  .columns = {{.key = "case", .title = "Case"},
                              {.key = "", .title = "For the eye"},
                              {.key = "value", .title = ""}},
                  .rows = {}};
  Json record;
  record["case"] = "2026-0001";
  record["value"] = value;
  listing.rows.push_back({.record = record, .cells = {{"2026-0001"}, {"seen"}}});
  return listing;
}

/// The second field of the first row, as it stands in the file.
std::string field_of(const Json& value) {
  const std::string start = "case,value\r\n2026-0001,";
  const std::string csv = sp::to_csv(listing_of(value));
  REQUIRE(csv.substr(0, start.size()) == start);
  REQUIRE(csv.substr(csv.size() - 2) == "\r\n");
  return csv.substr(start.size(), csv.size() - start.size() - 2);
}

/// Fields of the first record at the start of `csv` (RFC 4180), which is taken off it.
std::vector<std::string> take_record(std::string_view& csv) {
  std::vector<std::string> fields(1);
  bool inside = false;
  while (!csv.empty()) {
    const char c = csv.front();
    const bool doubled = inside && csv.substr(0, 2) == "\"\"";
    if (!inside && csv.substr(0, 2) == "\r\n") {
      csv.remove_prefix(2);
      return fields;
    }
    csv.remove_prefix(doubled ? 2 : 1);
    if (c == '"' && !doubled) {
      inside = !inside;
    } else if (c == ',' && !inside) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

TEST_CASE("columns with a key are written, those for the eye alone are not") {
  CHECK(sp::to_csv(listing_of("x")) == "case,value\r\n2026-0001,x\r\n");
}

TEST_CASE("each kind of value has one spelling in a field") {
  struct Row {
    Json value;
    std::string_view field;
    std::string_view why;
  };
  const Row rows[] = {
      {Json(), "", "nothing is an empty field"},
      {-5, "-5", "an integer is no formula, and stays a number"},
      {true, "true", "a truth value"},
      {"disetujui", "disetujui", "plain text"},
      {"a,b", "\"a,b\"", "a comma"},
      {"a;b", "\"a;b\"", "a semicolon, which parts fields in Indonesian spreadsheets"},
      {"say \"yes\"", "\"say \"\"yes\"\"\"", "quotes are doubled"},
      {"a\nb", "\"a\nb\"", "a line feed stays, in quotes"},
      {"a\r\nb", "\"a\nb\"", "line ends are made one kind"},
      {Json::Array{"a", "b"}, "\"[\"\"a\"\",\"\"b\"\"]\"", "a list is written as JSON"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(field_of(row.value) == row.field);
  }
}

TEST_CASE("text that a spreadsheet would take for a formula is led by an apostrophe") {
  struct Row {
    std::string text;
    std::string_view field;
    std::string_view why;
  };
  const Row rows[] = {
      {"=1+1", "'=1+1", "equals sign"},
      {"+62 812", "'+62 812", "plus sign"},
      {"-2+3", "'-2+3", "minus sign"},
      {"@SUM(A1)", "'@SUM(A1)", "at sign"},
      {"\t=1", "\"'\t=1\"", "tab"},
      {"\r=1", "\"'\n'=1\"", "carriage return, and the formula on the next line"},
      {"\uFF1D1", "'\uFF1D1", "a full-width equals sign"},
      {"\uFF0B1", "'\uFF0B1", "a full-width plus sign"},
      {"\uFF0D1", "'\uFF0D1", "a full-width minus sign"},
      {"\uFF20A", "'\uFF20A", "a full-width at sign"},
      {"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"", "a link that sends data"},
      {"a=1", "a=1", "the sign inside a text does nothing"},
      {"a;=1;b", "\"a;'=1;b\"", "a field of its own where semicolons part fields"},
      {"a\n-1+2", "\"a\n'-1+2\"", "a row of its own there"},
      {"a\n\nb", "\"a\n\nb\"", "an empty line is no formula"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(field_of(row.text) == row.field);
  }
}

TEST_CASE("escape codes and controls of direction do not reach a terminal through CSV") {
  CHECK(field_of("\x1b[2Jx") == "\uFFFD[2Jx");
  CHECK(field_of("\u202Ex") == "\uFFFDx");
  CHECK(field_of("\xFF") == "\uFFFD");
}

TEST_CASE("a listing without rows is its header") {
  Listing listing = listing_of("x");
  listing.rows.clear();
  CHECK(sp::to_csv(listing) == "case,value\r\n");
}

TEST_CASE("a member that a record lacks is an empty field") {
  Listing listing = listing_of("x");
  listing.rows.front().record = Json::Object{{"value", "y"}};
  CHECK(sp::to_csv(listing) == "case,value\r\n,y\r\n");
}

TEST_CASE("whatever the text, a record keeps its fields and no field is a formula") {
  std::mt19937_64 random(20240606);
  for (int i = 0; i < 500; ++i) {
    const std::string text = sp::test::random_text(random, 6);
    const std::string csv = sp::to_csv(listing_of(text));
    std::string_view rest = csv;
    CAPTURE(csv);
    CHECK(take_record(rest) == std::vector<std::string>{"case", "value"});
    const auto fields = take_record(rest);
    REQUIRE(fields.size() == 2);
    CHECK(rest.empty());
    const std::string first = fields[1].substr(0, 1);
    CHECK((first.empty() || std::string_view("=+-@\t\r\n").find(first) == std::string::npos));
    CHECK_FALSE(sp::find_malformed_utf8(csv));
  }
}

}  // namespace
