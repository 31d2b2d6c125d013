// SPDX-License-Identifier: Apache-2.0
// A TOML document as a tree of our own: every value with its place, everything in the order in
// which it stands in the file.
#pragma once

#include "base/position.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

struct Member;

struct Node {
  enum class Kind {
    table,
    array,
    string,
    integer,
    real,
    boolean,
    date,
    time,
    date_time,
    broken,  ///< something stands here that could not be read; a finding already says so
  };

  Kind kind = Kind::broken;
  Place place;       ///< of a table with a header: its name and its opening bracket
  std::string text;  ///< of a string; of a date as ISO 8601
  std::int64_t integer = 0;
  double real = 0;
  bool boolean = false;
  bool guessed = false;     ///< of a broken one: what its key is taken for may be no key at all
  bool incomplete = false;  ///< of a table: a statement of it was left out whose key is not known
  std::vector<Member> members;  ///< of a table
  std::vector<Node> items;      ///< of an array

  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
};

struct Member {
  std::string key;
  Node node;
};

/// A node of which only the place is known yet.
Node broken_node(Place place);

}  // namespace sp
