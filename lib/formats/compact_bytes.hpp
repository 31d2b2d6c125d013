// SPDX-License-Identifier: Apache-2.0
// Bytes for values of the model: small numbers take one byte, a text its length and itself. What is
// read may have been written by anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sp {

class CompactWriter {
 public:
  void number(std::uint64_t value);
  /// Of either sign; small ones take one byte.
  void integer(std::int64_t value);
  void text(std::string_view text);
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what a CompactWriter wrote. After the first fault every value is 0 or empty.
class CompactReader {
 public:
  explicit CompactReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::int64_t integer();
  std::string text();
  /// How many elements follow, each of at least one byte; 0 where there cannot be so many.
  std::size_t count();

  void fail() { failed_ = true; }
  bool failed() const { return failed_; }
  /// Was everything read, and nothing wrong?
  bool is_done() const { return !failed_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace sp
