// SPDX-License-Identifier: Apache-2.0
// The two languages that everything said to a person exists in.
#pragma once

#include <optional>
#include <string_view>

namespace sp {

enum class Language { english, indonesian };

/// "en", "id", and locale names like "id_ID.UTF-8"; nothing for another language.
std::optional<Language> parse_language(std::string_view name);
std::string_view name_of(Language language);

}  // namespace sp
