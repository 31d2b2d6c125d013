// SPDX-License-Identifier: Apache-2.0
// Randomness for ids and salts, from the kernel.
#pragma once

#include <array>
#include <cstdint>

namespace sp {

/// Throws std::runtime_error where the kernel gives none.
std::array<std::uint8_t, 16> random_bytes();
/// For a key.
std::array<std::uint8_t, 32> random_seed();

}  // namespace sp
