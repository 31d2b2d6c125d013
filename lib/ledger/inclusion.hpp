// SPDX-License-Identifier: Apache-2.0
// Proof that one event is in a log of which only the root is known: the audit path of RFC 6962,
// section 2.1.1.
#pragma once

#include "ledger/merkle.hpp"

#include <cstdint>
#include <vector>

namespace sp {

/// The hashes beside the way from the leaf `index`, counted from 0, to the root of the first `size`
/// leaves, the one beside the leaf first. `hash_of` is asked for whole subtrees only.
/// std::logic_error where there is no such leaf.
std::vector<Hash> inclusion_path(std::int64_t index, std::int64_t size, const SubtreeHash& hash_of);

/// Does the path lead from the leaf's hash to the root? Any other path, leaf, index or size leads
/// elsewhere.
bool is_included(const Hash& leaf, std::int64_t index, std::int64_t size,
                 const std::vector<Hash>& path, const Hash& root);

}  // namespace sp
