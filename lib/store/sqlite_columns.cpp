// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_columns.hpp"

#include "cases/case_number.hpp"
#include "store/sqlite_guard.hpp"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

#include <cstring>

namespace sp {

void ColumnReader::refuse(const std::string& what) const {
  throw CorruptRow(seq_ ? fmt::format("event {}: {}", *seq_, what) : what);
}

bool ColumnReader::at_null() const {
  return row_.getColumn(next_).isNull();
}

std::int64_t ColumnReader::integer() {
  const auto column = row_.getColumn(next_++);
  if (!column.isInteger()) refuse(fmt::format("'{}' is no number", column.getName()));
  return column.getInt64();
}

std::string ColumnReader::text() {
  const auto column = row_.getColumn(next_++);
  if (!column.isText()) refuse(fmt::format("'{}' is no text", column.getName()));
  return column.getString();
}

Instant ColumnReader::instant() {
  const Instant value{Seconds(integer())};
  if (first_instant <= value && value <= last_instant) return value;
  const auto column = row_.getColumn(next_ - 1);
  refuse(fmt::format("'{}' is not within the years 1 to 9999", column.getName()));
}

std::int64_t ColumnReader::units() {
  const auto value = integer();
  if (1 <= value && value <= most_units) return value;
  refuse(fmt::format("{} units, not 1 to {}", value, most_units));
}

std::string ColumnReader::case_number() {
  auto value = text();
  if (parse_case_number(value)) return value;
  refuse(fmt::format("'{}' is no case number", value));
}

void ColumnReader::copy_bytes(std::uint8_t* out, std::size_t size) {
  const auto column = row_.getColumn(next_++);
  if (!column.isBlob() || static_cast<std::size_t>(column.getBytes()) != size) {
    refuse(fmt::format("'{}' has not {} bytes", column.getName(), size));
  }
  std::memcpy(out, column.getBlob(), size);
}

ColumnWriter& ColumnWriter::add(std::int64_t value) {
  statement_.bind(next_++, value);
  return *this;
}

ColumnWriter& ColumnWriter::add(std::string_view text) {
  statement_.bind(next_++, std::string(text));
  return *this;
}

ColumnWriter& ColumnWriter::add_blob(std::string_view bytes) {
  // A null pointer would be bound as NULL.
  statement_.bind(next_++, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
  return *this;
}

ColumnWriter& ColumnWriter::add_null() {
  statement_.bind(next_++);
  return *this;
}

}  // namespace sp
