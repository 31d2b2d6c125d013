// SPDX-License-Identifier: Apache-2.0
#include "formats/compact_bytes.hpp"

namespace sp {
namespace {

constexpr int bits = 7;
constexpr std::uint64_t low = 0x7F;
constexpr std::uint64_t more = 0x80;

}  // namespace

void CompactWriter::number(std::uint64_t value) {
  while (value > low) {
    bytes_ += static_cast<char>(static_cast<unsigned char>((value & low) | more));
    value >>= bits;
  }
  bytes_ += static_cast<char>(static_cast<unsigned char>(value));
}

void CompactWriter::integer(std::int64_t value) {
  const auto pattern = static_cast<std::uint64_t>(value);
  number(value < 0 ? ~pattern << 1 | 1 : pattern << 1);
}

void CompactWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

std::uint64_t CompactReader::number() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64 && !failed_ && !rest_.empty(); shift += bits) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= (byte & low) << shift;
    if ((byte & more) == 0) return value;
  }
  failed_ = true;
  return 0;
}

std::int64_t CompactReader::integer() {
  const auto value = number();
  return static_cast<std::int64_t>((value & 1) != 0 ? ~(value >> 1) : value >> 1);
}

std::string CompactReader::text() {
  const auto size = count();
  std::string text(rest_.substr(0, size));
  rest_.remove_prefix(size);
  return text;
}

std::size_t CompactReader::count() {
  const auto count = number();
  if (count > rest_.size()) failed_ = true;
  return failed_ ? 0 : static_cast<std::size_t>(count);
}

}  // namespace sp
