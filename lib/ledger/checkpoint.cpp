// SPDX-License-Identifier: Apache-2.0
#include "ledger/checkpoint.hpp"

#include "ledger/base64.hpp"
#include "ledger/digest.hpp"

#include <sodium/crypto_sign.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace sp {
namespace {

constexpr std::string_view origin = "sp-log/1/";
constexpr std::string_view dash = "\xe2\x80\x94 ";  // an em dash and a blank
constexpr std::string_view private_mark = "PRIVATE+KEY+";
constexpr char ed25519 = '\1';
constexpr std::size_t id_size = 4;

template <std::size_t size>
std::string text_of(const std::array<std::uint8_t, size>& bytes) {
  return {bytes.begin(), bytes.end()};
}

/// The first bytes of SHA-256( name ‖ LF ‖ algorithm ‖ public key ).
std::array<std::uint8_t, id_size> id_of(const PublicKey& key) {
  const auto hash = sha256(key.name + "\n" + ed25519 + text_of(key.bytes));
  std::array<std::uint8_t, id_size> id;
  std::copy_n(hash.bytes.begin(), id.size(), id.begin());
  return id;
}

std::string key_line(const PublicKey& key, std::string_view bytes) {
  return key.name + "+" + to_hex(id_of(key)) + "+" + to_base64(ed25519 + std::string(bytes)) + "\n";
}

struct KeyLine {
  std::string name;
  std::array<std::uint8_t, 32> bytes{};
};

/// `name+id+base64`, the id not yet compared.
std::optional<KeyLine> parse_key_line(std::string_view line) {
  const auto first = line.find('+');
  const auto second = line.find('+', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  if (line.ends_with('\n')) line.remove_suffix(1);
  const auto bytes = from_base64(line.substr(second + 1));
  KeyLine key{.name = std::string(line.substr(0, first)), .bytes = {}};
  if (!bytes || bytes->size() != 1 + key.bytes.size() || bytes->front() != ed25519) {
    return std::nullopt;
  }
  std::copy(bytes->begin() + 1, bytes->end(), key.bytes.begin());
  return is_key_name(key.name) ? std::optional(key) : std::nullopt;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::optional<LogId> parse_log_id(std::string_view hex) {
  const auto padded = parse_hash(std::string(hex) + std::string(hex.size(), '0'));
  if (!padded) return std::nullopt;
  LogId id{};
  std::copy_n(padded->bytes.begin(), id.size(), id.begin());
  return id;
}

std::optional<Hash> parse_root(std::string_view text) {
  const auto bytes = from_base64(text);
  Hash root;
  if (!bytes || bytes->size() != root.bytes.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), root.bytes.begin());
  return root;
}

std::optional<Instant> parse_instant(std::string_view text) {
  const auto typed = parse_typed_time(std::string(text));
  if (!typed || typed->shape != TypedTime::Shape::instant) return std::nullopt;
  return typed->instant;
}

std::optional<Checkpoint> parse_text(std::string_view text) {
  const auto lines = lines_of(text);
  if (lines.size() != 4 || !lines[0].starts_with(origin)) return std::nullopt;
  Checkpoint checkpoint;
  const auto id = parse_log_id(lines[0].substr(origin.size()));
  const auto [end, fault] =
      std::from_chars(lines[1].data(), lines[1].data() + lines[1].size(), checkpoint.size);
  const auto root = parse_root(lines[2]);
  const auto made_at = parse_instant(lines[3]);
  if (!id || fault != std::errc{} || checkpoint.size < 0 || !root || !made_at) return std::nullopt;
  checkpoint.log_id = *id;
  checkpoint.root = *root;
  checkpoint.made_at = *made_at;
  // One checkpoint, one text: no other spelling of the same is let through.
  return checkpoint_text(checkpoint) == text ? std::optional(checkpoint) : std::nullopt;
}

std::optional<NoteSignature> parse_signature(std::string_view line) {
  if (!line.starts_with(dash)) return std::nullopt;
  line.remove_prefix(dash.size());
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos || !is_key_name(line.substr(0, blank))) return std::nullopt;
  const auto bytes = from_base64(line.substr(blank + 1));
  if (!bytes || bytes->size() <= id_size) return std::nullopt;
  return NoteSignature{.name = std::string(line.substr(0, blank)), .bytes = *bytes};
}

const unsigned char* unsigned_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

struct KeyPair {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

KeyPair pair_of(const SigningKey& key) {
  KeyPair pair;
  crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), key.seed.data());
  return pair;
}

}  // namespace

bool is_key_name(std::string_view name) {
  const auto fits = [](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '.' ||
           c == '-' || c == '_' || c == '/';
  };
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), fits);
}

PublicKey public_part(const SigningKey& key) {
  return {.name = key.name, .bytes = pair_of(key).open};
}

std::string key_text(const SigningKey& key) {
  return std::string(private_mark) + key_line(public_part(key), text_of(key.seed));
}

std::string key_text(const PublicKey& key) {
  return key_line(key, text_of(key.bytes));
}

std::optional<SigningKey> parse_signing_key(std::string_view text) {
  if (!text.starts_with(private_mark)) return std::nullopt;
  const auto line = parse_key_line(text.substr(private_mark.size()));
  if (!line) return std::nullopt;
  SigningKey key{.name = line->name, .seed = line->bytes};
  return key_text(key) == text ? std::optional(key) : std::nullopt;
}

std::optional<PublicKey> parse_public_key(std::string_view text) {
  const auto line = parse_key_line(text);
  if (!line) return std::nullopt;
  PublicKey key{.name = line->name, .bytes = line->bytes};
  return key_text(key) == text ? std::optional(key) : std::nullopt;
}

std::string checkpoint_text(const Checkpoint& checkpoint) {
  return std::string(origin) + to_hex(checkpoint.log_id) + "\n" + std::to_string(checkpoint.size) +
         "\n" + to_base64(text_of(checkpoint.root.bytes)) + "\n" +
         to_rfc3339_utc(checkpoint.made_at) + "\n";
}

std::string sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key) {
  if (!is_key_name(key.name)) throw std::logic_error("a key without a usable name signs");
  const auto text = checkpoint_text(checkpoint);
  const auto pair = pair_of(key);
  std::array<std::uint8_t, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, unsigned_bytes(text), text.size(),
                       pair.secret.data());
  return text + "\n" + std::string(dash) + key.name + " " +
         to_base64(text_of(id_of(public_part(key))) + text_of(signature)) + "\n";
}

std::optional<SignedCheckpoint> parse_checkpoint(std::string_view note) {
  const auto gap = note.find("\n\n");
  if (gap == std::string_view::npos) return std::nullopt;
  const auto checkpoint = parse_text(note.substr(0, gap + 1));
  if (!checkpoint) return std::nullopt;
  SignedCheckpoint read{
      .checkpoint = *checkpoint, .text = std::string(note.substr(0, gap + 1)), .signatures = {}};
  for (const auto line : lines_of(note.substr(gap + 2))) {
    const auto signature = parse_signature(line);
    if (!signature) return std::nullopt;
    read.signatures.push_back(*signature);
  }
  return read.signatures.empty() ? std::nullopt : std::optional(read);
}

bool is_signed_by(const SignedCheckpoint& note, const PublicKey& key) {
  const auto valid = [&](const NoteSignature& signature) {
    return signature.name == key.name && signature.bytes.size() == id_size + crypto_sign_BYTES &&
           signature.bytes.substr(0, id_size) == text_of(id_of(key)) &&
           crypto_sign_verify_detached(unsigned_bytes(signature.bytes) + id_size,
                                       unsigned_bytes(note.text), note.text.size(),
                                       key.bytes.data()) == 0;
  };
  return std::any_of(note.signatures.begin(), note.signatures.end(), valid);
}

}  // namespace sp
