// SPDX-License-Identifier: Apache-2.0
// The URAIAN column: what one component says, as lines of text.
#pragma once

#include "standard/standard.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

std::string component_words(const Standard& standard, ComponentKey key, Language language);

}  // namespace sp::cli
