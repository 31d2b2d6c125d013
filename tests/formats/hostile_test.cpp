// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"
#include "brief.hpp"
#include "formats/calendar_file.hpp"
#include "formats/document.hpp"
#include "formats/guard.hpp"
#include "formats/standard_reader.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

using sp::parse_document;
using sp::test::brief;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST_CASE("a file that is empty, large or not UTF-8 is refused with its reason") {
  struct Row {
    std::string bytes;
    std::string finding;
    std::string why;
  };
  const std::vector<Row> rows{
      {"", "0:0 SP001 [empty]", "no byte"},
      {" \r\n\t\n", "0:0 SP001 [empty]", "nothing but blanks"},
      {"\xEF\xBB\xBF\n", "0:0 SP001 [empty]", "nothing but a byte order mark"},
      {std::string(2 * sp::largest_file, '#'), "0:0 SP001 [too_large]", "2 MiB"},
      {std::string(sp::largest_file + 1, '#'), "0:0 SP001 [too_large]", "one byte too many"},
      {"a = 1\nb = \"\xC3\xA9\xFF\"", "2:7 SP001 [not_utf8]", "a byte that begins no letter"},
      {"a = \"\xC3", "1:6 SP001 [not_utf8]", "cut off within a letter"},
      {std::string("\xFF\xFE"
                   "a\0",
                   4),
       "1:1 SP001 [utf16]", "as Windows calls Unicode"},
  };
  for (const auto& tried : rows) {
    const auto& bytes = tried.bytes;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(brief(parse_document(bytes, "x").findings) == finding + "\n");
  }
}

TEST_CASE("a file of exactly the largest size is read") {
  CHECK(parse_document(std::string(sp::largest_file, '#'), "x").findings.empty());
}

TEST_CASE("what the parser does not survive never reaches it") {
  struct Row {
    std::string text;
    std::string finding;
    std::string why;
  };
  const std::vector<Row> rows{
      {"a = \u00E9", "1:5 SP002 [bare_word|\u00E9]", "a letter outside quotes"},
      {"[", "1:1 SP002 [bad_header|[]", "a bracket alone"},
      {"[.]", "1:1 SP002 [bad_header|[.]]", "a header of one point"},
      {std::string("a = 1\0", 6), "1:6 SP002 [control_character|U+0000]", "a zero byte"},
      {"a = 1\rb = 2", "1:6 SP002 [control_character|U+000D]", "a bare carriage return"},
      {"# x\x07", "1:4 SP002 [control_character|U+0007]", "a bell in a comment"},
      {"a = [\n# x\x07\n1]", "2:4 SP002 [control_character|U+0007]", "a bell within a list"},
  };
  for (const auto& tried : rows) {
    const auto& text = tried.text;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CHECK(brief(parse_document(text, "x").findings) == finding + "\n");
  }
}

TEST_CASE("nesting beyond 64 is refused, however it is written") {
  struct Row {
    std::string text;
    std::string why;
  };
  const std::vector<Row> rows{
      {"a" + repeated(".a", 100000) + " = 1", "100,000 parts of a key"},
      {"[a" + repeated(".a", 100000) + "]", "100,000 parts of a header"},
      {"a = " + repeated("[", 1000) + repeated("]", 1000), "1,000 lists"},
      {"a = " + repeated("{a=", 1000) + "1" + repeated("}", 1000), "1,000 inline tables"},
      {"a = {a" + repeated(".a", 100) + " = 1}", "100 parts of a key in an inline table"},
      {"a = " + repeated("{a.a=", 40) + "1" + repeated("}", 40), "40 inline tables of two parts"},
  };
  for (const auto& tried : rows) {
    const auto& text = tried.text;
    const auto& why = tried.why;
    CAPTURE(why);
    const auto findings = parse_document(text, "x").findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].args[0] == "nested_too_deep");
  }
}

TEST_CASE("nesting of 60 is read") {
  const auto list = "a = " + repeated("[", 60) + repeated("]", 60);
  CHECK(parse_document(list, "x").findings.empty());
}

TEST_CASE("100,000 keys of several parts are read or refused, in bounded time") {
  std::string text;
  for (int i = 0; i < 100000 && text.size() < sp::largest_file - 20; ++i) {
    text += "a.k" + std::to_string(i) + "=1\n";
  }
  CHECK(parse_document(text, "x").findings.empty());
}

TEST_CASE("a file of nothing but mistakes tells a hundred and that there are more") {
  const auto findings = parse_document(repeated("a: 1\n", 5000), "x").findings;
  REQUIRE(findings.size() == 101);
  CHECK(findings.back().args[0] == "too_many");
  CHECK(parse_document(repeated("a={\n", 100000), "x").findings.size() == 101);
  CHECK(parse_document(repeated("a=\"\"\"\n", 100000), "x").findings.size() <= 101);
  CHECK(parse_document(repeated("a=1\n", 100000), "x").findings.size() == 101);
}

TEST_CASE("a large list on one line is read in bounded time") {
  CHECK(parse_document("a = [" + repeated("1,", 250000) + "]", "x").findings.empty());
}

/// Changes a few bytes at random, often into what means something in TOML.
std::string mutated(std::string text, std::mt19937_64& random) {
  static const std::vector<std::string> pieces{"[",
                                               "]",
                                               "{",
                                               "}",
                                               "=",
                                               ".",
                                               ",",
                                               "\"",
                                               "'",
                                               "\"\"\"",
                                               "'''",
                                               "\\",
                                               "#",
                                               "\n",
                                               "\r\n",
                                               "\u00E9",
                                               "\u201C",
                                               "\xFF",
                                               "-",
                                               "+",
                                               "0",
                                               "9",
                                               ":",
                                               "_",
                                               "e",
                                               "[[",
                                               "]]",
                                               "id",
                                               " ",
                                               "\t",
                                               "\xEF\xBB\xBF",
                                               "\\u00E9",
                                               "true",
                                               "2024-01-01",
                                               "07:30:00",
                                               "\\\n"};
  for (auto changes = random() % 4 + 1; changes > 0; --changes) {
    const auto at = random() % text.size();
    const auto length = random() % 4 == 0 ? random() % 20 : random() % 2;
    text.replace(at, std::min<std::size_t>(length, text.size() - at),
                 random() % 5 == 0 ? "" : pieces[random() % pieces.size()]);
  }
  return text;
}

TEST_CASE("law: however a file is damaged, there is a model or an error with a place") {
  std::mt19937_64 random(20240604);
  const auto good = sp::test::good_standard();
  for (int round = 0; round < 500; ++round) {
    const auto text = mutated(good, random);
    CAPTURE(text);
    const auto read = sp::read_standard(text, "x.toml", "medan/report");
    CHECK(read.standard.has_value() == read.findings.empty());
    for (const auto& finding : read.findings) {
      CAPTURE(brief(finding));
      CHECK(finding.where.at.known());
    }
  }
}

}  // namespace
