// SPDX-License-Identifier: Apache-2.0
#include "formats/formatter.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sp {
namespace {

std::string formatted(const std::string& text) {
  const auto result = format_file(text, "x.toml");
  return result.text ? *result.text : "refused: " + std::to_string(result.findings.size());
}

struct Row {
  const char* why;
  const char* before;
  const char* after;
};

void check_rows(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(formatted(row.before) == row.after);
    CHECK(formatted(row.after) == row.after);
  }
}

}  // namespace

TEST_CASE("keys of a block are aligned, and an empty line ends a block") {
  check_rows({
      {"one key", "a=1", "a = 1\n"},
      {"two keys", "a=1\nlonger =2\n", "a      = 1\nlonger = 2\n"},
      {"an empty line", "a=1\n\nlonger =2\n", "a = 1\n\nlonger = 2\n"},
      {"a comment does not end a block", "a=1\n# about b\nlonger =2\n",
       "a      = 1\n# about b\nlonger = 2\n"},
      {"a header does", "[t]\na=1\n[u]\nlonger =2\n", "[t]\na = 1\n\n[u]\nlonger = 2\n"},
      {"a value of several lines does not", "a='''\nx'''\nlonger = 1\n",
       "a      = '''\nx'''\nlonger = 1\n"},
      {"keys with dots and quotes", "a . \"b c\" = 1\nd=2", "a.\"b c\" = 1\nd       = 2\n"},
      {"letters of two bytes", "\"ké\"=1\nab=2\n", "\"ké\" = 1\nab   = 2\n"},
  });
}

TEST_CASE("tables have one empty line above them and none below their headers") {
  check_rows({
      {"no line", "a = 1\n[t]\nb = 1\n", "a = 1\n\n[t]\nb = 1\n"},
      {"three lines", "a = 1\n\n\n\n[t]\nb = 1\n", "a = 1\n\n[t]\nb = 1\n"},
      {"below the header", "[t]\n\n\nb = 1\n", "[t]\nb = 1\n"},
      {"at the top of the file", "\n\n[t]\n", "[t]\n"},
      {"tables of a list", "[[ t ]]\n[[t]]\n", "[[t]]\n\n[[t]]\n"},
      {"its comment belongs to it", "a = 1\n# t\n[t]\n", "a = 1\n\n# t\n[t]\n"},
      {"one that stands apart does not", "a = 1\n# a\n\n[t]\n", "a = 1\n# a\n\n[t]\n"},
      {"a heading may have two lines above it", "a = 1\n\n\n\n# ---- B ----\n\n\n[t]\n",
       "a = 1\n\n\n# ---- B ----\n\n[t]\n"},
      {"a comment below the header", "[t]\n\n\n# a\nb = 1\n", "[t]\n# a\nb = 1\n"},
      {"a comment below the header that stands apart", "[t]\n\n# a\n\nb = 1\n",
       "[t]\n# a\n\nb = 1\n"},
      {"the comment of the next table", "[t]\n\n\n# u\n[u]\n", "[t]\n\n# u\n[u]\n"},
      {"between keys", "a = 1\n\n\n\nb = 1\n", "a = 1\n\nb = 1\n"},
      {"at the end of the file", "a = 1\n\n\n", "a = 1\n"},
  });
}

TEST_CASE("blanks are of one kind: spaces between words, line feeds at ends of lines") {
  check_rows({
      {"tabs", "\ta\t=\t1\t\n", "a = 1\n"},
      {"Windows", "a = 1\r\nb = 2\r\n", "a = 1\nb = 2\n"},
      {"a byte order mark",
       "\xEF\xBB\xBF"
       "a = 1\n",
       "a = 1\n"},
      {"no last line break", "a = 1", "a = 1\n"},
      {"blanks in texts are their authors'", "a = \"x \t y \"\n", "a = \"x \t y \"\n"},
      {"quotes are kept", "a = 'x'\nb = \"y\"\n", "a = 'x'\nb = \"y\"\n"},
      {"a date and its time", "a = 2024-06-04   \nb = 2024-06-04 10:00:00\n",
       "a = 2024-06-04\nb = 2024-06-04 10:00:00\n"},
      {"blanks behind a comment", "# a  \na = 1\n", "# a\na = 1\n"},
      {"an indented comment", "  # a\n  a = 1\n", "# a\na = 1\n"},
  });
}

TEST_CASE("inline tables have a blank within their braces") {
  check_rows({
      {"narrow", "a={b=1,c=\"x\"}\n", "a = { b = 1, c = \"x\" }\n"},
      {"wide", "a = {  b  =  1  }\n", "a = { b = 1 }\n"},
      {"empty", "a = {   }\n", "a = {}\n"},
      {"within each other", "a={b={c=[1,2]}}\n", "a = { b = { c = [1, 2] } }\n"},
  });
}

TEST_CASE("a list stays on one line or on several, as its author had it") {
  check_rows({
      {"one line", "a=[ 1,2 ,3, ]\n", "a = [1, 2, 3]\n"},
      {"empty", "a = [\n]\n", "a = []\n"},
      {"several lines", "a = [1,\n  2\n]\n", "a = [\n  1,\n  2,\n]\n"},
      {"texts on lines together", "a = [\n\"x\",\"y\",\n\"z\"]\n",
       "a = [\n  \"x\", \"y\",\n  \"z\",\n]\n"},
      {"tables are one a line", "a = [\n{b=1},{b=2}]\n", "a = [\n  { b = 1 },\n  { b = 2 },\n]\n"},
      {"lists in lists", "a = [\n[1,\n2],[3]]\n", "a = [\n  [\n    1,\n    2,\n  ],\n  [3],\n]\n"},
      {"an empty line between", "a = [\n\n1,\n\n\n2\n\n]\n", "a = [\n  1,\n\n  2,\n]\n"},
      {"a comma on the next line", "a = [\n1\n,2\n]\n", "a = [\n  1,\n  2,\n]\n"},
  });
}

TEST_CASE("a list that is too long for a line gets a line for each element") {
  const std::string word = "\"" + std::string(40, 'x') + "\"";
  CHECK(formatted("a = [" + word + ", " + word + ", 1]\n") ==
        "a = [" + word + ", " + word + ", 1]\n");
  CHECK(formatted("a = [" + word + ", " + word + ", " + word + "]\n") ==
        "a = [\n  " + word + ",\n  " + word + ",\n  " + word + ",\n]\n");
  CHECK(formatted("a = [\n1, " + word + ", " + word + ", " + word + "]\n") ==
        "a = [\n  1,\n  " + word + ",\n  " + word + ",\n  " + word + ",\n]\n");
  const std::string one = "a = [\"" + std::string(200, 'x') + "\"]\n";
  CHECK(formatted(one) == one);
}

TEST_CASE("a list within another or within an inline table is no wider than one of its own") {
  const std::string word = "\"" + std::string(60, 'x') + "\"";
  const std::string list = "[" + word + ", " + word + "]";
  const auto broken = [&](const std::string& indent) {
    return "[\n" + indent + "  " + word + ",\n" + indent + "  " + word + ",\n" + indent + "]";
  };
  const auto gives = [](const std::string& before, const std::string& after) {
    CHECK(formatted(before) == after);
    CHECK(formatted(after) == after);
  };
  gives("a = [\n" + list + "]\n", "a = [\n  " + broken("  ") + ",\n]\n");
  gives("a = [" + list + "]\n", "a = [" + broken("") + "]\n");
  gives("a = [1, " + list + "]\n", "a = [\n  1,\n  " + broken("  ") + ",\n]\n");
  gives("a = { b = 1, c = " + list + " }\n", "a = { b = 1, c = " + broken("") + " }\n");
  gives("a = { b = { c = " + list + " } }\n", "a = { b = { c = " + broken("") + " } }\n");
  gives("a = [\n{ b = 1,  c = " + list + ", d = 1 },\n{ b = 10, c = [1], d = 2 }]\n",
        "a = [\n  { b = 1, c = " + broken("  ") + ", d = 1 },\n  { b = 10, c = [1], d = 2 },\n]\n");
  const std::string entry = "\"" + std::string(110, 'x') + "\"";  // the line has 120 columns
  gives("a = [\n[1," + entry + "]]\n", "a = [\n  [1, " + entry + "],\n]\n");
  gives("a = [\n[10," + entry + "]]\n", "a = [\n  [\n    10,\n    " + entry + ",\n  ],\n]\n");
}

TEST_CASE("a short list stays on its line, however far to the right an inline table has it") {
  const std::string words = "\"" + std::string(120, 'x') + "\"";
  const std::string text = "a = [\n  { text = " + words + ", roles = [\"b\", \"c\"] },\n]\n";
  CHECK(formatted(text) == text);
}

TEST_CASE("the columns of inline tables are aligned where their author began to") {
  check_rows({
      {"began", "a = [\n{ b = 1,  c = 2 },\n{ b = 100, c = 2 }]\n",
       "a = [\n  { b = 1,   c = 2 },\n  { b = 100, c = 2 },\n]\n"},
      {"did not", "a = [\n{ b = 1, c = 2 },\n{ b = 100, c = 2 }]\n",
       "a = [\n  { b = 1, c = 2 },\n  { b = 100, c = 2 },\n]\n"},
      {"only what begins alike",
       "a = [\n{ b = 1,  c = 2, d = 3 },\n{ b = 10, c = 22 },\n{ e = 1, c = 2 }]\n",
       "a = [\n  { b = 1,  c = 2, d = 3 },\n  { b = 10, c = 22 },\n  { e = 1, c = 2 },\n]\n"},
  });
}

TEST_CASE("a comment behind a value keeps its column, unless the value needs the room") {
  check_rows({
      {"kept", "a = 1     # x\n", "a = 1     # x\n"},
      {"too near", "a = 1 # x\n", "a = 1   # x\n"},
      {"the value grew", "a={b=1}   # x\n", "a = { b = 1 }   # x\n"},
      {"behind a header", "[t]   # x\n", "[t]   # x\n"},
      {"tabs count to the next eighth column", "a = 1\t# x\n", "a = 1   # x\n"},
      {"within a list", "a = [ # all\n1, # one\n2 # two\n# end\n]   # x\n",
       "a = [   # all\n  1,   # one\n  2,   # two\n  # end\n]   # x\n"},
      {"before the comma", "a = [\n1 # one\n,2]\n", "a = [\n  1,   # one\n  2,\n]\n"},
  });
  const std::string text = "a = \"" + std::string(60, 'x') + "\"";
  const std::string blanks(40, ' ');
  CHECK(formatted(text + blanks + "# far away\n") == text + "   # far away\n");
}

TEST_CASE("a file with faults of syntax is refused with all of them") {
  const auto result = format_file("a = 1\nb = \nc = [1\nd = 2\n", "x.toml");
  CHECK_FALSE(result.text);
  CHECK(result.findings.size() == 2);
  CHECK_FALSE(format_file("", "x.toml").text);
  CHECK_FALSE(format_file("a = \"\xFF\"\n", "x.toml").text);
  CHECK_FALSE(format_file("a = 1\na = 2\n", "x.toml").text);
}

}  // namespace sp
