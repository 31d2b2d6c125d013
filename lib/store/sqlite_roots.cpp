// SPDX-License-Identifier: Apache-2.0
// How long the log was, and the tree over it.
#include "ledger/inclusion.hpp"
#include "store/sqlite_columns.hpp"
#include "store/sqlite_guard.hpp"
#include "store/sqlite_transaction.hpp"
#include "store/tree_rows.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace sp {
namespace {

Instant recorded_at(SQLite::Statement& query, std::int64_t seq) {
  query.reset();
  query.bind(1, seq);
  if (!query.executeStep()) throw CorruptRow(fmt::format("event {} is missing", seq));
  ColumnReader row(query);
  row.in_event(seq);
  return row.instant();
}

}  // namespace

Result<std::int64_t> SqliteTransaction::size_known_at(Instant known_at) {
  return guarded(path_, [&]() -> Result<std::int64_t> {
    Query query(statements_, "SELECT recorded_at FROM events WHERE seq = ?");
    // Nothing is recorded before what is in the log already: the answer is found by halving.
    std::int64_t known = 0;
    auto unknown = read_head().seq + 1;
    while (known + 1 < unknown) {
      const auto middle = known + (unknown - known) / 2;
      (recorded_at(query, middle) <= known_at ? known : unknown) = middle;
    }
    return known;
  });
}

Result<Hash> SqliteTransaction::root(std::int64_t size) {
  return guarded(path_, [&]() -> Result<Hash> {
    return merkle_root(
        size, [&](const Subtree& subtree) { return hash_of_subtree(statements_, subtree); });
  });
}

Result<std::vector<Hash>> SqliteTransaction::inclusion(std::int64_t seq, std::int64_t size) {
  return guarded(path_, [&]() -> Result<std::vector<Hash>> {
    return inclusion_path(seq - 1, size, [&](const Subtree& subtree) {
      return hash_of_subtree(statements_, subtree);
    });
  });
}

}  // namespace sp
