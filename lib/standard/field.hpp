// SPDX-License-Identifier: Apache-2.0
// A value of a standard together with how it got there. A document that leaves something unsaid,
// one that rules it out, one that we read something into, and a file that forgot a key are four
// different things; none is ever silently filled.
#pragma once

#include "base/position.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

enum class Presence {
  absent,          // the file says nothing about it
  stated,          // the document says it
  inferred,        // we read it into the document (listed in `inferred`)
  not_stated,      // the document leaves it unsaid (listed in `not_stated`)
  not_applicable,  // it does not apply to this service (listed in `not_applicable`)
};

template <class T>
struct Field {
  std::optional<T> value;
  Presence presence = Presence::absent;
  Place place;  ///< of the key and the value, or of the entry in the list that names it

  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return *value; }
  const T* operator->() const { return &*value; }
  T value_or(T fallback) const { return value.value_or(std::move(fallback)); }
};

using Text = Field<std::string>;

/// The lists of marks of one table, as written; the reader turns them into the `presence` of
/// fields.
struct Marks {
  std::vector<std::string> not_stated;
  std::vector<std::string> not_applicable;
  std::vector<std::string> inferred;
};

}  // namespace sp
