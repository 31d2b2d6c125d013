// SPDX-License-Identifier: Apache-2.0
// The floor under `sp verify`: `bench-replay DATABASE` reads every event in order and computes the
// chain of hashes by docs/reference/log-format.md, with SQLite's and Nettle's functions alone.
// It prints the number of events.
#include <sqlite3.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <nettle/sha2.h>
#include <string>

namespace {

constexpr auto query =
    "SELECT hash, enc, seq, case_number, number, kind, occurred_at, recorded_at, uid, login_uid, "
    "step, visit, outcome, "
    "cause, requirements, units, ref, document, scheduled_at, standard_id, edition, standard, "
    "calendar, request_id, "
    "request_commitment, details_commitment FROM events ORDER BY seq";

void put(std::string& out, std::int64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) {
    out += static_cast<char>(static_cast<std::uint64_t>(value) >> shift);
  }
}

void put_bytes(std::string& out, const void* bytes, int size) {
  out += '\2';
  put(out, size);
  out.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void put_column(std::string& out, sqlite3_stmt* row, int column) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
      out += '\0';
      return;
    case SQLITE_INTEGER:
      out += '\1';
      put(out, sqlite3_column_int64(row, column));
      return;
    default:
      put_bytes(out, sqlite3_column_blob(row, column), sqlite3_column_bytes(row, column));
  }
}

sqlite3_stmt* prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) std::exit(1);
  return statement;
}

std::string log_id_of(sqlite3* database) {
  auto* statement = prepare(database, "SELECT log_id FROM log");
  if (sqlite3_step(statement) != SQLITE_ROW) std::exit(1);
  std::string id(static_cast<const char*>(sqlite3_column_blob(statement, 0)), 16);
  sqlite3_finalize(statement);
  return id;
}

}  // namespace

int main(int count, char** words) {
  sqlite3* database = nullptr;
  if (count != 2 ||
      sqlite3_open_v2(words[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    return 1;
  const auto log_id = log_id_of(database);
  auto* row = prepare(database, query);
  std::uint8_t previous[SHA256_DIGEST_SIZE] = {};
  std::string bytes;
  long events = 0;
  for (; sqlite3_step(row) == SQLITE_ROW; ++events) {
    bytes.assign(1, '\0');
    bytes += static_cast<char>(sqlite3_column_int(row, 1));
    put_bytes(bytes, log_id.data(), 16);
    put_bytes(bytes, previous, sizeof previous);
    for (int column = 2; column < sqlite3_column_count(row); ++column)
      put_column(bytes, row, column);
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    sha256_digest(&context, sizeof previous, previous);
    if (std::memcmp(previous, sqlite3_column_blob(row, 0), sizeof previous) != 0) return 1;
  }
  std::printf("%ld\n", events);
  sqlite3_finalize(row);
  sqlite3_close(database);
}
