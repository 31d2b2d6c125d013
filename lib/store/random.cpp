// SPDX-License-Identifier: Apache-2.0
#include "store/random.hpp"

#include <stdexcept>
#include <sys/random.h>

namespace sp {

std::array<std::uint8_t, 16> random_bytes() {
  std::array<std::uint8_t, 16> bytes;
  // Up to 256 bytes come whole or not at all.
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the kernel gives no random bytes");
  }
  return bytes;
}

}  // namespace sp
