// SPDX-License-Identifier: Apache-2.0
// The schema of tables that stand in several places, within themselves, or under chosen keys.
#include "drafting/schema.hpp"
#include "formats/document.hpp"
#include "validator.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp {
namespace {

KeyDoc key(const char* name, const char* type, Needed needed = Needed::no) {
  KeyDoc doc;
  doc.name = name;
  doc.type = type;
  doc.needed = needed;
  doc.summary = "x";
  return doc;
}

TableDoc table(const char* path, std::vector<KeyDoc> keys) {
  TableDoc doc;
  doc.path = path;
  doc.summary = "x";
  doc.keys = std::move(keys);
  return doc;
}

/// A fee with rows within rows, and variants that may replace a part of it.
DescribedFile fees() {
  auto fee = key("fee", "table");
  fee.same_as = "fee";
  return {
      {table("", {key("fee", "table"), key("variant", "list_of_tables"), key("people", "people")}),
       table("people.*", {key("title", "text", Needed::always)}), table("variant", {fee}),
       table("fee", {key("amount", "price", Needed::unless_marked), key("row", "list_of_tables")}),
       table("fee.row", {key("amount", "price", Needed::always), key("row", "list_of_tables")})},
      ""};
}

}  // namespace

TEST_CASE("the schema follows tables into themselves, elsewhere, and under chosen keys") {
  struct Row {
    const char* why;
    const char* text;
    bool accepted;
  };
  const Row rows[] = {
      {"a whole fee", "[fee]\namount = 50000\n", true},
      {"in words", "[fee]\namount = \"free\"\n", true},
      {"less than nothing", "[fee]\namount = -1\n", false},
      {"without its amount", "[fee]\nrow = []\n", false},
      {"marked", "[fee]\nnot_stated = [\"amount\"]\n", true},
      {"rows within rows", "[fee]\namount = 1\nrow = [{ amount = 1, row = [{ amount = 2 }] }]\n",
       true},
      {"the same without an amount", "[fee]\namount = 1\nrow = [{ amount = 1, row = [{}] }]\n",
       false},
      {"of a variant no key is needed", "[[variant]]\nfee = { row = [] }\n", true},
      {"but no other may stand there", "[[variant]]\nfee = { rows = [] }\n", false},
      {"chosen keys with a text or a table", "[people]\na = \"x\"\nb-2 = { title = \"y\" }\n",
       true},
      {"a chosen key that is no id", "[people]\n\"A b\" = \"x\"\n", false},
      {"a table of a chosen key that lacks something", "[people]\na = {}\n", false},
      {"a mark of a chosen key", "not_stated = [\"people.a\"]\n", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto document = parse_document(row.text, "x.toml");
    REQUIRE(document.findings.empty());
    const auto schema = json_schema(fees(), Language::english);
    CHECK(test::faults_by_schema(schema, document.root).empty() == row.accepted);
  }
}

TEST_CASE("a type of value without a form, and tables without description, are our own mistakes") {
  const DescribedFile unknown_type({table("", {key("a", "colour")})}, "");
  CHECK_THROWS_AS(json_schema(unknown_type, Language::english), std::logic_error);
  const DescribedFile no_table({table("", {key("a", "table")})}, "");
  CHECK_THROWS_AS(json_schema(no_table, Language::english), std::logic_error);
}

}  // namespace sp
