// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace sp {
namespace {

Salt salt_of(std::string_view text) {
  Salt salt{};
  std::copy(text.begin(), text.end(), salt.begin());
  return salt;
}

TEST_CASE("a text is named by its SHA-256") {
  struct Row {
    std::string text;
    std::string_view hash;
    std::string_view why;
  };
  const Row rows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "NIST: empty"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
       "FIPS 180-2, B.1"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1", "FIPS 180-2, B.2"},
      {std::string(1000000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", "FIPS 180-2, B.3"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(to_hex(sha256(row.text)) == row.hash);
  }
}

TEST_CASE("a commitment is the HMAC-SHA-256 of a value under its salt") {
  // RFC 4231, case 2: the key "Jefe" padded with zeros, which HMAC does with short keys by itself.
  CHECK(to_hex(commit(salt_of("Jefe"), "what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  // Sixteen bytes 00 … 0f, computed with Python's hmac.
  Salt salt{};
  for (std::size_t i = 0; i < salt.size(); ++i) salt[i] = static_cast<std::uint8_t>(i);
  CHECK(to_hex(commit(salt, "what do ya want for nothing?")) ==
        "d1bcfcaaf1aef8add294bca7adb4ae2fb4abdcada6c1295b422f7b9afee374dc");
}

TEST_CASE("the same value under another salt has another commitment") {
  CHECK(commit(salt_of("one"), "siti") != commit(salt_of("two"), "siti"));
}

TEST_CASE("two hashes are the same when no byte differs, wherever it stands") {
  const auto hash = sha256("abc");
  CHECK(same_in_constant_time(hash, sha256("abc")));
  for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
    auto other = hash;
    other.bytes[i] ^= 1;
    CAPTURE(i);
    CHECK_FALSE(same_in_constant_time(hash, other));
  }
}

}  // namespace
}  // namespace sp
