// SPDX-License-Identifier: Apache-2.0
#include "store/tree_rows.hpp"

#include "store/log_reader.hpp"
#include "store/sqlite_columns.hpp"
#include "store/sqlite_guard.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <optional>

namespace sp {
namespace {

/// The hash of a row of seq, hash, which must be event `seq`.
Hash leaf_from(const SQLite::Statement& statement, std::int64_t seq) {
  ColumnReader row(statement);
  if (row.integer() != seq) throw CorruptRow(fmt::format("event {} is missing", seq));
  row.in_event(seq);
  return row.hash();
}

std::vector<Hash> leaves_of(Statements& statements, const Subtree& subtree) {
  const auto count = std::int64_t{1} << subtree.level;
  auto seq = subtree.place * count;
  Query query(statements, "SELECT seq, hash FROM events WHERE seq > ? AND seq <= ? ORDER BY seq");
  ColumnWriter(query).add(seq).add(seq + count);
  std::vector<Hash> leaves;
  while (query.executeStep()) leaves.push_back(leaf_from(query, ++seq));
  if (static_cast<std::int64_t>(leaves.size()) == count) return leaves;
  throw CorruptRow(fmt::format("event {} is missing", seq + 1));
}

std::optional<Hash> kept(Statements& statements, const Subtree& subtree) {
  Query query(statements, "SELECT hash FROM tree WHERE level = ? AND place = ?");
  ColumnWriter(query).add(std::int64_t{subtree.level}).add(subtree.place);
  if (!query.executeStep()) return std::nullopt;
  return ColumnReader(query).hash();
}

Hash computed(Statements& statements, const Subtree& subtree) {
  if (subtree.level <= lowest_kept_level) return hash_leaves(leaves_of(statements, subtree));
  const int below = subtree.level - 1;
  return hash_node(hash_of_subtree(statements, {.level = below, .place = 2 * subtree.place}),
                   hash_of_subtree(statements, {.level = below, .place = 2 * subtree.place + 1}));
}

void keep(Statements& statements, const Subtree& subtree, const Hash& hash) {
  // What may stand there already was not written by this program: it is a projection.
  Query insert(statements,
               "INSERT INTO tree (level, place, hash) VALUES (?, ?, ?) "
               "ON CONFLICT (level, place) DO UPDATE SET hash = excluded.hash");
  ColumnWriter(insert).add(std::int64_t{subtree.level}).add(subtree.place).add(hash);
  insert.exec();
}

}  // namespace

bool is_kept(const Subtree& subtree) {
  return subtree.level >= lowest_kept_level;
}

Hash hash_of_subtree(Statements& statements, const Subtree& subtree) {
  if (is_kept(subtree)) {
    if (const auto hash = kept(statements, subtree)) return *hash;
  }
  return computed(statements, subtree);
}

void keep_subtrees(Statements& statements, std::int64_t seq) {
  for (int level = lowest_kept_level; seq % (std::int64_t{1} << level) == 0; ++level) {
    const Subtree whole{.level = level, .place = (seq >> level) - 1};
    keep(statements, whole, computed(statements, whole));
  }
}

void keep_all_subtrees(Statements& statements) {
  Query query(statements, "SELECT seq, hash FROM events ORDER BY seq");
  MerkleTree tree;
  while (query.executeStep()) {
    tree.add(leaf_from(query, tree.size() + 1), [&](const Subtree& subtree, const Hash& hash) {
      if (is_kept(subtree)) keep(statements, subtree, hash);
    });
  }
}

}  // namespace sp
