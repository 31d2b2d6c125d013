// SPDX-License-Identifier: Apache-2.0
// What each type of value of the files is in a JSON Schema, by the stable word of the type.
#pragma once

#include "formats/table_doc.hpp"
#include "report/json.hpp"

#include <string>
#include <vector>

namespace sp {

inline constexpr const char* id_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// The form of a key that holds no tables. Throws std::logic_error for a type without one: who adds
/// a type says here what it looks like.
Json form_of(const KeyDoc& key);

/// `{"type": "array", "items": …}`
Json array_of(Json items);
/// `{"anyOf": […]}`
Json any_of(Json::Array forms);
/// A text that is one of these.
Json text_among(const std::vector<std::string>& choices);
/// A text that is not blank.
Json some_text();
/// A text of this form.
Json text_like(const std::string& pattern);

}  // namespace sp
