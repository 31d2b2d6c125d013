// SPDX-License-Identifier: Apache-2.0
#include "text/language.hpp"

#include "base/ascii.hpp"

#include <string>

namespace sp {

std::optional<Language> parse_language(std::string_view name) {
  // A locale is language[_TERRITORY][.CODESET][@modifier]; a language tag has a hyphen.
  const auto language = in_small_letters(name.substr(0, name.find_first_of("_-.@")));
  if (language == "en") return Language::english;
  if (language == "id") return Language::indonesian;
  return std::nullopt;
}

std::string_view name_of(Language language) {
  switch (language) {
    case Language::english:
      return "en";
    case Language::indonesian:
      return "id";
  }
  return "";
}

}  // namespace sp
