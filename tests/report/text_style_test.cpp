// SPDX-License-Identifier: Apache-2.0
#include "report/text_style.hpp"

#include "base/utf8.hpp"
#include "report/random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sp::column_width;
using sp::paint;
using sp::Tone;
using sp::wrap;
using Lines = std::vector<std::string>;

std::string without_blanks(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
             text.end());
  return text;
}

TEST_CASE("colour is added where there is colour, and never changes the text") {
  CHECK(paint("late", Tone::bad, {.colour = true}) == "\x1b[31mlate\x1b[0m");
  CHECK(paint("late", Tone::bad, {.colour = false}) == "late");
  CHECK(paint("late", Tone::plain, {.colour = true}) == "late");
  CHECK(paint("", Tone::bad, {.colour = true}).empty());
}

TEST_CASE("each tone but plain looks different from the others") {
  std::vector<std::string> looks;
  for (const auto tone : {Tone::strong, Tone::muted, Tone::good, Tone::warning, Tone::bad}) {
    looks.push_back(paint("x", tone, {.colour = true}));
    CHECK(looks.back() != "x");
  }
  std::sort(looks.begin(), looks.end());
  CHECK(std::adjacent_find(looks.begin(), looks.end()) == looks.end());
}

TEST_CASE("text is broken at spaces and longer words where they must") {
  struct Row {
    std::string_view text;
    std::size_t width;
    Lines lines;
    std::string_view why;
  };
  const Row rows[] = {
      {"waktu pelayanan", 20, {"waktu pelayanan"}, "it fits"},
      {"waktu pelayanan", 15, {"waktu pelayanan"}, "it fits exactly"},
      {"waktu pelayanan", 14, {"waktu", "pelayanan"}, "one column too few"},
      {"di mempertanggungjawabkan", 10, {"di", "mempertang", "gungjawabk", "an"}, "a long word"},
      {"\u6771\u4EAC\u90FD", 5, {"\u6771\u4EAC", "\u90FD"}, "wide characters take two columns"},
      {"e\u0301e\u0301e\u0301", 2, {"e\u0301e\u0301", "e\u0301"}, "accents stay with their letter"},
      {"a\nb", 10, {"a", "b"}, "a line feed breaks"},
      {"a\n\nb", 10, {"a", "", "b"}, "an empty line stays"},
      {"a  b", 10, {"a  b"}, "blanks inside a line stay"},
      {"", 10, {""}, "nothing is one empty line"},
      {"waktu pelayanan", 0, {"waktu pelayanan"}, "without a width nothing is broken"},
      {"\u6771", 1, {"\u6771"}, "a character wider than the line stands alone"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(wrap(row.text, row.width) == row.lines);
  }
}

TEST_CASE("padding counts columns and not bytes") {
  CHECK(sp::pad_right("e\u0301", 3) == "e\u0301  ");
  CHECK(sp::pad_right("\u6771", 3) == "\u6771 ");
  CHECK(sp::pad_left("5", 3) == "  5");
  CHECK(sp::pad_left("long", 3) == "long");
  CHECK(sp::pad_right("long", 3) == "long");
}

TEST_CASE("breaking loses no character but blanks, and no line is too wide") {
  std::mt19937_64 random(20240610);
  for (int i = 0; i < 500; ++i) {
    const std::string text = sp::test::random_plain_text(random, 12);
    const std::size_t width = 2 + random() % 40;
    CAPTURE(text);
    CAPTURE(width);
    std::string together;
    for (const auto& line : wrap(text, width)) {
      CHECK(column_width(line) <= width);
      together += line;
    }
    CHECK(without_blanks(together) == without_blanks(text));
  }
}

TEST_CASE("what was broken once is not broken again") {
  std::mt19937_64 random(20240611);
  for (int i = 0; i < 300; ++i) {
    const std::size_t width = 2 + random() % 40;
    for (const auto& line : wrap(sp::test::random_plain_text(random, 12), width)) {
      CHECK(wrap(line, width).size() == 1);
    }
  }
}

TEST_CASE("an item of a list hangs below its text") {
  struct Row {
    const char* text;
    std::vector<std::string> lines;
    const char* why;
  };
  for (const auto& row : {
           Row{"1. satu dua tiga", {"1. satu dua", "   tiga"}, "a number"},
           Row{"   a. satu dua", {"   a. satu", "      dua"}, "a letter, further in"},
           Row{"- satu dua tiga", {"- satu dua", "  tiga"}, "a dash"},
           Row{"satu dua tiga", {"satu dua", "tiga"}, "no item"},
           Row{"10. satu\n11. dua", {"10. satu", "11. dua"}, "items that fit"},
       }) {
    CAPTURE(row.why);
    CHECK(sp::wrap_items(row.text, 12) == row.lines);
  }
  CHECK(sp::wrap_items("1. satu", 3) == sp::wrap("1. satu", 3));
}

}  // namespace
