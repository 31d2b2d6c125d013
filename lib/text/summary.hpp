// SPDX-License-Identifier: Apache-2.0
// What is said of the tables of the files and of their keys, in both languages.
#pragma once

#include "text/language.hpp"

#include <optional>
#include <string_view>

namespace sp {

/// The sentence of the tables in the reader's language; nothing where it is not known.
std::optional<std::string_view> summary_in(Language language, std::string_view summary);

}  // namespace sp
