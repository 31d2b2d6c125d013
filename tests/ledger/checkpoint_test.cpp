// SPDX-License-Identifier: Apache-2.0
#include "ledger/checkpoint.hpp"

#include "ledger/base64.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sp {
namespace {

/// The first key of RFC 8032, section 7.1.
SigningKey known_key() {
  const auto seed = parse_hash("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  return {.name = "inspectorate", .seed = seed->bytes};
}

Checkpoint known_checkpoint() {
  Checkpoint checkpoint;
  for (std::size_t i = 0; i < checkpoint.log_id.size(); ++i) {
    checkpoint.log_id[i] = static_cast<std::uint8_t>(16 + i);
  }
  checkpoint.size = 1;
  checkpoint.root = *parse_hash("ec92832ab26b9a77498ea69c033877a46c77ba5488d368cd4277a9aa48ca7450");
  checkpoint.made_at = Instant{Seconds{1717749060}};
  return checkpoint;
}

std::string known_note() {
  return sign_checkpoint(known_checkpoint(), known_key());
}

TEST_CASE("the text of a checkpoint is that of the format page") {
  const std::string text =
      "sp-log/1/101112131415161718191a1b1c1d1e1f\n1\n"
      "7JKDKrJrmndJjqacAzh3pGx3ulSI02jNQnepqkjKdFA=\n2024-06-07T08:31:00Z\n";
  CHECK(known_note().starts_with(text + "\n\xe2\x80\x94 inspectorate "));
  CHECK(known_note().ends_with("\n"));
}

TEST_CASE("the public key follows from the seed as in RFC 8032") {
  CHECK(to_hex(Hash{public_part(known_key()).bytes}) ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a note reads back as what was signed, and as signed by its key alone") {
  const auto note = parse_checkpoint(known_note());
  REQUIRE(note);
  CHECK(note->checkpoint == known_checkpoint());
  CHECK(is_signed_by(*note, public_part(known_key())));
  auto other = known_key();
  other.seed[0] ^= 1;
  CHECK_FALSE(is_signed_by(*note, public_part(other)));
  other = known_key();
  other.name = "office";
  CHECK_FALSE(is_signed_by(*note, public_part(other)));
}

TEST_CASE("the signatures of others, of whatever kind, leave its own valid") {
  const auto witness = "\xe2\x80\x94 witness " + to_base64(std::string(4 + 8 + 64, 'w')) + "\n";
  const auto note = parse_checkpoint(known_note() + witness);
  REQUIRE(note);
  CHECK(note->signatures.size() == 2);
  CHECK(is_signed_by(*note, public_part(known_key())));
}

TEST_CASE("a note with any bit changed is unusable or not signed") {
  const auto note = known_note();
  for (std::size_t i = 0; i < note.size() * 8; ++i) {
    auto changed = note;
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
    CAPTURE(i);
    const auto read = parse_checkpoint(changed);
    CHECK_FALSE((read && is_signed_by(*read, public_part(known_key()))));
  }
}

TEST_CASE("what is not written like a checkpoint is none") {
  struct Row {
    std::string from;
    std::string to;
    std::string_view why;
  };
  const std::vector<Row> rows{
      {"sp-log/1", "sp-log/2", "another format"},
      {"1e1f\n", "1e1f0\n", "a log id too long"},
      {"1e1f\n1\n", "1e1f\n01\n", "a size with a leading zero"},
      {"1e1f\n1\n", "1e1f\n-1\n", "a size below zero"},
      {"1e1f\n1\n", "1e1f\n1\n1\n", "a line too many"},
      {"7JKD", "7JK", "a root of another length"},
      {"FA=", "F1=", "a root in another spelling"},
      {"08:31:00Z", "15:31:00+07:00", "a time with an offset"},
      {"\n\n", "\n", "no empty line"},
      {"\xe2\x80\x94", "-", "a signature without its dash"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    auto note = known_note();
    const auto at = note.find(row.from);
    REQUIRE(at != std::string::npos);
    CHECK_FALSE(parse_checkpoint(note.replace(at, row.from.size(), row.to)));
  }
  CHECK_FALSE(parse_checkpoint(""));
  CHECK_FALSE(parse_checkpoint(known_note().substr(0, known_note().find("\n\n") + 2)));
}

TEST_CASE("keys read back from their texts, each only as what it is") {
  const auto key = known_key();
  const auto open = public_part(key);
  CHECK(key_text(key).starts_with("PRIVATE+KEY+inspectorate+"));
  CHECK(parse_signing_key(key_text(key))->seed == key.seed);
  CHECK(parse_public_key(key_text(open)) == open);
  CHECK_FALSE(parse_signing_key(key_text(open)));
  CHECK_FALSE(parse_public_key(key_text(key)));
  auto changed = key_text(open);
  changed[0] = 'X';
  CHECK_FALSE(parse_public_key(changed));
  CHECK_FALSE(parse_public_key(""));
  auto renamed = key_text(key);
  renamed.replace(renamed.find("inspectorate"), 12, "inspectorato");  // the id is another name's
  CHECK_FALSE(parse_signing_key(renamed));
}

TEST_CASE("the name of a key has no blanks, plus signs or line feeds, and is not empty") {
  CHECK(is_key_name("kota/inspektorat-2024.v1"));
  for (const auto* name : {"", "a b", "a+b", "a\nb", "\xc3\xa9"}) CHECK_FALSE(is_key_name(name));
  CHECK_FALSE(is_key_name(std::string(65, 'a')));
}

TEST_CASE("base64 is that of RFC 4648 and has one spelling") {
  struct Row {
    std::string bytes;
    std::string text;
  };
  const std::vector<Row> rows{{"", ""},        {"f", "Zg=="},        {"fo", "Zm8="},
                              {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
  for (const auto& row : rows) {
    CHECK(to_base64(row.bytes) == row.text);
    CHECK(from_base64(row.text) == row.bytes);
  }
  for (const auto* text : {"Zg", "Zh==", "Zg==\n", "Z g==", "Zm9v!", "="}) {
    CAPTURE(text);
    CHECK_FALSE(from_base64(text));
  }
}

}  // namespace
}  // namespace sp
