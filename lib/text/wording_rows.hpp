// SPDX-License-Identifier: Apache-2.0
// Tables with one row for each enumerator, in the enumerators' order. They may be written in
// several pieces; joined, they are held against the enum by the compiler: a row too few, too many
// or in the wrong place does not compile. Each row has a member `key`, the enumerator.
#pragma once

#include "text/language.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace sp {

/// Whether an enumerator has this value. C++20 has no reflection, but the compilers that we build
/// with write an unnamed value as a cast: "(sp::Label)99".
template <class Enum, Enum tested>
consteval bool is_enumerator() {
  return std::string_view(__PRETTY_FUNCTION__).find("tested = (") == std::string_view::npos;
}

/// The words of one enumerator.
template <class Key>
struct WordingRow {
  Key key{};
  std::string_view english{};
  std::string_view indonesian{};

  std::string_view in(Language language) const {
    return language == Language::english ? english : indonesian;
  }
};

/// The pieces of a table, one after the other.
template <class Row, std::size_t... lengths>
consteval std::array<Row, (lengths + ...)> joined(const Row (&... pieces)[lengths]) {
  std::array<Row, (lengths + ...)> rows{};
  std::size_t at = 0;
  const auto append = [&rows, &at](const auto& piece) {
    for (const auto& row : piece) rows[at++] = row;
  };
  (append(pieces), ...);
  return rows;
}

/// True when the rows are exactly the enumerators of `Enum`, which counts from 0 without gaps, in
/// order.
template <class Enum, class Row, std::size_t length>
consteval bool has_row_for_each(const std::array<Row, length>& rows) {
  for (std::size_t i = 0; i < length; ++i) {
    if (rows[i].key != static_cast<Enum>(i)) return false;
  }
  return !is_enumerator<Enum, static_cast<Enum>(length)>();
}

}  // namespace sp
