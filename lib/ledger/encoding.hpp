// SPDX-License-Identifier: Apache-2.0
// Canonical bytes of an event, and the hash that chains it to the one before. The format is written
// down in docs/reference/log-format.md, from which a second verifier can be written.
//
//   enc  = version byte, then each field in fixed order: a type byte and its value
//          (0x00 null · 0x01 int64, 8 bytes big-endian · 0x02 bytes, length as 8 bytes big-endian)
//   hash = SHA-256(0x00 ‖ enc)      also the RFC 6962 leaf hash of the event
#pragma once

#include "cases/case_event.hpp"
#include "ledger/digest.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sp {

/// Random name of one log; part of every encoded event, so that no event fits into another log.
using LogId = std::array<std::uint8_t, 16>;

/// What stands in the log for values that it does not hold itself.
struct Commitments {
  std::optional<Hash> details;  ///< over all personal values of the event
  std::optional<Hash> request;  ///< of the request's arguments, present with a request id
};

/// One personal value with its own salt; `field` is the name of a member of EventDetails.
struct DetailValue {
  std::string field;
  Salt salt;
  std::string value;
};

/// The encodings, which are the first byte of every encoded event.
inline constexpr std::int64_t plain_encoding = 1;
/// Followed by what the event corrects.
inline constexpr std::int64_t correction_encoding = 2;

/// Followed by what the event corrects, if anything, and by its facts.
inline constexpr std::int64_t fact_encoding = 3;

/// The one encoding of this event.
std::int64_t encoding_of(const CaseEvent& event);

/// Requirement ids as one text, in their order, with one space between them; nothing where there
/// are none. An id that is empty or holds a space is a std::logic_error.
std::optional<std::string> join_requirements(const std::vector<std::string>& ids);

/// commit(salt, field ‖ 0x00 ‖ value): what is left of a value after it has been erased.
Hash commit_detail(const DetailValue& detail);

/// Commitment over the details of one event: SHA-256 over the pairs (field, commitment), each as
/// length-prefixed bytes, in ascending order of field. Nothing where there are no details.
std::optional<Hash> combine_details(std::vector<std::pair<std::string, Hash>> commitments);

/// The canonical bytes of an event. Every column of the log but the hash itself is in them, what it
/// corrects, its facts, the log's id and the previous hash (all zero before the first event).
/// `event.hash` is not read. std::logic_error where a correction does not say what it corrects, or
/// another event does, and for facts that would not be read back.
std::string encode_event(const CaseEvent& event, const LogId& log_id, const Hash& previous,
                         const Commitments& commitments);

/// SHA-256(0x00 ‖ encoded).
Hash hash_event(std::string_view encoded);

}  // namespace sp
