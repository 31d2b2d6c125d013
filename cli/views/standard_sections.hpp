// SPDX-License-Identifier: Apache-2.0
// What a standard says beside its fourteen components: variants, counter hours, charter, sources.
#pragma once

#include "standard/standard.hpp"
#include "text/language.hpp"

#include <string>
#include <vector>

namespace sp::cli {

struct Section {
  std::string title;
  std::vector<std::string> lines;
};

/// Those that the standard has.
std::vector<Section> sections_of(const Standard& standard, Language language);

}  // namespace sp::cli
