// SPDX-License-Identifier: Apache-2.0
// Where the guard is taken away losses must be found: else the other tests prove nothing.
#include "faults/fault_vfs.hpp"
#include "faults/scenario.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <doctest/doctest.h>

#include <optional>
#include <string_view>

namespace sp::test {
namespace {

constexpr int appends = 8;
constexpr int runs = 12;

struct Losses {
  int acknowledged = 0;
  int lost = 0;
  int damaged = 0;
};

std::string append_row(int number) {
  const auto seq = std::to_string(number);
  return "INSERT INTO events (seq, enc, case_number, number, kind, occurred_at, recorded_at, uid, "
         "hash) VALUES (" +
         seq + ", 1, '2024-0001', " + seq + ", 'noted', 0, 0, 1000, zeroblob(32))";
}

/// How many rows are in the table; nothing where it cannot be read.
std::optional<int> rows_in(const std::string& path) {
  try {
    SQLite::Database database(path, SQLite::OPEN_READWRITE, 0, "unix");
    if (database.execAndGet("PRAGMA integrity_check").getString() != "ok") return std::nullopt;
    return database.execAndGet("SELECT count(*) FROM events").getInt();
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

void lose_power(const Disk& disk, int acknowledged, std::mt19937_64& random, Losses& losses) {
  const Restored restored(disk.after_power_loss(random));
  const auto rows = rows_in(restored.database());
  losses.acknowledged += acknowledged;
  if (!rows) {
    losses.damaged += 1;
  } else if (*rows < acknowledged) {
    losses.lost += acknowledged - *rows;
  }
}

/// Appends to the program's own tables through a connection with another setting, and takes the
/// power away after each answer.
Losses losses_with(const std::string& setting) {
  const Workplace place;
  Disk disk(read_files(place.path(""), "sp.db"));
  std::mt19937_64 random(20240605);
  Losses losses;
  FaultVfs layer;
  SQLite::Database database(place.database(), SQLite::OPEN_READWRITE);
  database.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = " + setting);
  std::size_t seen = 0;
  for (int number = 1; number <= appends; ++number) {
    database.exec("BEGIN IMMEDIATE; " + append_row(number) + "; COMMIT");
    for (; seen < layer.changes().size(); ++seen) disk.apply(layer.changes()[seen]);
    for (int run = 0; run < runs; ++run) lose_power(disk, number, random, losses);
  }
  return losses;
}

void tell(std::string_view of, const Losses& losses) {
  MESSAGE(of, ": ", losses.acknowledged, " events acknowledged, ", losses.lost, " lost, ",
          losses.damaged, " databases damaged");
}

TEST_CASE("without the sync of the folder, or without any, acknowledged events are lost") {
  const auto extra = losses_with("EXTRA");
  CHECK(extra.lost == 0);
  CHECK(extra.damaged == 0);
  const auto full = losses_with("FULL");
  CHECK(full.lost > 0);
  CHECK(full.damaged == 0);
  const auto off = losses_with("OFF");
  CHECK(off.lost > 0);
  tell("EXTRA", extra);
  tell("control, FULL", full);
  tell("control, OFF", off);
}

/// How many of the points at which a writer may be killed leave a database that is damaged.
int damaged_by_kills(const std::string& journal) {
  const Workplace place;
  Disk disk(read_files(place.path(""), "sp.db"));
  FaultVfs layer;
  SQLite::Database database(place.database(), SQLite::OPEN_READWRITE);
  database.exec("PRAGMA journal_mode = " + journal + "; PRAGMA synchronous = EXTRA");
  database.exec("BEGIN IMMEDIATE; " + append_row(1) + "; COMMIT");
  int damaged = 0;
  for (const auto& change : layer.changes()) {
    disk.apply(change);
    const Restored restored(disk.after_kill());
    if (!rows_in(restored.database())) damaged += 1;
  }
  return damaged;
}

TEST_CASE("without a journal on the disk a writer that is killed leaves a half") {
  const int with = damaged_by_kills("DELETE");
  const int without = damaged_by_kills("MEMORY");
  CHECK(with == 0);
  CHECK(without > 0);
  MESSAGE("control, no journal: ", without, " databases damaged");
}

TEST_CASE("on a disk that lies about syncing acknowledged events are lost") {
  const Recording day;
  Disk disk(day.before);
  disk.lie();
  std::mt19937_64 random(20240605);
  Losses losses;
  for (std::size_t made = 0; made < day.changes.size(); ++made) {
    disk.apply(day.changes[made]);
    const auto acknowledged = day.acknowledged_by(made + 1);
    if (acknowledged == day.acknowledged_by(made)) continue;
    for (int run = 0; run < runs; ++run) {
      lose_power(disk, static_cast<int>(acknowledged), random, losses);
    }
  }
  CHECK(losses.lost > 0);
  tell("control, a disk that lies", losses);
}

}  // namespace
}  // namespace sp::test
