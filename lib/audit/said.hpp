// SPDX-License-Identifier: Apache-2.0
// What a document says and leaves unsaid, as the rules of the audit ask for it.
#pragma once

#include "standard/standard.hpp"

namespace sp::rule {

/// The document leaves it unsaid, or the file forgot it. What was not seen by whoever transcribed
/// it, or does not apply, is neither.
inline bool is_unsaid(Presence presence) {
  return presence == Presence::not_stated || presence == Presence::absent;
}

template <class T>
bool is_unsaid(const Field<T>& field) {
  return !field && is_unsaid(field.presence);
}

/// Where a field stands, or where a mark names it; else `otherwise`.
template <class T>
Position at(const Field<T>& field, Position otherwise) {
  if (field.place.value.known()) return field.place.value;
  return field.place.key.known() ? field.place.key : otherwise;
}

inline Position at(const Component& component) {
  return component.place.key.known() ? component.place.key : component.place.value;
}

/// A procedure that a case can go by.
inline bool has_steps(const Standard& standard) {
  return standard.procedure.steps && !standard.procedure.steps->empty();
}

/// "a, b, c".
std::string listed(const std::vector<std::string>& words);

}  // namespace sp::rule
