// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_columns.hpp"

#include "cases/case_event.hpp"
#include "cases/case_number.hpp"
#include "store/sqlite_guard.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace sp {

void ColumnReader::refuse(const std::string& what) const {
  throw CorruptRow(seq_ ? fmt::format("event {}: {}", *seq_, what) : what);
}

const SQLite::Column& ColumnReader::column(int index) {
  while (static_cast<int>(columns_.size()) <= index) {
    columns_.push_back(row_.getColumn(static_cast<int>(columns_.size())));
  }
  return columns_[static_cast<std::size_t>(index)];
}

bool ColumnReader::at_null() {
  return column(next_).isNull();
}

void ColumnReader::read(StoredValue& value) {
  const auto& from = column(next_++);
  value = {.type = StoredType::null, .integer = 0, .bytes = std::move(value.bytes)};
  value.bytes.clear();
  switch (from.getType()) {
    case SQLITE_NULL:
      return;
    case SQLITE_INTEGER:
      value.type = StoredType::integer;
      value.integer = from.getInt64();
      return;
    case SQLITE_FLOAT:
      value.type = StoredType::real;
      return;
    default:
      value.type = from.isText() ? StoredType::text : StoredType::blob;
      if (const auto* bytes = static_cast<const char*>(from.getBlob())) {
        value.bytes.assign(bytes, static_cast<std::size_t>(from.getBytes()));
      }
  }
}

std::int64_t ColumnReader::integer() {
  const auto& from = column(next_++);
  if (!from.isInteger()) refuse(fmt::format("'{}' is no number", from.getName()));
  return from.getInt64();
}

std::string ColumnReader::text() {
  const auto& from = column(next_++);
  if (!from.isText()) refuse(fmt::format("'{}' is no text", from.getName()));
  return from.getString();
}

Instant ColumnReader::instant() {
  const Instant value{Seconds(integer())};
  if (first_instant <= value && value <= last_instant) return value;
  const auto& from = column(next_ - 1);
  refuse(fmt::format("'{}' is not within the years 1 to 9999", from.getName()));
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
  const auto& from = column(next_++);
  if (!from.isBlob() || static_cast<std::size_t>(from.getBytes()) != size) {
    refuse(fmt::format("'{}' has not {} bytes", from.getName(), size));
  }
  std::memcpy(out, from.getBlob(), size);
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
