// SPDX-License-Identifier: Apache-2.0
#include "formats/csv_reader.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace sp;

namespace {

using Fields = std::vector<std::string>;

struct Row {
  std::string text;
  std::vector<Fields> fields;
  std::vector<std::uint32_t> lines;
  const char* why;
};

std::string quoted(const std::string& field) {
  std::string text = "\"";
  for (const char c : field) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + "\"";
}

}  // namespace

TEST_CASE("rows and the lines on which they begin, by RFC 4180") {
  const Row rows[] = {
      {"a;b\nc;d\n", {{"a", "b"}, {"c", "d"}}, {1, 2}, "two rows"},
      {"a;b\r\nc;d", {{"a", "b"}, {"c", "d"}}, {1, 2}, "no line end at the end"},
      {"a\rb\r", {{"a"}, {"b"}}, {1, 2}, "carriage returns alone"},
      {"\xEF\xBB\xBF"
       "a;b\n",
       {{"a", "b"}},
       {1},
       "a byte order mark"},
      {"a;;b;\n", {{"a", "", "b", ""}}, {1}, "empty fields"},
      {"\n\n \na\n\nb\n", {{"a"}, {"b"}}, {4, 6}, "blank lines"},
      {"\"a;b\";c\n", {{"a;b", "c"}}, {1}, "a separator in quotation marks"},
      {"\"a\"\"b\";\"\"\n", {{"a\"b", ""}}, {1}, "quotation marks within, and nothing at all"},
      {"\"a\nb\n\nc\";d\ne\n", {{"a\nb\n\nc", "d"}, {"e"}}, {1, 5}, "lines within a field"},
      {"\"\n\n\"\nz\n", {{"\n\n"}, {"z"}}, {1, 4}, "blank lines within a field"},
      {" a ; b c \n", {{"a", "b c"}}, {1}, "blanks around a field"},
      {"\" a \"\n", {{" a "}}, {1}, "blanks in quotation marks stay"},
      {"", {}, {}, "nothing"}};
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const auto read = read_csv(row.text, ';', "x.csv");
    REQUIRE(read);
    std::vector<Fields> fields;
    std::vector<std::uint32_t> lines;
    for (const auto& one : *read) {
      fields.push_back(one.fields);
      lines.push_back(one.line);
    }
    CHECK(fields == row.fields);
    CHECK(lines == row.lines);
  }
}

TEST_CASE("a quotation mark out of place is an error with its line") {
  struct Fault {
    const char* text;
    std::uint32_t line;
  };
  const Fault faults[] = {
      {"a;b\nc\"d;e\n", 2}, {"a\n\"b\"c\n", 2}, {"a\nb\n\"c\nd\ne\n", 3}, {"\"", 1}};
  for (const auto& fault : faults) {
    CAPTURE(fault.text);
    const auto read = read_csv(fault.text, ';', "x.csv");
    REQUIRE(!read);
    CHECK(read.error().code == ErrorCode::csv_malformed);
    CHECK(read.error().where == Location{"x.csv", {fault.line, 0}});
  }
}

TEST_CASE("whatever is written in quotation marks comes back") {
  std::mt19937_64 random(20261122);
  const std::string alphabet = "ab ;,\"\n\r\t\xC3\xA9";
  for (int round = 0; round < 3000; ++round) {
    std::vector<Fields> rows(1 + random() % 4);
    std::string text;
    for (auto& row : rows) {
      row.resize(1 + random() % 4);
      for (std::size_t i = 0; i < row.size(); ++i) {
        for (auto size = random() % 6; size > 0; --size) row[i] += alphabet[random() % 9];
        text += (i == 0 ? "" : ";") + quoted(row[i]);
      }
      text += "\r\n";
    }
    const auto read = read_csv(text, ';', "x.csv");
    REQUIRE(read);
    REQUIRE(read->size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK((*read)[i].fields == rows[i]);
  }
}
