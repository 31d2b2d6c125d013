// SPDX-License-Identifier: Apache-2.0
#include "base/hash.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace sp;

namespace {

// SHA-256 of the empty text (FIPS 180-4).
const std::string of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

}  // namespace

TEST_CASE("a hash is written as 64 digits and reads back") {
  const auto hash = parse_hash(of_nothing);
  REQUIRE(hash);
  CHECK(hash->bytes[0] == 0xe3);
  CHECK(hash->bytes[31] == 0x55);
  CHECK(to_hex(*hash) == of_nothing);
}

TEST_CASE("any hash reads back from its digits") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 200; ++i) {
    Hash hash;
    for (auto& byte : hash.bytes) byte = static_cast<std::uint8_t>(random() & 0xff);
    CHECK((parse_hash(to_hex(hash)) == hash));
  }
}

TEST_CASE("digits of either case are read") {
  std::string upper = of_nothing;
  for (auto& c : upper) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  CHECK((parse_hash(upper) == parse_hash(of_nothing)));
}

TEST_CASE("what is not 64 digits is no hash") {
  struct Row {
    std::string text;
    const char* why;
  };
  std::string other = of_nothing;
  other[40] = 'g';
  std::string blank = of_nothing;
  blank[63] = ' ';
  for (const auto& row : {Row{"", "nothing"}, Row{of_nothing.substr(1), "a digit short"},
                          Row{of_nothing + "0", "a digit long"}, Row{other, "no digit"},
                          Row{blank, "a blank"}, Row{"0x" + of_nothing.substr(2), "a prefix"}}) {
    CAPTURE(row.why);
    CHECK_FALSE(parse_hash(row.text));
  }
}

TEST_CASE("hashes are in the order of their bytes") {
  Hash low;
  Hash high;
  high.bytes[31] = 1;
  CHECK((low < high));
  low.bytes[0] = 0xff;
  CHECK((high < low));
}
