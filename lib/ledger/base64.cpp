// SPDX-License-Identifier: Apache-2.0
#include "ledger/base64.hpp"

#include <sodium/utils.h>

namespace sp {

std::string to_base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  // With room for the final zero that is written.
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  text.pop_back();
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const int fault =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
  if (fault != 0) return std::nullopt;
  bytes.resize(size);
  // Bits that belong to no byte, and what follows the padding, are let through by the library.
  return to_base64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

}  // namespace sp
