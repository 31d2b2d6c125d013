// SPDX-License-Identifier: Apache-2.0
#include "ledger/merkle.hpp"

#include "ledger/digest.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace sp {
namespace {

/// A leaf of RFC 6962 over these bytes.
Hash leaf_of(const std::string& bytes) {
  return sha256(std::string(1, '\0') + bytes);
}

std::string text_of(const Hash& hash) {
  return {hash.bytes.begin(), hash.bytes.end()};
}

/// The definition of RFC 6962, section 2.1, word by word.
Hash root_of(const std::vector<Hash>& leaves) {
  if (leaves.empty()) return sha256("");
  if (leaves.size() == 1) return leaves.front();
  std::size_t k = 1;
  while (2 * k < leaves.size()) k *= 2;
  const auto middle = leaves.begin() + static_cast<std::ptrdiff_t>(k);
  return sha256("\1" + text_of(root_of({leaves.begin(), middle})) +
                text_of(root_of({middle, leaves.end()})));
}

TEST_CASE("the roots are those of the reference vectors of certificate transparency") {
  const std::string ten_to_sixteen =
      "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f";
  const std::vector<std::string> leaves{"",
                                        std::string(1, '\0'),
                                        "\x10",
                                        "\x20\x21",
                                        "\x30\x31",
                                        "\x40\x41\x42\x43",
                                        "\x50\x51\x52\x53\x54\x55\x56\x57",
                                        ten_to_sixteen};
  const std::vector<std::string> roots{
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  MerkleTree tree;
  for (std::size_t size = 0; size < roots.size(); ++size) {
    CAPTURE(size);
    CHECK(tree.size() == static_cast<std::int64_t>(size));
    CHECK(to_hex(tree.root()) == roots[size]);
    if (size < leaves.size()) tree.add(leaf_of(leaves[size]));
  }
}

TEST_CASE("the root of any number of leaves is that of the definition") {
  std::mt19937_64 random(6962);
  MerkleTree tree;
  std::vector<Hash> leaves;
  for (int size = 1; size <= 130; ++size) {
    CAPTURE(size);
    leaves.push_back(leaf_of(std::to_string(random())));
    tree.add(leaves.back());
    CHECK(tree.root() == root_of(leaves));
  }
}

}  // namespace
}  // namespace sp
