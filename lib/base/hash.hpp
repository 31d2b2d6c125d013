// SPDX-License-Identifier: Apache-2.0
// A SHA-256 value: the name of a text by its content. Computing one is the ledger's work.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sp {

struct Hash {
  std::array<std::uint8_t, 32> bytes{};

  auto operator<=>(const Hash&) const = default;
};

/// Two lower-case hexadecimal digits a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);
/// 64 of them.
std::string to_hex(const Hash& hash);
/// Reads 64 hexadecimal digits of either case; nothing else.
std::optional<Hash> parse_hash(std::string_view hex);

}  // namespace sp
