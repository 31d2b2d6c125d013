// SPDX-License-Identifier: Apache-2.0
#include "ledger/merkle.hpp"

#include "ledger/digest.hpp"

#include <optional>
#include <stdexcept>
#include <string>

namespace sp {

Hash hash_node(const Hash& left, const Hash& right) {
  std::string bytes(1, '\1');
  bytes.append(left.bytes.begin(), left.bytes.end());
  bytes.append(right.bytes.begin(), right.bytes.end());
  return sha256(bytes);
}

Hash merkle_root(std::int64_t size, const SubtreeHash& hash_of) {
  if (size < 0) throw std::logic_error("a tree of less than no leaf");
  std::optional<Hash> root;
  // From the right: the smallest subtree is the deepest.
  for (int level = 0; size >> level > 0; ++level) {
    const auto end = size >> level;
    if (end % 2 == 0) continue;
    const auto peak = hash_of({.level = level, .place = end - 1});
    root = root ? hash_node(peak, *root) : peak;
  }
  return root ? *root : sha256("");
}

Hash hash_leaves(const std::vector<Hash>& leaves) {
  MerkleTree tree;
  for (const auto& leaf : leaves) tree.add(leaf);
  if ((tree.size() & (tree.size() - 1)) != 0 || tree.size() == 0) {
    throw std::logic_error("these are not the leaves of a whole subtree");
  }
  return tree.root();
}

void MerkleTree::add(const Hash& leaf, const Completed& completed) {
  peaks_.push_back(leaf);
  Subtree whole{.level = 0, .place = size_};
  if (completed) completed(whole, leaf);
  // As when one is added to a binary number: each carry joins two subtrees of one size.
  for (; whole.place % 2 == 1; whole.place /= 2) {
    const auto right = peaks_.back();
    peaks_.pop_back();
    peaks_.back() = hash_node(peaks_.back(), right);
    ++whole.level;
    if (completed) completed({.level = whole.level, .place = whole.place / 2}, peaks_.back());
  }
  ++size_;
}

Hash MerkleTree::root() const {
  if (peaks_.empty()) return sha256("");
  auto root = peaks_.back();
  for (auto peak = peaks_.rbegin() + 1; peak != peaks_.rend(); ++peak)
    root = hash_node(*peak, root);
  return root;
}

}  // namespace sp
