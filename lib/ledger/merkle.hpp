// SPDX-License-Identifier: Apache-2.0
// The Merkle tree of RFC 6962, section 2.1, over the hashes of the events, which are its leaves
// already. Only the peaks are kept: memory grows with the logarithm of the log.
#pragma once

#include "base/hash.hpp"

#include <cstdint>
#include <vector>

namespace sp {

class MerkleTree {
 public:
  /// Appends a leaf by its hash.
  void add(const Hash& leaf);
  std::int64_t size() const { return size_; }
  /// Of all leaves so far; the SHA-256 of nothing where there are none.
  Hash root() const;

 private:
  std::vector<Hash> peaks_;  ///< roots of whole subtrees, the largest first
  std::int64_t size_ = 0;
};

}  // namespace sp
