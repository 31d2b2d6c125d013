// SPDX-License-Identifier: Apache-2.0
// Values in and out of the columns of a statement, from left to right.
#pragma once

#include "base/hash.hpp"
#include "calendar/civil_time.hpp"
#include "ledger/stored_value.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

/// What the command line takes as a time: years 1 to 9999, whatever the offset of their zone. Both
/// ends are included. Nothing beyond can be calculated with.
inline constexpr Instant first_instant =
    std::chrono::sys_days{std::chrono::year{1} / 1 / 1} - std::chrono::days{1};
inline constexpr Instant last_instant =
    std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::days{2} - Seconds{1};

/// Reads the columns of a row from left to right, and of the rows after it. CorruptRow where a
/// value has another type, or is one that the program writes nowhere.
class ColumnReader {
 public:
  explicit ColumnReader(const SQLite::Statement& row, int first = 0)
      : row_(row), first_(first), next_(first) {}

  /// The statement has been stepped on.
  void next_row() {
    next_ = first_;
    seq_.reset();
  }

  /// From here on what is wrong is said of this event.
  void in_event(std::int64_t seq) { seq_ = seq; }
  [[noreturn]] void refuse(const std::string& what) const;

  bool at_null();
  /// Whatever stands there, as it is.
  void read(StoredValue& value);
  std::int64_t integer();
  std::string text();
  Instant instant();
  std::int64_t units();
  std::string case_number();
  Hash hash() { return Hash{.bytes = bytes<32>()}; }

  template <std::size_t size>
  std::array<std::uint8_t, size> bytes() {
    std::array<std::uint8_t, size> out;
    copy_bytes(out.data(), size);
    return out;
  }

  std::optional<std::int64_t> maybe_integer() { return maybe(&ColumnReader::integer); }
  std::optional<std::string> maybe_text() { return maybe(&ColumnReader::text); }
  std::optional<Instant> maybe_instant() { return maybe(&ColumnReader::instant); }
  std::optional<std::int64_t> maybe_units() { return maybe(&ColumnReader::units); }
  std::optional<Hash> maybe_hash() { return maybe(&ColumnReader::hash); }
  template <std::size_t size>
  std::optional<std::array<std::uint8_t, size>> maybe_bytes() {
    return maybe(&ColumnReader::bytes<size>);
  }

 private:
  template <class T>
  std::optional<T> maybe(T (ColumnReader::*taken)()) {
    if (!at_null()) return (this->*taken)();
    ++next_;
    return std::nullopt;
  }
  void copy_bytes(std::uint8_t* out, std::size_t size);
  const SQLite::Column& column(int index);

  const SQLite::Statement& row_;
  int first_;
  int next_;
  std::vector<SQLite::Column> columns_;  ///< made once: each holds a share of the statement
  std::optional<std::int64_t> seq_;
};

/// Binds the parameters of a statement from left to right.
class ColumnWriter {
 public:
  explicit ColumnWriter(SQLite::Statement& statement) : statement_(statement) {}

  ColumnWriter& add(std::int64_t value);
  ColumnWriter& add(std::string_view text);
  ColumnWriter& add(const std::string& text) { return add(std::string_view(text)); }
  ColumnWriter& add_blob(std::string_view bytes);
  ColumnWriter& add(Instant value) { return add(std::int64_t{value.time_since_epoch().count()}); }
  ColumnWriter& add(const Hash& hash) { return add(hash.bytes); }

  template <std::size_t size>
  ColumnWriter& add(const std::array<std::uint8_t, size>& bytes) {
    return add_blob({reinterpret_cast<const char*>(bytes.data()), size});
  }
  template <class T>
  ColumnWriter& add(const std::optional<T>& value) {
    return value ? add(*value) : add_null();
  }
  ColumnWriter& add_null();

 private:
  SQLite::Statement& statement_;
  int next_ = 1;
};

}  // namespace sp
