// SPDX-License-Identifier: Apache-2.0
#include "ledger/inclusion.hpp"

#include "ledger/digest.hpp"

#include <doctest/doctest.h>

#include <random>
#include <stdexcept>
#include <string>

namespace sp {
namespace {

std::vector<Hash> leaves_of(std::size_t count) {
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(sha256("leaf " + std::to_string(i)));
  return leaves;
}

std::ptrdiff_t split_of(std::size_t size) {
  std::size_t k = 1;
  while (2 * k < size) k *= 2;
  return static_cast<std::ptrdiff_t>(k);
}

using Leaves = std::vector<Hash>;

/// MTH of RFC 6962, section 2.1, word by word.
Hash root_of(const Leaves& leaves) {
  if (leaves.empty()) return sha256("");
  if (leaves.size() == 1) return leaves.front();
  const auto middle = leaves.begin() + split_of(leaves.size());
  return hash_node(root_of({leaves.begin(), middle}), root_of({middle, leaves.end()}));
}

/// PATH of RFC 6962, section 2.1.1, word by word.
Leaves path_of(std::size_t index, const Leaves& leaves) {
  if (leaves.size() == 1) return {};
  const auto k = split_of(leaves.size());
  const Leaves left(leaves.begin(), leaves.begin() + k);
  const Leaves right(leaves.begin() + k, leaves.end());
  const bool goes_left = index < left.size();
  auto path = goes_left ? path_of(index, left) : path_of(index - left.size(), right);
  path.push_back(root_of(goes_left ? right : left));
  return path;
}

/// Knows whole subtrees of these leaves, and no others.
SubtreeHash subtrees_of(const Leaves& leaves) {
  return [leaves](const Subtree& part) {
    const auto begin = static_cast<std::size_t>(part.place << part.level);
    const auto end = begin + (std::size_t{1} << part.level);
    if (end > leaves.size()) throw std::logic_error("not a whole subtree");
    const auto at = [&](std::size_t i) { return leaves.begin() + static_cast<std::ptrdiff_t>(i); };
    return root_of({at(begin), at(end)});
  };
}

TEST_CASE("the path is that of the definition, for every leaf of every small tree") {
  for (std::size_t size = 1; size <= 33; ++size) {
    const auto leaves = leaves_of(size);
    const auto whole = static_cast<std::int64_t>(size);
    for (std::size_t index = 0; index < size; ++index) {
      CAPTURE(size);
      CAPTURE(index);
      const auto path =
          inclusion_path(static_cast<std::int64_t>(index), whole, subtrees_of(leaves));
      CHECK(path == path_of(index, leaves));
      CHECK(is_included(leaves[index], static_cast<std::int64_t>(index), whole, path,
                        root_of(leaves)));
    }
  }
}

TEST_CASE("the paths of the example of RFC 6962, a tree of seven leaves") {
  // Section 2.1.3: d0 … d6 are the leaves, g h i j the nodes above them, k l above those.
  const auto d = leaves_of(7);
  const auto g = hash_node(d[0], d[1]);
  const auto h = hash_node(d[2], d[3]);
  const auto i = hash_node(d[4], d[5]);
  const auto k = hash_node(g, h);
  const auto l = hash_node(i, d[6]);
  const auto path = [&](std::int64_t index) { return inclusion_path(index, 7, subtrees_of(d)); };
  CHECK(path(0) == Leaves{d[1], h, l});
  CHECK(path(3) == Leaves{d[2], g, l});
  CHECK(path(4) == Leaves{d[5], d[6], k});
  CHECK(path(6) == Leaves{i, k});
}

TEST_CASE("the root of the first so many leaves is that of the definition, by whole subtrees") {
  const auto leaves = leaves_of(70);
  for (std::size_t size = 0; size <= leaves.size(); ++size) {
    CAPTURE(size);
    const Leaves first(leaves.begin(), leaves.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(merkle_root(static_cast<std::int64_t>(size), subtrees_of(leaves)) == root_of(first));
  }
  CHECK_THROWS_AS(merkle_root(-1, subtrees_of(leaves)), std::logic_error);
}

TEST_CASE("a proof fits one leaf, place, size, path and root, and nothing beside it") {
  std::mt19937_64 random(6962);
  for (int round = 0; round < 300; ++round) {
    const auto size = static_cast<std::int64_t>(random() % 60 + 1);
    const auto index = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(size));
    const auto leaves = leaves_of(static_cast<std::size_t>(size));
    const auto leaf = leaves[static_cast<std::size_t>(index)];
    const auto root = root_of(leaves);
    const auto path = inclusion_path(index, size, subtrees_of(leaves));
    CAPTURE(size);
    CAPTURE(index);
    CHECK(is_included(leaf, index, size, path, root));
    CHECK_FALSE(is_included(sha256("another"), index, size, path, root));
    CHECK_FALSE(is_included(leaf, index, size, path, sha256("another")));
    for (std::int64_t other = -1; other <= size; ++other) {
      if (other != index) CHECK_FALSE(is_included(leaf, other, size, path, root));
    }
    auto longer = path;
    longer.push_back(sha256("more"));
    CHECK_FALSE(is_included(leaf, index, size, longer, root));
    if (path.empty()) continue;
    CHECK_FALSE(is_included(leaf, index, size, {path.begin(), path.end() - 1}, root));
    auto changed = path;
    changed[random() % changed.size()].bytes[random() % 32] ^= 1;
    CHECK_FALSE(is_included(leaf, index, size, changed, root));
  }
}

TEST_CASE("there is no proof of a leaf that is not there, and none holds") {
  CHECK_THROWS_AS(inclusion_path(0, 0, subtrees_of({})), std::logic_error);
  CHECK_THROWS_AS(inclusion_path(3, 3, subtrees_of(leaves_of(3))), std::logic_error);
  CHECK_THROWS_AS(inclusion_path(-1, 3, subtrees_of(leaves_of(3))), std::logic_error);
  CHECK_FALSE(is_included(sha256(""), 0, 0, {}, sha256("")));
}

TEST_CASE("a growing tree tells of every whole subtree once, with its hash, when it is whole") {
  const auto leaves = leaves_of(40);
  MerkleTree tree;
  std::vector<Subtree> told;
  for (const auto& leaf : leaves) {
    tree.add(leaf, [&](const Subtree& part, const Hash& hash) {
      CHECK(hash == subtrees_of(leaves)(part));
      CHECK(((part.place + 1) << part.level) == tree.size() + 1);
      told.push_back(part);
    });
  }
  // 40 leaves, 20 pairs, 10 fours, 5 eights, 2 sixteens, 1 of 32.
  CHECK(told.size() == 78);
}

TEST_CASE("leaves that are no whole subtree have no hash") {
  for (const std::size_t size : {1U, 2U, 64U}) {
    CHECK(hash_leaves(leaves_of(size)) == root_of(leaves_of(size)));
  }
  for (const std::size_t size : {0U, 3U, 65U}) {
    CHECK_THROWS_AS(hash_leaves(leaves_of(size)), std::logic_error);
  }
}

}  // namespace
}  // namespace sp
