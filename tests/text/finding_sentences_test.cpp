// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.hpp"
#include "text/syntax_words.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

namespace {

using sp::Finding;
using sp::FindingCode;
using sp::Language;

constexpr auto en = Language::english;
constexpr auto id = Language::indonesian;

Finding finding(FindingCode code, std::vector<std::string> args,
                std::vector<std::string> suggestions = {}) {
  return {.code = code,
          .args = std::move(args),
          .where = {},
          .path = {},
          .suggestions = std::move(suggestions)};
}

TEST_CASE("an unknown key is told with its table, and with the key that may have been meant") {
  const auto fault = finding(FindingCode::unknown_key, {"titel", "service"}, {"title"});
  CHECK(sp::sentence(fault, en) == "unknown key 'titel' in 'service'");
  CHECK(sp::sentence(fault, id) == "kunci 'titel' tidak dikenal di 'service'");
  CHECK(sp::hint(fault, en) == "did you mean 'title'?");
  CHECK(sp::hint(fault, id) == "maksud Anda 'title'?");
}

TEST_CASE("an unknown key that looks like none is told with those that are known") {
  const auto fault = finding(FindingCode::unknown_key, {"colour", "fee", "amount, formula"});
  CHECK(sp::hint(fault, en) ==
        "take the line out, or use a key that is known here: amount, formula");
  CHECK(sp::hint(fault, id) ==
        "hapus baris itu, atau pakai kunci yang dikenal di sini: amount, formula");
}

TEST_CASE("a key at the top of the file is told to be in the file") {
  CHECK(sp::sentence(finding(FindingCode::missing_key, {"id", ""}), en) ==
        "key 'id' is missing in the file");
  CHECK(sp::sentence(finding(FindingCode::missing_key, {"id", ""}), id) ==
        "kunci 'id' belum ada di file ini");
}

TEST_CASE("types of values are said in words, keys are kept as they are") {
  const auto fault = finding(FindingCode::wrong_type, {"date", "text", "whole_number"});
  CHECK(sp::sentence(fault, en) == "'date' must be text in quotes, but is a whole number");
  CHECK(sp::sentence(fault, id) ==
        "'date' harus berupa teks dalam tanda kutip, bukan bilangan bulat");
}

TEST_CASE("a file that is refused whole says why in the reader's language") {
  CHECK(sp::sentence(finding(FindingCode::file_unreadable, {"too_large"}), en) ==
        "the file cannot be read: it is larger than 1 MiB");
  CHECK(sp::sentence(finding(FindingCode::file_unreadable, {"not_utf8"}), id) ==
        "file tidak dapat dibaca: bukan UTF-8");
}

TEST_CASE("the mistakes of those who have never seen TOML are explained in their own words") {
  struct Row {
    std::string kind;
    std::string seen;
    std::string_view sentence;
    std::string_view hint;
  };
  const Row rows[] = {
      {"colon_for_equals", "title", "'title' is followed by a colon instead of an equals sign",
       "write title = …"},
      {"bare_word", "gratis", "'gratis' is text without quotes", "write \"gratis\""},
      {"day_first_date", "04-06-2024", "'04-06-2024' is not a date written year, month, day",
       "write it like \"2024-06-04\""},
      {"bare_time", "08:00", "'08:00' is a time of day without quotes",
       "write it in quotes with two digits each, like \"08:00\""},
      {"grouped_number", "Rp1000", "'Rp1000' is not a plain number",
       "write the digits alone, like 1000000"},
      {"bare_amount", "60menit", "'60menit' is an amount without quotes",
       "write it in quotes with an English unit, like \"60 minutes\" or \"2 hours\""},
      {"bare_boolean", "Ya", "'Ya' is not how yes or no is written",
       "write true or false, in lower case and without quotes"},
      {"leading_zero", "01", "number '01' begins with a zero",
       "write it without the zero, or in quotes where the zero belongs to it: \"01\""},
      {"unclosed_header", "[service", "header '[service' is not closed",
       "close [ with ], and [[ with ]]"},
      {"table_twice", "procedure.step", "table 'procedure.step' stands twice",
       "join the two, or write each as [[procedure.step]] where several are meant"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.kind);
    const auto fault = finding(FindingCode::syntax, {row.kind, row.seen});
    CHECK(sp::sentence(fault, en) == row.sentence);
    CHECK(sp::hint(fault, en) == row.hint);
  }
}

TEST_CASE("a mistake of no known kind is told by what was seen") {
  const auto fault = finding(FindingCode::syntax, {"a kind that is new", "a = ~"});
  CHECK(sp::sentence(fault, en) == "this is not TOML: a = ~");
  CHECK(sp::sentence(fault, id) == "bukan TOML yang benar: a = ~");
}

TEST_CASE("a mistake that only the parser sees is told in words of our own") {
  const auto fault = finding(FindingCode::syntax, {"other", ""});
  CHECK(sp::sentence(fault, en) == "this is nothing that TOML allows here");
  CHECK(sp::sentence(fault, id) == "isi ini tidak diizinkan TOML di sini");
}

TEST_CASE("what the system says of a file is told in the reader's language") {
  const auto fault = finding(FindingCode::file_unreadable, {"File name too long"});
  CHECK(sp::sentence(fault, en) == "the file cannot be read: its name is too long");
  CHECK(sp::sentence(fault, id) == "file tidak dapat dibaca: namanya terlalu panjang");
}

TEST_CASE("what stands in a faulty file is shown harmless") {
  const auto fault = finding(FindingCode::syntax, {"bare_word", "\x1b[2J\u202E"});
  CHECK(sp::sentence(fault, en) == "'\uFFFD[2J\uFFFD' is text without quotes");
}

TEST_CASE("each kind of mistake has one wording") {
  std::set<std::string_view> kinds;
  for (const auto& row : sp::syntax_words) CHECK(kinds.insert(row.kind).second);
}

}  // namespace
