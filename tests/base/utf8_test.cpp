// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace sp;

namespace {

const std::string replaced = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

TEST_CASE("well-formed text is decoded, one code point after the other") {
  struct Row {
    std::string_view text;
    char32_t code_point;
    std::size_t bytes;
    const char* why;
  };
  using namespace std::string_view_literals;
  for (const auto& row : {
           Row{"a", U'a', 1, "ASCII"},
           Row{"\0"sv, 0, 1, "a zero byte"},
           Row{"\x7F", 0x7F, 1, "the last of one byte"},
           Row{"\xC2\x80", 0x80, 2, "the first of two bytes"},
           Row{"\xDF\xBF", 0x7FF, 2, "the last of two bytes"},
           Row{"\xE0\xA0\x80", 0x800, 3, "the first of three bytes"},
           Row{"\xED\x9F\xBF", 0xD7FF, 3, "the last before the surrogates"},
           Row{"\xEE\x80\x80", 0xE000, 3, "the first after the surrogates"},
           Row{"\xEF\xBF\xBF", 0xFFFF, 3, "the last of three bytes"},
           Row{"\xF0\x90\x80\x80", 0x10000, 4, "the first of four bytes"},
           Row{"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, "the last of all"},
           Row{"\xC3\xA9tat", 0xE9, 2, "more text after it"},
       }) {
    CAPTURE(row.why);
    const auto decoded = decode_first(row.text);
    REQUIRE(decoded);
    CHECK(static_cast<std::uint32_t>(decoded->code_point) ==
          static_cast<std::uint32_t>(row.code_point));
    CHECK(decoded->bytes == row.bytes);
  }
}

TEST_CASE("malformed text is found where it begins to be") {
  struct Row {
    std::string_view text;
    std::size_t at;
    const char* why;
  };
  for (const auto& row : {
           Row{"\x80", 0, "a continuation alone"},
           Row{"ab\xBFz", 2, "a continuation after a whole letter"},
           Row{"a\xC3", 1, "cut off after one of two"},
           Row{"\xE2\x82", 0, "cut off after two of three"},
           Row{"\xF0\x9F\x98", 0, "cut off after three of four"},
           Row{"\xC3z", 0, "no continuation where one must be"},
           Row{"\xE2\x82z", 0, "no second continuation"},
           Row{"\xC0\xAF", 0, "overlong in two"},
           Row{"\xC1\xBF", 0, "overlong in two"},
           Row{"\xE0\x9F\xBF", 0, "overlong in three"},
           Row{"\xF0\x8F\xBF\xBF", 0, "overlong in four"},
           Row{"\xED\xA0\x80", 0, "the first surrogate"},
           Row{"\xED\xBF\xBF", 0, "the last surrogate"},
           Row{"\xF4\x90\x80\x80", 0, "above U+10FFFF"},
           Row{"\xF5\x80\x80\x80", 0, "a lead above all"},
           Row{"\xFE", 0, "never in UTF-8"},
           Row{"ok \xC3\xA9 \xFF", 6, "counted in bytes"},
       }) {
    CAPTURE(row.why);
    const auto at = find_malformed_utf8(row.text);
    REQUIRE(at);
    CHECK(*at == row.at);
    CHECK_FALSE(decode_first(row.text.substr(row.at)));
  }
}

TEST_CASE("all of a well-formed text is well formed") {
  CHECK_FALSE(find_malformed_utf8(""));
  CHECK_FALSE(find_malformed_utf8("Pemantauan dan Evaluasi"));
  CHECK_FALSE(find_malformed_utf8("±15 menit – 政府 \xF0\x9F\x98\x80"));
  CHECK_FALSE(decode_first(""));
}

TEST_CASE("a terminal gives each text its columns") {
  struct Row {
    std::string_view text;
    std::size_t columns;
    const char* why;
  };
  for (const auto& row : {
           Row{"", 0, "nothing"},
           Row{"abc", 3, "ASCII"},
           Row{"\xC3\xA9", 1, "a letter with an accent in it"},
           Row{"e\xCC\x81", 1, "a letter and a combining accent"},
           Row{"\xE6\x94\xBF\xE5\xBA\x9C", 4, "two Chinese characters"},
           Row{"\xEA\xB0\x80", 2, "a Korean syllable"},
           Row{"\xE3\x81\x82", 2, "a Japanese letter"},
           Row{"\xEF\xBC\xA1", 2, "a full-width letter"},
           Row{"\xEF\xBD\xB1", 1, "a half-width letter"},
           Row{"\xF0\x9F\x98\x80", 2, "an emoji"},
           Row{"\xE2\x9C\x93", 1, "a tick"},
           Row{"\xE2\x80\x93", 1, "a dash"},
           Row{"a\xE2\x80\x8D"
               "b",
               2, "a joiner"},
           Row{"\xEF\xBB\xBF"
               "a",
               1, "a byte order mark"},
           Row{"\xD8\xA7\xD9\x8E", 1, "an Arabic letter with its vowel"},
           Row{"\xEA\xA6\xA4\xEA\xA6\xB6", 1, "a Javanese letter with its vowel"},
           Row{"a\nb", 2, "a control character"},
           Row{"a\xFFz", 3, "a malformed byte"},
       }) {
    CAPTURE(row.why);
    CHECK(column_width(row.text) == row.columns);
  }
}

TEST_CASE("no text commands the terminal it is shown on, or misleads its reader") {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view text;
    std::string shown;
    const char* why;
  };
  for (const auto& row : {
           Row{"Siti Nurhaliza – é", "Siti Nurhaliza – é", "a name stays"},
           Row{"\x1B[31mred", replaced + "[31mred", "an escape sequence"},
           Row{"\xC2\x9B"
               "31m",
               replaced + "31m", "an escape sequence in one character"},
           Row{"a\rb", "a" + replaced + "b", "back to the start of the line"},
           Row{"a\bb", "a" + replaced + "b", "backspace"},
           Row{"a\nb", "a" + replaced + "b", "a second line"},
           Row{"a\tb", "a" + replaced + "b", "a tab"},
           Row{"a\0b"sv, "a" + replaced + "b", "a zero byte"},
           Row{"a\x7F", "a" + replaced, "delete"},
           Row{"a\xE2\x80\xAE"
               "b",
               "a" + replaced + "b", "right to left override"},
           Row{"a\xE2\x81\xA6"
               "b",
               "a" + replaced + "b", "an isolate"},
           Row{"a\xE2\x80\x8F"
               "b",
               "a" + replaced + "b", "a right-to-left mark"},
           Row{"a\xD8\x9C"
               "b",
               "a" + replaced + "b", "an Arabic letter mark"},
           Row{"a\xC3", "a" + replaced, "cut off"},
           Row{"a\xFF\xFE", "a" + replaced + replaced, "each malformed byte"},
           Row{"a\u200B\u2060\uFEFF\u00AD\u200Db",
               "a" + replaced + replaced + replaced + replaced + replaced + "b",
               "what has no width and is not seen"},
           Row{"a\u2028b\u2029", "a" + replaced + "b" + replaced, "separators of lines"},
           Row{"\U000E0041\uFFF9", replaced + replaced, "tags and marks of annotations"},
           Row{"e\u0301", "e\u0301", "an accent that combines with its letter"},
       }) {
    CAPTURE(row.why);
    CHECK(harmless(row.text) == row.shown);
    CHECK_FALSE(find_malformed_utf8(harmless(row.text)));
    CHECK(harmless(harmless(row.text)) == harmless(row.text));
  }
}

TEST_CASE("all that is not seen or turns the text around is harmful, and nothing beside it") {
  struct Row {
    char32_t first;
    char32_t last;
    const char* why;
  };
  for (const auto& row : {
           Row{0x0000, 0x001F, "controls of a terminal"},
           Row{0x007F, 0x009F, "delete, and controls in one character"},
           Row{0x00AD, 0x00AD, "soft hyphen"},
           Row{0x061C, 0x061C, "Arabic letter mark"},
           Row{0x180E, 0x180E, "Mongolian vowel separator"},
           Row{0x200B, 0x200F, "space and joiners without width, marks of direction"},
           Row{0x2028, 0x202E, "separators of lines, embeddings and overrides of direction"},
           Row{0x2060, 0x2064, "word joiner and signs that are not seen"},
           Row{0x2066, 0x206F, "isolates of direction, deprecated controls of form"},
           Row{0xFEFF, 0xFEFF, "byte order mark"},
           Row{0xFFF9, 0xFFFB, "marks of annotations"},
           Row{0xE0000, 0xE007F, "tags"},
       }) {
    CAPTURE(row.why);
    for (char32_t c = row.first; c <= row.last; ++c) CHECK(is_harmful(c));
    if (row.first > 0) CHECK_FALSE(is_harmful(row.first - 1));
    CHECK_FALSE(is_harmful(row.last + 1));
  }
}

TEST_CASE("lines and tabs of a longer text may stay, and nothing else") {
  CHECK(harmless("a\n\tb", true) == "a\n\tb");
  CHECK(harmless("a\r\nb", true) == "a" + replaced + "\nb");
  CHECK(harmless("\x1B]0;title\a", true) == replaced + "]0;title" + replaced);
}
