// SPDX-License-Identifier: Apache-2.0
#include "formats/node.hpp"

#include <utility>

namespace sp {

const Node* Node::find(std::string_view key) const {
  for (const auto& member : members) {
    if (member.key == key) return &member.node;
  }
  return nullptr;
}

Node* Node::find(std::string_view key) {
  return const_cast<Node*>(std::as_const(*this).find(key));
}

Node broken_node(Place place) {
  Node node;
  node.place = place;
  return node;
}

}  // namespace sp
