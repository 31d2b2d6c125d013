// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.hpp"

#include <doctest/doctest.h>

using namespace sp;

namespace {

constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view digits = "0123456789";

bool stands_in(std::string_view text, char c) {
  return text.find(c) != std::string_view::npos;
}

}  // namespace

TEST_CASE("of all bytes only those of ASCII are letters and digits") {
  for (int byte = -128; byte < 128; ++byte) {
    const auto c = static_cast<char>(byte);
    CAPTURE(byte);
    CHECK(is_digit(c) == stands_in(digits, c));
    CHECK(is_small_letter(c) == stands_in(small, c));
    CHECK(is_capital(c) == stands_in(capitals, c));
    CHECK(is_letter(c) == (stands_in(small, c) || stands_in(capitals, c)));
  }
}

TEST_CASE("letters become small and capital ones, and nothing else becomes anything") {
  CHECK(in_small_letters(capitals) == small);
  CHECK(in_capitals(small) == capitals);
  for (const auto* other : {"0123456789", "@[`{", " \t\n", "\xC3\x89\xC3\xA9", ""}) {
    CHECK(in_small_letters(other) == other);
    CHECK(in_capitals(other) == other);
  }
}

TEST_CASE("the sixteen hexadecimal digits in both spellings, and no seventeenth") {
  int known = 0;
  for (int byte = -128; byte < 128; ++byte) {
    if (hex_value(static_cast<char>(byte)) >= 0) ++known;
  }
  CHECK(known == 22);
  for (int value = 0; value < 16; ++value) {
    CHECK(hex_value("0123456789abcdef"[value]) == value);
    CHECK(hex_value("0123456789ABCDEF"[value]) == value);
  }
}

TEST_CASE("blanks are taken off both ends alone") {
  CHECK(trimmed(" \t a b\r\n") == "a b");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
}
