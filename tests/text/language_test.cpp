// SPDX-License-Identifier: Apache-2.0
#include "text/language.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using sp::Language;
using sp::name_of;
using sp::parse_language;

TEST_CASE("a language is known by its code and by the locales that begin with it") {
  struct Row {
    std::string_view name;
    std::optional<Language> language;
    std::string_view why;
  };
  const Row rows[] = {
      {"en", Language::english, "the code itself"},
      {"id", Language::indonesian, "the code itself"},
      {"id_ID.UTF-8", Language::indonesian, "a locale with territory and character set"},
      {"en_GB@euro", Language::english, "a locale with a modifier"},
      {"ID", Language::indonesian, "letter case does not matter"},
      {"id-ID", Language::indonesian, "a language tag of the web"},
      {"C", std::nullopt, "the locale of cron is no language"},
      {"POSIX", std::nullopt, "nor is its other name"},
      {"C.UTF-8", std::nullopt, "nor is its form in containers"},
      {"idx", std::nullopt, "another language that begins with the same letters"},
      {"ms_MY", std::nullopt, "Malay is near, but another language"},
      {"", std::nullopt, "nothing was said"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.why);
    CHECK((parse_language(row.name) == row.language));
  }
}

TEST_CASE("the name of a language is read back as that language") {
  for (const auto language : {Language::english, Language::indonesian}) {
    CHECK((parse_language(name_of(language)) == language));
  }
}

}  // namespace
