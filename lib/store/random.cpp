// SPDX-License-Identifier: Apache-2.0
#include "store/random.hpp"

#include <stdexcept>
#include <sys/random.h>

namespace sp {
namespace {

template <std::size_t size>
std::array<std::uint8_t, size> draw() {
  std::array<std::uint8_t, size> bytes;
  // Up to 256 bytes come whole or not at all.
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the kernel gives no random bytes");
  }
  return bytes;
}

}  // namespace

std::array<std::uint8_t, 16> random_bytes() {
  return draw<16>();
}

std::array<std::uint8_t, 32> random_seed() {
  return draw<32>();
}

}  // namespace sp
