// SPDX-License-Identifier: Apache-2.0
// A checkpoint: how long a log was and what its Merkle root was, to be kept where the log is not.
// Its text is a transparency log's checkpoint (c2sp.org/tlog-checkpoint), as
// docs/reference/log-format.md has it; it travels as a signed note (c2sp.org/signed-note).
// Pure: keys and times are arguments.
#pragma once

#include "calendar/civil_time.hpp"
#include "ledger/encoding.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct Checkpoint {
  LogId log_id{};
  std::int64_t size = 0;
  Hash root;  ///< of the first `size` events
  Instant made_at{};
  bool operator==(const Checkpoint&) const = default;
};

using KeySeed = std::array<std::uint8_t, 32>;

/// An Ed25519 key that signs, under the name that its signatures bear.
struct SigningKey {
  std::string name;
  KeySeed seed{};
};

struct PublicKey {
  std::string name;
  std::array<std::uint8_t, 32> bytes{};
  bool operator==(const PublicKey&) const = default;
};

struct NoteSignature {
  std::string name;
  std::string bytes;  ///< 4 bytes that tell the key, then the signature; 64 bytes of Ed25519
};

/// A checkpoint as it was read, with what was signed and by whom; nothing of it is proved yet.
struct SignedCheckpoint {
  Checkpoint checkpoint;
  std::string text;
  std::vector<NoteSignature> signatures;
};

/// 1 to 64 letters, digits, dots, strokes and underscores.
bool is_key_name(std::string_view name);
PublicKey public_part(const SigningKey& key);
/// One line each, with its line feed: `PRIVATE+KEY+name+id+base64` and `name+id+base64`.
std::string key_text(const SigningKey& key);
std::string key_text(const PublicKey& key);
/// Nothing for what key_text() does not write.
std::optional<SigningKey> parse_signing_key(std::string_view text);
std::optional<PublicKey> parse_public_key(std::string_view text);

/// What is signed: four lines, each with its line feed.
std::string checkpoint_text(const Checkpoint& checkpoint);
/// The whole note: text, empty line, signature.
std::string sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key);
/// Nothing for what is no signed note, or whose text is not a checkpoint's to the byte.
std::optional<SignedCheckpoint> parse_checkpoint(std::string_view note);
/// Does it bear a valid signature of this key? Those of others, of whatever kind, do not matter.
bool is_signed_by(const SignedCheckpoint& note, const PublicKey& key);

}  // namespace sp
