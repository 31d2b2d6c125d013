// SPDX-License-Identifier: Apache-2.0
// The Merkle tree of RFC 6962, section 2.1, over the hashes of the events, which are its leaves
// already: built leaf by leaf, or asked for by the hashes of whole subtrees.
#pragma once

#include "base/hash.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace sp {

/// The hash above two others.
Hash hash_node(const Hash& left, const Hash& right);

/// A whole subtree: the 2^level leaves from leaf `place` * 2^level on, counted from 0.
struct Subtree {
  int level = 0;
  std::int64_t place = 0;
  bool operator==(const Subtree&) const = default;
};

/// Says the hash of a whole subtree.
using SubtreeHash = std::function<Hash(const Subtree&)>;

/// Of the first `size` leaves, by one subtree for each bit of `size`; the SHA-256 of nothing for
/// none.
Hash merkle_root(std::int64_t size, const SubtreeHash& hash_of);

/// The hash of a whole subtree by those of its 2^level leaves: at least one.
Hash hash_leaves(const std::vector<Hash>& leaves);

/// Only the peaks are kept: memory grows with the logarithm of the number of leaves.
class MerkleTree {
 public:
  /// Appends a leaf by its hash; calls `completed` for each whole subtree that ends with it, from
  /// the leaf itself upwards.
  using Completed = std::function<void(const Subtree&, const Hash&)>;
  void add(const Hash& leaf, const Completed& completed = {});
  std::int64_t size() const { return size_; }
  /// Of all leaves so far; the SHA-256 of nothing where there are none.
  Hash root() const;

 private:
  std::vector<Hash> peaks_;  ///< roots of whole subtrees, the largest first
  std::int64_t size_ = 0;
};

}  // namespace sp
