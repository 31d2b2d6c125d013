// SPDX-License-Identifier: Apache-2.0
#include "ledger/merkle.hpp"

#include "ledger/digest.hpp"

#include <string>

namespace sp {
namespace {

Hash node_of(const Hash& left, const Hash& right) {
  std::string bytes(1, '\1');
  bytes.append(left.bytes.begin(), left.bytes.end());
  bytes.append(right.bytes.begin(), right.bytes.end());
  return sha256(bytes);
}

}  // namespace

void MerkleTree::add(const Hash& leaf) {
  peaks_.push_back(leaf);
  // As when one is added to a binary number: each carry joins two subtrees of one size.
  for (auto carry = size_; carry % 2 == 1; carry /= 2) {
    const auto right = peaks_.back();
    peaks_.pop_back();
    peaks_.back() = node_of(peaks_.back(), right);
  }
  ++size_;
}

Hash MerkleTree::root() const {
  if (peaks_.empty()) return sha256("");
  auto root = peaks_.back();
  for (auto peak = peaks_.rbegin() + 1; peak != peaks_.rend(); ++peak) root = node_of(*peak, root);
  return root;
}

}  // namespace sp
