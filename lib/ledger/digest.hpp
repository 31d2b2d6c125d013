// SPDX-License-Identifier: Apache-2.0
// SHA-256 and HMAC-SHA-256 (libsodium). Pure: salts and keys are arguments.
#pragma once

#include "base/hash.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace sp {

using Salt = std::array<std::uint8_t, 16>;

/// SHA-256 (FIPS 180-4).
Hash sha256(std::string_view bytes);

/// HMAC-SHA-256 of `bytes` under `salt`: says nothing about a value to whoever lacks the salt, and
/// binds to it whoever has it.
Hash commit(const Salt& salt, std::string_view bytes);

/// Are they equal? The time taken does not tell where they differ.
bool same_in_constant_time(const Hash& a, const Hash& b);

}  // namespace sp
