// SPDX-License-Identifier: Apache-2.0
#include "formats/document.hpp"

#include "brief.hpp"

#include <doctest/doctest.h>

namespace {

using sp::parse_document;
using sp::test::brief;

struct Mistake {
  std::string text;
  std::string finding;
  std::string why;
};

void check_all(std::initializer_list<Mistake> rows) {
  for (const auto& tried : rows) {
    const auto& text = tried.text;
    const auto& finding = tried.finding;
    const auto& why = tried.why;
    CAPTURE(why);
    CAPTURE(text);
    CHECK(brief(parse_document(text, "x.toml").findings) == finding + "\n");
  }
}

TEST_CASE("each mistake of a beginner has a name of its own and its place") {
  check_all({
      {"a = 1\nkey: \"value\"", "2:1 SP002 [colon_for_equals|key]", "a colon"},
      {"a = \u201Cx\u201D", "1:5 SP002 [smart_quotes|\u201Cx\u201D]", "quotes of a word processor"},
      {"a = Kepala Bidang # x", "1:5 SP002 [bare_word|Kepala Bidang]", "words without quotes"},
      {"a = 04-06-2024", "1:5 SP002 [day_first_date|04-06-2024]", "the day first"},
      {"a = 4/6/2024", "1:5 SP002 [day_first_date|4/6/2024]", "slashes"},
      {"a = 4 Juni 2024", "1:5 SP002 [day_first_date|4 Juni 2024]", "a month by its name"},
      {"a = 08:00", "1:5 SP002 [bare_time|08:00]", "a time of day"},
      {"a = 08:00-12:00", "1:5 SP002 [bare_time|08:00-12:00]", "hours"},
      {"a = 1.000.000", "1:5 SP002 [grouped_number|1.000.000]", "points in a number"},
      {"a = Rp1000", "1:5 SP002 [grouped_number|Rp1000]", "a currency"},
      {"a = Rp 1.000,-", "1:5 SP002 [grouped_number|Rp 1.000,-]", "a currency and a space"},
      {"a = 60menit", "1:5 SP002 [bare_amount|60menit]", "an amount without space"},
      {"a = 2 jam", "1:5 SP002 [bare_amount|2 jam]", "an amount with a space"},
      {"a = about 15 minutes", "1:5 SP002 [bare_amount|about 15 minutes]", "a good amount, bare"},
      {"a = True", "1:5 SP002 [bare_boolean|True]", "a capital"},
      {"a = Ya", "1:5 SP002 [bare_boolean|Ya]", "yes in Indonesian"},
      {"a = \"x\nb = 1", "1:5 SP002 [missing_quote|\"x]", "no closing quote"},
      {"a = x y\"\nb = 1", "1:5 SP002 [missing_quote|x y\"]", "no opening quote"},
      {"[service\na = 1", "1:1 SP002 [unclosed_header|[service]", "no closing bracket"},
      {"[[a]\nb = 1", "1:1 SP002 [unclosed_header|[[a]]", "one closing bracket of two"},
      {"a = 01", "1:5 SP002 [leading_zero|01]", "a zero in front"},
      {"[x]\na = 1\n[x]\na = 2", "3:2 SP002 [table_twice|x]", "[x] twice for [[x]]"},
      {"[x]\na = 1\n[[x]]\na = 2", "3:3 SP002 [table_twice|x]", "[x], then [[x]]"},
  });
}

TEST_CASE("the rarer mistakes are told apart as well") {
  check_all({
      {"a = 2022-03", "1:5 SP002 [bare_partial_date|2022-03]", "a month without quotes"},
      {"title \"x\"", "1:1 SP002 [missing_equals|title \"x\"]", "no equals sign"},
      {"title", "1:1 SP002 [missing_equals|title]", "a key alone"},
      {"a =\nb = 1", "1:4 SP002 [no_value|]", "no value"},
      {"= 1", "1:1 SP002 [no_key|= 1]", "no key"},
      {"jangka waktu = 1", "1:1 SP002 [key_characters|jangka waktu]", "a space in a key"},
      {"\u00E9 = 1", "1:1 SP002 [key_characters|\u00E9]", "a key outside ASCII"},
      {"[jangka waktu]", "1:1 SP002 [bad_header|[jangka waktu]]", "a space in a header"},
      {"[a] b = 1", "1:5 SP002 [text_after_header|b = 1]", "a key behind a header"},
      {"a = \"x\" y", "1:9 SP002 [text_after_value|y]", "a word behind a value"},
      {"a = [\"x\" \"y\"]", "1:10 SP002 [missing_comma|\"y\"]]", "no comma between"},
      {"a = [1,\n2\nb = 1", "1:5 SP002 [unclosed_bracket|[]", "a list left open"},
      {"a = { b = 1,\nc = 2 }", "1:5 SP002 [newline_in_inline_table|{]", "a brace over two lines"},
      {"a = { b = 1, }", "1:12 SP002 [trailing_comma|,]", "a comma before the brace"},
      {"a = \"C:\\data\"", "1:8 SP002 [bad_escape|\\d]", "a path of Windows"},
      {"// x", "1:1 SP002 [foreign_comment|// x]", "a comment of another language"},
      {"a\u00A0= 1", "1:2 SP002 [invisible_character|U+00A0]", "a space that does not break"},
      {"a = \"x\x01\"", "1:7 SP002 [control_character|U+0001]", "a control character"},
      {"a = 99999999999999999999", "1:5 SP002 [number_too_large|99999999999999999999]", "64 bits"},
      {"a = 2024-02-30", "1:5 SP002 [no_such_date|2024-02-30]", "no such day"},
      {"a = 25:00:00", "1:5 SP002 [no_such_date|25:00:00]", "no such hour"},
      {"a = 2024-01-01T00:00:00+99:00", "1:5 SP002 [no_such_date|2024-01-01T00:00:00+99:00]",
       "no such offset"},
      {"a = 1e400", "1:5 SP002 [number_too_large|1e400]", "more than a number with decimals holds"},
      {"a = -0x8", "1:5 SP002 [stray_character|-]", "a sign before a base"},
      {"a = 1\na = 2", "2:1 SP013 [a] a", "a key twice"},
      {"a = 1\na.b = 2", "2:1 SP013 [a] a", "a value, then a table"},
      {"a.b = 1\na.b.c = 2", "2:1 SP013 [a.b] a.b", "the same below"},
      {"[a]\nb = 1\n[a.b]\nc = 2", "3:2 SP013 [a.b] a.b", "a value, then its header"},
      {"[a]\nb = []\n[a.b.c]\nd = 2", "3:2 SP013 [a.b] a.b", "a list, then a header below it"},
      {"a = {b = 1, b = 2}", "1:13 SP013 [b] b", "a key twice within braces"},
      {"a = [ {c = 1},\n {b = 1,  b = 2} ]", "2:11 SP013 [b] b", "the same below"},
      {"a = 1\u202E", "1:6 SP002 [invisible_character|U+202E]", "a control of direction"},
      {"a = \u00851", "1:5 SP002 [invisible_character|U+0085]", "a control of one byte"},
      {"a = @", "1:5 SP002 [stray_character|@]", "a character that means nothing"},
  });
}

TEST_CASE("a character too few is told once, where it is missing") {
  check_all({
      {"service]\na = 1", "1:1 SP002 [unopened_header|service]]", "no opening bracket"},
      {"a.step]] # x\nb = 1", "1:1 SP002 [unopened_header|a.step]]]", "none of the two"},
      {"[a]]\nb = 1\n[[a]]\nb = 2", "1:1 SP002 [unclosed_header|[a]]]", "one opening of two"},
      {"a = ''b\nc\n'''\nd = 1", "1:5 SP002 [missing_quote|''b]", "two quotes of three"},
      {"a = ''\nb\nc'''\nd = 1", "1:5 SP002 [missing_quote|'']", "two, and text below"},
      {"a = '''\nb\nc''\nd = '''\ne\n'''\n", "1:5 SP002 [missing_quote|''']",
       "two closing quotes of three"},
      {"a = \n'b',\n'c',\n]\nd = 1", "1:5 SP002 [no_value|]", "no bracket before a list"},
      {"a = 'b'c = 1", "1:8 SP002 [text_after_value|c = 1]", "no line break"},
  });
}

TEST_CASE("a header below a value is at fault, and neither its keys nor the rest of the file") {
  const auto document =
      parse_document("[a]\nitems = ['x']\n[a.items.w]\nb = 2\n[c]\nd = 1 2\ne = 3\n", "");
  CHECK(brief(document.findings) ==
        "3:2 SP013 [a.items] a.items\n6:7 SP002 [text_after_value|2]\n");
  CHECK(document.root.find("c")->find("e")->integer == 3);
}

TEST_CASE("a line end that TOML does not know spoils one statement, and is told once") {
  for (const std::string end : {"\r", "\u2028", "\u0085"}) {
    const auto document = parse_document("[a]\nb = 'x'" + end + "[c]\nd = 1" + end + "e = 2\n", "");
    CAPTURE(brief(document.findings));
    CHECK(document.findings.size() == 2);
    CHECK(document.findings[0].where.at == sp::Position{2, 8});
    CHECK(document.root.find("c")->find("e")->integer == 2);
    CHECK_FALSE(document.incomplete);
  }
}

TEST_CASE("a file all of whose lines end in carriage returns is told once") {
  const auto document = parse_document("a = 1\r[b]\rc = 'x'\r", "");
  CHECK(brief(document.findings) == "1:6 SP002 [control_character|U+000D]\n");
  CHECK(document.incomplete);
}

TEST_CASE("a header without its bracket below a faulty value is no part of that value") {
  const auto document = parse_document("a = 01\n[b\nc = 1\n", "");
  CHECK(brief(document.findings) ==
        "1:5 SP002 [leading_zero|01]\n2:1 SP002 [unclosed_header|[b]\n");
  CHECK(document.root.find("b")->find("c")->integer == 1);
}

TEST_CASE("a key is known by what it means, not by how it is written") {
  CHECK(parse_document("\"a\\\\b\" = 1\n'a\\\\b' = 2\n", "").findings.empty());
  CHECK(parse_document("[[a]]\n[[a]]\nb = 1\n['a[1']\nb = 1\n", "").findings.empty());
  CHECK(parse_document("\"a\" = 1\n'a' = 2\n", "").findings.size() == 1);
  CHECK(parse_document("\"\\u0061\" = 1\na = 2\n", "").findings.size() == 1);
}

TEST_CASE("statements that share a line are all read, or at least not missing") {
  const auto pairs = parse_document("a = 'b'c = 1\nd = 2\n", "");
  CHECK(pairs.root.find("c")->integer == 1);
  CHECK(pairs.root.find("c")->place.key == sp::Position{1, 8});
  CHECK(pairs.root.find("a")->kind == sp::Node::Kind::broken);
  const auto header = parse_document("[a]b = 1\nc = 2\n", "");
  CHECK(brief(header.findings) == "1:4 SP002 [text_after_header|b = 1]\n");
  CHECK(header.root.find("a")->find("b")->kind == sp::Node::Kind::broken);
  CHECK(header.root.find("a")->find("c")->integer == 2);
}

TEST_CASE("a text of several lines may hold what looks like the file around it") {
  const auto document =
      parse_document("a = '''\nb = 1\n[c]\n'''\nd = ['''\ne = ''', 'f']\ng = '''\nh = '''\n", "");
  CHECK(document.findings.empty());
  CHECK(document.root.find("g")->text == "h = ");
}

TEST_CASE("columns of findings count code points, not bytes") {
  CHECK(brief(parse_document("a = \"\u00E9\u00E9\" y", "").findings) ==
        "1:10 SP002 [text_after_value|y]\n");
}

TEST_CASE("nine mistakes give nine findings, and the rest is read") {
  const auto document = parse_document(R"(format = 1
id: "a/b"
edition = 01
[service]
title = “Judul”
agency = Kantor Regional
kind = "routine
issued = 04-06-2024
unit = "Bidang"
[[procedure.step
id = "a"
time = 60menit
[time_limit]
limit = 3 hari kerja
start = "received"
start = "paid"
)",
                                       "x.toml");
  CHECK(document.findings.size() == 9 + 1);  // the key given twice is the tenth
  CHECK_FALSE(document.incomplete);
  CHECK(document.root.find("service")->find("unit")->text == "Bidang");
  CHECK(document.root.find("time_limit")->find("start")->text == "received");
  CHECK(document.root.find("procedure")->find("step")->items[0].find("id")->text == "a");
}

TEST_CASE("a key whose value is faulty is there, broken, and so not missing") {
  const auto document = parse_document("[service]\ntitle = Judul\nkind: x\n", "");
  const auto* service = document.root.find("service");
  REQUIRE(service != nullptr);
  CHECK(service->find("title")->kind == sp::Node::Kind::broken);
  CHECK(service->find("kind")->kind == sp::Node::Kind::broken);
  CHECK_FALSE(document.incomplete);
}

TEST_CASE("what stands below a header that cannot be read is left out without further words") {
  const auto document = parse_document("[a b]\nc = 1\n[d]\nc = 2\n", "");
  CHECK(brief(document.findings) == "1:1 SP002 [bad_header|[a b]]\n");
  CHECK(document.root.find("c") == nullptr);
  CHECK(document.root.find("d")->find("c")->integer == 2);
  CHECK(document.incomplete);
}

TEST_CASE("an array of tables may hold the same tables again in each element") {
  const auto document = parse_document("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2\n", "");
  CHECK(document.findings.empty());
  CHECK(document.root.find("a")->items[1].find("b")->find("c")->integer == 2);
}

TEST_CASE("members stand in the order of the file, with the places of key and value") {
  const auto document = parse_document("zeta = 1\n  alpha = \"\u00E9\" # x\n[mid]\nb = true\n", "");
  REQUIRE(document.root.members.size() == 3);
  CHECK(document.root.members[0].key == "zeta");
  CHECK(document.root.members[1].node.place == sp::Place{{2, 3}, {2, 11}});
  CHECK(document.root.members[2].node.place == sp::Place{{3, 2}, {3, 1}});
  CHECK(document.root.members[2].node.find("b")->boolean);
}

TEST_CASE("a letter outside ASCII behind a backslash at the end of a line is read") {
  const auto document = parse_document("a = \"\"\"x\\\n   \u00A7y\"\"\"\n", "");
  CHECK(document.findings.empty());
  CHECK(document.root.find("a")->text == "x\u00A7y");
}

TEST_CASE("an empty text has its quotes, whatever the key of the text below it looks like") {
  for (const std::string text : {
           "a = \"\"\n\"note\" = \"\"\"x\"\"\"",
           "a = ''\n'a note' = '''x'''",
           "a = \"\"\nb . c = \"\"\"x\"\"\"",
           "a = \"\"\nb.\"c = d\" . e = \"\"\"x\"\"\"",
           "a = \"\"\nb = \"\"\"c \"d] e\"\"\"",
           "a = \"\"\n[\"note\"] # \"\"\"\nb = 1",
           "a = \"\"\n[[ n . \"o\" ]] # \"\"\"\nb = 1",
           "a = \"\"\"\nb = \"\"\"\n\"c\" = 1",
           "a = \"\"\"\nb = \"\"\"\nc . d = 1",
           "a = [\n[\"b\"]\n]",
       }) {
    CAPTURE(text);
    CHECK(brief(parse_document(text, "").findings) == "");
  }
}

TEST_CASE("line ends of Windows and a byte order mark are no fault") {
  const auto document = parse_document(
      "\xEF\xBB\xBF"
      "a = 1\r\nb: 2\r\n",
      "");
  CHECK(brief(document.findings) == "2:1 SP002 [colon_for_equals|b]\n");
  CHECK(document.root.find("a")->integer == 1);
}

}  // namespace
