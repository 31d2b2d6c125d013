// SPDX-License-Identifier: Apache-2.0
#include "entries.hpp"
#include "ledger/base64.hpp"
#include "ledger/checkpoint.hpp"
#include "require.hpp"

namespace sp::fuzz {
namespace {

/// The first key of RFC 8032, section 7.1, and the one text in the corpus that it signed.
PublicKey known_key() {
  const auto bytes = parse_hash("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  return {.name = "inspectorate", .bytes = bytes->bytes};
}

constexpr std::string_view known_text =
    "sp-log/1/101112131415161718191a1b1c1d1e1f\n1\n"
    "7JKDKrJrmndJjqacAzh3pGx3ulSI02jNQnepqkjKdFA=\n2024-06-07T08:31:00Z\n";

std::string written(const SignedCheckpoint& note) {
  auto text = note.text + "\n";
  for (const auto& signature : note.signatures) {
    text += "\xe2\x80\x94 " + signature.name + " " + to_base64(signature.bytes) + "\n";
  }
  return text;
}

/// A note is read as what it says and as nothing else, and nobody signs for the known key.
void check_note(std::string_view text) {
  const auto note = parse_checkpoint(text);
  if (!note) return;
  require(written(*note) == text, "a note that is written otherwise");
  require(!is_signed_by(*note, known_key()) || note->text == known_text, "a forged signature");
  const SigningKey other{.name = "office", .seed = {7}};
  const auto again = parse_checkpoint(sign_checkpoint(note->checkpoint, other));
  require(again && again->text == note->text, "the text of a checkpoint is written otherwise");
  require(again->checkpoint == note->checkpoint, "a checkpoint that is not read back");
  require(is_signed_by(*again, public_part(other)), "a note that its own key did not sign");
}

void check_keys(std::string_view text) {
  const auto secret = parse_signing_key(text);
  const auto open = parse_public_key(text);
  require(!secret || !open, "a key that signs is read as a public one");
  require(!secret || key_text(*secret) == text, "a signing key that is written otherwise");
  require(!open || key_text(*open) == text, "a public key that is written otherwise");
}

void check_spelling(std::string_view text) {
  if (const auto bytes = from_base64(text)) {
    require(to_base64(*bytes) == text, "base64 with two spellings");
  }
  require(from_base64(to_base64(text)) == text, "bytes that base64 does not give back");
  if (const auto hash = parse_hash(text)) {
    require(parse_hash(to_hex(*hash)) == hash, "a hash that is not read back");
  }
}

}  // namespace

void notes(std::string_view bytes) {
  check_note(bytes);
  check_keys(bytes);
  check_spelling(bytes);
}

}  // namespace sp::fuzz
