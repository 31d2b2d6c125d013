// SPDX-License-Identifier: Apache-2.0
// A SHA-256 value: the name of a text by its content. Computing one is the ledger's work.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sp {

struct Hash {
  std::array<std::uint8_t, 32> bytes{};

  auto operator<=>(const Hash&) const = default;
};

/// 64 lower-case hexadecimal digits.
std::string to_hex(const Hash& hash);
/// Reads 64 hexadecimal digits of either case; nothing else.
std::optional<Hash> parse_hash(std::string_view hex);

}  // namespace sp
