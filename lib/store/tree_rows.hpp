// SPDX-License-Identifier: Apache-2.0
// Rows of `tree`: hashes of whole subtrees over the log, from a level upwards.
#pragma once

#include "ledger/merkle.hpp"
#include "store/statements.hpp"

#include <cstdint>

namespace sp {

/// Subtrees over 256 events are the smallest that are kept: a third of a byte an event in the file,
/// and no root is further than 255 hashes of events away.
inline constexpr int lowest_kept_level = 8;

/// From its row or, where there is none, from the rows below it and the log. CorruptRow where one
/// of its events is missing.
Hash hash_of_subtree(Statements& statements, const Subtree& subtree);

/// Keeps the subtrees that are whole now that the log ends with event `seq`.
void keep_subtrees(Statements& statements, std::int64_t seq);

/// Fills the empty table from the log.
void keep_all_subtrees(Statements& statements);

}  // namespace sp
