// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_parts.hpp"

#include "text/term_words.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sp::Language;

constexpr auto en = Language::english;
constexpr auto id = Language::indonesian;

TEST_CASE("a last clause that has none of its values is left out") {
  struct Row {
    std::string_view pattern;
    std::vector<std::string> values;
    std::string_view text;
    std::string_view why;
  };
  const Row rows[] = {
      {"at '{0}'; since then: {1}", {"a", "b"}, "at 'a'; since then: b", "the value is there"},
      {"at '{0}'; since then: {1}", {"a", ""}, "at 'a'", "the value is empty"},
      {"at '{0}'; since then: {1}", {"a"}, "at 'a'", "the value is missing"},
      {"at '{0}'; and that is all", {"a"}, "at 'a'; and that is all", "it needs no value"},
      {"see: sp help {0}", {""}, "see: sp help", "no space is left at the end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(sp::compose(row.pattern, row.values) == row.text);
  }
}

TEST_CASE("what may have been meant is asked, up to the last alternative") {
  CHECK(sp::did_you_mean({}, en).empty());
  CHECK(sp::did_you_mean({"approve"}, en) == "did you mean 'approve'?");
  CHECK(sp::did_you_mean({"approve"}, id) == "maksud Anda 'approve'?");
  CHECK(sp::did_you_mean({"a", "b", "c"}, en) == "did you mean 'a' or 'b' or 'c'?");
  CHECK(sp::did_you_mean({"a", "b"}, id) == "maksud Anda 'a' atau 'b'?");
  CHECK(sp::did_you_mean({"\x1b[1m"}, en) == "did you mean '\uFFFD[1m'?");
}

TEST_CASE("what is possible now is listed as it would be typed") {
  const std::vector<std::string> commands{"sp return 2026-0007 --reason \"…\"",
                                          "sp approve 2026-0007"};
  CHECK(sp::possible_now({}, en).empty());
  CHECK(sp::possible_now(commands, en) ==
        "possible now:\nsp return 2026-0007 --reason \"…\"\nsp approve 2026-0007");
  CHECK(sp::possible_now(commands, id) ==
        "yang dapat dilakukan sekarang:\nsp return 2026-0007 --reason \"…\"\nsp approve 2026-0007");
}

TEST_CASE("a reason that another module names by a word is said in the reader's language") {
  CHECK(sp::in_words("symlink", en) == "it is a symbolic link");
  CHECK(sp::in_words("symlink", id) == "merupakan tautan simbolik");
  CHECK(sp::in_words("Permission denied", id) == "tidak ada hak akses");
  CHECK(sp::in_words("whole_number", id) == "bilangan bulat");
  CHECK(sp::in_words("one_of:approve,return", en) == "approve, return");
  CHECK(sp::in_words("no overlap with 08:00-12:00", id) ==
        "yang tidak bertumpang tindih dengan 08:00-12:00");
  CHECK(sp::in_words("a reason nobody knows", id) == "a reason nobody knows");
}

TEST_CASE("no word of the program is listed twice") {
  std::set<std::string_view> terms;
  for (const auto& row : sp::term_words) CHECK(terms.insert(row.term).second);
}

}  // namespace
