// SPDX-License-Identifier: Apache-2.0
// A value of a standard together with how it got there. A document that leaves something unsaid,
// one that rules it out, one of which a part was not seen, one that we read something into, and a
// file that forgot a key are five different things; none is ever silently filled.
#pragma once

#include "base/position.hpp"

#include <optional>
#include <string>

namespace sp {

enum class Presence {
  absent,          // the file says nothing about it
  stated,          // the document says it
  inferred,        // we read it into the document (listed in `inferred`)
  not_stated,      // the document leaves it unsaid (listed in `not_stated`)
  not_applicable,  // it does not apply to this service (listed in `not_applicable`)
  not_seen,        // whoever transcribed it had no sight of that part (listed in `not_seen`)
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

}  // namespace sp
