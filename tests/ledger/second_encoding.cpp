// SPDX-License-Identifier: Apache-2.0
#include "ledger/second_encoding.hpp"

namespace sp::test {
namespace {

std::string eight_bytes(std::int64_t value) {
  std::string out(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) {
    out[7 - i] = static_cast<char>(value & 0xff);
    value >>= 8;
  }
  return out;
}

std::string encoded(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return "\x01" + eight_bytes(*number);
  }
  if (const auto* bytes = std::get_if<std::string>(&value)) {
    return "\x02" + eight_bytes(static_cast<std::int64_t>(bytes->size())) + *bytes;
  }
  return std::string(1, '\0');
}

}  // namespace

std::string second_encoding(std::int64_t version, const std::vector<Value>& values) {
  std::string out(1, static_cast<char>(version));
  for (const auto& value : values) out += encoded(value);
  return out;
}

std::string from_hex(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return out;
}

}  // namespace sp::test
