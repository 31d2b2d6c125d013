// SPDX-License-Identifier: Apache-2.0
// Where something stands in a file. Lines and columns count from 1, columns in code points; 0 means
// "not known".
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace sp {

struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  bool known() const { return line != 0; }
  auto operator<=>(const Position&) const = default;
};

/// The places of one `key = value` of a file. For an element of an array both are the element's.
struct Place {
  Position key;
  Position value;

  bool operator==(const Place&) const = default;
};

/// A position together with the file it is in; `file` is as the user named it, empty if there is
/// none.
struct Location {
  std::string file;
  Position at;

  bool operator==(const Location&) const = default;
};

}  // namespace sp
