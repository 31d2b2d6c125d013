// SPDX-License-Identifier: Apache-2.0
#include "ledger/inclusion.hpp"

#include <algorithm>
#include <stdexcept>

namespace sp {
namespace {

/// The leaves from `begin` on; `begin` is a multiple of the largest power of two in it.
struct LeafRange {
  std::int64_t begin = 0;
  std::int64_t size = 0;
};

/// The largest power of two that is smaller than `size`, which is 2 at least.
std::int64_t split_of(std::int64_t size) {
  std::int64_t split = 1;
  while (split < size - split) split *= 2;
  return split;
}

Hash root_of(const LeafRange& stretch, const SubtreeHash& hash_of) {
  return merkle_root(stretch.size, [&](const Subtree& part) {
    return hash_of({.level = part.level, .place = part.place + (stretch.begin >> part.level)});
  });
}

}  // namespace

std::vector<Hash> inclusion_path(std::int64_t index, std::int64_t size,
                                 const SubtreeHash& hash_of) {
  if (index < 0 || index >= size) throw std::logic_error("no such leaf");
  std::vector<Hash> path;
  LeafRange here{.begin = 0, .size = size};
  while (here.size > 1) {
    const auto split = split_of(here.size);
    const LeafRange left{.begin = here.begin, .size = split};
    const LeafRange right{.begin = here.begin + split, .size = here.size - split};
    const bool goes_left = index < right.begin;
    path.push_back(root_of(goes_left ? right : left, hash_of));
    here = goes_left ? left : right;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

bool is_included(const Hash& leaf, std::int64_t index, std::int64_t size,
                 const std::vector<Hash>& path, const Hash& root) {
  if (index < 0 || index >= size) return false;
  // Upwards, with the node's place in its level and the place of the last node there.
  auto place = index;
  auto last = size - 1;
  auto hash = leaf;
  for (const auto& beside : path) {
    if (last == 0) return false;
    // Whoever has nobody to the right moves up alone until there is somebody to the left.
    while (place == last && place % 2 == 0) {
      place /= 2;
      last /= 2;
    }
    hash = place % 2 == 1 ? hash_node(beside, hash) : hash_node(hash, beside);
    place /= 2;
    last /= 2;
  }
  return last == 0 && hash == root;
}

}  // namespace sp
