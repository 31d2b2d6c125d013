// SPDX-License-Identifier: Apache-2.0
#include "ledger/encoding.hpp"

#include "ledger/event_columns.hpp"
#include "ledger/event_facts.hpp"
#include "ledger/stored_value.hpp"

#include <algorithm>
#include <stdexcept>

namespace sp {
namespace {

enum class Tag : char { null = 0x00, integer = 0x01, bytes = 0x02 };

void put_big_endian(std::string& out, std::uint64_t value) {
  std::array<char, sizeof value> bytes;
  for (auto& byte : bytes) {
    byte = static_cast<char>(static_cast<unsigned char>(value >> 56));
    value <<= 8;
  }
  out.append(bytes.data(), bytes.size());
}

void put_sized(std::string& out, std::string_view bytes) {
  put_big_endian(out, bytes.size());
  out += bytes;
}

template <std::size_t size>
std::string_view view_of(const std::array<std::uint8_t, size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

constexpr std::size_t usual_size = 512;

/// Writes fields one after the other, each with its type.
class Encoder {
 public:
  explicit Encoder(std::int64_t version) {
    bytes_.reserve(usual_size);
    bytes_ += static_cast<char>(version);
  }

  Encoder& add(std::int64_t value) {
    bytes_ += static_cast<char>(Tag::integer);
    put_big_endian(bytes_, static_cast<std::uint64_t>(value));
    return *this;
  }
  Encoder& add(std::string_view value) {
    bytes_ += static_cast<char>(Tag::bytes);
    put_sized(bytes_, value);
    return *this;
  }
  Encoder& add(const std::string& value) { return add(std::string_view(value)); }
  Encoder& add(const LogId& value) { return add(view_of(value)); }
  Encoder& add(const Hash& value) { return add(view_of(value.bytes)); }
  Encoder& add(Instant value) { return add(std::int64_t{value.time_since_epoch().count()}); }

  Encoder& add_null() {
    bytes_ += static_cast<char>(Tag::null);
    return *this;
  }

  template <class T>
  Encoder& add(const std::optional<T>& value) {
    return value ? add(*value) : add_null();
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

void add_stored(Encoder& encoder, const StoredValue& value) {
  switch (value.type) {
    case StoredType::null:
      encoder.add_null();
      return;
    case StoredType::integer:
      encoder.add(value.integer);
      return;
    case StoredType::text:
    case StoredType::blob:
      encoder.add(value.bytes);
      return;
    case StoredType::real:
      throw std::logic_error("no column of an event holds a fraction");
  }
}

void add_facts(Encoder& encoder, const EventFacts& facts) {
  const auto named = named_facts(facts);
  encoder.add(static_cast<std::int64_t>(named.size()));
  for (const auto& fact : named) encoder.add(fact.name).add(fact.value);
}

std::int64_t version_of(const StoredParts& parts) {
  if (!parts.facts.empty()) return fact_encoding;
  return parts.correction.empty() ? plain_encoding : correction_encoding;
}

}  // namespace

std::int64_t encoding_of(const CaseEvent& event) {
  if (!event.facts.empty()) return fact_encoding;
  return is_correction(event.kind) ? correction_encoding : plain_encoding;
}

std::optional<std::string> join_requirements(const std::vector<std::string>& ids) {
  if (ids.empty()) return std::nullopt;
  std::string text;
  for (const auto& id : ids) {
    if (id.empty() || id.find(' ') != std::string::npos) {
      throw std::logic_error("a requirement's id is empty or holds a space");
    }
    if (!text.empty()) text += ' ';
    text += id;
  }
  return text;
}

Hash commit_detail(const DetailValue& detail) {
  return commit(detail.salt, detail.field + '\0' + detail.value);
}

std::optional<Hash> combine_details(std::vector<std::pair<std::string, Hash>> commitments) {
  if (commitments.empty()) return std::nullopt;
  std::sort(commitments.begin(), commitments.end());
  std::string bytes;
  for (const auto& [field, commitment] : commitments) {
    put_sized(bytes, field);
    put_sized(bytes, view_of(commitment.bytes));
  }
  return sha256(bytes);
}

std::string encode_event(const CaseEvent& event, const LogId& log_id, const Hash& previous,
                         const Commitments& commitments) {
  const auto version = encoding_of(event);
  Encoder encoder(version);
  encoder.add(log_id).add(previous);
  const auto add = [&](std::string_view, const auto& value) { encoder.add(value); };
  for_each_column(event, commitments, add);
  if (event.corrected.has_value() != is_correction(event.kind)) {
    throw std::logic_error("an event corrects something exactly where its kind says so");
  }
  if (version == plain_encoding) return encoder.take();
  for_each_correction_column(event.corrected.value_or(CorrectedEvent()), add);
  if (version == fact_encoding) add_facts(encoder, event.facts);
  return encoder.take();
}

std::string encode_stored(const StoredParts& parts, const LogId& log_id, const Hash& previous) {
  Encoder encoder(version_of(parts));
  encoder.add(log_id).add(previous);
  for (const auto& column : parts.columns) add_stored(encoder, column);
  for (const auto& column : parts.correction) add_stored(encoder, column);
  if (parts.facts.empty()) return encoder.take();
  // What is corrected has its place, whether or not something is.
  if (parts.correction.empty()) encoder.add_null().add_null();
  encoder.add(static_cast<std::int64_t>(parts.facts.size()));
  for (const auto& fact : parts.facts) {
    for (const auto& column : fact) add_stored(encoder, column);
  }
  return encoder.take();
}

Hash hash_event(std::string_view encoded) {
  std::string leaf(1, '\0');
  leaf += encoded;
  return sha256(leaf);
}

}  // namespace sp
